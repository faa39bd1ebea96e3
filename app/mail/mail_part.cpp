#include "app/mail/mail_part.h"

#include "app/mail/encoded_words.h"
#include "app/mail/mail_charset.h"
#include "app/mail/mail_parameters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

auto findHeader(const QList<MailHeader> &headers, QByteArrayView name)
{
    return std::find_if(headers.begin(), headers.end(),
                        [&](const MailHeader &header) { return header.name == name; });
}

} // namespace

QByteArray MailPart::header(QByteArrayView name) const
{
    const auto found = findHeader(headers, name);
    return found != headers.end() ? found->value : QByteArray();
}

bool MailPart::hasHeader(QByteArrayView name) const
{
    return findHeader(headers, name) != headers.end();
}

QString MailPart::headerText(QByteArrayView name) const
{
    return decodedWords(header(name)).trimmed();
}

QString MailPart::text() const
{
    const QByteArrayView bytes = content;
    QString text = mailText(charset, bytes.first(std::min(bytes.size(), kMostMailText)));
    return text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
}

bool MailPart::isAttachment() const
{
    return mailFieldOf(header("content-disposition")).value == "attachment";
}

QString MailPart::fileName() const
{
    const QString name = mailFieldOf(header("content-disposition")).parameter("filename");
    return bareFileName(name.isEmpty() ? mailFieldOf(header("content-type")).parameter("name") : name);
}

} // namespace app

#include "app/mail/mail_part.h"

#include "app/mail/encoded_words.h"
#include "app/mail/mail_charset.h"
#include "app/mail/mail_parameters.h"

#include <algorithm>

namespace app {

namespace {

auto findHeader(const QList<MailHeader> &headers, QByteArrayView name)
{
    return std::find_if(headers.begin(), headers.end(),
                        [&](const MailHeader &header) { return header.name == name; });
}

/// Each line ended by "\n", in one pass: QString::replace() moves all that is behind once for every thousand
/// of what it replaces.
QString withLineFeeds(QString text)
{
    qsizetype length = 0;
    bool isAfterReturn = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isOfReturn = isAfterReturn && c == u'\n';
        isAfterReturn = c == u'\r';
        if (!isOfReturn)
            text[length++] = isAfterReturn ? u'\n' : c;
    }
    text.truncate(length);
    return text;
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
    return withLineFeeds(mailText(charset, bytes.first(std::min(bytes.size(), kMostMailText))));
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

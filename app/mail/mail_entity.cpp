#include "app/mail/mail_entity.h"

#include "app/mail/header_line.h"
#include "app/mail/mail_parameters.h"
#include "app/mail/transfer_encoding.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestPlainLine = 76;

QByteArray parameterField(QByteArrayView name, const QByteArray &value, const QByteArray &parameter,
                          const QString &content)
{
    HeaderLine line(name);
    const QList<QByteArray> tokens =
        parameter.isEmpty() ? QList<QByteArray>() : parameterTokens(parameter, content);
    line.add(tokens.isEmpty() ? value : value + ';');
    for (qsizetype i = 0; i < tokens.size(); ++i)
        line.add(i + 1 < tokens.size() ? tokens.at(i) + ';' : tokens.at(i));
    return line.bytes();
}

QByteArray encodingField(QByteArrayView encoding)
{
    return "Content-Transfer-Encoding: " + encoding.toByteArray() + "\r\n";
}

/// Lines with CRLF behind each.
QByteArray canonicalText(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text.append(u'\n');
    return text.replace(u'\n', "\r\n"_L1).toUtf8();
}

/// Nothing on the way changes it.
bool isPlainOnTheWay(QByteArrayView text)
{
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = text.indexOf("\r\n", from);
        const QByteArrayView line = text.sliced(from, end - from);
        const bool ascii =
            std::all_of(line.begin(), line.end(), [](char c) { return c == '\t' || (c >= ' ' && c <= '~'); });
        if (!ascii || line.size() > kLongestPlainLine || line.startsWith("From ") || line.startsWith('.') ||
            line.endsWith(' ') || line.endsWith('\t'))
            return false;
        from = end + 2;
    }
    return true;
}

bool standsInABody(const MailEntity &entity, const QByteArray &text)
{
    return entity.body.contains(text) ||
           std::any_of(entity.parts.begin(), entity.parts.end(),
                       [&](const MailEntity &part) { return standsInABody(part, text); });
}

/// "=_" stands in no line of quoted-printable or base64, so only plain text can hold it.
QByteArray boundaryStem(const MailEntity &entity, const QByteArray &seed)
{
    for (int attempt = 0;; ++attempt) {
        const QByteArray hash =
            QCryptographicHash::hash(seed + '\n' + QByteArray::number(attempt), QCryptographicHash::Sha256);
        const QByteArray stem = "=_" + hash.first(15).toHex();
        if (!standsInABody(entity, stem))
            return stem;
    }
}

void writeEntity(QByteArray &out, const MailEntity &entity, const QByteArray &stem, int &count)
{
    if (entity.parts.isEmpty()) {
        out.append(entity.fields).append("\r\n").append(entity.body);
        return;
    }
    const QByteArray boundary = stem + '_' + QByteArray::number(++count).rightJustified(2, '0');
    out.append(parameterField("Content-Type", entity.multipart, "boundary", QString::fromLatin1(boundary)));
    out.append("\r\n");
    for (const MailEntity &part : entity.parts) {
        out.append("--" + boundary + "\r\n");
        writeEntity(out, part, stem, count);
        out.append("\r\n");
    }
    out.append("--" + boundary + "--\r\n");
}

} // namespace

MailEntity textEntity(const QByteArray &mediaType, const QString &text)
{
    MailEntity entity;
    const QByteArray canonical = canonicalText(text);
    QByteArrayView encoding = "7bit";
    entity.body = canonical;
    if (!isPlainOnTheWay(canonical)) {
        const QByteArray quoted = quotedPrintableLines(canonical);
        const QByteArray base64 = base64Lines(canonical);
        encoding = base64.size() < quoted.size() ? "base64" : "quoted-printable";
        entity.body = base64.size() < quoted.size() ? base64 : quoted;
    }
    entity.fields =
        parameterField("Content-Type", mediaType, "charset", u"utf-8"_s) + encodingField(encoding);
    return entity;
}

MailEntity fileEntity(const QByteArray &mediaType, const QByteArray &disposition, const QString &name,
                      const QByteArray &content)
{
    MailEntity entity;
    const QByteArray parameter = name.isEmpty() ? QByteArray() : "filename"_ba;
    entity.fields = parameterField("Content-Type", mediaType, {}, {}) + encodingField("base64") +
                    parameterField("Content-Disposition", disposition, parameter, name);
    entity.body = base64Lines(content);
    return entity;
}

MailEntity multipartEntity(const QByteArray &mediaType, const QList<MailEntity> &parts)
{
    MailEntity entity;
    entity.multipart = mediaType;
    entity.parts = parts;
    return entity;
}

QByteArray entityBytes(const MailEntity &entity, const QByteArray &seed)
{
    QByteArray out;
    int count = 0;
    writeEntity(out, entity, boundaryStem(entity, seed), count);
    return out;
}

} // namespace app

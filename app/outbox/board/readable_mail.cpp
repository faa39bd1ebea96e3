#include "app/outbox/board/readable_mail.h"

#include "app/mail/encoded_words.h"
#include "app/mail/mail_reader.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// "Message-ID" of "message-id".
QString spokenFieldName(const QByteArray &name)
{
    QStringList words = QString::fromLatin1(name).split(u'-');
    for (QString &word : words) {
        if (word == u"id"_s || word == u"mime"_s)
            word = word.toUpper();
        else if (!word.isEmpty())
            word[0] = word.at(0).toUpper();
    }
    return words.join(u'-');
}

// readMail() bounds how deep parts lie.
void addLeaves(const MailPart &part, QList<ReadablePart> &leaves)
{
    for (const MailPart &child : part.children)
        addLeaves(child, leaves);
    if (!part.children.isEmpty())
        return;
    const bool isRead = part.mediaType.startsWith("text/") && !part.isAttachment();
    leaves.append({QString::fromLatin1(part.mediaType), part.fileName(), isRead ? part.text() : QString(),
                   part.content.size()});
}

} // namespace

ReadableMail readableMail(QByteArrayView bytes)
{
    const MailPart mail = readMail(bytes);
    ReadableMail readable;
    for (const MailHeader &header : mail.headers)
        readable.fields.append({spokenFieldName(header.name), decodedWords(header.value)});
    addLeaves(mail, readable.parts);
    return readable;
}

} // namespace app

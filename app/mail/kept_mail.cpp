#include "app/mail/kept_mail.h"

#include "app/mail/transfer_encoding.h"

using namespace Qt::StringLiterals;

namespace app {

db::Result<KeptMail> withoutFileBodies(const QByteArray &mail, const QList<QByteArray> &files)
{
    KeptMail kept;
    qsizetype from = 0;
    for (const QByteArray &file : files) {
        const QByteArray body = base64Lines(file);
        const qsizetype at = mail.indexOf(body, from);
        if (body.isEmpty() || at < 0)
            return db::failure(db::ErrorKind::Internal, u"a file is not in its mail"_s);
        kept.bytes.append(QByteArrayView(mail).sliced(from, at - from));
        kept.bodiesAt.append(kept.bytes.size());
        from = at + body.size();
    }
    kept.bytes.append(QByteArrayView(mail).sliced(from));
    return kept;
}

db::Result<QByteArray> withFileBodies(const QByteArray &kept, const QList<KeptBody> &files)
{
    QByteArray mail;
    qsizetype from = 0;
    for (const KeptBody &file : files) {
        if (file.at < from || file.at > kept.size())
            return db::failure(db::ErrorKind::Corrupt, u"a file has no place in its mail"_s);
        mail.append(QByteArrayView(kept).sliced(from, file.at - from)).append(base64Lines(file.content));
        from = file.at;
    }
    return mail.append(QByteArrayView(kept).sliced(from));
}

} // namespace app

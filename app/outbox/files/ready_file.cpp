#include "app/outbox/files/ready_file.h"

#include "app/core/own_files.h"
#include "app/mail/mail_size.h"
#include "app/outbox/accounts/mail_presets.h"
#include "db/messages/template_file_store.h"
#include "db/session/session.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

db::Result<ReadyFile> readyFile(db::Session &session, const QString &file, db::TemplateId text,
                                db::FilePlace place)
{
    MK_CHECK(refuseOwnFile(session.path(), file));
    ReadyFile ready;
    MK_TRY(ready.mailLimit, mailLimit(session));
    const QFileInfo info(file);
    if (info.exists() && !info.isFile())
        return db::failure(db::ErrorKind::FileAccess, u"%1: no regular file"_s.arg(file));
    if (info.size() > kUsualMailLimit) {
        ready.refusal = FileRefusal::TooLarge;
        return ready;
    }
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return db::failure(db::ErrorKind::FileAccess, u"%1: %2"_s.arg(file, source.errorString()));
    constexpr qint64 kMost = db::TemplateFileStore::kMostBytes;
    const QByteArray content = source.read(kMost + 1);
    if (source.error() != QFileDevice::NoError)
        return db::failure(db::ErrorKind::FileAccess, u"%1: %2"_s.arg(file, source.errorString()));
    auto attached = attachedFile(info.fileName(), content, place);
    if (!attached) {
        ready.refusal = attached.error();
        return ready;
    }
    ready.file = *std::move(attached);
    MK_TRY(const auto others, session.templateFiles().of(text));
    QList<qint64> sizes{ready.file.content.size()};
    for (const db::TemplateFile &other : others)
        sizes.append(other.size);
    ready.mailSize = mailSizeWith(sizes);
    return ready;
}

} // namespace app

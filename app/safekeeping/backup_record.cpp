#include "app/safekeeping/backup_record.h"

#include "db/safekeeping/safekeeping.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kAtKey = u"backup.last_at_ms"_s;
const QString kFileKey = u"backup.last_file"_s;

} // namespace

db::Result<std::optional<BackupRecord>> lastBackup(db::Session &session)
{
    const auto settings = session.settings().all();
    if (!settings)
        return tl::unexpected(settings.error());
    const qint64 atMs = settings->value(kAtKey).toLongLong();
    if (atMs <= 0)
        return std::nullopt;
    return BackupRecord{atMs, settings->value(kFileKey)};
}

db::Result<db::Changed<BackupRecord>> backUp(db::Session &session, const Clock &clock, const QString &file,
                                             const std::function<bool(int, int)> &progress)
{
    if (const auto copied = session.safekeeping().backup(file, progress); !copied)
        return tl::unexpected(copied.error());
    const BackupRecord made{clock.nowMs(), file};
    return session.inTransaction([&]() -> db::Result<db::Changed<BackupRecord>> {
        if (const auto set = session.settings().set(kAtKey, QString::number(made.atMs)); !set)
            return tl::unexpected(set.error());
        const auto set = session.settings().set(kFileKey, made.file);
        if (!set)
            return tl::unexpected(set.error());
        return db::Changed<BackupRecord>{made, *set};
    });
}

} // namespace app

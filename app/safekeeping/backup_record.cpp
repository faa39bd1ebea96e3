#include "app/safekeeping/backup_record.h"

#include "app/core/own_files.h"
#include "app/safekeeping/shop_repair.h"
#include "db/core/beside_file.h"
#include "db/customers/customer_store.h"
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
    MK_TRY(const auto settings, session.settings().all());
    const qint64 atMs = settings.value(kAtKey).toLongLong();
    if (atMs <= 0)
        return std::nullopt;
    return BackupRecord{atMs, settings.value(kFileKey)};
}

db::Result<BackupStanding> loadBackupStanding(db::Session &session)
{
    MK_TRY(const auto last, lastBackup(session));
    MK_TRY(const auto customers, session.customers().counts());
    return BackupStanding{last, customers.total() > 0};
}

db::Result<db::ChangeSet> noteBackup(db::Session &session, const BackupRecord &made)
{
    return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
        MK_CHECK(session.settings().set(kAtKey, QString::number(made.atMs)));
        return session.settings().set(kFileKey, made.file);
    });
}

db::Result<db::ChangeSet> forgetBackup(db::Session &session)
{
    return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
        MK_CHECK(session.settings().remove(kAtKey));
        return session.settings().remove(kFileKey);
    });
}

db::Result<BackupRecord> copyTo(db::Session &session, const Clock &clock, const QString &file,
                                const std::function<bool(int, int)> &progress)
{
    const auto [repaired, copied] = copyRepaired(
        session, clock, [&] { return session.safekeeping().backup(file, progress); }, progress);
    if (copied)
        return BackupRecord{clock.nowMs(), file, repaired};
    if (repaired.isEmpty())
        return tl::unexpected(copied.error());
    return BackupRecord{0, file, repaired, copied.error()};
}

db::Result<db::Changed<BackupRecord>> backUp(db::Session &session, const Clock &clock, const QString &file,
                                             const std::function<bool(int, int)> &progress)
{
    MK_CHECK(refuseOwnFile(session.path(), file));
    MK_CHECK(refuseSpecialFile(file));
    // A backup keeps no log: what does is a shop that is worked on.
    if (db::keepsLog(file))
        return db::failure(db::ErrorKind::OwnFile, u"%1 is a shop of its own"_s.arg(file));
    MK_TRY(const auto made, copyTo(session, clock, file, progress));
    // The copy is whole, whatever became of the note: without one, the desk reminds again.
    const auto noted = made.failed ? db::ChangeSet() : noteBackup(session, made).value_or(db::ChangeSet());
    return db::Changed<BackupRecord>{made, made.repaired.isEmpty() ? noted : db::ChangeSet::everything()};
}

bool isOfTheShop(db::ErrorKind kind)
{
    return kind == db::ErrorKind::Corrupt || kind == db::ErrorKind::Repairable;
}

} // namespace app

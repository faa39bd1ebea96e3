#include "app/safekeeping/erasure.h"

#include "app/safekeeping/backup_record.h"
#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/erased_steps.h"
#include "app/safekeeping/kept_backups.h"
#include "app/safekeeping/read_backup.h"
#include "db/safekeeping/safekeeping.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

enum class CopyState
{
    Cleaned,
    Removed,
    NotInIt
};

db::Result<CopyState> cleanCopy(db::Session &shop, const KnownCopy &copy, const db::PersonMark &person,
                                const db::Act &act, const Progress &progress)
{
    if (progress && !progress(0, 0))
        return db::failure(db::ErrorKind::Cancelled, u"%1 was not looked at"_s.arg(copy.file));
    if (copy.kind == KnownCopy::Kind::BeforeUpdate) {
        if (!QFile::remove(copy.file))
            return db::failure(db::ErrorKind::FileAccess, u"%1 cannot be removed"_s.arg(copy.file));
        return CopyState::Removed;
    }
    if (db::Session::keepsLog(copy.file)) // opened since: a shop that somebody works in
        return db::failure(db::ErrorKind::OwnFile, u"%1 is a shop of its own"_s.arg(copy.file));
    MK_TRY(const auto read, readBackup(shop.path(), copy.file, progress));
    MK_TRY(const auto holds, read.session->erasure().holds(person));
    if (!holds)
        return CopyState::NotInIt;
    MK_CHECK(read.session->inTransaction(
        [&] { return read.session->erasure().erase(person.id, act.ms, withoutPerson(person.id)); }));
    MK_CHECK(read.session->erasure().scrub([&progress] { return !progress || progress(0, 0); }));
    MK_CHECK(read.session->safekeeping().backup(copy.file));
    return CopyState::Cleaned;
}

} // namespace

db::Result<QList<KnownCopy>> knownCopies(db::Session &session)
{
    MK_TRY(const auto folder, backupFolder(session));
    QList<KnownCopy> copies;
    const auto days = dailyBackups(folder, session.path());
    for (const DailyBackup &day : days)
        copies.append({KnownCopy::Kind::Daily, day.file, lastDayOfKeeping(day)});
    MK_TRY(const auto kept, keptBackups(session));
    for (const KeptBackup &copy : kept.copies) {
        if (copy.kind == KeptBackup::Kind::BeforeRestore)
            copies.append({KnownCopy::Kind::BeforeRestore, copy.file, {}});
    }
    MK_TRY(const auto last, lastBackup(session));
    const auto isKnown = [&copies](const QString &file) {
        return std::any_of(copies.cbegin(), copies.cend(), [&file](const KnownCopy &copy) {
            return QFileInfo(copy.file) == QFileInfo(file);
        });
    };
    if (last && QFileInfo(last->file).isFile() && !isKnown(last->file))
        copies.append({KnownCopy::Kind::ByHand, last->file, {}});
    const auto updates = copiesBeforeUpdates(session.path());
    for (const KeptBackup &copy : updates)
        copies.append({KnownCopy::Kind::BeforeUpdate, copy.file, {}});
    return copies;
}

db::Result<ErasurePreview> previewErasure(db::Session &session, db::CustomerId id)
{
    MK_TRY(const auto traces, session.erasure().tracesOf(id));
    MK_TRY(const auto copies, knownCopies(session));
    return ErasurePreview{traces, copies};
}

db::Result<db::Changed<ErasureReport>> erasePerson(db::Session &session, const Clock &clock,
                                                   db::CustomerId id, const Progress &progress)
{
    MK_TRY(const auto preview, previewErasure(session, id));
    const db::Act act = clock.act();
    MK_TRY(auto changes, session.inTransaction([&]() -> db::Result<db::ChangeSet> {
        if (preview.traces.erased)
            return db::ChangeSet();
        MK_TRY(auto erased, session.erasure().erase(id, act.ms, withoutPerson(id)));
        MK_CHECK(writeDown(session, {kEraseCommand.toString(), {{u"id"_s, id.value}}},
                           {{}, {}, {u"erased/%1"_s.arg(id.value)}, {}}, act));
        return erased;
    }));
    db::Changed<ErasureReport> done{{}, std::move(changes)};
    const qint64 total = preview.copies.size() + 1;
    qint64 at = 0;
    const auto goOn = [&] { return !progress || progress(at, total); };
    if (const auto scrubbed = session.erasure().scrub(goOn); !scrubbed)
        done.value.traces = scrubbed.error();
    for (const KnownCopy &copy : preview.copies) {
        ++at;
        const auto cleaned =
            cleanCopy(session, copy, preview.traces.person, act, [&goOn](qint64, qint64) { return goOn(); });
        if (!cleaned)
            done.value.left.append({copy, cleaned.error()});
        else if (*cleaned == CopyState::Cleaned)
            ++done.value.cleaned;
        else if (*cleaned == CopyState::Removed)
            ++done.value.removed;
    }
    return done;
}

} // namespace app

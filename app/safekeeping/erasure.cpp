#include "app/safekeeping/erasure.h"

#include "app/safekeeping/backup_record.h"
#include "app/safekeeping/daily_backup.h"
#include "app/safekeeping/erased_steps.h"
#include "app/safekeeping/kept_backups.h"
#include "app/safekeeping/leftovers.h"
#include "app/safekeeping/read_backup.h"
#include "db/core/beside_file.h"
#include "db/customers/merge_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/shop/setting_store.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Settings, one for each person.
const QString kUnfinishedKey = u"erasure.unfinished."_s;

QString unfinishedKey(db::CustomerId id)
{
    return kUnfinishedKey + QString::number(id.value);
}

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
    if (db::keepsLog(copy.file)) // opened since: a shop in use
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

/// Damaged files that have not been written since before the person came hold nothing of them.
QList<CopyLeft> damagedWith(const QString &database, const db::PersonMark &person)
{
    QList<CopyLeft> left;
    const auto files = damagedFiles(database);
    for (const QString &file : files) {
        if (QFileInfo(file).lastModified().toMSecsSinceEpoch() >= person.createdAtMs)
            left.append({{KnownCopy::Kind::Damaged, file, {}},
                         {db::ErrorKind::Corrupt, u"%1 was put aside as it was"_s.arg(file)}});
    }
    return left;
}

/// What of a person is left when the work is stopped.
enum class WhenStopped
{
    Reported,    ///< it stands in the report, and is not tried again unasked
    GoesOnLater, ///< the erasing stays unfinished
};

/// Others write or make copies, or it was stopped before it began.
bool isForNextTime(const db::Error &error)
{
    return error.kind == db::ErrorKind::Busy || error.kind == db::ErrorKind::Cancelled;
}

db::Result<db::Changed<FinishedErasure>> eraseEverywhere(db::Session &session, const Clock &clock,
                                                         db::CustomerId id, const Progress &progress,
                                                         WhenStopped whenStopped)
{
    MK_TRY(const auto folder, backupFolder(session));
    QLockFile alone(lockOfBackups(folder, session.path()));
    MK_CHECK(holdBackups(alone, [&progress] { return !progress || progress(0, 0); }));
    MK_TRY(const auto preview, previewErasure(session, id));
    const db::Act act = clock.act();
    MK_TRY(auto changes, session.inTransaction([&]() -> db::Result<db::ChangeSet> {
        MK_CHECK(session.settings().set(unfinishedKey(id), u"1"_s));
        if (preview.traces.erased)
            return db::ChangeSet();
        MK_TRY(auto erased, session.erasure().erase(id, act.ms, withoutPerson(id)));
        MK_CHECK(writeDown(session, {kEraseCommand.toString(), {{u"id"_s, id.value}}},
                           {{}, {}, {u"erased/%1"_s.arg(id.value)}, {}}, act));
        return erased;
    }));
    db::Changed<FinishedErasure> done{{id, {}, false}, std::move(changes)};
    ErasureReport &report = done.value.report;
    const qint64 total = preview.copies.size() + 1;
    qint64 at = 0;
    bool stopped = false;
    const auto goOn = [&] {
        stopped = stopped || (progress && !progress(at, total));
        return !stopped;
    };
    removeLeftovers(session.path(), folder);
    if (const auto scrubbed = session.erasure().scrub(goOn); !scrubbed)
        report.traces = scrubbed.error();
    for (const KnownCopy &copy : preview.copies) {
        ++at;
        const auto cleaned =
            cleanCopy(session, copy, preview.traces.person, act, [&goOn](qint64, qint64) { return goOn(); });
        if (!cleaned)
            report.left.append({copy, cleaned.error()});
        else if (*cleaned == CopyState::Cleaned)
            ++report.cleaned;
        else if (*cleaned == CopyState::Removed)
            ++report.removed;
    }
    report.left += damagedWith(session.path(), preview.traces.person);
    // What was not reached is in the report, and is not tried again unasked, but for a disk that comes back.
    done.value.isPutOff = stopped && whenStopped == WhenStopped::GoesOnLater;
    if (!done.value.isPutOff && !isAway(folder, session.path()))
        MK_CHECK(session.inTransaction([&] { return session.settings().remove(unfinishedKey(id)); }));
    return done;
}

/// What was done about another entry of the same person, in the same copies.
void add(ErasureReport &report, const ErasureReport &more)
{
    report.cleaned = std::max(report.cleaned, more.cleaned);
    report.removed += more.removed;
    report.left += more.left;
    if (!report.traces)
        report.traces = more.traces;
}

} // namespace

db::Result<QList<KnownCopy>> knownCopies(db::Session &session)
{
    MK_TRY(const auto folder, backupFolder(session));
    QList<KnownCopy> copies;
    if (isAway(folder, session.path()))
        copies.append({KnownCopy::Kind::Folder, folder, {}});
    MK_TRY(const auto shop, shopFileOf(session));
    const auto days = dailyBackups(folder, shop);
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
    // The person's other entries first: they are found by the one who was kept.
    MK_TRY(const auto others, session.merges().mergedInto(id));
    db::Changed<ErasureReport> all;
    for (const db::CustomerId entry : others + QList<db::CustomerId>{id}) {
        MK_TRY(const auto erased, eraseEverywhere(session, clock, entry, progress, WhenStopped::Reported));
        add(all.value, erased.value.report);
        all.changes = erased.changes;
    }
    all.changes.customerIds = others + QList<db::CustomerId>{id};
    return all;
}

db::Result<QList<db::CustomerId>> unfinishedErasures(db::Session &session)
{
    MK_TRY(const auto settings, session.settings().all());
    QList<db::CustomerId> ids;
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting) {
        if (setting.key().startsWith(kUnfinishedKey))
            ids.append(db::CustomerId{setting.key().mid(kUnfinishedKey.size()).toLongLong()});
    }
    return ids;
}

db::Result<db::Changed<QList<FinishedErasure>>> finishErasures(db::Session &session, const Clock &clock,
                                                               const Progress &progress)
{
    MK_TRY(const auto ids, unfinishedErasures(session));
    MK_TRY(const auto folder, backupFolder(session));
    db::Changed<QList<FinishedErasure>> finished;
    if (isAway(folder, session.path()))
        return finished;
    for (const db::CustomerId id : ids) {
        if (progress && !progress(0, 0))
            return finished;
        if (QLockFile lock(lockOfBackups(folder, session.path()));
            !lock.tryLock() && lock.error() == QLockFile::LockFailedError)
            return finished;
        const auto traces = session.erasure().tracesOf(id);
        if (!traces && traces.error().kind != db::ErrorKind::NotFound)
            return tl::unexpected(traces.error());
        if (traces && traces->erased) { // a mark alone is not an erasure
            const auto erased = eraseEverywhere(session, clock, id, progress, WhenStopped::GoesOnLater);
            if (!erased && isForNextTime(erased.error()))
                return finished;
            MK_CHECK(erased);
            finished.value.append(erased->value);
        } else {
            MK_CHECK(session.inTransaction([&] { return session.settings().remove(unfinishedKey(id)); }));
        }
        finished.changes.settings = true;
    }
    return finished;
}

} // namespace app

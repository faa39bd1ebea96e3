#pragma once

#include "db/core/error.h"
#include "db/safekeeping/journal_store.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>
#include <optional>

namespace db {
class Session;
}

namespace app {

/// What of the shop a step is about.
enum class StepArea
{
    Customers,
    Lists, ///< imports
    Messages,
    Rules, ///< and days
    Greetings,
    Settings ///< and backups
};
inline constexpr int kStepAreaCount = 6;

/// Nothing for a command this version does not know.
[[nodiscard]] std::optional<StepArea> areaOf(QStringView command);
/// "customers", as the command line names it.
[[nodiscard]] QString keyOf(StepArea area);
[[nodiscard]] std::optional<StepArea> stepAreaOf(QStringView key);
[[nodiscard]] QStringList stepAreaKeys();

/// What became of a step.
enum class StepState
{
    Stands,
    StandsForGood, ///< there is no way back from it
    Undone,
    Undid,    ///< it took another step back
    DoneAgain ///< it took another back, and was taken back itself
};
[[nodiscard]] StepState stateOf(const db::JournalEntry &entry);

/// Which steps to show.
struct HistoryFilter
{
    std::optional<StepArea> area = {}; ///< nothing: of everything
    QString words = {}; ///< as typed; each must stand in the words of the step, or in who did it

    bool isEmpty() const { return !area && words.trimmed().isEmpty(); }
    friend bool operator==(const HistoryFilter &, const HistoryFilter &) = default;
};

/// A part of the journal, the newest first.
struct HistoryPart
{
    QList<db::JournalEntry> steps; ///< as JournalStore::listBefore reads them
    db::JournalId reached;         ///< how far it was looked through: the next part is before it
    bool isLast = false;           ///< there is nothing before it
};

/// So many steps are looked through at a time, where few pass the filter.
inline constexpr int kStepsAtOnce = 20'000;

/// The first `most` steps older than `before` (none: of all) that pass the filter, fewer where kStepsAtOnce
/// were looked through; the same cost in a journal of any length. Cancelled when `stale` was set meanwhile.
[[nodiscard]] db::Result<HistoryPart> readHistory(db::Session &session, const HistoryFilter &filter,
                                                  db::JournalId before, int most,
                                                  const std::atomic_bool *stale = nullptr);

/// What there is to know of one step.
struct StepDetail
{
    db::JournalEntry entry;
    std::optional<db::JournalEntry> undid = {};    ///< of an Undo and a Redo
    std::optional<db::JournalEntry> undoneBy = {}; ///< set: it no longer stands
    QList<db::TouchedCustomer> customers = {};     ///< the first of those it touched
    db::TouchedCount count = {};                   ///< of all of them
    QStringList stayed = {};                       ///< of a deletion undone: who is deleted still, by name
    qint64 stayedCount = 0;                        ///< ... of all of them
};
/// How many customers of a step are named.
inline constexpr int kNamedOfAStep = 5;

[[nodiscard]] db::Result<StepDetail> readStep(db::Session &session, db::JournalId id);
/// All customers it touched who are not deleted.
[[nodiscard]] db::Result<QList<db::CustomerId>> customersOfStep(db::Session &session, db::JournalId id);

} // namespace app

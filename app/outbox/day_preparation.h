#pragma once

#include "app/core/clock.h"
#include "db/core/change_set.h"
#include "db/core/error.h"

#include <QDate>

#include <functional>
#include <memory>

namespace db {
class Session;
}

namespace app {

/// What bringing the ledger up to the plan has done.
struct PrepareReport
{
    qint64 added = 0;     ///< greetings newly entered
    qint64 refreshed = 0; ///< planned ones whose words, address or hour have changed since
    qint64 cancelled = 0; ///< planned ones that the plan no longer holds
    qint64 unwritten =
        0; ///< due and not in the ledger: their template has no sendable text for this customer
    qint64 notReached = 0; ///< due, but the plan skips them: no contact, refused, no template
    qint64 missed = 0;     ///< of earlier days: given late words, expired or dropped; see settleMissed
    qint64 expired = 0;    ///< of these: too late, and so skipped
};

/// Occurrences seen so far; false stops, and what was entered until then stays.
using PrepareProgress = std::function<bool(qint64)>;

/// Enters the plan of these days into the ledger: each occurrence once, with its text as it would go. What a
/// person has edited, sent or skipped is left alone. Safe to run as often as one likes and from many
/// processes; no command, for it does only what the rules say already, and the next run would do it again
/// after an undo.
[[nodiscard]] db::Result<db::Changed<PrepareReport>> prepareDays(db::Session &session, const Clock &clock,
                                                                 QDate from, QDate to,
                                                                 const PrepareProgress &progress = {});

/// How far the entering of today and of the days before it is.
struct PrepareStep
{
    bool done = false;
    bool todayIsIn = false;       ///< what is to be sent today is in the ledger; what was missed may follow
    int days = 0;                 ///< on which the shop was not opened
    int daysDone = 0;             ///< of these
    bool asksForContacts = false; ///< each contact that is recorded may change the plan
    PrepareReport report;
};

/// prepareToday in short steps, so that other writes come in between; today is entered first. One that is
/// given up goes on from the day it had come to when the next one begins.
class TodayPreparation final
{
public:
    explicit TodayPreparation(Clock clock);
    ~TodayPreparation();
    Q_DISABLE_COPY_MOVE(TodayPreparation)

    /// The next step, until it says done; not again after a failure. The last one tells what has changed;
    /// so does one that ends today.
    [[nodiscard]] db::Result<db::Changed<PrepareStep>> step(db::Session &session,
                                                            const PrepareProgress &progress = {});

private:
    struct Run; ///< what is read in the first step
    [[nodiscard]] db::Result<void> begin(db::Session &session);
    [[nodiscard]] db::Result<void> endDay(db::Session &session);
    [[nodiscard]] db::Result<void> settle(db::Session &session);
    bool takeNews();

    Clock m_clock;
    std::unique_ptr<Run> m_run;
    PrepareStep m_step;
    qint64 m_told = 0; ///< changes that were told of
};

/// Its next step, to be asked of a desk.
[[nodiscard]] db::Result<db::Changed<PrepareStep>>
prepareMore(db::Session &session, const std::shared_ptr<TodayPreparation> &preparation);

/// The same for today, and for the days since then on which the shop was not opened, a year back at most:
/// what customers known by then were to get is entered as missed. Then what is open from earlier days is
/// brought up to today.
[[nodiscard]] db::Result<db::Changed<PrepareReport>> prepareToday(db::Session &session, const Clock &clock,
                                                                  const PrepareProgress &progress = {});

} // namespace app

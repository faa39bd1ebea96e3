#pragma once

#include "app/core/clock.h"
#include "app/outbox/late_wording.h"
#include "db/core/error.h"
#include "db/outbox/late_message_store.h"

#include <QList>

namespace db {
class Session;
}

namespace app {

struct Occurrence;

/// So many days back a greeting that was not sent may still go, with late words; after that it is too late.
inline constexpr int kDaysToSendLate = 14;
/// So many days back a shop that was closed is told what it has missed.
inline constexpr int kDaysToCatchUp = 366;

/// What was done about greetings of earlier days that were not sent.
struct MissedReport
{
    qint64 late = 0;    ///< now with late words
    qint64 expired = 0; ///< skipped: their day is too long ago
    qint64 dropped = 0; ///< cancelled: the customer is gone, has refused or is of the other audience

    qint64 total() const { return late + expired + dropped; }
};

/// Brings what is still open from earlier days up to today: each greeting is given its late words once, or
/// expires, unless a person took that back. Words that a person has edited stay.
class MissedSettlement final
{
public:
    [[nodiscard]] static db::Result<MissedSettlement> begin(db::Session &session, const Clock &clock,
                                                            const ShopSettings &shop);

    /// The next few hundred, in one transaction; false once all are settled.
    [[nodiscard]] db::Result<bool> step(db::Session &session);
    const MissedReport &report() const { return m_report; }

private:
    MissedSettlement(const Clock &clock, LateWording wording);
    [[nodiscard]] db::Result<void> settle(db::Session &session, const db::PastGreeting &past);

    Clock m_clock;
    QDate m_oldest;
    LateWording m_wording;
    QList<db::PastGreeting> m_past;
    qsizetype m_next = 0;
    MissedReport m_report;
};

/// The last day whose greetings are in the ledger; invalid while none are.
[[nodiscard]] db::Result<QDate> preparedUntil(db::Session &session);
/// The same, with all days up to this one.
[[nodiscard]] db::Result<void> setPreparedUntil(db::Session &session, QDate day);

/// What an occurrence of the plan is by now, when its day is over.
enum class PastState
{
    NotPast, ///< its day is today or to come, or something was done with it already
    Missed,  ///< it can still go, with late words
    TooLate, ///< it is skipped as missed, or will be with the next preparation
    NotThen  ///< the rule or the customer came after its day: there was nothing to miss
};
[[nodiscard]] PastState pastStateOf(const Occurrence &occurrence, QDate today, QDate preparedUntil);

} // namespace app

#include "app/outbox/day_preparation.h"

#include "app/outbox/day_entry.h"
#include "app/outbox/missed_greetings.h"
#include "db/greetings/greeting_store.h"
#include "db/outbox/late_message_store.h"
#include "db/session/session.h"

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// A clock that was wrong may have left a day that is still to come; a shop of an earlier edition, none. Then
/// what may still go is looked for.
QDate firstToEnter(QDate last, QDate today)
{
    return last.isValid() && last <= today ? std::max(last.addDays(1), today.addDays(-kDaysToCatchUp))
                                           : today.addDays(-kDaysToSendLate);
}

/// A rule that was changed to run ahead, or a customer who came since: the day to send on is over, and the
/// day itself is not.
int mostAhead(const QList<db::GreetingRule> &rules)
{
    int most = 0;
    for (const db::GreetingRule &rule : rules)
        most = rule.enabled ? std::max(most, rule.daysAhead) : most;
    return most;
}

qint64 changesOf(const PrepareReport &report)
{
    return report.added + report.refreshed + report.cancelled + report.missed;
}

} // namespace

struct TodayPreparation::Run
{
    ShopSettings shop;
    DayEntry entry;
    QDate today;
    QDate last;  ///< in the ledger when this began
    QDate day;   ///< being entered
    QDate next;  ///< closed day that follows
    QDate ahead; ///< after these: day on which a rule that runs ahead was to send
    bool isEntering = true;
    bool isClosed = false; ///< so was the shop on the day being entered
    std::optional<MissedSettlement> missed = {};
    qint64 enteredBefore = 0; ///< greetings of closed days
};

TodayPreparation::TodayPreparation(Clock clock) : m_clock(std::move(clock)) {}

TodayPreparation::~TodayPreparation() = default;

db::Result<db::Changed<PrepareStep>> TodayPreparation::step(db::Session &session,
                                                            const PrepareProgress &progress)
{
    if (!m_run)
        MK_CHECK(begin(session));
    bool ended = false; // something a page waits for
    if (m_run->isEntering) {
        MK_TRY(const auto more, m_run->entry.step(session, progress));
        if (!more) {
            ended = !m_step.todayIsIn;
            MK_CHECK(endDay(session));
        }
    } else {
        MK_CHECK(settle(session));
        ended = m_step.done;
    }
    db::ChangeSet changes;
    changes.outbox = ended && takeNews();
    return db::Changed<PrepareStep>{m_step, changes};
}

db::Result<void> TodayPreparation::begin(db::Session &session)
{
    const QDate today = m_clock.today();
    MK_TRY(const auto last, preparedUntil(session));
    if (last > today) { // the clock was ahead, and what is still to come may count as missed
        MK_CHECK(session.lateMessages().cancelBeforeTheirDay(today.addDays(-kDaysToSendLate), today,
                                                             u"no-longer-due"_s, m_clock.act()));
    }
    MK_TRY(const auto rules, session.greetings().rules());
    MK_TRY(auto plan, GreetingPlan::loadWith(session, rules));
    m_step.asksForContacts = plan.asksForContacts();
    MK_TRY(const auto shop, ShopSettings::load(session));
    m_run = std::make_unique<Run>(Run{.shop = shop,
                                      .entry = DayEntry(m_clock, std::move(plan), shop),
                                      .today = today,
                                      .last = last,
                                      .day = today,
                                      .next = firstToEnter(last, today),
                                      .ahead = today.addDays(-mostAhead(rules))});
    m_step.days = static_cast<int>(std::max<qint64>(0, m_run->next.daysTo(today)));
    m_run->entry.begin({today, today});
    return {};
}

// The days are remembered one at a time: what is stopped goes on from there.
db::Result<void> TodayPreparation::endDay(db::Session &session)
{
    if (!m_step.todayIsIn) {
        m_step.todayIsIn = true;
        m_step.report = m_run->entry.report();
    } else {
        m_run->enteredBefore += m_run->entry.report().added;
    }
    if (m_run->isClosed) {
        ++m_step.daysDone;
        MK_CHECK(setPreparedUntil(session, m_run->day));
    }
    m_run->isClosed = m_run->next < m_run->today;
    m_run->isEntering = m_run->isClosed || m_run->ahead < m_run->today;
    if (m_run->isEntering) {
        QDate &next = m_run->isClosed ? m_run->next : m_run->ahead;
        m_run->day = std::exchange(next, next.addDays(1));
        m_run->entry.begin({m_run->day, m_run->day},
                           m_run->isClosed ? DayEntry::Whom::KnownThen : DayEntry::Whom::StillAhead);
    }
    return {};
}

db::Result<void> TodayPreparation::settle(db::Session &session)
{
    if (!m_run->missed) {
        MK_TRY(auto missed, MissedSettlement::begin(session, m_clock, m_run->shop));
        m_run->missed = std::move(missed);
    }
    MK_TRY(const auto more, m_run->missed->step(session));
    m_step.report.missed = m_run->missed->report().total();
    m_step.report.expired = m_run->missed->report().expired;
    if (more)
        return {};
    if (m_run->last != m_run->today)
        MK_CHECK(setPreparedUntil(session, m_run->today));
    m_step.done = true;
    return {};
}

bool TodayPreparation::takeNews()
{
    const qint64 changes = changesOf(m_step.report) + m_run->enteredBefore;
    return std::exchange(m_told, changes) != changes;
}

db::Result<db::Changed<PrepareStep>> prepareMore(db::Session &session,
                                                 const std::shared_ptr<TodayPreparation> &preparation)
{
    return preparation->step(session);
}

db::Result<db::Changed<PrepareReport>> prepareDays(db::Session &session, const Clock &clock, QDate from,
                                                   QDate to, const PrepareProgress &progress)
{
    MK_TRY(auto plan, GreetingPlan::load(session));
    MK_TRY(auto shop, ShopSettings::load(session));
    DayEntry entry(clock, std::move(plan), std::move(shop));
    entry.begin({from, to});
    for (bool more = true; more;) {
        MK_TRY(more, entry.step(session, progress));
    }
    db::ChangeSet changes;
    changes.outbox = changesOf(entry.report()) > 0;
    return db::Changed<PrepareReport>{entry.report(), changes};
}

db::Result<db::Changed<PrepareReport>> prepareToday(db::Session &session, const Clock &clock,
                                                    const PrepareProgress &progress)
{
    TodayPreparation preparation(clock);
    db::ChangeSet changes;
    while (true) {
        MK_TRY(const auto step, preparation.step(session, progress));
        changes.outbox |= step.changes.outbox;
        if (step.value.done)
            return db::Changed<PrepareReport>{step.value.report, changes};
    }
}

} // namespace app

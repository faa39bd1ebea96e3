#include "ui/today/today_feed.h"

#include "db/customers/customer_store.h"
#include "db/session/session.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kSoon = 30ms;
// Looked at this often at least: a laptop sleeps, a clock is put right.
constexpr auto kLongestSleep = 60s;

std::optional<TodayFeed::Need> needOf(const db::ChangeSet &changes)
{
    if (changes.customers || changes.greetings || changes.templates || changes.settings)
        return TodayFeed::Need::Everything;
    return changes.outbox ? std::optional(TodayFeed::Need::Ledger) : std::nullopt;
}

} // namespace

QDateTime nextTurn(const app::TodayBoard &board, const QDateTime &now)
{
    const QDateTime midnight(board.day.addDays(1), QTime(0, 0), now.timeZone());
    if (board.later.isEmpty())
        return midnight;
    return qMin(midnight, QDateTime(board.day, board.later.first().message.dueAt, now.timeZone()));
}

TodayFeed::TodayFeed(app::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    m_turn.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &TodayFeed::load);
    connect(&m_turn, &QTimer::timeout, this, &TodayFeed::lookAtTheClock);
    connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        if (const auto need = needOf(changes))
            reload(*need);
    });
    m_need = Need::Everything;
    load();
}

void TodayFeed::reload(Need need)
{
    m_need = qMax(m_need.value_or(need), need);
    if (!m_loading && !m_soon.isActive())
        m_soon.start();
}

db::Result<db::Changed<TodayFeed::Reading>>
TodayFeed::readLedger(db::Session &session, const app::Clock &clock, const app::TodayBoard &before)
{
    MK_TRY(auto board, app::rereadToday(session, clock, before));
    return db::Changed<Reading>{{std::move(board), false}, {}};
}

db::Result<db::Changed<TodayFeed::Reading>> TodayFeed::readAll(db::Session &session, const app::Clock &clock)
{
    MK_TRY(auto board, app::loadToday(session, clock));
    Reading reading{std::move(board.value), false};
    const app::TodayBoard &read = reading.board;
    if (read.total == 0 && read.coming.isEmpty()) {
        MK_TRY(const auto counts, session.customers().counts());
        reading.emptyShop = counts.total() == 0;
    }
    return db::Changed<Reading>{std::move(reading), board.changes};
}

void TodayFeed::load()
{
    const app::Clock &clock = m_desk.clock();
    const bool ledger = m_need == Need::Ledger && isLoaded() && m_board.day == clock.today();
    m_loading = true;
    m_need.reset();
    m_took.start();
    const quint64 number = ++m_asked;
    m_desk.write(
        this,
        [clock, ledger, before = m_board](db::Session &session) {
            return ledger ? readLedger(session, clock, before) : readAll(session, clock);
        },
        [this, number](const db::Result<db::Changed<Reading>> &reading) { take(number, reading); });
}

void TodayFeed::take(quint64 number, const db::Result<db::Changed<Reading>> &reading)
{
    m_loading = false;
    m_turn.start(kLongestSleep);
    // A long reading is not begun again at once: what the agent does has its turn between two of them.
    m_soon.setInterval(
        std::max(std::chrono::milliseconds(kSoon), std::chrono::milliseconds(m_took.elapsed())));
    if (!reading) {
        m_need = Need::Everything; // at the next look at the clock, or when something changes
        emit failed(reading.error());
        return;
    }
    m_board = reading->value.board;
    m_emptyShop = reading->value.emptyShop;
    m_shown = number;
    const QDateTime now = m_desk.clock().now();
    const auto wait = std::chrono::milliseconds(now.msecsTo(nextTurn(m_board, now)));
    m_turn.start(qBound(std::chrono::milliseconds(1s), wait, std::chrono::milliseconds(kLongestSleep)));
    if (m_need)
        m_soon.start();
    emit updated();
}

void TodayFeed::lookAtTheClock()
{
    const QDateTime now = m_desk.clock().now();
    if (m_need || !m_board.day.isValid() || nextTurn(m_board, now) <= now)
        reload(Need::Ledger); // a board of yesterday is read as a whole
    else
        m_turn.start(kLongestSleep);
}

} // namespace ui

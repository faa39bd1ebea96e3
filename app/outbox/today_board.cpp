#include "app/outbox/today_board.h"

#include "app/greetings/birthday_dates.h"
#include "app/greetings/lunar_calendar.h"
#include "app/outbox/outbox_service.h"
#include "app/people/honorific.h"
#include "db/customers/customer_reader.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kComingDays = 7;

/// Builds items one by one; templates and rules are looked up once.
class BoardReader final
{
public:
    BoardReader(db::Session &session, const Clock &clock, const GreetingPlan &plan, ShopSettings shop)
        : m_session(session), m_clock(clock), m_plan(plan), m_shop(std::move(shop))
    {}

    db::Result<TodayItem> item(const db::OutboxMessage &message);

private:
    db::Result<QString> titleOf(db::TemplateId id);
    db::Result<int> daysAheadOf(db::RuleId id);

    db::Session &m_session;
    const Clock &m_clock;
    const GreetingPlan &m_plan;
    ShopSettings m_shop;
    QHash<db::TemplateId, db::Template> m_templates;
    QHash<db::RuleId, int> m_daysAhead;
};

db::Result<QString> BoardReader::titleOf(db::TemplateId id)
{
    if (!m_templates.contains(id)) {
        MK_TRY(const auto text, m_session.templates().byId(id));
        m_templates.insert(id, text);
    }
    return m_templates.value(id).title;
}

// Not from the plan, which knows only rules that are on: what was sent in the morning keeps its day when the
// rule is switched off at noon.
db::Result<int> BoardReader::daysAheadOf(db::RuleId id)
{
    if (!m_daysAhead.contains(id)) {
        MK_TRY(const auto days, m_session.greetings().daysAheadOf(id));
        m_daysAhead.insert(id, days);
    }
    return m_daysAhead.value(id);
}

db::Result<TodayItem> BoardReader::item(const db::OutboxMessage &message)
{
    TodayItem item;
    item.message = message;
    if (const db::Occasion *occasion = m_plan.occasion(message.occasionKey))
        item.occasion = *occasion;
    MK_TRY(const auto title, titleOf(message.templateId));
    item.templateTitle = title;
    MK_TRY(const auto daysAhead, daysAheadOf(message.rule));
    item.occasionDate = message.dueOn.addDays(daysAhead);
    MK_TRY(const auto customer, m_session.reader().read(message.customer));
    item.honorific = honorificFor(customer, m_clock.today(), m_shop.language, m_shop.region);
    if (item.occasion.rule.startsWith(u"personal_birthday"_s))
        item.age = ageTurning(customer.birthday, message.occasionYear);
    if (item.occasion.rule == "personal_customer_since"_L1 && customer.since.isValid())
        item.years = message.occasionYear - customer.since.year();
    if (item.occasion.calendar == db::Calendar::Lunar) {
        if (const auto lunar = lunarOf(item.occasionDate))
            item.lunarDay = u"%1/%2"_s.arg(lunar->day).arg(lunar->month);
    }
    return item;
}

db::Result<void> readComing(db::Session &session, const GreetingPlan &plan, TodayBoard &board)
{
    return plan.forEach(
        session, board.day.addDays(1), board.day.addDays(kComingDays), [&](const Occurrence &occurrence) {
            const bool going = occurrence.state == db::MessageState::Planned ||
                               occurrence.state == db::MessageState::Approved;
            if (!going)
                return true;
            const bool same = !board.coming.isEmpty() && board.coming.last().date == occurrence.date &&
                              board.coming.last().occasion.key == occurrence.occasionKey;
            if (!same)
                board.coming.append({occurrence.date, *plan.occasion(occurrence.occasionKey), 0});
            ++board.coming.last().people;
            return true;
        });
}

/// The day's messages as the ledger has them, into groups.
db::Result<void> readLedger(db::Session &session, const Clock &clock, const GreetingPlan &plan,
                            TodayBoard &board, int most)
{
    MK_TRY(auto shop, ShopSettings::load(session));
    BoardReader reader(session, clock, plan, std::move(shop));
    MK_TRY(const auto rows, session.outbox().list({board.day, board.day, {}, -1}));
    QList<db::OutboxMessage> done;
    for (const db::OutboxMessage &row : rows) {
        const bool sent = row.state == db::MessageState::Sent;
        const bool skipped = row.state == db::MessageState::Skipped;
        const bool planned =
            row.state == db::MessageState::Planned || row.state == db::MessageState::Approved;
        if (!sent && !skipped && !planned)
            continue;
        board.sent += sent ? 1 : 0;
        board.skipped += skipped ? 1 : 0;
        ++board.total;
        if (!planned) {
            done.append(row);
            continue;
        }
        if (board.due.size() + board.later.size() >= most) {
            board.cut = true;
            continue;
        }
        MK_TRY(const auto item, reader.item(row));
        (row.dueAt <= clock.now().time() ? board.due : board.later).append(item);
    }
    std::stable_sort(done.begin(), done.end(), [](const db::OutboxMessage &a, const db::OutboxMessage &b) {
        return a.updatedAtMs > b.updatedAtMs;
    });
    done.resize(std::min<qsizetype>(done.size(), most));
    for (const db::OutboxMessage &row : std::as_const(done)) {
        MK_TRY(const auto item, reader.item(row));
        board.done.append(item);
    }
    return {};
}

} // namespace

db::Result<db::Changed<TodayBoard>> loadToday(db::Session &session, const Clock &clock, int most)
{
    TodayBoard board;
    board.day = clock.today();
    MK_TRY(const auto prepared, OutboxService(session, clock).prepare(board.day, board.day));
    MK_TRY(const auto plan, GreetingPlan::load(session));
    MK_CHECK(readLedger(session, clock, plan, board, most));
    board.notReached = prepared.unwritten + prepared.notReached;
    MK_CHECK(readComing(session, plan, board));
    return db::Changed<TodayBoard>{board, prepared.changes};
}

db::Result<TodayBoard> rereadToday(db::Session &session, const Clock &clock, const TodayBoard &before,
                                   int most)
{
    TodayBoard board;
    board.day = before.day;
    board.coming = before.coming;
    board.notReached = before.notReached;
    MK_TRY(const auto plan, GreetingPlan::load(session));
    MK_CHECK(readLedger(session, clock, plan, board, most));
    return board;
}

} // namespace app

#include "app/outbox/today_board.h"

#include "app/greetings/birthday_dates.h"
#include "app/greetings/lunar_calendar.h"
#include "app/outbox/outbox_service.h"
#include "app/people/honorific.h"
#include "db/customers/customer_writer.h"
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
        const auto text = m_session.templates().byId(id);
        if (!text)
            return tl::unexpected(text.error());
        m_templates.insert(id, *text);
    }
    return m_templates.value(id).title;
}

// Not from the plan, which knows only rules that are on: what was sent in the morning keeps its day when the
// rule is switched off at noon.
db::Result<int> BoardReader::daysAheadOf(db::RuleId id)
{
    if (!m_daysAhead.contains(id)) {
        const auto days = m_session.greetings().daysAheadOf(id);
        if (!days)
            return tl::unexpected(days.error());
        m_daysAhead.insert(id, *days);
    }
    return m_daysAhead.value(id);
}

db::Result<TodayItem> BoardReader::item(const db::OutboxMessage &message)
{
    TodayItem item;
    item.message = message;
    if (const db::Occasion *occasion = m_plan.occasion(message.occasionKey))
        item.occasion = *occasion;
    const auto title = titleOf(message.templateId);
    if (!title)
        return tl::unexpected(title.error());
    item.templateTitle = *title;
    const auto daysAhead = daysAheadOf(message.rule);
    if (!daysAhead)
        return tl::unexpected(daysAhead.error());
    item.occasionDate = message.dueOn.addDays(*daysAhead);
    const auto customer = m_session.writer().read(message.customer);
    if (!customer)
        return tl::unexpected(customer.error());
    item.honorific = honorificFor(*customer, m_clock.today(), m_shop.language, m_shop.region);
    if (item.occasion.rule.startsWith(u"personal_birthday"_s))
        item.age = ageTurning(customer->birthday, message.occasionYear);
    if (item.occasion.rule == "personal_customer_since"_L1 && customer->since.isValid())
        item.years = message.occasionYear - customer->since.year();
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
    auto shop = ShopSettings::load(session);
    if (!shop)
        return tl::unexpected(shop.error());
    BoardReader reader(session, clock, plan, std::move(*shop));
    const auto rows = session.outbox().list({board.day, board.day, {}, -1});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<db::OutboxMessage> done;
    for (const db::OutboxMessage &row : *rows) {
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
        const auto item = reader.item(row);
        if (!item)
            return tl::unexpected(item.error());
        (row.dueAt <= clock.now().time() ? board.due : board.later).append(*item);
    }
    std::stable_sort(done.begin(), done.end(), [](const db::OutboxMessage &a, const db::OutboxMessage &b) {
        return a.updatedAtMs > b.updatedAtMs;
    });
    done.resize(std::min<qsizetype>(done.size(), most));
    for (const db::OutboxMessage &row : std::as_const(done)) {
        const auto item = reader.item(row);
        if (!item)
            return tl::unexpected(item.error());
        board.done.append(*item);
    }
    return {};
}

} // namespace

db::Result<db::Changed<TodayBoard>> loadToday(db::Session &session, const Clock &clock, int most)
{
    TodayBoard board;
    board.day = clock.today();
    const auto prepared = OutboxService(session, clock).prepare(board.day, board.day);
    if (!prepared)
        return tl::unexpected(prepared.error());
    const auto plan = GreetingPlan::load(session);
    if (!plan)
        return tl::unexpected(plan.error());
    if (const auto read = readLedger(session, clock, *plan, board, most); !read)
        return tl::unexpected(read.error());
    board.notReached = prepared->unwritten + prepared->notReached;
    if (const auto coming = readComing(session, *plan, board); !coming)
        return tl::unexpected(coming.error());
    return db::Changed<TodayBoard>{board, prepared->changes};
}

db::Result<TodayBoard> rereadToday(db::Session &session, const Clock &clock, const TodayBoard &before,
                                   int most)
{
    TodayBoard board;
    board.day = before.day;
    board.coming = before.coming;
    board.notReached = before.notReached;
    const auto plan = GreetingPlan::load(session);
    if (!plan)
        return tl::unexpected(plan.error());
    if (const auto read = readLedger(session, clock, *plan, board, most); !read)
        return tl::unexpected(read.error());
    return board;
}

} // namespace app

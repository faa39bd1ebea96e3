#include "app/outbox/today_board.h"

#include "app/greetings/birthday_dates.h"
#include "app/greetings/greeting_plan.h"
#include "app/greetings/lunar_calendar.h"
#include "app/greetings/occasion_kind.h"
#include "app/people/honorific.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kComingDays = 7;

bool comesBefore(const TodayItem &a, const TodayItem &b)
{
    const auto place = [](const TodayItem &item) {
        return std::tie(item.message.dueAt, item.sortKey, item.message.id);
    };
    return place(a) < place(b);
}

bool isNewer(const TodayItem &a, const TodayItem &b)
{
    return a.message.updatedAtMs > b.message.updatedAtMs;
}

/// Reads the ledger into a board, with the words of the shop and of its occasions.
class BoardReader final
{
public:
    static db::Result<BoardReader> of(db::Session &session, const Clock &clock);

    db::Result<TodayBoard> read(db::Session &session, const QList<db::CustomerId> &customers, int most) const;

private:
    TodayItem itemOf(const db::BoardRow &row) const;

    QDateTime m_now;
    ShopSettings m_shop;
    QHash<QString, db::Occasion> m_occasions;
};

db::Result<BoardReader> BoardReader::of(db::Session &session, const Clock &clock)
{
    BoardReader reader;
    reader.m_now = clock.now();
    MK_TRY(reader.m_shop, ShopSettings::load(session));
    MK_TRY(const auto occasions, session.greetings().occasions());
    for (const db::Occasion &occasion : occasions)
        reader.m_occasions.insert(occasion.key, occasion);
    return reader;
}

TodayItem BoardReader::itemOf(const db::BoardRow &row) const
{
    TodayItem item;
    item.message = row.message;
    item.occasion = m_occasions.value(row.message.occasionKey);
    item.occasionDate = row.message.dueOn.addDays(row.daysAhead);
    item.templateTitle = row.templateTitle;
    item.sortKey = row.customer.sortKey;
    item.honorific = honorificFor(row.customer, m_now.date(), m_shop.language, m_shop.region);
    if (isBirthday(item.occasion))
        item.age = ageTurning(row.customer.birthday, row.message.occasionYear);
    if (isCustomerSince(item.occasion) && row.customer.since.isValid())
        item.years = row.message.occasionYear - row.customer.since.year();
    if (item.occasion.calendar == db::Calendar::Lunar) {
        if (const auto lunar = lunarOf(item.occasionDate))
            item.lunarDay = u"%1/%2"_s.arg(lunar->day).arg(lunar->month);
    }
    return item;
}

db::Result<TodayBoard> BoardReader::read(db::Session &session, const QList<db::CustomerId> &customers,
                                         int most) const
{
    TodayBoard board;
    board.day = m_now.date();
    db::BoardFilter filter{board.day, db::MessageAction::Change, customers, most};
    MK_TRY(const auto open, session.outbox().board(filter));
    for (const db::BoardRow &row : open)
        board.later.append(itemOf(row));
    board.turnTo(m_now.time());
    filter.action = db::MessageAction::Reopen;
    MK_TRY(const auto done, session.outbox().board(filter));
    for (const db::BoardRow &row : done)
        board.done.append(itemOf(row));
    MK_TRY(const auto counts, session.outbox().countsOf(board.day));
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        board.total += db::isOpen(count.key()) ? count.value() : 0;
    board.cut = board.total > open.size() && customers.isEmpty();
    board.sent = counts.value(db::MessageState::Sent);
    board.skipped = counts.value(db::MessageState::Skipped);
    board.total += board.sent + board.skipped;
    return board;
}

db::Result<void> readComing(db::Session &session, TodayBoard &board)
{
    MK_TRY(const auto plan, GreetingPlan::load(session));
    return plan.forEach(
        session, board.day.addDays(1), board.day.addDays(kComingDays), [&](const Occurrence &occurrence) {
            if (!db::isOpen(occurrence.state))
                return true;
            const bool same = !board.coming.isEmpty() && board.coming.last().date == occurrence.date &&
                              board.coming.last().occasion.key == occurrence.occasionKey;
            if (!same)
                board.coming.append({occurrence.date, *plan.occasion(occurrence.occasionKey), 0});
            ++board.coming.last().people;
            return true;
        });
}

} // namespace

bool TodayBoard::turnTo(QTime now)
{
    const auto turned = std::find_if(later.cbegin(), later.cend(),
                                     [now](const TodayItem &item) { return item.message.dueAt > now; });
    const qsizetype count = turned - later.cbegin();
    due.append(later.first(count));
    later.remove(0, count);
    return count > 0;
}

void TodayBoard::takeOver(const QList<db::CustomerId> &customers, const TodayBoard &some)
{
    const auto replace = [&customers](QList<TodayItem> &items, const QList<TodayItem> &by, auto before) {
        items.removeIf([&](const TodayItem &item) { return customers.contains(item.message.customer); });
        for (const TodayItem &item : by)
            items.insert(std::upper_bound(items.begin(), items.end(), item, before), item);
    };
    replace(due, some.due, &comesBefore);
    replace(later, some.later, &comesBefore);
    replace(done, some.done, &isNewer);
    sent = some.sent;
    skipped = some.skipped;
    total = some.total;
    cut = total - sent - skipped > due.size() + later.size();
}

db::Result<TodayBoard> loadToday(db::Session &session, const Clock &clock, const PrepareReport &prepared,
                                 int most)
{
    MK_TRY(const auto reader, BoardReader::of(session, clock));
    MK_TRY(auto board, reader.read(session, {}, most));
    board.notReached = prepared.unwritten + prepared.notReached;
    MK_CHECK(readComing(session, board));
    if (board.total == 0 && board.coming.isEmpty()) {
        MK_TRY(const auto counts, session.customers().counts());
        board.emptyShop = counts.total() == 0;
    }
    return board;
}

db::Result<TodayBoard> loadTodayOf(db::Session &session, const Clock &clock,
                                   const QList<db::CustomerId> &customers)
{
    MK_TRY(const auto reader, BoardReader::of(session, clock));
    return reader.read(session, customers, -1);
}

} // namespace app

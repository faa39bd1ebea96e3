#include "app/outbox/today_board.h"

#include "app/calendar/birthday_dates.h"
#include "app/calendar/lunar_calendar.h"
#include "app/greetings/greeting_plan.h"
#include "app/greetings/occasion_kind.h"
#include "app/outbox/accounts/approved_template.h"
#include "app/outbox/accounts/default_account.h"
#include "app/outbox/late_words.h"
#include "app/outbox/missed_greetings.h"
#include "app/outbox/skip_reasons.h"
#include "app/people/honorific.h"
#include "db/customers/customer_store.h"
#include "db/messages/template_file_store.h"
#include "db/outbox/outbox_reader.h"
#include "db/outbox/outbox_store.h"
#include "db/session/session.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <tuple>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kComingDays = 7;
constexpr int kDaysToTellTooLate = 7; // who opens the shop once a week sees them, too

bool comesBefore(const TodayItem &a, const TodayItem &b)
{
    const auto place = [](const TodayItem &item) {
        return std::tie(item.message.dueAt, item.sortKey, item.message.id);
    };
    return place(a) < place(b);
}

bool isMissedBefore(const TodayItem &a, const TodayItem &b)
{
    return a.message.dueOn != b.message.dueOn ? a.message.dueOn > b.message.dueOn : comesBefore(a, b);
}

bool isNewer(const TodayItem &a, const TodayItem &b)
{
    return a.message.updatedAtMs > b.message.updatedAtMs;
}

/// Keeps a text that many items have once. A day of a chain has thousands of greetings.
class SharedTexts final
{
public:
    void share(TodayItem &item)
    {
        for (QString *text :
             {&item.message.occasionKey, &item.message.reason, &item.message.subject,
              &item.message.customerGivenName, &item.lunarDay, &item.templateTitle, &item.honorific})
            *text = *m_texts.insert(*text);
    }

private:
    QSet<QString> m_texts;
};

TodayItem itemOf(const db::BoardRow &row, const db::Occasion &occasion, const ShopSettings &shop,
                 const QDateTime &now)
{
    const QDate today = now.date();
    TodayItem item;
    item.message = row.message;
    item.occasion = occasion;
    item.outOfPlace = db::isOpen(row.message.state) && isOutOfPlace(row.message, today);
    item.templateTitle = row.templateTitle;
    item.sortKey = row.customer.sortKey;
    if (row.message.openedAtMs > 0)
        item.openedAt = QDateTime::fromMSecsSinceEpoch(row.message.openedAtMs, now.timeZone());
    if (row.message.copiedAtMs > 0)
        item.copiedAt = QDateTime::fromMSecsSinceEpoch(row.message.copiedAtMs, now.timeZone());
    item.honorific = honorificFor(row.customer, today, shop.language, shop.region);
    if (isBirthday(occasion))
        item.age = ageTurning(row.customer.birthday, row.message.occasionYear);
    if (isCustomerSince(occasion) && row.customer.since.isValid())
        item.years = row.message.occasionYear - row.customer.since.year();
    if (occasion.calendar == db::Calendar::Lunar) {
        if (const auto lunar = lunarOf(item.message.occasionOn))
            item.lunarDay = u"%1/%2"_s.arg(lunar->day).arg(lunar->month);
    }
    return item;
}

void moveApproved(QList<TodayItem> &from, QList<TodayItem> &to)
{
    const auto byPrograms = std::stable_partition(from.begin(), from.end(), [](const TodayItem &item) {
        return item.message.state != db::MessageState::Approved;
    });
    std::move(byPrograms, from.end(), std::back_inserter(to));
    from.erase(byPrograms, from.end());
}

/// The templates that have files.
db::Result<QSet<db::TemplateId>> templatesWithFiles(db::Session &session)
{
    MK_TRY(const auto files, session.templateFiles().all());
    QSet<db::TemplateId> templates;
    for (const db::TemplateFile &file : files)
        templates.insert(file.templateId);
    return templates;
}

/// Of these customers alone; of everybody where there are none.
db::Result<TodayBoard> readBoard(db::Session &session, const QDateTime &now,
                                 const QList<db::CustomerId> &customers, int most)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    MK_TRY(const auto occasions, session.greetings().occasions());
    QHash<QString, db::Occasion> occasionOf;
    for (const db::Occasion &occasion : occasions)
        occasionOf.insert(occasion.key, occasion);
    MK_TRY(const auto accounts, selfSendingAccounts(session));
    MK_TRY(const auto withFiles, templatesWithFiles(session));
    SharedTexts shared;
    const auto append = [&](QList<TodayItem> &items, const QList<db::BoardRow> &rows) {
        items.reserve(items.size() + rows.size());
        for (const db::BoardRow &row : rows) {
            items.append(itemOf(row, occasionOf.value(row.message.occasionKey), shop, now));
            shared.share(items.last());
            const auto account = accounts.constFind(row.message.channel);
            items.last().hasFiles =
                row.message.channel == db::Channel::Email && withFiles.contains(row.message.templateId);
            items.last().byHandOnly = account != accounts.cend() && !sendsTheseWords(*account, row.message);
        }
    };
    TodayBoard board;
    board.day = now.date();
    board.hours = shop.hours;
    const QList<db::Channel> channels = accounts.keys();
    board.selfSending = {channels.cbegin(), channels.cend()};
    using When = db::BoardFilter::When;
    using enum db::MessageAction;
    const QDate ever(1, 1, 1); // what was too late and taken back is open, however old it is
    const QDate yesterday = board.day.addDays(-1);
    const auto beginOf = [&now](QDate day) {
        return QDateTime(day, QTime(0, 0), now.timeZone()).toMSecsSinceEpoch();
    };
    const qint64 midnight = beginOf(board.day);
    const qint64 lastWeek = beginOf(board.day.addDays(1 - kDaysToTellTooLate));
    const auto read = [&](QList<TodayItem> &items, const db::BoardFilter &filter) -> db::Result<void> {
        MK_TRY(const auto rows, session.outboxReader().board(filter));
        append(items, rows);
        return {};
    };
    MK_CHECK(read(board.missed, {ever, yesterday, When::Late, Change, 0, customers, most}));
    MK_CHECK(read(board.later, {board.day, board.day, When::OfTheDay, Change, 0, customers, most}));
    const qsizetype openToday = board.later.size();
    board.turnTo(now.time());
    for (auto *items : {&board.missed, &board.due, &board.later})
        moveApproved(*items, board.approved);
    std::stable_sort(board.approved.begin(), board.approved.end(), &comesBefore);
    MK_CHECK(read(board.done, {board.day, board.day, When::OfTheDay, Reopen, 0, customers, most}));
    MK_CHECK(read(board.done, {ever, yesterday, When::SettledLate, Reopen, midnight, customers, most}));
    MK_CHECK(read(board.tooLate, {ever, yesterday, When::TooLate, Reopen, lastWeek, customers, most}));
    std::stable_sort(board.done.begin(), board.done.end(), &isNewer);
    MK_TRY(const auto ofToday, session.outboxReader().countsOf(board.day));
    MK_TRY(const auto late, session.outboxReader().lateCounts(yesterday, midnight));
    for (auto count = ofToday.cbegin(); count != ofToday.cend(); ++count)
        board.total += db::isOpen(count.key()) ? count.value() : 0;
    board.cut = board.total > openToday && customers.isEmpty();
    for (const auto &counts : {ofToday, late}) {
        board.sent += counts.value(db::MessageState::Sent);
        board.skipped += counts.value(db::MessageState::Skipped);
    }
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
    const QSet<db::CustomerId> whom(customers.cbegin(), customers.cend());
    const auto replace = [&whom](QList<TodayItem> &items, const QList<TodayItem> &by, auto before) {
        items.removeIf([&](const TodayItem &item) { return whom.contains(item.message.customer); });
        if (by.isEmpty())
            return;
        QList<TodayItem> merged;
        merged.reserve(items.size() + by.size());
        std::merge(items.cbegin(), items.cend(), by.cbegin(), by.cend(), std::back_inserter(merged), before);
        items = std::move(merged);
    };
    replace(missed, some.missed, &isMissedBefore);
    replace(due, some.due, &comesBefore);
    replace(later, some.later, &comesBefore);
    replace(approved, some.approved, &comesBefore);
    replace(tooLate, some.tooLate, &isNewer);
    replace(done, some.done, &isNewer);
    sent = some.sent;
    skipped = some.skipped;
    total = some.total;
    unanswered = some.unanswered;
    selfSending = some.selfSending;
    cut = total - sent - skipped > due.size() + later.size() + approvedToday();
}

qsizetype TodayBoard::approvedToday() const
{
    return std::count_if(approved.cbegin(), approved.cend(),
                         [this](const TodayItem &item) { return item.message.dueOn == day; });
}

qsizetype TodayBoard::goingByThemselves() const
{
    return std::ranges::count(approved, false, &TodayItem::isMissed);
}

qsizetype TodayBoard::wantedLate() const
{
    return std::count_if(missed.cbegin(), missed.cend(),
                         [](const TodayItem &item) { return isWantedLate(item.message.reason); });
}

QList<db::MessageId> TodayBoard::approvable() const
{
    QList<db::MessageId> ids;
    for (const auto *items : {&due, &later}) {
        for (const TodayItem &item : *items) {
            if (selfSending.contains(item.message.channel) && !item.outOfPlace && !item.byHandOnly)
                ids.append(item.message.id);
        }
    }
    return ids;
}

db::Result<TodayBoard> loadToday(db::Session &session, const Clock &clock, const PrepareReport &prepared,
                                 int most)
{
    MK_TRY(auto board, readBoard(session, clock.now(), {}, most));
    board.notReached = prepared.unwritten + prepared.notReached;
    MK_CHECK(readComing(session, board));
    if (board.hasNothing()) {
        MK_TRY(const auto counts, session.customers().counts());
        board.emptyShop = counts.total() == 0;
    }
    return board;
}

db::Result<TodayBoard> loadTodayOf(db::Session &session, const Clock &clock,
                                   const QList<db::CustomerId> &customers)
{
    return readBoard(session, clock.now(), customers, -1);
}

db::Result<db::ChangeSet> noteOpened(db::Session &session, const Clock &clock, db::MessageId id)
{
    return session.outbox().setOpened(id, clock.act());
}

db::Result<db::ChangeSet> noteCopied(db::Session &session, const Clock &clock,
                                     const QList<db::MessageId> &ids)
{
    return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
        db::ChangeSet changes;
        for (const db::MessageId id : ids) {
            MK_TRY(const auto one, session.outbox().setCopied(id, clock.act()));
            changes.outbox = true;
            changes.customerIds += one.customerIds;
        }
        return changes;
    });
}

} // namespace app

#include "app/outbox/message_commands.h"
#include "app/outbox/today_board.h"
#include "app/people/name_order.h"
#include "app/people/person_name.h"
#include "app/start/shop_setup.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"
#include "tests/bench/benches.h"
#include "tests/bench/stopwatch.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

template <class T> T must(db::Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
    return *std::move(result);
}

db::Result<bool> addBirthdays(db::Session &session, const app::Clock &clock, int count)
{
    for (int i = 0; i < count; ++i) {
        db::Customer person;
        person.fullName = u"Nguyễn Thị Lan %1"_s.arg(i, 4, 10, QLatin1Char('0'));
        person.givenName = app::givenNameOf(person.fullName);
        person.sortKey = app::nameSortKey(person.fullName, person.givenName);
        person.gender = db::Gender::Female;
        person.stage = db::LifecycleStage::Loyalty;
        person.birthday = {
            db::Calendar::Solar, clock.today().day(), clock.today().month(), 1981, false, false};
        const QString phone = u"+84912%1"_s.arg(i, 6, 10, QLatin1Char('0'));
        person.contactPoints = {{{}, {}, db::ContactKind::Phone, phone, phone, true, true}};
        MK_CHECK(session.customers().add(person, clock.act()));
    }
    return true;
}

} // namespace

void boardBench(int people)
{
    const app::Clock clock =
        app::Clock::fixedAt(QDateTime(QDate(2026, 11, 21), QTime(19, 30), QTimeZone("Asia/Ho_Chi_Minh")));
    const QTemporaryDir folder;
    const auto session = must(db::Session::open({folder.filePath(u"board.db"_s)}));
    must(app::ensureShop(*session, clock));
    must(session->inTransaction([&] { return addBirthdays(*session, clock, people); }));
    app::PrepareReport prepared;
    const auto prepare = [&] { prepared = must(app::prepareToday(*session, clock)).value; };
    say(u"%1 greetings of a day entered for the first time"_s.arg(people),
        u"%1 ms"_s.arg(timed(prepare), 0, 'f', 1));
    Figures preparations;
    Figures boards;
    app::TodayBoard board;
    for (int i = 0; i < 10; ++i) {
        preparations.add(timed(prepare));
        boards.add(timed([&] { board = must(app::loadToday(*session, clock, prepared)); }));
    }
    say(u"the same, nothing new to enter"_s, preparations.text());
    say(u"their board"_s, boards.text());
    Figures marks;
    for (int i = 0; i < 20; ++i) {
        const app::TodayItem item = board.due.at(i);
        marks.add(timed([&] {
            must(app::run(*session, app::MarkMessageSent{item.message.id}, clock.act()));
            const QList<db::CustomerId> whom{item.message.customer};
            board.takeOver(whom, must(app::loadTodayOf(*session, clock, whom)));
        }));
    }
    say(u"one of them marked, and what the page reads after it"_s, marks.text());
}

} // namespace bench

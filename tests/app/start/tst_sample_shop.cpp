#include "app/customers/contact_commands.h"
#include "app/customers/customer_commands.h"
#include "app/customers/customer_saving.h"
#include "app/desk/undo.h"
#include "app/greetings/greeting_plan.h"
#include "app/greetings/occasion_commands.h"
#include "app/start/sample_shop.h"

#include "app/exchange/open_list.h"
#include "app/import/customer_export.h"
#include "app/import/customer_import.h"
#include "app/outbox/today_board.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "db/customers/interaction_store.h"
#include "db/greetings/greeting_store.h"
#include "db/insights/rollup_store.h"
#include "db/outbox/outbox_store.h"
#include "db/safekeeping/draft_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// The sample shop is believable, sound, and the same each time.
class TestSampleShop final : public QObject
{
    Q_OBJECT
private slots:
    void isTheSameForTheSameSeed();
    void isASoundShopWithALife();
    void refusesAShopThatHasCustomers();
    void stopsWhenToldTo();
    void stopsWithinABatch();
    void speaksTheShopsLanguage();
    void saysInItsLanguageWhereARefusalWasMade_data();
    void saysInItsLanguageWhereARefusalWasMade();
    void isRemovedWithoutATrace();
    void takesOnlyItsOwn();
    void keepsWhatTheOwnerChanged();
    void hasAMorningWithSomethingToDo_data();
    void hasAMorningWithSomethingToDo();
    void tellsWhatWasMissedUntilItIsOpened();
    void keepsWhomAListNames();
    void hasCodesThatNoListHas();
    void leavesNothingWhenStopped_data();
    void leavesNothingWhenStopped();
    void staysWholeWhenItsRemovalIsStopped();
    void removesNoRealShop();

private:
    QByteArray exported(TestShop &shop);
};

namespace {

/// As a new file is: the test's shop has a name.
void takeTheName(TestShop &shop)
{
    app::ShopSettings settings = *app::ShopSettings::load(shop.session());
    settings.name.clear();
    if (!settings.save(shop.session()))
        qFatal("settings");
}

QString rulesOf(db::Session &session)
{
    QStringList rules;
    const auto stored = session.greetings().rules();
    for (const db::GreetingRule &rule : *stored)
        rules.append(u"%1 %2 %3"_s.arg(rule.id.value).arg(rule.occasionKey, rule.sendAt.toString()));
    rules.sort();
    return rules.join(u'\n');
}

} // namespace

QByteArray TestSampleShop::exported(TestShop &shop)
{
    const QString name = shop.file(u"all.csv"_s);
    if (!app::exportCustomers(shop.session(), name))
        qFatal("export");
    QFile file(name);
    file.open(QIODevice::ReadOnly);
    return file.readAll();
}

void TestSampleShop::isTheSameForTheSameSeed()
{
    TestShop one;
    TestShop two;
    TestShop other;
    QVERIFY(app::makeSampleShop(one.session(), one.clock(), {200, 300, 7}));
    QVERIFY(app::makeSampleShop(two.session(), two.clock(), {200, 300, 7}));
    QVERIFY(app::makeSampleShop(other.session(), other.clock(), {200, 300, 8}));
    QCOMPARE(exported(one), exported(two));
    QVERIFY(exported(one) != exported(other));
    const QList<db::OutboxMessage> first = *one.session().outbox().list({});
    const QList<db::OutboxMessage> second = *two.session().outbox().list({});
    QCOMPARE(first.size(), second.size());
    for (qsizetype i = 0; i < first.size(); ++i)
        QCOMPARE(first.at(i).text, second.at(i).text);
}

void TestSampleShop::isASoundShopWithALife()
{
    TestShop shop;
    const auto made = app::makeSampleShop(shop.session(), shop.clock(), {1000, 5000, 1});
    QVERIFY2(made, made ? "" : qUtf8Printable(made.error().detail));
    QCOMPARE(made->customers, 1000);
    QCOMPARE(made->interactions, 5000);
    QVERIFY(made->greetings > 20);
    QCOMPARE(*shop.session().safekeeping().check(), QStringList());
    const auto counts = shop.session().customers().counts();
    QVERIFY(counts->prospects > 200);
    QVERIFY(counts->existing > 400);
    const auto converted = shop.session().rollups().counts(
        {.measure = db::Measure::Conversions, .days = {QDate(2020, 1, 1), shop.clock().today()}});
    QVERIFY(converted);
    QVERIFY(converted->size() > 100);
    const auto range = shop.session().rollups().range();
    QVERIFY(range && *range);
    QVERIFY((*range)->last <= shop.clock().today());
}

void TestSampleShop::refusesAShopThatHasCustomers()
{
    TestShop shop;
    shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    const auto made = app::makeSampleShop(shop.session(), shop.clock(), {10, 10, 1});
    QVERIFY(!made);
    QCOMPARE(made.error().kind, db::ErrorKind::Conflict);
}

void TestSampleShop::stopsWhenToldTo()
{
    TestShop shop;
    const auto made =
        app::makeSampleShop(shop.session(), shop.clock(), {10, 10, 1}, [](qint64, qint64) { return false; });
    QVERIFY(!made);
    QCOMPARE(made.error().kind, db::ErrorKind::Cancelled);
}

void TestSampleShop::stopsWithinABatch()
{
    TestShop shop;
    int asked = 0;
    const auto made = app::makeSampleShop(shop.session(), shop.clock(), {1000, 10, 1},
                                          [&asked](qint64, qint64) { return ++asked < 4; });
    QVERIFY(!made);
    QCOMPARE(made.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(asked, 4); // not after the last row
    QVERIFY(!app::ShopSettings::load(shop.session())->sample);
}

void TestSampleShop::speaksTheShopsLanguage()
{
    TestShop shop;
    app::ShopSettings settings = *app::ShopSettings::load(shop.session());
    settings.language = u"en"_s;
    settings.name.clear();
    QVERIFY(settings.save(shop.session()));
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {30, 60, 1}));
    QCOMPARE(app::ShopSettings::load(shop.session())->name, u"Hoa Mai Flowers"_s);
    int notes = 0;
    for (qint64 id = 1; id <= 30; ++id) {
        const auto timeline = shop.session().interactions().timeline(db::CustomerId{id}, 50);
        QVERIFY(timeline);
        for (const db::Interaction &contact : *timeline) {
            if (contact.note.isEmpty() || contact.kind == db::InteractionKind::Message)
                continue;
            QVERIFY2(contact.note.toLatin1() == contact.note.toUtf8(), qPrintable(contact.note));
            ++notes;
        }
    }
    QVERIFY(notes > 10);
}

void TestSampleShop::saysInItsLanguageWhereARefusalWasMade_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("where");
    QTest::newRow("in Vietnamese") << u"vi"_s << u"tại quầy"_s;
    QTest::newRow("in English") << u"en"_s << u"at the counter"_s;
}

void TestSampleShop::saysInItsLanguageWhereARefusalWasMade()
{
    QFETCH(const QString, language);
    QFETCH(const QString, where);
    TestShop shop;
    app::ShopSettings settings = *app::ShopSettings::load(shop.session());
    settings.language = language;
    QVERIFY(settings.save(shop.session()));
    takeTheName(shop);
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {200, 60, 1}));
    int refusals = 0;
    for (qint64 id = 1; id <= 200; ++id) {
        const auto consents = shop.session().consents().current(db::CustomerId{id});
        QVERIFY(consents);
        for (const db::Consent &consent : *consents) {
            QCOMPARE(consent.source, where);
            ++refusals;
        }
    }
    QVERIFY(refusals > 0);
}

void TestSampleShop::isRemovedWithoutATrace()
{
    TestShop shop;
    takeTheName(shop);
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {200, 400, 1}));
    const db::CustomerId invented = shop.session().customers().after({}, 1)->first().id;
    QVERIFY(app::run(shop.session(), app::SwitchOccasion{u"trung_thu"_s, false}, shop.moment()));
    const auto deleted = app::run(shop.session(), app::DeleteCustomer{invented}, shop.moment());
    QVERIFY(deleted && deleted->entry);
    qint64 last = -1;
    const auto removed =
        app::removeSampleShop(shop.session(), shop.moment(), [&last](qint64 done, qint64 total) {
            last = done;
            return total == 200;
        });
    QVERIFY2(removed, removed ? "" : qUtf8Printable(removed.error().detail));
    QCOMPARE(last, 200);
    QCOMPARE(shop.session().customers().counts()->total(), 0);
    QVERIFY(shop.session().outbox().list({})->isEmpty());
    const auto journal = shop.session().journal().list(10);
    QCOMPARE(journal->size(), 2); // what was switched, and that the sample is gone: nobody who was invented
    QCOMPARE(journal->first().command, app::kRemoveSampleCommand.toString());
    QCOMPARE(journal->last().command, app::SwitchOccasion::kName.toString());
    QVERIFY2(journal->first().id > deleted->entry, "no later step has its number");
    QVERIFY(!*shop.session().rollups().range());
    QVERIFY(shop.session().customers().tagsInUse()->isEmpty());
    QCOMPARE(*shop.session().safekeeping().check(), QStringList());
    QVERIFY(*app::isFirstStart(shop.session()));
    // And it may be tried again, or be filled with real people.
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {10, 10, 1}));
}

void TestSampleShop::takesOnlyItsOwn()
{
    TestShop shop; // named Hoa Mai, by its owner
    const QString rules = rulesOf(shop.session());
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {200, 400, 1}));
    const db::Customer lan = TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty);
    app::SaveRequest request;
    request.mine = lan;
    const auto saved = app::run(shop.session(), app::SaveCustomer{request}, shop.moment());
    QVERIFY2(saved, saved ? "" : qUtf8Printable(saved.error().detail));
    const db::CustomerId own = saved->value.id;
    QCOMPARE(shop.session().customers().counts()->total(), 201);
    db::Interaction visit;
    visit.customer = own;
    visit.kind = db::InteractionKind::Visit;
    visit.channel = db::Channel::Store;
    visit.direction = db::Direction::In;
    visit.occurredOn = shop.clock().today();
    visit.occurredAtMs = shop.clock().nowMs();
    const auto logged = app::run(shop.session(), app::LogContact{visit, {}}, shop.moment());
    QVERIFY2(logged, logged ? "" : qUtf8Printable(logged.error().detail));
    QVERIFY(shop.session().drafts().put({app::draftKeyOf(own), u"{}"_s, 1}));
    QVERIFY(shop.session().drafts().put({app::draftKeyOf(db::CustomerId{1}), u"{}"_s, 1}));

    QVERIFY(app::removeSampleShop(shop.session(), shop.moment()));
    QCOMPARE(*shop.session().customers().idsByName(), std::vector{own});
    QCOMPARE(shop.session().interactions().timeline(own, 9)->size(), 1);
    QVERIFY(*shop.session().drafts().get(app::draftKeyOf(own)));
    QVERIFY(!*shop.session().drafts().get(app::draftKeyOf(db::CustomerId{1})));
    const auto settings = app::ShopSettings::load(shop.session());
    QCOMPARE(settings->name, u"Hoa Mai"_s); // which is the sample's usual name, but was given before
    QVERIFY(!settings->sample);
    QVERIFY(!*app::isFirstStart(shop.session()));
    QCOMPARE(*shop.session().safekeeping().check(), QStringList());
    const auto range = shop.session().rollups().range();
    QVERIFY(range && *range);
    QCOMPARE((*range)->first, shop.clock().today());
    QCOMPARE(rulesOf(shop.session()), rules);
    // What was done with the own customer can still be undone, the newest first.
    const auto undone = app::undo(shop.session(), logged->entry, shop.moment());
    QVERIFY(undone);
    QCOMPARE(undone->value.state, app::UndoOutcome::State::Done);
}

void TestSampleShop::keepsWhatTheOwnerChanged()
{
    TestShop shop;
    takeTheName(shop);
    const QString before = rulesOf(shop.session());
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {50, 50, 1}));
    QVERIFY(rulesOf(shop.session()) != before); // greets in the morning
    QVERIFY(app::removeSampleShop(shop.session(), shop.moment()));
    QCOMPARE(rulesOf(shop.session()), before);

    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {50, 50, 1}));
    app::ShopSettings settings = *app::ShopSettings::load(shop.session());
    settings.name = u"Hoa Sen"_s;
    QVERIFY(settings.save(shop.session()));
    db::GreetingRule rule = shop.session().greetings().rules()->first();
    rule.sendAt = QTime(9, 15);
    QVERIFY(shop.session().greetings().updateRule(rule));
    QVERIFY(app::removeSampleShop(shop.session(), shop.moment()));
    QCOMPARE(app::ShopSettings::load(shop.session())->name, u"Hoa Sen"_s);
    QCOMPARE(shop.session().greetings().rule(rule.id)->sendAt, QTime(9, 15));
}

void TestSampleShop::hasAMorningWithSomethingToDo_data()
{
    QTest::addColumn<QString>("now");
    QTest::newRow("as the shop opens") << u"2026-11-21T07:00:00+07:00"_s;
    QTest::newRow("in the morning") << u"2026-11-21T08:40:00+07:00"_s;
    QTest::newRow("at noon") << u"2026-06-03T12:00:00+07:00"_s;
    QTest::newRow("after the usual hour") << u"2027-03-16T19:05:00+07:00"_s;
    QTest::newRow("late at night") << u"2026-12-10T23:50:00+07:00"_s;
    QTest::newRow("on a leap day") << u"2028-02-29T09:00:00+07:00"_s;
    QTest::newRow("in a leap month") << u"2028-06-25T09:00:00+07:00"_s;
}

void TestSampleShop::hasAMorningWithSomethingToDo()
{
    QFETCH(const QString, now);
    TestShop shop(now);
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {}));
    const auto hours = app::ShopSettings::load(shop.session())->hours;
    for (int later = 0; later < 4; ++later) {
        const QDateTime day = shop.clock().now().addDays(later);
        const auto clock = app::Clock::fixedAt(day);
        const auto prepared = app::prepareToday(shop.session(), clock);
        QVERIFY(prepared);
        const auto board = app::loadToday(shop.session(), clock, prepared->value);
        QVERIFY(board);
        if (later == 0)
            QVERIFY2(board->due.size() >= 8 && board->due.size() <= 20,
                     qPrintable(QString::number(board->due.size())));
        else if (day.time() >= QTime(8, 0))
            QVERIFY2(!board->due.isEmpty() && board->due.size() <= 40,
                     qPrintable(QString::number(board->due.size())));
        for (const app::TodayItem &item : board->due + board->later)
            QVERIFY(hours.allow(item.message.dueAt));
    }
}

void TestSampleShop::tellsWhatWasMissedUntilItIsOpened()
{
    TestShop shop;
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {}));
    const auto clock = app::Clock::fixedAt(shop.clock().now().addDays(5));
    const QDate made = shop.clock().today();
    QSet<db::CustomerId> due;
    const auto plan = app::GreetingPlan::load(shop.session());
    QVERIFY(plan->forEach(shop.session(), made, clock.today().addDays(-1), [&](const app::Occurrence &one) {
        if (one.state == db::MessageState::Planned)
            due.insert(one.customer);
        return true;
    }));
    QVERIFY(due.size() > 5);
    const auto prepared = app::prepareToday(shop.session(), clock);
    QVERIFY(prepared);
    const auto board = app::loadToday(shop.session(), clock, prepared->value);
    QSet<db::CustomerId> missed;
    for (const app::TodayItem &item : board->missed) {
        QVERIFY(item.message.dueOn >= made); // what was before is invented history
        missed.insert(item.message.customer);
    }
    QCOMPARE(missed, due);
}

void TestSampleShop::keepsWhomAListNames()
{
    TestShop shop;
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {12, 0, 1}));
    const db::Customer first = *shop.session().reader().read(db::CustomerId{1});
    QByteArray csv =
        "code,name,note\n" + first.code.toUtf8() + ',' + first.fullName.toUtf8() + ",bought lilies\n";
    QBuffer list(&csv);
    QVERIFY(list.open(QIODevice::ReadOnly));
    const auto source = app::openList(list);
    QVERIFY(source && app::CustomerImport(shop.session(), shop.clock(), {}).run(**source));
    QCOMPARE(app::loadSampleStanding(shop.session())->invented, 11);
    QVERIFY(app::removeSampleShop(shop.session(), shop.moment()));
    QCOMPARE(*shop.session().customers().idsByName(), std::vector{db::CustomerId{1}});
}

void TestSampleShop::hasCodesThatNoListHas()
{
    TestShop shop;
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {12, 0, 1}));
    QCOMPARE(shop.session().customers().after({}, 1)->first().code, u"MAU-0001"_s);
    QCOMPARE(app::loadSampleStanding(shop.session())->invented, 12);
}

void TestSampleShop::leavesNothingWhenStopped_data()
{
    QTest::addColumn<int>("interactions");
    QTest::newRow("in one transaction") << 300;
    QTest::newRow("in many") << 130'000;
}

void TestSampleShop::leavesNothingWhenStopped()
{
    QFETCH(const int, interactions);
    TestShop shop;
    takeTheName(shop);
    const QString before = rulesOf(shop.session());
    const auto made = app::makeSampleShop(shop.session(), shop.clock(), {200, interactions, 1},
                                          [](qint64 done, qint64 total) { return done < total - 100; });
    QVERIFY(!made);
    QCOMPARE(made.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(shop.session().customers().counts()->total(), 0);
    QVERIFY(!*shop.session().rollups().range());
    QVERIFY(!app::ShopSettings::load(shop.session())->sample);
    QVERIFY(*app::isFirstStart(shop.session()));
    QCOMPARE(rulesOf(shop.session()), before);
    QCOMPARE(shop.session().journal().list(9)->size(), 0);
}

void TestSampleShop::staysWholeWhenItsRemovalIsStopped()
{
    TestShop shop;
    QVERIFY(app::makeSampleShop(shop.session(), shop.clock(), {500, 100, 1}));
    const auto removed =
        app::removeSampleShop(shop.session(), shop.moment(), [](qint64 done, qint64) { return done < 300; });
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(shop.session().customers().counts()->total(), 500);
    QVERIFY(app::ShopSettings::load(shop.session())->sample);
}

void TestSampleShop::removesNoRealShop()
{
    TestShop shop;
    shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    const auto removed = app::removeSampleShop(shop.session(), shop.moment());
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, db::ErrorKind::Conflict);
    QCOMPARE(shop.session().customers().counts()->total(), 1);
}

MK_TEST(TestSampleShop)
#include "tst_sample_shop.moc"

#include "app/greetings/greeting_plan.h"

#include "app/calendar/lunar_calendar.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/interaction_store.h"
#include "db/greetings/greeting_store.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::LifecycleStage;

/// Whom the shop greets on a day, and why not.
class TestGreetingPlan final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void greetsASolarBirthdayWithTheWordsOfTheAudience();
    void greetsALunarBirthdayOnItsDayOfTheYear();
    void saysWhyItSkips_data();
    void saysWhyItSkips();
    void triesTheNextChannelWhenOneIsRefused();
    void greetsWomenOnlyOnWomensDay();
    void greetsTeachersByOccupation();
    void greetsExistingCustomersOnTheirAnniversaryOnly();
    void leavesOutWhoIsDeletedOrNotYetBorn();
    void followsThePolicyForTheTwentyNinthOfFebruary();
    void holdsEveryTetMorning();
    void ordersByDateThenHour();
    void refusesARangeUpsideDown();

private:
    QList<app::Occurrence> plan(QDate from, QDate to = {});
    QList<app::Occurrence> of(db::CustomerId customer, const QList<app::Occurrence> &all) const;
    db::Customer bornOn(int day, int month, int year, db::Calendar calendar = db::Calendar::Solar) const;
    std::unique_ptr<TestShop> m_shop;
};

void TestGreetingPlan::init()
{
    m_shop = std::make_unique<TestShop>();
}

QList<app::Occurrence> TestGreetingPlan::plan(QDate from, QDate to)
{
    const auto loaded = app::GreetingPlan::load(m_shop->session());
    if (!loaded)
        qFatal("%s", qUtf8Printable(loaded.error().detail));
    const auto planned = loaded->between(m_shop->session(), from, to.isValid() ? to : from);
    if (!planned)
        qFatal("%s", qUtf8Printable(planned.error().detail));
    return *planned;
}

QList<app::Occurrence> TestGreetingPlan::of(db::CustomerId customer, const QList<app::Occurrence> &all) const
{
    QList<app::Occurrence> mine;
    for (const app::Occurrence &one : all) {
        if (one.customer == customer)
            mine.append(one);
    }
    return mine;
}

db::Customer TestGreetingPlan::bornOn(int day, int month, int year, db::Calendar calendar) const
{
    db::Customer person = TestShop::person(u"Nguyễn Thị Hương"_s, LifecycleStage::Loyalty);
    person.birthday = {calendar, day, month, year, false, false};
    return person;
}

void TestGreetingPlan::greetsASolarBirthdayWithTheWordsOfTheAudience()
{
    db::Customer prospect = bornOn(21, 11, 1990);
    prospect.stage = LifecycleStage::Acquisition;
    const db::CustomerId stranger = m_shop->add(prospect);
    const db::CustomerId friendly = m_shop->add(bornOn(21, 11, 1981));
    const auto today = plan(QDate(2026, 11, 21));
    QCOMPARE(today.size(), 2);
    for (const app::Occurrence &one : today) {
        QCOMPARE(one.occasionKey, u"birthday"_s);
        QCOMPARE(one.occasionYear, 2026);
        QCOMPARE(one.time, QTime(19, 0));
        QCOMPARE(one.state, db::MessageState::Planned);
        QCOMPARE(one.channel, db::Channel::Zalo);
        QVERIFY(one.reason.isEmpty());
        QVERIFY(one.text);
    }
    QVERIFY(of(stranger, today).first().text != of(friendly, today).first().text);
}

void TestGreetingPlan::greetsALunarBirthdayOnItsDayOfTheYear()
{
    // 13/10 of the lunar year Bính Ngọ is 21 November 2026; 20/11 falls twice into 2026, in two lunar years.
    const db::CustomerId once = m_shop->add(bornOn(13, 10, 1981, db::Calendar::Lunar));
    const db::CustomerId twice = m_shop->add(bornOn(20, 11, 1960, db::Calendar::Lunar));
    const auto year = plan(QDate(2026, 1, 1), QDate(2026, 12, 31));
    QList<QDate> dates;
    QList<int> years;
    for (const app::Occurrence &one : of(twice, year)) {
        if (one.occasionKey != "birthday_lunar"_L1)
            continue;
        dates.append(one.date);
        years.append(one.occasionYear);
    }
    QCOMPARE(dates, (QList<QDate>{QDate(2026, 1, 8), QDate(2026, 12, 28)}));
    QCOMPARE(years, (QList<int>{2025, 2026}));
    QCOMPARE(of(once, plan(QDate(2026, 11, 21))).size(), 1);
}

void TestGreetingPlan::saysWhyItSkips_data()
{
    QTest::addColumn<QString>("why");
    QTest::newRow("no way to reach them") << u"no-contact"_s;
    QTest::newRow("every channel refused") << u"refused"_s;
    QTest::newRow("a guessed birthday") << u"approximate-birthday"_s;
    QTest::newRow("no words for this audience") << u"no-template"_s;
    QTest::newRow("another rule goes first") << u"other-rule"_s;
}

void TestGreetingPlan::saysWhyItSkips()
{
    QFETCH(QString, why);
    db::Customer person = bornOn(21, 11, 1985);
    if (why == "no-contact"_L1)
        person.contactPoints.clear();
    person.birthday.approximate = why == "approximate-birthday"_L1;
    const db::CustomerId id = m_shop->add(person);
    if (why == "refused"_L1) {
        const db::Consent no{{}, id, u"all"_s, db::Purpose::Greeting, false, u"counter"_s, {}, 1};
        QVERIFY(m_shop->session().consents().record(no));
    }
    db::GreetingRule rule;
    rule.occasionKey = u"birthday"_s;
    rule.channels = {db::Channel::Zalo};
    if (why == "no-template"_L1) {
        const auto rules = m_shop->session().greetings().rules();
        QVERIFY(rules);
        for (const db::GreetingRule &present : *rules)
            QVERIFY(m_shop->session().greetings().setRuleEnabled(present.id, false));
        QVERIFY(m_shop->session().greetings().addRule(rule, {1, {}}));
    } else if (why == "other-rule"_L1) {
        rule.sendAt = QTime(20, 0);
        QVERIFY(m_shop->session().greetings().addRule(rule, {1, {}}));
    }
    const auto mine = of(id, plan(QDate(2026, 11, 21)));
    QVERIFY(!mine.isEmpty());
    QCOMPARE(mine.last().state, db::MessageState::Skipped);
    QCOMPARE(mine.last().reason, why);
}

void TestGreetingPlan::triesTheNextChannelWhenOneIsRefused()
{
    const db::CustomerId id = m_shop->add(bornOn(21, 11, 1985));
    const db::Consent no{{}, id, u"zalo"_s, db::Purpose::Greeting, false, u"counter"_s, {}, 1};
    QVERIFY(m_shop->session().consents().record(no));
    const auto mine = of(id, plan(QDate(2026, 11, 21)));
    QCOMPARE(mine.size(), 1);
    QCOMPARE(mine.first().channel, db::Channel::Sms);
    QCOMPARE(mine.first().state, db::MessageState::Planned);
}

void TestGreetingPlan::greetsWomenOnlyOnWomensDay()
{
    const db::CustomerId woman = m_shop->add(bornOn(1, 1, 1985));
    db::Customer man = bornOn(1, 1, 1985);
    man.gender = db::Gender::Male;
    const db::CustomerId him = m_shop->add(man);
    const auto day = plan(QDate(2027, 3, 8));
    QCOMPARE(of(woman, day).size(), 1);
    QCOMPARE(of(woman, day).first().occasionKey, u"phu_nu_8_3"_s);
    QCOMPARE(of(him, day).size(), 0);
}

void TestGreetingPlan::greetsTeachersByOccupation()
{
    db::Customer teacher = bornOn(1, 1, 1985);
    teacher.occupation = u"Giáo viên tiểu học"_s;
    const db::CustomerId her = m_shop->add(teacher);
    const db::CustomerId other = m_shop->add(bornOn(1, 1, 1985));
    const auto day = plan(QDate(2026, 11, 20));
    QCOMPARE(of(her, day).size(), 1);
    QCOMPARE(of(other, day).size(), 0);
}

void TestGreetingPlan::greetsExistingCustomersOnTheirAnniversaryOnly()
{
    db::Customer person = bornOn(1, 1, 1985);
    person.since = QDate(2023, 11, 21);
    const db::CustomerId existing = m_shop->add(person);
    person = TestShop::person(u"Trần Thị Mới"_s, LifecycleStage::Awareness);
    person.since = QDate(2023, 11, 21);
    const db::CustomerId prospect = m_shop->add(person);
    person = TestShop::person(u"Lê Thị Vừa"_s, LifecycleStage::Experience);
    person.since = QDate(2026, 11, 21); // today: nothing to look back on yet
    const db::CustomerId brandNew = m_shop->add(person);
    const auto day = plan(QDate(2026, 11, 21));
    QCOMPARE(of(existing, day).size(), 1);
    QCOMPARE(of(existing, day).first().occasionKey, u"ky_niem_khach_hang"_s);
    QCOMPARE(of(prospect, day).size(), 0);
    QCOMPARE(of(brandNew, day).size(), 0);
}

void TestGreetingPlan::leavesOutWhoIsDeletedOrNotYetBorn()
{
    const db::CustomerId gone = m_shop->add(bornOn(21, 11, 1985));
    QVERIFY(m_shop->session().customers().remove(gone, m_shop->moment()));
    m_shop->add(bornOn(21, 11, 2026));
    QCOMPARE(plan(QDate(2026, 11, 21)).size(), 0);
}

void TestGreetingPlan::followsThePolicyForTheTwentyNinthOfFebruary()
{
    const db::CustomerId id = m_shop->add(bornOn(29, 2, 1996));
    QCOMPARE(of(id, plan(QDate(2027, 2, 28))).size(), 1);
    auto settings = app::ShopSettings::load(m_shop->session());
    QVERIFY(settings);
    settings->birthdays.leapDay = app::BirthdayPolicy::LeapDay::Mar1;
    QVERIFY(settings->save(m_shop->session()));
    QCOMPARE(of(id, plan(QDate(2027, 2, 28))).size(), 0);
    QCOMPARE(of(id, plan(QDate(2027, 3, 1))).size(), 1);
    QCOMPARE(of(id, plan(QDate(2028, 2, 29))).size(), 1);
}

void TestGreetingPlan::holdsEveryTetMorning()
{
    const db::CustomerId id = m_shop->add(TestShop::person(u"Võ Thị Lan"_s, LifecycleStage::Loyalty));
    for (int year = 2026; year <= 2032; ++year) {
        const QDate tet = app::tetOf(year);
        const auto mine = of(id, plan(tet));
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine.first().occasionKey, u"tet_mung_1"_s);
        QCOMPARE(mine.first().occasionYear, year);
        QCOMPARE(of(id, plan(tet.addDays(-1))).size(), 0);
    }
}

void TestGreetingPlan::ordersByDateThenHour()
{
    for (int day = 1; day <= 28; ++day) {
        db::Customer person = bornOn(day, 3, 1985);
        person.since = QDate(2020, 3, 8);
        m_shop->add(person);
    }
    const auto month = plan(QDate(2027, 3, 1), QDate(2027, 3, 31));
    QVERIFY(month.size() > 28);
    QVERIFY(
        std::is_sorted(month.begin(), month.end(), [](const app::Occurrence &a, const app::Occurrence &b) {
            return a.date != b.date ? a.date < b.date : a.time < b.time;
        }));
}

void TestGreetingPlan::refusesARangeUpsideDown()
{
    const auto loaded = app::GreetingPlan::load(m_shop->session());
    QVERIFY(loaded);
    const auto planned = loaded->between(m_shop->session(), QDate(2026, 2, 2), QDate(2026, 2, 1));
    QVERIFY(!planned);
    QCOMPARE(planned.error().kind, db::ErrorKind::InvalidInput);
}

MK_TEST(TestGreetingPlan)
#include "tst_greeting_plan.moc"

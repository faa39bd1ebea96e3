#include "app/customers/customer_profile.h"
#include "app/customers/next_occasion.h"
#include "app/greetings/calendar_days.h"
#include "app/greetings/greeting_plan.h"
#include "app/greetings/occasion_kind.h"
#include "app/greetings/personal_days.h"
#include "app/messages/message_renderer.h"
#include "app/outbox/day_preparation.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::Calendar;
using Kind = db::PersonalDayKind;

/// A rule about a kind of personal day greets on each such day, once a year.
class TestPersonalPlan final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void tellsTheKindOfAnOccasion();
    void numbersTheYearsOfEachDay();
    void findsTheDaysOfAYear();
    void namesTheNextTimeOfEach();
    void greetsTwoChildrenInOneYearAndEachOnce();
    void greetsOnTheLunarDay();
    void leavesOutTheDayItself();
    void namesTheChildInTheText();
    void isTheNextOccasion();
    void hasNoRuleForAGio();
    void standsInTheCalendarWithoutARule();

private:
    db::CustomerId addWithDays(const QList<db::PersonalDay> &days)
    {
        db::Customer customer = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
        customer.personalDays = days;
        return m_shop->add(customer);
    }
    /// By Zalo, with the shop's first words for it.
    void addRule(const QString &occasion)
    {
        db::GreetingRule rule;
        rule.occasionKey = occasion;
        rule.audience = db::Audience::Existing;
        rule.channels = {db::Channel::Zalo};
        const auto templates = m_shop->session().templates().all();
        for (const db::Template &text : *templates) {
            if (text.key == occasion + u".existing.zalo.vi"_s)
                rule.words = {{db::Audience::Existing, db::Channel::Zalo, text.id}};
        }
        QVERIFY(!rule.words.isEmpty());
        QVERIFY(m_shop->session().greetings().addRule(rule, m_shop->moment()));
    }
    QList<app::Occurrence> plan(QDate from, QDate to)
    {
        const auto loaded = app::GreetingPlan::load(m_shop->session());
        QList<app::Occurrence> personal;
        const auto all = *loaded->between(m_shop->session(), from, to);
        for (const app::Occurrence &one : all) {
            if (app::personalDayKindOf(*loaded->occasion(one.occasionKey)))
                personal.append(one);
        }
        return personal;
    }
    static db::PersonalDay child(const QString &name, int day, int month, std::optional<int> year,
                                 int number = 0)
    {
        return {Kind::ChildBirthday, number, name, {Calendar::Solar, day, month, year, false, false}};
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestPersonalPlan::tellsTheKindOfAnOccasion()
{
    const auto kindOf = [this](const QString &key) {
        return app::personalDayKindOf(*m_shop->session().greetings().occasion(key));
    };
    QVERIFY(kindOf(u"ky_niem_cuoi"_s) == Kind::Wedding);
    QVERIFY(kindOf(u"sinh_nhat_con"_s) == Kind::ChildBirthday);
    QVERIFY(kindOf(u"ngay_gio"_s) == Kind::Memorial);
    QVERIFY(kindOf(u"sinh_nhat_cong_ty"_s) == Kind::Founding);
    QVERIFY(kindOf(u"ngay_rieng"_s) == Kind::Other);
    QVERIFY(!kindOf(u"birthday"_s) && !kindOf(u"ky_niem_khach_hang"_s) && !kindOf(u"tet_mung_1"_s));
}

void TestPersonalPlan::numbersTheYearsOfEachDay()
{
    QCOMPARE(app::occasionYearOf(2026, 1), 2026);
    QCOMPARE(app::occasionYearOf(2026, 2), 20260002);
    QCOMPARE(app::yearCounted(app::occasionYearOf(2026, 12)), 2026);
    db::Occasion occasion;
    occasion.rule = u"personal_child_birthday"_s;
    const QList<db::PersonalDay> days{child(u"Bo"_s, 1, 6, {}, 1), child(u"Bi"_s, 2, 6, {}, 2)};
    QCOMPARE(app::personalDayOf(days, occasion, 2026)->name, u"Bo"_s);
    QCOMPARE(app::personalDayOf(days, occasion, 20260002)->name, u"Bi"_s);
    QVERIFY(!app::personalDayOf(days, occasion, 20260003));
    occasion.rule = u"personal_wedding"_s;
    QVERIFY(!app::personalDayOf(days, occasion, 2026));
}

void TestPersonalPlan::findsTheDaysOfAYear()
{
    const QList<db::PersonalDay> days{child(u"Bi"_s, 2, 9, 2026, 2),
                                      child(u"Bo"_s, 1, 6, 2018, 1),
                                      {Kind::Wedding, 1, {}, {Calendar::Solar, 1, 1, 2010, false, false}}};
    QCOMPARE(app::personalDatesIn(days, Kind::ChildBirthday, 2026, {}),
             (QList<app::OccasionDate>{{QDate(2026, 6, 1), 2026}})); // Bi was born in it
    QCOMPARE(app::personalDatesIn(days, Kind::ChildBirthday, 2027, {}),
             (QList<app::OccasionDate>{{QDate(2027, 6, 1), 2027}, {QDate(2027, 9, 2), 20270002}}));
}

void TestPersonalPlan::namesTheNextTimeOfEach()
{
    const db::PersonalDay unknown{
        Kind::Memorial, 1, u"ông nội"_s, {Calendar::Lunar, {}, 8, {}, false, false}};
    const auto coming = app::comingDays(
        {unknown, child(u"Bi"_s, 20, 11, 2019, 2), child(u"Bo"_s, 3, 12, 2018, 1)}, QDate(2026, 11, 21), {});
    QCOMPARE(coming.size(), 3);
    QCOMPARE(coming.at(0).day.name, u"Bo"_s);
    QCOMPARE(coming.at(0).next, QDate(2026, 12, 3));
    QCOMPARE(coming.at(0).years.value_or(0), 8);
    QCOMPARE(coming.at(1).next, QDate(2027, 11, 20));
    QCOMPARE(coming.at(1).years.value_or(0), 8);
    QCOMPARE(coming.at(2).day.name, u"ông nội"_s);
    QVERIFY(!coming.at(2).next.isValid() && !coming.at(2).years);
}

void TestPersonalPlan::greetsTwoChildrenInOneYearAndEachOnce()
{
    addRule(u"sinh_nhat_con"_s);
    addWithDays({child(u"Bo"_s, 21, 11, 2018), child(u"Bi"_s, 22, 11, 2020)});
    const QList<app::Occurrence> planned = plan(QDate(2026, 11, 21), QDate(2026, 11, 22));
    QCOMPARE(planned.size(), 2);
    QCOMPARE(planned.at(0).occasionYear, 2026);
    QCOMPARE(planned.at(1).occasionYear, 20260002);
    for (const QString &now : {u"2026-11-21T10:00:00+07:00"_s, u"2026-11-22T10:00:00+07:00"_s}) {
        m_shop->setClock(now);
        for (int again = 0; again < 2; ++again)
            QVERIFY(app::prepareDays(m_shop->session(), m_shop->clock(), m_shop->clock().today(),
                                     m_shop->clock().today()));
    }
    QStringList texts;
    const auto messages =
        m_shop->session().outbox().list({QDate(2026, 11, 21), QDate(2026, 11, 22), std::nullopt, -1});
    for (const db::OutboxMessage &message : *messages) {
        if (message.occasionKey == "sinh_nhat_con"_L1)
            texts.append(message.text);
    }
    texts.sort();
    QCOMPARE(texts.size(), 2);
    QVERIFY2(texts.at(0).contains(u"cháu Bi"_s), qPrintable(texts.at(0)));
    QVERIFY2(texts.at(1).contains(u"cháu Bo"_s), qPrintable(texts.at(1)));
}

void TestPersonalPlan::greetsOnTheLunarDay()
{
    addRule(u"ky_niem_cuoi"_s);
    // 13/10 of the lunar year Bính Ngọ is 21 November 2026.
    addWithDays({{Kind::Wedding, 0, {}, {Calendar::Lunar, 13, 10, 2010, false, false}}});
    const QList<app::Occurrence> planned = plan(QDate(2026, 11, 1), QDate(2026, 11, 30));
    QCOMPARE(planned.size(), 1);
    QCOMPARE(planned.at(0).date, QDate(2026, 11, 21));
    QCOMPARE(planned.at(0).occasionYear, 2026);
    QCOMPARE(planned.at(0).state, db::MessageState::Planned);
}

void TestPersonalPlan::leavesOutTheDayItself()
{
    addRule(u"ky_niem_cuoi"_s);
    addWithDays({{Kind::Wedding, 0, {}, {Calendar::Solar, 21, 11, 2026, false, false}}});
    QVERIFY(plan(QDate(2026, 11, 21), QDate(2026, 11, 21)).isEmpty());
    QCOMPARE(plan(QDate(2027, 11, 21), QDate(2027, 11, 21)).size(), 1);
}

void TestPersonalPlan::namesTheChildInTheText()
{
    const db::CustomerId id = addWithDays({child(u"Bo"_s, 21, 11, 2018), child(u"Bi"_s, 22, 11, 2020)});
    const auto customer = m_shop->session().customers().byId(id);
    const auto occasion = m_shop->session().greetings().occasion(u"sinh_nhat_con"_s);
    db::Template text;
    text.body = u"Chào {{given_name}}, {{child_name|bé}} tròn {{day_years}} tuổi{{day_name|}}. Cảm ơn."_s;
    app::MessageRenderer renderer{app::ShopSettings()};
    QCOMPARE(renderer.render(text, *customer, {QDate(2026, 11, 22), *occasion, 20260002}).text,
             u"Chào Hương, Bi tròn 6 tuổi. Cảm ơn."_s);
}

void TestPersonalPlan::isTheNextOccasion()
{
    addRule(u"sinh_nhat_con"_s);
    const db::CustomerId id = addWithDays({child(u"Bo"_s, 1, 12, 2018), child(u"Bi"_s, 25, 11, 2020)});
    auto finder = app::NextOccasions::load(m_shop->session(), m_shop->clock().today());
    const auto rows = m_shop->session().customers().rows({id});
    const auto next = finder->of(m_shop->session(), *rows);
    QCOMPARE(next->size(), 1);
    QVERIFY(next->at(0).next);
    QCOMPARE(next->at(0).next->date, QDate(2026, 11, 25));
    QCOMPARE(next->at(0).next->occasion.key, u"sinh_nhat_con"_s);
}

void TestPersonalPlan::hasNoRuleForAGio()
{
    const auto gio = m_shop->session().greetings().occasion(u"ngay_gio"_s);
    QVERIFY(gio && gio->solemn);
    addWithDays({{Kind::Memorial, 0, u"ông nội"_s, {Calendar::Solar, 21, 11, 2015, false, false}}});
    QVERIFY(plan(QDate(2026, 11, 21), QDate(2026, 11, 21)).isEmpty());
}

void TestPersonalPlan::standsInTheCalendarWithoutARule()
{
    const db::CustomerId id =
        addWithDays({{Kind::Memorial, 0, u"ông nội"_s, {Calendar::Lunar, 13, 10, 2015, false, false}},
                     {Kind::Wedding, 0, {}, {Calendar::Solar, 21, 11, 2026, false, false}}});
    app::CalendarCache calendar(QDate(2026, 11, 21), std::make_shared<app::CustomerGroups>());
    const auto day = calendar.inFull(m_shop->session(), QDate(2026, 11, 21), nullptr);
    QVERIFY(day);
    QCOMPARE(day->personal.size(), 1); // the wedding itself is no anniversary
    QCOMPARE(day->personal.first().customer, id);
    QCOMPARE(day->personal.first().day.name, u"ông nội"_s);
    QCOMPARE(day->personal.first().years.value_or(0), 11);
    QVERIFY(day->greetingCounts.isEmpty());
}

MK_TEST(TestPersonalPlan)
#include "tst_personal_plan.moc"

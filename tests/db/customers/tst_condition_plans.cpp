#include "db/customers/condition_sql.h"

#include "db/customers/interaction_store.h"
#include "db/customers/segment_store.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Comparison;
using db::CustomerCondition;
using Kind = db::CustomerCondition::Kind;

namespace {

const CustomerCondition kOld{.kind = Kind::BirthYear, .comparison = Comparison::AtMost, .number = 1960};
const CustomerCondition kLoyal{Kind::Stage, {}, {u"loyalty"_s}};
const CustomerCondition kOfHue{Kind::Province, {}, {u"Huế"_s}};
const CustomerCondition kWoman{Kind::Gender, {}, {u"female"_s}};
const CustomerCondition kLongAgo{.kind = Kind::LastContact, .beforeMs = 100, .orNever = true};
const CustomerCondition kLately{.kind = Kind::LastContact, .fromMs = 100};
const CustomerCondition kGood{.kind = Kind::Score, .comparison = Comparison::AtLeast, .number = 70};

} // namespace

/// What is read of a large shop to count who meets a condition, and that it counts the same.
class TestConditionPlans final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void asksForRowsOnlyWhereTheyTell_data();
    void asksForRowsOnlyWhereTheyTell();
    void walksNoIndexToRowsOfEverybody_data();
    void walksNoIndexToRowsOfEverybody();
    void countsAgesByTheIndexAlone_data();
    void countsAgesByTheIndexAlone();
    void countsOneSetWithoutTheCustomers_data();
    void countsOneSetWithoutTheCustomers();
    void countsWhomItWouldList_data();
    void countsWhomItWouldList();

private:
    QStringList planOf(const CustomerCondition &condition) const
    {
        const db::ConditionSql sql(condition);
        db::Statement plan = m_shop->raw().prepareText(u"EXPLAIN QUERY PLAN "_s + sql.count());
        sql.bindTo(plan);
        QStringList details;
        while (test::must(plan.step()))
            details.append(plan.text("detail"));
        return details;
    }
    static void addConditions(const QList<std::pair<const char *, CustomerCondition>> &conditions)
    {
        QTest::addColumn<CustomerCondition>("condition");
        for (const auto &[name, condition] : conditions)
            QTest::newRow(name) << condition;
    }
    /// One of 1950 in touch twice, one of 1990 long ago, one never, and one deleted who did everything.
    void addPeople() const;

    std::unique_ptr<test::Shop> m_shop;
};

void TestConditionPlans::asksForRowsOnlyWhereTheyTell_data()
{
    QTest::addColumn<CustomerCondition>("condition");
    QTest::addColumn<bool>("rows");
    QTest::newRow("everybody") << CustomerCondition() << false;
    QTest::newRow("a stage") << kLoyal << false;
    QTest::newRow("an age") << kOld << false;
    QTest::newRow("contacts") << kLately << false;
    QTest::newRow("a province") << kOfHue << true;
    QTest::newRow("a group without") << CustomerCondition{Kind::All, {kLoyal, kOld}} << false;
    QTest::newRow("a group with one")
        << CustomerCondition{Kind::Any, {kLoyal, {Kind::None, {kWoman}}}} << true;
}

void TestConditionPlans::asksForRowsOnlyWhereTheyTell()
{
    QFETCH(const CustomerCondition, condition);
    QTEST(db::asksForRows(condition), "rows");
}

void TestConditionPlans::walksNoIndexToRowsOfEverybody_data()
{
    addConditions({{"a province", kOfHue},
                   {"a gender", kWoman},
                   {"a province and an age", {Kind::All, {kOfHue, kOld}}},
                   {"none of a stage and a gender", {Kind::None, {kLoyal, kWoman}}}});
}

void TestConditionPlans::walksNoIndexToRowsOfEverybody()
{
    QFETCH(const CustomerCondition, condition);
    QCOMPARE(planOf(condition), QStringList{u"SCAN c"_s});
}

void TestConditionPlans::countsAgesByTheIndexAlone_data()
{
    addConditions({{"an age", kOld},
                   {"everybody", {}},
                   {"a stage", kLoyal},
                   {"both", {Kind::All, {kLoyal, kOld}}},
                   {"neither", {Kind::None, {kLoyal, kOld}}}});
}

void TestConditionPlans::countsAgesByTheIndexAlone()
{
    QFETCH(const CustomerCondition, condition);
    const QStringList plan = planOf(condition);
    QCOMPARE(plan.size(), 1);
    QVERIFY2(plan.constFirst().contains(u"c USING COVERING INDEX customer_by_stage"_s),
             qPrintable(plan.constFirst()));
}

void TestConditionPlans::countsOneSetWithoutTheCustomers_data()
{
    addConditions({{"long ago or never", kLongAgo},
                   {"lately", kLately},
                   {"a mean score", kGood},
                   {"a first channel", {Kind::Source, {}, {u"store"_s}}},
                   {"a tag", {Kind::Tag, {}, {u"VIP"_s}}},
                   {"one of two tags", {Kind::Tag, {}, {u"VIP"_s, u"Tết"_s}}}});
}

void TestConditionPlans::countsOneSetWithoutTheCustomers()
{
    QFETCH(const CustomerCondition, condition);
    for (const QString &detail : planOf(condition)) {
        QVERIFY2(!detail.contains(u" c "_s) && !detail.endsWith(u" c"_s), qPrintable(detail));
        QVERIFY2(!detail.contains(u" customer "_s) || detail.contains(u"customer_deleted"_s) ||
                     detail.contains(u"COVERING INDEX customer_by_stage"_s),
                 qPrintable(detail));
    }
}

void TestConditionPlans::addPeople() const
{
    const auto add = [this](const QString &name, int year, const QStringList &tags) {
        db::Customer person = test::person(name);
        person.birthday.year = year;
        person.tags = tags;
        return test::must(m_shop->session().customers().add(person, test::moment())).value;
    };
    const auto contact = [this](db::CustomerId customer, qint64 ms, std::optional<int> score) {
        db::Interaction one;
        one.customer = customer;
        one.occurredAtMs = ms;
        one.occurredOn = QDate(1970, 1, 1);
        one.score = score;
        test::must(m_shop->session().interactions().add(one));
    };
    const auto lan = add(u"Lan"_s, 1950, {u"VIP"_s, u"Tết"_s});
    const auto hoa = add(u"Hoa"_s, 1990, {u"Tết"_s});
    add(u"Minh"_s, 1955, {});
    const auto gone = add(u"Nam"_s, 1940, {u"VIP"_s, u"Tết"_s});
    contact(lan, 50, 9);
    contact(lan, 150, {});
    contact(hoa, 60, 3);
    contact(gone, 40, 9);
    contact(gone, 160, 9);
    test::must(m_shop->session().customers().remove(gone, test::moment()));
}

void TestConditionPlans::countsWhomItWouldList_data()
{
    QTest::addColumn<CustomerCondition>("condition");
    QTest::addColumn<qint64>("count");
    QTest::newRow("everybody") << CustomerCondition() << qint64{3};
    QTest::newRow("an age") << kOld << qint64{2};
    QTest::newRow("an age and a stage") << CustomerCondition{Kind::All, {kOld, kLoyal}} << qint64{2};
    QTest::newRow("lately") << kLately << qint64{1};
    QTest::newRow("long ago or never") << kLongAgo << qint64{2};
    QTest::newRow("long ago") << CustomerCondition{.kind = Kind::LastContact, .beforeMs = 100} << qint64{1};
    QTest::newRow("a mean score") << kGood << qint64{1};
    QTest::newRow("a first channel") << CustomerCondition{Kind::Source, {}, {u"store"_s}} << qint64{2};
    QTest::newRow("a tag") << CustomerCondition{Kind::Tag, {}, {u"VIP"_s}} << qint64{1};
    QTest::newRow("one of two tags") << CustomerCondition{Kind::Tag, {}, {u"VIP"_s, u"Tết"_s}} << qint64{2};
    QTest::newRow("a set in a group") << CustomerCondition{Kind::None, {kLately}} << qint64{2};
    QTest::newRow("two sets") << CustomerCondition{Kind::All, {kLongAgo, kGood}} << qint64{0};
}

void TestConditionPlans::countsWhomItWouldList()
{
    QFETCH(const CustomerCondition, condition);
    addPeople();
    db::SegmentStore &segments = m_shop->session().segments();
    QTEST(test::must(segments.count(condition)), "count");
    QTEST(static_cast<qint64>(test::must(segments.customers(condition)).size()), "count");
}

MK_TEST(TestConditionPlans)
#include "tst_condition_plans.moc"

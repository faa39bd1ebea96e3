#include "db/customers/segment_store.h"

#include "db/customers/condition_sql.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::CustomerCondition;
using db::ErrorKind;
using Kind = db::CustomerCondition::Kind;

/// Segments as they are kept, and the SQL of a condition.
class TestSegmentStore final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void keepsSegments();
    void refusesANameTwice();
    void bringsOneBackUnderItsId();
    void holdsNoValueInItsText();
    void countsGroups_data();
    void countsGroups();
    void readsContactsFromTheirIndexAlone();
    void countsPurchasesFromTheirPages_data();
    void countsPurchasesFromTheirPages();
    void readsNoPageForOtherQuestions();
    void readsSomeCustomersAlone_data();
    void readsSomeCustomersAlone();

private:
    db::SegmentStore &segments() { return m_shop->session().segments(); }

    std::unique_ptr<test::Shop> m_shop;
};

void TestSegmentStore::keepsSegments()
{
    const auto added = test::must(segments().add({{}, u"Khách quen"_s, u"{}"_s}, test::moment()));
    QVERIFY(added.changes.segments && !added.changes.customers);
    const db::Segment kept{added.value, u"Khách quen"_s, u"{}"_s};
    QCOMPARE(test::must(segments().byId(added.value)), kept);
    MK_VERIFY_OK(segments().update({added.value, u"VIP"_s, u"[]"_s}, test::moment(1)));
    QCOMPARE(test::must(segments().all()).first().name, u"VIP"_s);
    MK_VERIFY_OK(segments().remove(added.value));
    MK_COMPARE_ERROR(segments().byId(added.value), ErrorKind::NotFound);
    MK_COMPARE_ERROR(segments().update(kept, test::moment()), ErrorKind::NotFound);
    MK_VERIFY_OK(segments().remove(added.value)); // nothing left to remove
}

void TestSegmentStore::refusesANameTwice()
{
    MK_VERIFY_OK(segments().add({{}, u"VIP"_s, u"{}"_s}, test::moment()));
    MK_COMPARE_ERROR(segments().add({{}, u"VIP"_s, u"{}"_s}, test::moment()), ErrorKind::Conflict);
}

void TestSegmentStore::bringsOneBackUnderItsId()
{
    const auto back = test::must(segments().add({{42}, u"VIP"_s, u"{}"_s}, test::moment()));
    QCOMPARE(back.value, db::SegmentId{42});
    MK_COMPARE_ERROR(segments().add({{42}, u"Other"_s, u"{}"_s}, test::moment()), ErrorKind::Conflict);
}

void TestSegmentStore::holdsNoValueInItsText()
{
    const QString sly = u"x' OR 1 --"_s;
    for (const Kind kind : {Kind::Stage, Kind::Gender, Kind::Province, Kind::Occupation, Kind::Tag,
                            Kind::Source, Kind::Consent, Kind::Refusal}) {
        const CustomerCondition condition{kind, {}, {sly}};
        QVERIFY(!db::ConditionSql(condition).count().contains(u"OR 1"_s));
        QCOMPARE(test::must(segments().count(condition)), 0);
    }
}

void TestSegmentStore::countsGroups_data()
{
    QTest::addColumn<CustomerCondition>("condition");
    QTest::addColumn<qint64>("count");
    const auto row = [](const char *name, qint64 count, const CustomerCondition &condition) {
        QTest::newRow(name) << condition << count;
    };
    const CustomerCondition loyal{Kind::Stage, {}, {u"loyalty"_s}};
    const CustomerCondition aware{Kind::Stage, {}, {u"awareness"_s}};
    const CustomerCondition man{Kind::Gender, {}, {u"male"_s}};
    row("everybody", 3, {});
    row("any of nothing", 0, {Kind::Any});
    row("none of nothing", 3, {Kind::None});
    row("a leaf", 2, loyal);
    row("all", 0, {Kind::All, {loyal, aware}});
    row("any", 3, {Kind::Any, {loyal, aware}});
    row("none", 1, {Kind::None, {loyal}});
    row("not what is not known", 3, {Kind::None, {man}});
    row("groups in groups", 2, {Kind::All, {loyal, {Kind::None, {{Kind::All, {loyal, aware}}}}}});
}

void TestSegmentStore::countsGroups()
{
    QFETCH(CustomerCondition, condition);
    m_shop->addCustomer(u"Lan"_s);
    m_shop->addCustomer(u"Hoa"_s);
    m_shop->addCustomer(u"Minh"_s, db::LifecycleStage::Awareness);
    QTEST(test::must(segments().count(condition)), "count");
    QCOMPARE(static_cast<qint64>(test::must(segments().customers(condition)).size()),
             test::must(segments().count(condition)));
}

// A million customers have twenty million contacts: their rows are not read.
void TestSegmentStore::readsContactsFromTheirIndexAlone()
{
    for (const Kind kind : {Kind::Score, Kind::LastContact, Kind::Source}) {
        const CustomerCondition condition{.kind = kind,
                                          .comparison = db::Comparison::AtLeast,
                                          .number = 3,
                                          .since = QDate(2026, 1, 1),
                                          .beforeMs = 1};
        const db::ConditionSql sql(condition);
        db::Statement plan = m_shop->raw().prepareText(u"EXPLAIN QUERY PLAN "_s + sql.count());
        sql.bindTo(plan);
        bool isCovered = false;
        while (test::must(plan.step()))
            isCovered = isCovered || plan.text("detail").contains(u"i USING COVERING INDEX"_s) ||
                        plan.text("detail") == "SCAN s"_L1; // contact_span, a row a customer
        QVERIFY2(isCovered, qPrintable(sql.count()));
    }
}

void TestSegmentStore::countsPurchasesFromTheirPages_data()
{
    QTest::addColumn<CustomerCondition>("condition");
    QTest::addColumn<std::vector<qint64>>("members"); // of 1, who bought twice, 2, once, and 3, never
    using db::Comparison;
    const QDate day(2026, 11, 2); // the day of the second purchase of 1
    const auto row = [](const char *name, const std::vector<qint64> &members,
                        const CustomerCondition &condition) { QTest::newRow(name) << condition << members; };
    const auto bought = [](Comparison comparison, qint64 number, QDate since = {}) {
        return CustomerCondition{
            .kind = Kind::Purchases, .comparison = comparison, .number = number, .since = since};
    };
    const auto spent = [](Comparison comparison, qint64 number, QDate since = {}) {
        return CustomerCondition{
            .kind = Kind::Spent, .comparison = comparison, .number = number, .since = since};
    };
    const CustomerCondition once = bought(Comparison::Equal, 1);
    row("ever", {1, 2}, bought(Comparison::AtLeast, 1));
    row("twice", {1}, bought(Comparison::More, 1));
    row("never", {3}, bought(Comparison::Equal, 0));
    row("less than twice", {2, 3}, bought(Comparison::Less, 2));
    row("since a day", {1}, bought(Comparison::AtLeast, 1, day));
    row("not since a day", {2, 3}, bought(Comparison::Equal, 0, day));
    row("spent", {1}, spent(Comparison::More, 50'000));
    row("spent since a day", {1}, spent(Comparison::AtLeast, 20'000, day));
    row("spent at most", {2, 3}, spent(Comparison::AtMost, 50'000));
    row("the others", {1, 3}, {Kind::None, {once}});
    row("both", {2}, {Kind::All, {once, spent(Comparison::Equal, 50'000)}});
    row("one of two", {2, 3}, {Kind::Any, {once, bought(Comparison::Equal, 0)}});
    row("beside another question", {1},
        {Kind::All, {{Kind::Stage, {}, {u"loyalty"_s}}, bought(Comparison::AtLeast, 1)}});
}

// The purchases themselves are not read: here there are none.
void TestSegmentStore::countsPurchasesFromTheirPages()
{
    QFETCH(CustomerCondition, condition);
    m_shop->addCustomer(u"Lan"_s);
    m_shop->addCustomer(u"Hoa"_s, db::LifecycleStage::Awareness);
    m_shop->addCustomer(u"Minh"_s);
    const auto gone = m_shop->addCustomer(u"Nam"_s);
    QCOMPARE(gone, db::CustomerId{4});
    MK_VERIFY_OK(m_shop->session().customers().remove(gone, test::moment()));
    MK_VERIFY_OK(m_shop->raw().execute(u"INSERT INTO purchase_page (block, day, purchases) VALUES "
                                       "(0, '2026-11-01', ';0002 50000;0001 100000;0004 100000;'), "
                                       "(0, '2026-11-02', ';0001 20000;0004 20000;')"_s));
    std::vector<qint64> members;
    for (const db::CustomerId id : test::must(segments().customers(condition)))
        members.push_back(id.value);
    QTEST(members, "members");
    QCOMPARE(test::must(segments().count(condition)), static_cast<qint64>(members.size()));
}

void TestSegmentStore::readsNoPageForOtherQuestions()
{
    m_shop->addCustomer(u"Lan"_s);
    MK_VERIFY_OK(m_shop->raw().execute(u"INSERT INTO purchase_page VALUES (0, '2026-11-01', 'x')"_s));
    const CustomerCondition loyal{Kind::Stage, {}, {u"loyalty"_s}};
    const CustomerCondition bought{.kind = Kind::Purchases};
    QCOMPARE(test::must(segments().count(loyal)), 1);
    MK_COMPARE_ERROR(segments().count(bought), ErrorKind::Repairable);
    MK_COMPARE_ERROR(segments().customers({Kind::All, {loyal, bought}}), ErrorKind::Repairable);
}

void TestSegmentStore::readsSomeCustomersAlone_data()
{
    QTest::addColumn<CustomerCondition>("condition");
    for (const auto &[name, kind] : {std::pair("purchases", Kind::Purchases), std::pair("spent", Kind::Spent),
                                     std::pair("score", Kind::Score)})
        QTest::newRow(name) << CustomerCondition{
            .kind = kind, .comparison = db::Comparison::AtLeast, .number = 3, .since = QDate(2026, 1, 1)};
    QTest::newRow("never bought") << CustomerCondition{.kind = Kind::Purchases};
    QTest::newRow("last contact") << CustomerCondition{.kind = Kind::LastContact, .beforeMs = 1};
    QTest::newRow("no contact") << CustomerCondition{
        .kind = Kind::LastContact, .beforeMs = 1, .orNever = true};
    QTest::newRow("consent") << CustomerCondition{Kind::Consent, {}, {u"greeting/sms"_s}};
    QTest::newRow("refusal") << CustomerCondition{Kind::Refusal, {}, {u"greeting/sms"_s}};
    QTest::newRow("stage") << CustomerCondition{Kind::Stage, {}, {u"loyalty"_s}};
}

// A page of the list asks about its rows: no table of a large shop is gone through for it.
void TestSegmentStore::readsSomeCustomersAlone()
{
    QFETCH(CustomerCondition, condition);
    const db::ConditionSql sql(condition, {{1}, {2}});
    db::Statement plan = m_shop->raw().prepareText(u"EXPLAIN QUERY PLAN "_s + sql.ids());
    sql.bindTo(plan);
    while (test::must(plan.step())) {
        const QString detail = plan.text("detail");
        QVERIFY2(!detail.startsWith(u"SCAN"_s) || detail.startsWith(u"SCAN json_each"_s), qPrintable(detail));
    }
}

MK_TEST(TestSegmentStore)
#include "tst_segment_store.moc"

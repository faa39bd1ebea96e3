#include "db/insights/people_store.h"

#include "db/customers/interaction_store.h"
#include "db/engine/rows.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::LifecycleStage;

/// Who is behind a figure.
class TestPeopleStore final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void listsEachCustomerOnceByName();
    void leavesOutTheDeleted();
    void stopsWhenAsked();
    void readsAnIndexAndNotEveryRow_data();
    void readsAnIndexAndNotEveryRow();

private:
    void log(db::CustomerId customer, int day, db::Channel channel)
    {
        db::Interaction interaction;
        interaction.customer = customer;
        interaction.occurredAtMs = test::moment(day).ms;
        interaction.occurredOn = test::moment(day).day;
        interaction.channel = channel;
        test::must(m_shop->session().interactions().add(interaction));
    }
    db::PeopleQuery days(int first, int last) const
    {
        db::PeopleQuery query;
        query.counted.by = db::Dimension::Channel;
        query.counted.days = {test::moment(first).day, test::moment(last).day};
        return query;
    }
    std::unique_ptr<test::Shop> m_shop;
};

void TestPeopleStore::init()
{
    m_shop = std::make_unique<test::Shop>();
}

void TestPeopleStore::listsEachCustomerOnceByName()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const auto an = m_shop->addCustomer(u"An"_s, LifecycleStage::Awareness);
    log(lan, 0, db::Channel::Store);
    log(lan, 1, db::Channel::Zalo);
    log(an, 1, db::Channel::Zalo);
    log(an, 2, db::Channel::Email);
    const auto &people = m_shop->session().people();
    QCOMPARE(test::must(people.behind(days(0, 1))), (std::vector{an, lan}));
    QCOMPARE(test::must(people.behind(days(0, 0))), std::vector{lan});
    db::PeopleQuery query = days(0, 9);
    query.lines = {u"email"_s, u"store"_s};
    QCOMPARE(test::must(people.behind(query)), (std::vector{an, lan}));
    query.counted.audience = db::Audience::Existing;
    QCOMPARE(test::must(people.behind(query)), std::vector{lan});
    query.lines = {u"email"_s};
    QVERIFY(test::must(people.behind(query)).empty());
}

void TestPeopleStore::leavesOutTheDeleted()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    log(lan, 0, db::Channel::Store);
    test::must(m_shop->session().customers().remove(lan, test::moment()));
    QVERIFY(test::must(m_shop->session().people().behind(days(0, 1))).empty());
}

void TestPeopleStore::stopsWhenAsked()
{
    log(m_shop->addCustomer(u"Lan"_s), 0, db::Channel::Store);
    const std::atomic_bool stop = true;
    MK_COMPARE_ERROR(m_shop->session().people().behind(days(0, 1), &stop), db::ErrorKind::Cancelled);
}

void TestPeopleStore::readsAnIndexAndNotEveryRow_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("index");
    QTest::newRow("contacts") << u"interaction/select_rows_by_channel"_s << u"INDEX interaction_by_day"_s;
    QTest::newRow("conversions") << u"stage_change/select_converted_by_day"_s
                                 << u"INDEX stage_change_by_day"_s;
    QTest::newRow("greetings") << u"outbox_message/select_greetings_by_state"_s << u"INDEX outbox_by_due"_s;
}

void TestPeopleStore::readsAnIndexAndNotEveryRow()
{
    QFETCH(QString, statement);
    QFETCH(QString, index);
    QString sql = db::sqlText(statement);
    sql.replace(u":from"_s, u"'2026-11-01'"_s).replace(u":to"_s, u"'2026-11-30'"_s);
    sql.replace(u":audience"_s, u"NULL"_s);
    const QStringList steps =
        test::must(db::readAll(m_shop->raw().prepareText(u"EXPLAIN QUERY PLAN "_s + sql),
                               [](const db::Statement &row) { return row.text("detail"); }));
    QVERIFY2(steps.join(u'\n').contains(index), qPrintable(steps.join(u'\n')));
}

MK_TEST(TestPeopleStore)
#include "tst_people_store.moc"

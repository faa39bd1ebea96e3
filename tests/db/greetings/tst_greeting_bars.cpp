#include "db/greetings/greeting_store.h"
#include "db/outbox/delivery_event_store.h"

#include "db/engine/rows.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::CandidateQuery;
using db::GreetingCandidate;

/// What the plan learns of who cannot be reached, and at what cost.
class TestGreetingBars final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void areSaidOnceEach_data();
    void areSaidOnceEach();
    void areSaidOnceEachOfSingleCustomers();
    void areReadOnceForAllCustomers_data();
    void areReadOnceForAllCustomers();
    void areSearchedForFromWhatBounced_data();
    void areSearchedForFromWhatBounced();

private:
    db::Session &session() { return m_shop->session(); }
    db::GreetingStore &greetings() { return session().greetings(); }
    QStringList planOf(const QString &name) const
    {
        const QString sql = db::sqlText(u"greeting_candidate/"_s + name);
        return test::must(db::readAll(m_shop->raw().prepareText(u"EXPLAIN QUERY PLAN "_s + sql),
                                      [](const db::Statement &row) { return row.text("detail"); }));
    }

    std::unique_ptr<test::Shop> m_shop;
    db::CustomerId m_bounced;
    db::CustomerId m_reached;
};

/// Two of one birthday and one day of coming; what went to the first came back twice.
void TestGreetingBars::init()
{
    m_shop = std::make_unique<test::Shop>();
    m_shop->addOccasion(u"tet"_s);
    m_shop->addOccasion(u"birthday"_s);
    const auto words = m_shop->addTemplate(db::Audience::Existing, db::Channel::Email);
    for (auto [id, name] : {std::pair(&m_bounced, u"Lan"_s), std::pair(&m_reached, u"Hà"_s)}) {
        db::Customer customer = test::person(name);
        customer.birthday = {db::Calendar::Solar, 30, 6, 1990, false, false};
        customer.since = QDate(2020, 6, 30);
        customer.contactPoints = {test::contact(db::ContactKind::Email, name + u"@example.vn"_s)};
        *id = test::must(session().customers().add(customer, test::moment())).value;
    }
    for (const QString &occasion : {u"tet"_s, u"birthday"_s}) {
        auto mail = m_shop->greeting(m_bounced, words, occasion, db::Channel::Email);
        mail.address = u"Lan@example.vn"_s;
        test::must(session().deliveryEvents().record({m_shop->addMessage(mail), db::DeliveryKind::BouncedHard,
                                                      test::moment(1).ms, db::DeliverySource::Mailbox}));
    }
}

void TestGreetingBars::areSaidOnceEach_data()
{
    QTest::addColumn<int>("who");
    QTest::newRow("everybody") << int(CandidateQuery::Who::Everybody);
    QTest::newRow("born on a day") << int(CandidateQuery::Who::BornOn);
    QTest::newRow("came on a day") << int(CandidateQuery::Who::CameOn);
}

void TestGreetingBars::areSaidOnceEach()
{
    QFETCH(int, who);
    CandidateQuery query;
    query.who = CandidateQuery::Who(who);
    query.occasionKey = u"tet"_s;
    query.occasionYear = 2030;
    query.month = 6;
    query.day = 30;
    query.monthDay = u"06-30"_s;
    query.before = QDate(2026, 1, 1);
    QHash<db::CustomerId, QString> barred;
    test::must(greetings().forEachCandidate(query, [&barred](const GreetingCandidate &candidate) {
        barred.insert(candidate.customer, candidate.bars.barred);
        return true;
    }));
    QCOMPARE(barred.size(), 2);
    QCOMPARE(barred.value(m_bounced), u"bounced-email"_s);
    QCOMPARE(barred.value(m_reached), QString());
}

void TestGreetingBars::areSaidOnceEachOfSingleCustomers()
{
    const auto found = test::must(greetings().candidatesAmong({m_bounced, m_reached}, {}));
    QCOMPARE(found.size(), 2);
    for (const GreetingCandidate &candidate : found)
        QCOMPARE(candidate.bars.barred, candidate.customer == m_bounced ? u"bounced-email"_s : QString());
}

void TestGreetingBars::areReadOnceForAllCustomers_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("one by one") << u"select_all"_s;
    QTest::newRow("in groups") << u"select_groups"_s;
}

// Every bar read again for each customer who has one: in a shop with thousands of them that takes minutes.
void TestGreetingBars::areReadOnceForAllCustomers()
{
    QFETCH(QString, name);
    const QStringList steps = planOf(name);
    QVERIFY2(steps.contains(u"MATERIALIZE bars"_s), qPrintable(steps.join(u'\n')));
    QVERIFY2(!steps.filter(u"SEARCH bars"_s).isEmpty(), qPrintable(steps.join(u'\n')));
    QVERIFY2(steps.contains(u"MATERIALIZE refusal"_s), qPrintable(steps.join(u'\n')));
    QVERIFY2(steps.contains(u"SEARCH r USING AUTOMATIC COVERING INDEX (address=?)"_s),
             qPrintable(steps.join(u'\n'))); // not through all who have the address
    QVERIFY2(steps.filter(u"SCAN mine"_s).isEmpty(), qPrintable(steps.join(u'\n')));
    QVERIFY2(steps.filter(u"SCAN theirs"_s).isEmpty(), qPrintable(steps.join(u'\n')));
}

void TestGreetingBars::areSearchedForFromWhatBounced_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name :
         {u"select_by_birthday"_s, u"select_by_since"_s, u"select_by_personal_day"_s, u"select_among"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestGreetingBars::areSearchedForFromWhatBounced()
{
    QFETCH(QString, name);
    const QStringList steps = planOf(name);
    QVERIFY2(!steps.contains(u"CO-ROUTINE message_bar"_s), qPrintable(steps.join(u'\n')));
    QVERIFY2(!steps.contains(u"SCAN p"_s) && !steps.contains(u"SCAN m"_s), qPrintable(steps.join(u'\n')));
    // The refusals of others from the customer's own addresses.
    QVERIFY2(!steps.contains(u"SCAN r"_s), qPrintable(steps.join(u'\n')));
    QVERIFY2(!steps.filter(u"SEARCH theirs USING COVERING INDEX contact_point_by_address"_s).isEmpty(),
             qPrintable(steps.join(u'\n')));
}

MK_TEST(TestGreetingBars)
#include "tst_greeting_bars.moc"

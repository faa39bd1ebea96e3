#include "db/customers/consent_store.h"
#include "db/greetings/greeting_store.h"

#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Calendar;
using db::CandidateQuery;
using db::Channel;
using db::ContactKind;
using db::ErrorKind;
using db::GreetingCandidate;

/// Whom a rule may concern on one date, and what the plan learns of them.
class TestGreetingCandidates final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void findsEverybodyWhoIsNotDeleted();
    void findsWhoWasBornOnADay_data();
    void findsWhoWasBornOnADay();
    void findsWhoCameOnADayOfEarlierYears();
    void tellsWhatTheCustomerRefused();
    void tellsWhatReachesTheCustomer();
    void tellsWhatTheLedgerHoldsOfThisOccurrence();
    void narrowsByTag();
    void stopsWhenAsked();

private:
    db::GreetingStore &greetings() { return m_shop->session().greetings(); }
    db::CustomerId add(const db::Customer &customer)
    {
        return test::must(m_shop->session().customers().add(customer, test::moment())).value;
    }
    QList<GreetingCandidate> candidates(CandidateQuery query)
    {
        query.occasionKey = u"tet"_s;
        query.occasionYear = 2027;
        QList<GreetingCandidate> found;
        test::must(greetings().forEachCandidate(query, [&found](const GreetingCandidate &candidate) {
            found.append(candidate);
            return true;
        }));
        return found;
    }
    QStringList names(const CandidateQuery &query)
    {
        QStringList found;
        for (const GreetingCandidate &candidate : candidates(query))
            found.append(test::must(m_shop->session().customers().byId(candidate.customer)).fullName);
        return found;
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestGreetingCandidates::init()
{
    m_shop = std::make_unique<test::Shop>();
    m_shop->addOccasion(u"tet"_s);
}

void TestGreetingCandidates::findsEverybodyWhoIsNotDeleted()
{
    m_shop->addCustomer(u"Lan"_s);
    test::must(m_shop->session().customers().remove(m_shop->addCustomer(u"Hà"_s), test::moment()));
    db::Customer full = test::person(u"Đào"_s, db::LifecycleStage::Consideration);
    full.gender = db::Gender::Female;
    full.birthday = {Calendar::Solar, 1, 1, 1990, false, true};
    full.occupation = u"Giáo viên"_s;
    full.since = QDate(2020, 5, 1);
    add(full);
    QCOMPARE(names({}), QStringList({u"Lan"_s, u"Đào"_s}));
    const GreetingCandidate candidate = candidates({})[1];
    QCOMPARE(candidate.stage, db::LifecycleStage::Consideration);
    QVERIFY(candidate.gender == db::Gender::Female);
    QCOMPARE(candidate.birthYear.value_or(0), 1990);
    QVERIFY(candidate.birthdayApproximate);
    QCOMPARE(candidate.occupation, u"Giáo viên"_s);
    QCOMPARE(candidate.since, QDate(2020, 5, 1));
    QVERIFY(!candidate.message && candidate.bars == db::MessageBars() && candidate.reach == 0);
}

void TestGreetingCandidates::findsWhoWasBornOnADay_data()
{
    QTest::addColumn<int>("calendar");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("leap");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("a day of the sun") << 0 << 6 << 30 << false << QStringList({u"sun"_s, u"sun, no year"_s});
    QTest::newRow("the same day of the moon") << 1 << 6 << 30 << false << QStringList(u"moon"_s);
    QTest::newRow("in the leap month") << 1 << 6 << 30 << true << QStringList(u"leap moon"_s);
    QTest::newRow("another day") << 0 << 6 << 29 << false << QStringList();
    QTest::newRow("29 February") << 0 << 2 << 29 << false << QStringList(u"leap day"_s);
}

void TestGreetingCandidates::findsWhoWasBornOnADay()
{
    const auto born = [this](const char *name, const db::Birthday &birthday) {
        db::Customer customer = test::person(QString::fromLatin1(name));
        customer.birthday = birthday;
        return add(customer);
    };
    born("sun", {Calendar::Solar, 30, 6, 1990, false, false});
    born("sun, no year", {Calendar::Solar, 30, 6, {}, false, false});
    born("moon", {Calendar::Lunar, 30, 6, 1990, false, false});
    born("leap moon", {Calendar::Lunar, 30, 6, 1987, true, false});
    born("only the month", {Calendar::Solar, {}, 6, 1990, false, false});
    born("leap day", {Calendar::Solar, 29, 2, 1992, false, false});
    test::must(m_shop->session().customers().remove(
        born("deleted", {Calendar::Solar, 30, 6, 1990, false, false}), test::moment()));
    QFETCH(int, calendar);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(bool, leap);
    QFETCH(QStringList, found);
    CandidateQuery query;
    query.who = CandidateQuery::Who::BornOn;
    query.calendar = Calendar(calendar);
    query.month = month;
    query.day = day;
    query.leapMonth = leap;
    QCOMPARE(names(query), found);
}

void TestGreetingCandidates::findsWhoCameOnADayOfEarlierYears()
{
    for (const QDate &since : {QDate(2024, 11, 20), QDate(2026, 11, 20), QDate(2025, 11, 21), QDate()}) {
        db::Customer customer = test::person(since.isValid() ? since.toString(Qt::ISODate) : u"never"_s);
        customer.since = since;
        add(customer);
    }
    CandidateQuery query;
    query.who = CandidateQuery::Who::CameOn;
    query.monthDay = u"11-20"_s;
    query.before = QDate(2026, 11, 20);
    QCOMPARE(names(query), QStringList(u"2024-11-20"_s));
}

void TestGreetingCandidates::tellsWhatTheCustomerRefused()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const auto say = [&](const QString &channel, db::Purpose purpose, bool granted, qint64 ms) {
        test::must(
            m_shop->session().consents().record({{}, lan, channel, purpose, granted, u"form"_s, {}, ms}));
    };
    say(u"sms"_s, db::Purpose::Greeting, false, 1);
    say(u"zalo"_s, db::Purpose::Greeting, false, 1);
    say(u"email"_s, db::Purpose::Greeting, true, 1);
    say(u"phone"_s, db::Purpose::Promotion, false, 1);
    say(u"facebook"_s, db::Purpose::Greeting, false, 1);
    say(u"facebook"_s, db::Purpose::Greeting, true, 2);
    QStringList refused = candidates({})[0].bars.refused.split(u',');
    refused.sort();
    QCOMPARE(refused, QStringList({u"sms"_s, u"zalo"_s}));
}

void TestGreetingCandidates::tellsWhatReachesTheCustomer()
{
    db::Customer customer = test::person(u"Lan"_s);
    customer.contactPoints = {test::contact(ContactKind::Phone, u"+84912345678"_s),
                              test::contact(ContactKind::Zalo, u"+84912345678"_s)};
    customer.contactPoints[0].takesText = true;
    add(customer);
    QCOMPARE(candidates({})[0].reach, db::kReachPhone | db::kReachText | db::kReachZalo);
}

void TestGreetingCandidates::tellsWhatTheLedgerHoldsOfThisOccurrence()
{
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const auto words = m_shop->addTemplate(db::Audience::Existing);
    m_shop->addOccasion(u"birthday"_s);
    m_shop->addMessage(m_shop->greeting(lan, words, u"birthday"_s)); // another occasion
    auto message = m_shop->greeting(lan, words, u"tet"_s);
    message.occasionYear = 2026; // another year
    m_shop->addMessage(message);
    QVERIFY(!candidates({})[0].message);
    const auto sms = m_shop->addMessage(m_shop->greeting(lan, words, u"tet"_s));
    db::OutboxStore &outbox = m_shop->session().outbox();
    test::must(outbox.cancel(sms, u"moved"_s, test::moment()));
    QVERIFY(!candidates({})[0].message); // a cancelled one does not count
    db::GreetingRule rule;
    rule.occasionKey = u"tet"_s;
    rule.channels = {Channel::Zalo};
    auto sent = m_shop->greeting(lan, words, u"tet"_s, Channel::Zalo);
    sent.rule = test::must(m_shop->session().inTransaction([&] {
                    return greetings().addRule(rule, test::moment());
                })).value;
    const auto zalo = m_shop->addMessage(sent);
    test::must(outbox.skip(zalo, u"mourning"_s, test::moment()));
    const auto found = candidates({});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].message.value_or(db::MessageId{}), zalo);
    QCOMPARE(found[0].messageState, db::MessageState::Skipped);
    QCOMPARE(found[0].messageChannel, Channel::Zalo);
    QCOMPARE(found[0].messageReason, u"mourning"_s);
    QCOMPARE(found[0].messageTemplate, words);
    QCOMPARE(found[0].messageRule, sent.rule);
}

void TestGreetingCandidates::narrowsByTag()
{
    db::Customer customer = test::person(u"Lan"_s);
    customer.tags = {u"vip"_s};
    customer.since = QDate(2020, 11, 20);
    customer.birthday = {Calendar::Solar, 2, 9, {}, false, false};
    add(customer);
    customer.tags.clear();
    customer.fullName = u"Hà"_s;
    add(customer);
    for (const auto who :
         {CandidateQuery::Who::Everybody, CandidateQuery::Who::BornOn, CandidateQuery::Who::CameOn}) {
        CandidateQuery query;
        query.who = who;
        query.month = 9;
        query.day = 2;
        query.monthDay = u"11-20"_s;
        query.before = QDate(2026, 1, 1);
        QCOMPARE(names(query).size(), 2);
        query.tag = u"vip"_s;
        QCOMPARE(names(query), QStringList(u"Lan"_s));
    }
}

void TestGreetingCandidates::stopsWhenAsked()
{
    m_shop->addCustomer(u"Lan"_s);
    m_shop->addCustomer(u"Hà"_s);
    int seen = 0;
    MK_COMPARE_ERROR(
        greetings().forEachCandidate({}, [&seen](const GreetingCandidate &) { return ++seen > 1; }),
        ErrorKind::Cancelled);
    QCOMPARE(seen, 1);
}

MK_TEST(TestGreetingCandidates)
#include "tst_greeting_candidates.moc"

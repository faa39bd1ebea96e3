#include "app/customers/customer_commands.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/policy/ledger_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::SendRule;
using db::Purpose;

/// Messages to a number that another customer has as well, and refused.
class TestRefusedByAnother final : public QObject, LedgerScene
{
    Q_OBJECT
private slots:
    void init();
    void keepsWhatTheOtherRefused_data();
    void keepsWhatTheOtherRefused();
    void heedsWhoIsDeleted();
    void endsWithALaterConsent();
    void leavesAnEarlierConsentBehind();
    void isToldOfADraft();
    void namesTheOtherWhereItIsSentByHand();

private:
    void record(db::CustomerId customer, Purpose purpose, const QString &channel, bool granted)
    {
        ++m_later;
        QVERIFY(session().consents().record(
            {{}, customer, channel, purpose, granted, u"counter"_s, {}, m_shop->clock().nowMs() + m_later}));
    }
    db::MessageId greet() { return add(m_customer, Purpose::Greeting, u"birthday"_s); }

    db::CustomerId m_mother;
    qint64 m_later = 0;
};

void TestRefusedByAnother::init()
{
    makeShop();
    m_mother = addAtSameNumber(u"Lê Thị Mẹ"_s);
    m_later = 0;
}

void TestRefusedByAnother::keepsWhatTheOtherRefused_data()
{
    QTest::addColumn<Purpose>("refused");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<Purpose>("sent");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("this channel") << Purpose::Greeting << u"sms"_s << Purpose::Greeting << true;
    QTest::newRow("every channel") << Purpose::Greeting << u"all"_s << Purpose::Greeting << true;
    QTest::newRow("another channel") << Purpose::Greeting << u"email"_s << Purpose::Greeting << false;
    QTest::newRow("another purpose") << Purpose::Promotion << u"all"_s << Purpose::Greeting << false;
    QTest::newRow("care") << Purpose::Care << u"all"_s << Purpose::Care << false;
}

void TestRefusedByAnother::keepsWhatTheOtherRefused()
{
    QFETCH(const Purpose, refused);
    QFETCH(const QString, channel);
    QFETCH(const Purpose, sent);
    QFETCH(const bool, isKept);
    record(m_mother, refused, channel, false);
    const bool isGreeting = sent == Purpose::Greeting;
    const auto id = add(m_customer, sent, isGreeting ? u"birthday"_s : QString());
    QCOMPARE(rules(id), isKept ? QList{SendRule::RefusedByAnother} : QList<SendRule>());
    QCOMPARE(decide(facts(id), {}).refusedBy, isKept ? std::optional(m_mother) : std::nullopt);
}

void TestRefusedByAnother::heedsWhoIsDeleted()
{
    record(m_mother, Purpose::Greeting, u"all"_s, false);
    QVERIFY(app::run(session(), app::DeleteCustomer{m_mother}, m_shop->moment()));
    QCOMPARE(rules(greet()), QList{SendRule::RefusedByAnother});
}

void TestRefusedByAnother::endsWithALaterConsent()
{
    record(m_mother, Purpose::Greeting, u"all"_s, false);
    record(m_customer, Purpose::Greeting, u"sms"_s, true);
    QCOMPARE(rules(greet()), QList<SendRule>());
}

void TestRefusedByAnother::leavesAnEarlierConsentBehind()
{
    record(m_customer, Purpose::Promotion, u"all"_s, true);
    record(m_mother, Purpose::Promotion, u"sms"_s, false);
    QCOMPARE(rules(advertise()), QList{SendRule::RefusedByAnother});
    record(m_mother, Purpose::Promotion, u"sms"_s, true); // she has changed her mind
    QCOMPARE(rules(advertise()), QList<SendRule>());
}

void TestRefusedByAnother::isToldOfADraft()
{
    record(m_mother, Purpose::Greeting, u"sms"_s, false);
    const auto told = app::sendFactsOfDraft(session(), message(m_customer, Purpose::Greeting),
                                            m_shop->clock().now(), app::SenderKind::BrandName);
    QVERIFY(told);
    QCOMPARE(told->refusedBy, std::optional(m_mother));
}

void TestRefusedByAnother::namesTheOtherWhereItIsSentByHand()
{
    const auto id = greet();
    record(m_mother, Purpose::Greeting, u"sms"_s, false);
    const auto sent = app::run(session(), app::MarkMessageSent{id}, m_shop->moment());
    QVERIFY(!sent);
    QCOMPARE(sent.error().reason, u"refused-by-another"_s);
    QCOMPARE(sent.error().names, QStringList{u"Lê Thị Mẹ"_s});
    QVERIFY2(sent.error().detail.contains(u"Lê Thị Mẹ"_s), qPrintable(sent.error().detail));
    QVERIFY(app::run(session(), app::MarkMessageSent{.id = id, .anyway = true}, m_shop->moment()));
}

MK_TEST(TestRefusedByAnother)
#include "tst_refused_by_another.moc"

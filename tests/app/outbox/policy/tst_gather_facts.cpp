#include "app/outbox/policy/gather_facts.h"

#include "app/outbox/policy/ask_policy.h"
#include "app/outbox/policy/ledger_scene.h"
#include "app/outbox/policy/limit_commands.h"
#include "app/safekeeping/erasure.h"
#include "db/customers/customer_reader.h"
#include "db/rights/data_request_store.h"
#include "db/rights/do_not_call_store.h"
#include "tests/support/test_main.h"

#include <utility>

using namespace Qt::StringLiterals;
using app::SendFacts;
using app::SendRule;
using db::Channel;
using db::Purpose;

/// What the policy of sending is told of a message in the ledger.
class TestGatherFacts final : public QObject, LedgerScene
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void tellsWhatMayGo();
    void tellsTheHourInTheShop();
    void tellsWhomTheTextIsFor();
    void tellsWhoIsDeleted();
    void tellsWhoseDataMustNotBeUsed();
    void tellsConsentsAndRefusals();
    void tellsAnAddressThatIsNoLongerTheirs();
    void tellsANumberOfWhoWasErased();
    void tellsTheDoNotCallList();
    void tellsWhatTheTextSays_data();
    void tellsWhatTheTextSays();
    void isAskedWithTheShopsLimits();
    void namesThoseOfManyThatMustNotGo();
    void refusesAMessageThatIsNotThere();
};

void TestGatherFacts::tellsWhatMayGo()
{
    agree();
    const auto id = advertise();
    const SendFacts told = facts(id);
    QCOMPARE(told.purpose, Purpose::Promotion);
    QCOMPARE(told.channel, Channel::Sms);
    QCOMPARE(told.address, m_phone);
    QCOMPARE(rules(id), QList<SendRule>());
    QCOMPARE(rules(add(m_customer, Purpose::Greeting, u"birthday"_s)), QList<SendRule>());
    QCOMPARE(decide(facts(id, app::SenderKind::PlainNumber), {}).rules,
             QList<SendRule>{SendRule::NoBrandName});
}

void TestGatherFacts::tellsTheHourInTheShop()
{
    agree();
    const auto id = advertise();
    m_shop->setClock(u"2026-11-21T16:30:00+00:00"_s); // 23:30 in Vietnam
    QCOMPARE(facts(id).at.time(), QTime(23, 30));
    QCOMPARE(rules(id), QList<SendRule>{SendRule::ClosedHours});
    app::ShopSettings shop = app::ShopSettings::load(session()).value();
    shop.zone = QTimeZone("Europe/London");
    QVERIFY(shop.save(session()));
    QCOMPARE(rules(id), QList<SendRule>());
}

void TestGatherFacts::tellsWhomTheTextIsFor()
{
    agree();
    const auto id = advertise();
    QVERIFY(session().customers().setStage(m_customer, db::LifecycleStage::Acquisition, m_shop->moment()));
    QCOMPARE(rules(id), QList<SendRule>{SendRule::WrongAudience});
}

void TestGatherFacts::tellsWhoIsDeleted()
{
    agree();
    const auto id = advertise();
    QVERIFY(session().customers().remove(m_customer, m_shop->moment()));
    QCOMPARE(rules(id), QList<SendRule>{SendRule::Deleted});
}

void TestGatherFacts::tellsWhoseDataMustNotBeUsed()
{
    const auto id = add(m_customer, Purpose::Care);
    db::DataRequest request;
    request.customer = m_customer;
    request.name = u"Nguyễn Thị Hương"_s;
    request.right = db::DataRight::Restrict;
    request.channel = Channel::Phone;
    request.receivedOn = request.replyDueOn = request.doneDueOn = m_shop->clock().today();
    QVERIFY(session().requests().add(request));
    QCOMPARE(rules(id), QList<SendRule>{SendRule::Restricted});
}

void TestGatherFacts::tellsConsentsAndRefusals()
{
    const auto id = advertise();
    QCOMPARE(rules(id), QList<SendRule>{SendRule::NoConsent});
    agree();
    QCOMPARE(rules(id), QList<SendRule>());
    QVERIFY(session().consents().record(
        {{}, m_customer, u"sms"_s, Purpose::Promotion, false, u"sms"_s, {}, m_shop->clock().nowMs() + 1}));
    QCOMPARE(rules(id), QList<SendRule>{SendRule::Refused});
}

void TestGatherFacts::tellsAnAddressThatIsNoLongerTheirs()
{
    db::OutboxMessage old = message(m_customer, Purpose::Care);
    old.address = u"+84905999888"_s;
    const auto id = add(old);
    QCOMPARE(rules(id), QList<SendRule>{SendRule::OldAddress});
}

void TestGatherFacts::tellsANumberOfWhoWasErased()
{
    const db::CustomerId gone = m_shop->add(TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty));
    m_phone = session().reader().read(gone).value().contactPoints.first().normalized;
    QVERIFY(app::erasePerson(session(), m_shop->clock(), gone));
    m_shop->setClock(u"2026-11-21T11:00:00+07:00"_s);
    const auto id = add(addAtSameNumber(u"Đào"_s), Purpose::Greeting, u"birthday"_s);
    QCOMPARE(rules(id), QList<SendRule>{SendRule::Erased});
}

void TestGatherFacts::tellsTheDoNotCallList()
{
    agree();
    const auto id = advertise();
    bool told = false;
    QVERIFY(session().inTransaction([&] {
        return session().doNotCall().add(u"list"_s, m_shop->moment(), [&](QString &number) {
            number = m_phone;
            return db::Result<bool>(!std::exchange(told, true));
        });
    }));
    QCOMPARE(rules(id), QList<SendRule>{SendRule::DoNotCall});
    QCOMPARE(rules(add(m_customer, Purpose::Care)), QList<SendRule>()); // that is no advertising
}

void TestGatherFacts::tellsWhatTheTextSays_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    const QString ad = QString::fromUtf16(kAd);
    const auto row = [](const char *name, Channel channel, const QString &subject, const QString &text,
                        const QString &rule) { QTest::newRow(name) << channel << subject << text << rule; };
    row("all of it", Channel::Sms, {}, ad, {});
    row("in English", Channel::Sms, {}, u"[AD] 20% off. Reply STOP to opt out."_s, {});
    row("without accents", Channel::Sms, {}, u"[QC] Giam 20%. Tu choi soan TC."_s, {});
    row("no label", Channel::Sms, {}, u"Hoa Mai giảm 20%. Từ chối: soạn TC."_s, u"no-ad-label"_s);
    row("a label further on", Channel::Sms, {}, u"Hoa Mai [QC] giảm 20%. Từ chối: soạn TC."_s,
        u"no-ad-label"_s);
    row("no way to refuse", Channel::Sms, {}, u"[QC] Hoa Mai giảm 20%."_s, u"no-opt-out-line"_s);
    row("a field without a value", Channel::Sms, {}, ad + u" {{given_name}}"_s, u"missing-data"_s);
    row("a mail with the label in its subject", Channel::Email, u"[QC] Hoa"_s, ad.mid(5), {});
    row("a mail with the label in its text", Channel::Email, u"Hoa"_s, ad, u"no-ad-label"_s);
    row("a mail without a subject", Channel::Email, {}, ad, u"missing-data"_s);
}

void TestGatherFacts::tellsWhatTheTextSays()
{
    QFETCH(const Channel, channel);
    QFETCH(const QString, subject);
    QFETCH(const QString, text);
    QFETCH(const QString, rule);
    agree();
    db::OutboxMessage said = message(m_customer, Purpose::Promotion);
    said.channel = channel;
    said.subject = subject;
    said.text = text;
    const QList<SendRule> broken = rules(add(said));
    QCOMPARE(broken.isEmpty(), rule.isEmpty());
    QVERIFY(rule.isEmpty() || keyOf(broken.first()) == rule);
}

void TestGatherFacts::isAskedWithTheShopsLimits()
{
    agree();
    const auto id = advertise();
    const qint64 now = m_shop->clock().nowMs();
    QCOMPARE(app::askPolicyByHand(session(), id, now)->rules, QList<SendRule>{SendRule::NoBrandName});
    const auto before = app::loadShopPolicy(session());
    QVERIFY(before);
    QCOMPARE(app::askPolicy(session(), *before, id, now, app::SenderKind::BrandName)->rules,
             QList<SendRule>());
    app::SendLimits limits;
    limits.sms.hours = app::OpenHours{{11, 0}, {20, 0}};
    limits.brandName = false;
    QVERIFY(app::run(session(), app::SaveSendLimits{limits}, m_shop->clock().act()));
    const auto verdict = app::askPolicyByHand(session(), id, now);
    QCOMPARE(verdict->rules, QList<SendRule>{SendRule::ClosedHours});
    QCOMPARE(verdict->earliest.time(), QTime(11, 0));
    // A run over many messages goes on with what was read as it began.
    QCOMPARE(app::askPolicyByHand(session(), *before, id, now)->rules,
             QList<SendRule>{SendRule::NoBrandName});
}

void TestGatherFacts::namesThoseOfManyThatMustNotGo()
{
    agree();
    const auto care = add(m_customer, Purpose::Care);
    const auto ad = advertise();
    const auto messages = session().outbox().list({}).value();
    QCOMPARE(messages.size(), 2);
    const auto against = app::rulesAgainstEach(session(), messages, m_shop->clock().nowMs());
    QVERIFY(against);
    QCOMPARE(against->keys(), QList{ad}); // by hand it goes from a number without a brand name
    QCOMPARE(against->value(ad), QList<SendRule>{SendRule::NoBrandName});
    QVERIFY(!against->contains(care));
}

void TestGatherFacts::refusesAMessageThatIsNotThere()
{
    const auto told = app::sendFactsOf(session(), db::MessageId{99}, 1, app::SenderKind::Account);
    QVERIFY(!told);
    QCOMPARE(told.error().kind, db::ErrorKind::NotFound);
}

MK_TEST(TestGatherFacts)
#include "tst_gather_facts.moc"

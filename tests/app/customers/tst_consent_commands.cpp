#include "app/customers/consent_commands.h"
#include "app/customers/customer_profile.h"
#include "app/desk/undo.h"
#include "db/customers/consent_store.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using State = app::UndoOutcome::State;

/// What a customer agrees to and refuses, with its proof, and the way back.
class TestConsentCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_id = m_shop->add(TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty));
    }
    void keepsTheProofOfAConsent();
    void keepsTheProofInTheJournal();
    void refusesEveryPurposeInOneStep();
    void undoesAnOptOutToWhatStoodBefore();
    void refusesToVoidLinesOfAnotherCustomer();
    void knowsWhoWantsNoMessages();

private:
    db::Session &session() { return m_shop->session(); }
    db::Act act() const { return {m_shop->clock().nowMs(), m_shop->clock().today(), u"lan"_s}; }
    QList<db::Consent> ledger() { return session().consents().ledger(m_id).value(); }
    QList<db::Consent> current() { return session().consents().current(m_id).value(); }
    db::Consent onPaper() const
    {
        db::Consent consent{{},         m_id, u"sms"_s, db::Purpose::Promotion, true, u"at the counter"_s,
                            u"form 7"_s};
        consent.way = db::ConsentWay::Paper;
        consent.givenOn = QDate(2026, 11, 3);
        return consent;
    }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_id;
};

void TestConsentCommands::keepsTheProofOfAConsent()
{
    QVERIFY(app::run(session(), app::RecordConsent{onPaper()}, act()));
    const db::Consent line = ledger().value(0);
    QVERIFY(line.way == db::ConsentWay::Paper);
    QCOMPARE(line.givenOn, QDate(2026, 11, 3));
    QCOMPARE(line.recordedBy, u"lan"_s);
    QCOMPARE(line.wording, u"form 7"_s);
}

void TestConsentCommands::keepsTheProofInTheJournal()
{
    const auto read = app::RecordConsent::fromJson(app::RecordConsent{onPaper()}.toJson());
    QVERIFY(read);
    QVERIFY(read->consent.way == db::ConsentWay::Paper);
    QCOMPARE(read->consent.givenOn, QDate(2026, 11, 3));
    const auto without = app::RecordConsent::fromJson(
        app::RecordConsent{{{}, m_id, u"sms"_s, db::Purpose::Care, true, u"x"_s, {}}}.toJson());
    QVERIFY(without && !without->consent.way && !without->consent.givenOn.isValid());
}

void TestConsentCommands::refusesEveryPurposeInOneStep()
{
    const auto done = app::run(session(), app::OptOut{m_id, u"zalo"_s, u"phone"_s}, act());
    QVERIFY(done && done->entry);
    QCOMPARE(done->value, u"Lê Thị Đào"_s);
    const auto now = current();
    QCOMPARE(now.size(), 3);
    for (const db::Consent &consent : now) {
        QVERIFY(!consent.granted);
        QCOMPARE(consent.channel, u"zalo"_s);
    }
    QCOMPARE(session().journal().list(9)->size(), 1);
    QVERIFY(!app::run(session(), app::OptOut{m_id, u"pigeon"_s, u"phone"_s}, act()));
    QCOMPARE(ledger().size(), 3);
}

void TestConsentCommands::undoesAnOptOutToWhatStoodBefore()
{
    QVERIFY(app::run(session(), app::RecordConsent{onPaper()}, act()));
    const auto done = app::run(session(), app::OptOut{m_id, u"sms"_s, u"phone"_s}, act());
    const auto undone = app::undo(session(), done->entry, act());
    QVERIFY(undone && undone->value.state == State::Done);
    QCOMPARE(current().size(), 1); // care and greetings: nothing was said, so nothing stands
    QVERIFY(current().constFirst().granted);
    QCOMPARE(ledger().size(), 4);

    const auto again = app::undo(session(), undone->entry, act());
    QVERIFY(again && again->value.state == State::Done);
    QCOMPARE(current().size(), 3);
    QVERIFY(!current().constFirst().granted);
}

void TestConsentCommands::refusesToVoidLinesOfAnotherCustomer()
{
    QVERIFY(app::run(session(), app::OptOut{m_id, u"sms"_s, u"phone"_s}, act()));
    const auto other = m_shop->add(TestShop::person(u"Trần An"_s, db::LifecycleStage::Loyalty));
    const auto refused = app::run(session(), app::VoidConsents{other, {ledger().constFirst().id}}, act());
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::NotFound);
    QVERIFY(!ledger().constFirst().voided);
}

void TestConsentCommands::knowsWhoWantsNoMessages()
{
    QVERIFY(!app::wantsNoMessages(current()));
    QVERIFY(app::run(session(), app::OptOut{m_id, u"zalo"_s, u"phone"_s}, act()));
    QVERIFY(!app::wantsNoMessages(current())); // by one channel
    QVERIFY(app::run(session(), app::RecordConsent{onPaper()}, act()));
    db::Act later = act();
    later.ms += 1000;
    QVERIFY(app::run(session(), app::OptOut{m_id, db::kAnyChannel.toString(), u"phone"_s}, later));
    QVERIFY(app::wantsNoMessages(current())); // what was agreed to before counts no more
    later.ms += 1000;
    QVERIFY(app::run(session(), app::RecordConsent{onPaper()}, later));
    QVERIFY(!app::wantsNoMessages(current()));
}

MK_TEST(TestConsentCommands)
#include "tst_consent_commands.moc"

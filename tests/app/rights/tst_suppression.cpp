#include "app/customers/consent_commands.h"
#include "app/customers/customer_commands.h"
#include "app/customers/customer_profile.h"
#include "app/customers/merge_customers.h"
#include "app/exchange/open_list.h"
#include "app/greetings/greeting_bars.h"
#include "app/greetings/greeting_plan.h"
#include "app/import/customer_import.h"
#include "app/import/interaction_import.h"
#include "app/outbox/day_preparation.h"
#include "app/safekeeping/erasure.h"
#include "db/customers/consent_store.h"
#include "db/customers/suppression_store.h"
#include "db/outbox/outbox_store.h"
#include "db/shop/setting_store.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

/// Who was erased is not written to when their number or e-mail comes again.
class TestSuppression final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void knowsTheNumberThatComesAgain_data();
    void knowsTheNumberThatComesAgain();
    void keepsNothingThatCanBeReadBack();
    void tellsWhoeverTypesIt();
    void countsThoseOfAList();
    void countsThoseOfAListOfPurchases();
    void sendsNothingUntilTheyAgreeAgain();
    void isOpenedByAConsentForIt_data();
    void isOpenedByAConsentForIt();
    void staysOpenUntilTheConsentIsVoided();
    void isNotOpenedByAMerge();
    void staysOpenForWhoAgreedBeforeAMerge();
    void writesToAnotherNumber();
    void doesNotSendToANumberThatWasClosedSince();
    void leavesOtherChannelsAlone();
    void forgetsItWithTheNumber();
    void leavesWhoSharedTheNumberAlone();

private:
    db::Session &session() { return m_shop->session(); }
    db::ContactPoint point(db::ContactKind kind, const QString &text) const
    {
        return {{}, {}, kind, text, text, true, kind == db::ContactKind::Phone};
    }
    /// Born today, so that the plan greets them.
    db::Customer bornToday(const QString &name, const QList<db::ContactPoint> &points) const
    {
        db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
        person.birthday = {.day = 21, .month = 11, .year = 1990};
        person.contactPoints = points;
        return person;
    }
    app::SaveOutcome save(const db::Customer &mine, const std::optional<db::Customer> &base = {})
    {
        app::SaveRequest request;
        request.base = base;
        request.mine = mine;
        return app::run(session(), app::SaveCustomer{request}, m_shop->moment()).value().value;
    }
    QList<db::SuppressedContact> noted(db::CustomerId id) { return *session().suppression().listOf(id); }
    QStringList reasonsFor(db::CustomerId id)
    {
        const auto plan = app::GreetingPlan::load(session()).value();
        const QDate today = m_shop->clock().today();
        QStringList reasons;
        const auto all = plan.between(session(), today, today).value();
        for (const app::Occurrence &one : all) {
            if (one.customer == id && one.occasionKey == "birthday"_L1)
                reasons.append(one.reason);
        }
        return reasons;
    }

    db::ConsentId agree(db::CustomerId id, const QString &channel, QDate givenOn = {})
    {
        db::Consent consent{{}, id, channel, db::Purpose::Greeting, true, u"counter"_s, {}};
        consent.givenOn = givenOn;
        return app::run(session(), app::RecordConsent{consent}, m_shop->moment()).value().value;
    }
    /// Where the greetings to a birthday go.
    QStringList addressesOf(db::CustomerId id)
    {
        QStringList addresses;
        for (const db::OutboxMessage &message : messagesOf(id))
            addresses.append(message.address);
        return addresses;
    }
    QList<db::OutboxMessage> messagesOf(db::CustomerId id)
    {
        if (!app::prepareToday(session(), m_shop->clock()))
            qFatal("prepareToday");
        QList<db::OutboxMessage> messages = session().outbox().listOf(id, 100).value();
        messages.removeIf([](const db::OutboxMessage &one) { return one.occasionKey != "birthday"_L1; });
        return messages;
    }

    std::unique_ptr<TestShop> m_shop;
    const QString m_own = u"+84905000111"_s;
    const QString m_phone = u"+84905123987"_s;
    const QString m_mail = u"dao@example.com"_s;
};

void TestSuppression::init()
{
    m_shop = std::make_unique<TestShop>();
    const auto gone = m_shop->add(bornToday(
        u"Lê Thị Đào"_s, {point(db::ContactKind::Phone, m_phone), point(db::ContactKind::Email, m_mail)}));
    QVERIFY(app::erasePerson(session(), m_shop->clock(), gone));
    m_shop->setClock(u"2026-11-21T11:00:00+07:00"_s);
}

void TestSuppression::knowsTheNumberThatComesAgain_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isKnown");
    const auto row = [](const char *name, db::ContactKind kind, const QString &text, bool isKnown) {
        QTest::newRow(name) << static_cast<int>(kind) << text << isKnown;
    };
    row("her phone", db::ContactKind::Phone, m_phone, true);
    row("her phone as a Zalo account", db::ContactKind::Zalo, m_phone, true);
    row("her e-mail", db::ContactKind::Email, m_mail, true);
    row("another phone", db::ContactKind::Phone, u"+84905123988"_s, false);
    row("a page", db::ContactKind::Website, m_mail, false);
}

void TestSuppression::knowsTheNumberThatComesAgain()
{
    QFETCH(const int, kind);
    QFETCH(const QString, text);
    QFETCH(const bool, isKnown);
    const auto again = m_shop->add(bornToday(u"Đào"_s, {point(static_cast<db::ContactKind>(kind), text)}));
    QCOMPARE(noted(again).size(), isKnown ? 1 : 0);
}

void TestSuppression::keepsNothingThatCanBeReadBack()
{
    const QString salt = session().settings().all()->value(u"suppression.salt"_s);
    QCOMPARE(salt.size(), 64);
    TestShop other;
    const auto gone = other.add(bornToday(u"Đào"_s, {point(db::ContactKind::Phone, m_phone)}));
    QVERIFY(app::erasePerson(other.session(), other.clock(), gone));
    QVERIFY(other.session().settings().all()->value(u"suppression.salt"_s) != salt); // no common table
}

void TestSuppression::tellsWhoeverTypesIt()
{
    const auto saved = save(bornToday(u"Đào"_s, {point(db::ContactKind::Phone, m_phone)}));
    QCOMPARE(saved.erasedAtMs, TestShop::at(u"2026-11-21T10:00:00+07:00"_s).nowMs());
    db::Customer renamed = saved.after;
    renamed.note = u"white"_s;
    QVERIFY(!save(renamed, saved.after).erasedAtMs); // it was told with the number
    QVERIFY(!save(bornToday(u"An"_s, {point(db::ContactKind::Phone, u"+84905000111"_s)})).erasedAtMs);
}

void TestSuppression::countsThoseOfAList()
{
    QBuffer list;
    list.setData("full_name,phone\nĐào,0905123987\nAn,0905000111\n");
    list.open(QIODevice::ReadOnly);
    const auto report = app::CustomerImport(session(), m_shop->clock(), {}).run(**app::openList(list));
    QVERIFY(report);
    QCOMPARE(report->created, 2);
    QCOMPARE(report->erasedBefore, 1);
}

void TestSuppression::countsThoseOfAListOfPurchases()
{
    QBuffer list;
    list.setData("Ngày,Khách hàng,SĐT,Tổng cộng\n05/01/2026,Đào,0905123987,45.000\n"
                 "05/01/2026,An,0905000111,45.000\n");
    list.open(QIODevice::ReadOnly);
    app::ImportOptions options;
    options.kind = app::ListKind::Interactions;
    options.unknownPeople = app::UnknownPeople::Create;
    const auto report =
        app::InteractionImport(session(), m_shop->clock(), options).run(**app::openList(list));
    QVERIFY(report);
    QCOMPARE(report->created, 2);
    QCOMPARE(report->erasedBefore, 1);
}

void TestSuppression::sendsNothingUntilTheyAgreeAgain()
{
    const auto again = m_shop->add(bornToday(u"Đào"_s, {point(db::ContactKind::Phone, m_phone)}));
    QCOMPARE(reasonsFor(again), QStringList{u"erased-before"_s});
    QVERIFY(app::loadProfile(session(), again, m_shop->clock())->suppressed.value(0).barred);
    for (const db::Purpose purpose : {db::Purpose::Care, db::Purpose::Greeting, db::Purpose::Promotion}) {
        const db::Consent consent{{}, again, u"all"_s, purpose, true, u"counter"_s, {}};
        QVERIFY(app::run(session(), app::RecordConsent{consent}, m_shop->moment()));
    }
    QCOMPARE(reasonsFor(again), QStringList{QString()});
    QVERIFY(!app::loadProfile(session(), again, m_shop->clock())->suppressed.value(0).barred);
}

void TestSuppression::isOpenedByAConsentForIt_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QDate>("givenOn");
    QTest::addColumn<bool>("isOpen");
    const QDate today(2026, 11, 21);
    QTest::newRow("all channels") << u"all"_s << QDate() << true;
    QTest::newRow("one that uses the number") << u"sms"_s << QDate() << true;
    QTest::newRow("given today") << u"all"_s << today << true;
    QTest::newRow("another channel") << u"email"_s << QDate() << false;
    QTest::newRow("given before it came again") << u"all"_s << today.addDays(-1) << false;
}

void TestSuppression::isOpenedByAConsentForIt()
{
    QFETCH(const QString, channel);
    QFETCH(const QDate, givenOn);
    QFETCH(const bool, isOpen);
    const auto again = m_shop->add(bornToday(u"Đào"_s, {point(db::ContactKind::Phone, m_phone)}));
    agree(again, channel, givenOn);
    QCOMPARE(reasonsFor(again), QStringList{isOpen ? QString() : u"erased-before"_s});
}

void TestSuppression::staysOpenUntilTheConsentIsVoided()
{
    const auto again = m_shop->add(bornToday(u"Đào"_s, {point(db::ContactKind::Phone, m_phone)}));
    const auto consent = agree(again, u"all"_s);
    QVERIFY(app::run(session(), app::VoidConsent{consent, again}, m_shop->moment()));
    QCOMPARE(reasonsFor(again), QStringList{u"erased-before"_s});
    QVERIFY(app::run(session(), app::RestoreConsent{consent, again}, m_shop->moment()));
    QCOMPARE(reasonsFor(again), QStringList{QString()});
}

void TestSuppression::isNotOpenedByAMerge()
{
    const auto again = m_shop->add(bornToday(u"Đào"_s, {point(db::ContactKind::Phone, m_phone)}));
    const auto other = m_shop->add(bornToday(u"Chị Đào"_s, {point(db::ContactKind::Phone, m_own)}));
    agree(other, u"all"_s);
    QVERIFY(app::run(session(), app::MergeCustomers{again, {other}}, m_shop->moment()));
    QCOMPARE(*session().consents().barredAddresses(again, db::Purpose::Greeting), QStringList{m_phone});
    QCOMPARE(addressesOf(again), QStringList{m_own});
    agree(again, u"all"_s);
    QVERIFY(session().consents().barredAddresses(again, db::Purpose::Greeting)->isEmpty());
}

void TestSuppression::staysOpenForWhoAgreedBeforeAMerge()
{
    const auto again = m_shop->add(bornToday(u"Đào"_s, {point(db::ContactKind::Phone, m_phone)}));
    const auto kept = m_shop->add(bornToday(u"Chị Đào"_s, {point(db::ContactKind::Email, u"d@hoa.vn"_s)}));
    agree(again, u"all"_s);
    QVERIFY(app::run(session(), app::MergeCustomers{kept, {again}}, m_shop->moment()));
    QCOMPARE(noted(kept).size(), 1);
    QVERIFY(session().consents().barredAddresses(kept, db::Purpose::Greeting)->isEmpty());
}

void TestSuppression::writesToAnotherNumber()
{
    const auto again = m_shop->add(
        bornToday(u"Đào"_s, {point(db::ContactKind::Phone, m_phone), point(db::ContactKind::Phone, m_own)}));
    QCOMPARE(reasonsFor(again), QStringList{QString()});
    QCOMPARE(addressesOf(again), QStringList{m_own});
}

void TestSuppression::doesNotSendToANumberThatWasClosedSince()
{
    const auto again = m_shop->add(
        bornToday(u"Đào"_s, {point(db::ContactKind::Phone, m_phone), point(db::ContactKind::Phone, m_own)}));
    const auto consent = agree(again, u"all"_s);
    const auto messages = messagesOf(again);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages[0].address, m_phone);
    QCOMPARE(*app::barOfWritten(session(), messages[0]), app::SkipReason::None);
    QVERIFY(app::run(session(), app::VoidConsent{consent, again}, m_shop->moment()));
    QCOMPARE(*app::barOfWritten(session(), messages[0]), app::SkipReason::Erased);
}

void TestSuppression::leavesOtherChannelsAlone()
{
    const auto again = m_shop->add(bornToday(
        u"Đào"_s, {point(db::ContactKind::Phone, u"+84905000111"_s), point(db::ContactKind::Email, m_mail)}));
    QCOMPARE(noted(again).value(0).kind, db::ContactKind::Email);
    QCOMPARE(reasonsFor(again), QStringList{QString()});
}

void TestSuppression::forgetsItWithTheNumber()
{
    const auto saved = save(bornToday(u"Đào"_s, {point(db::ContactKind::Phone, m_phone)}));
    db::Customer corrected = saved.after;
    corrected.contactPoints = {point(db::ContactKind::Phone, u"+84905000111"_s)};
    save(corrected, saved.after);
    QVERIFY(noted(saved.id).isEmpty());
}

void TestSuppression::leavesWhoSharedTheNumberAlone()
{
    const QString shared = u"+84905777888"_s;
    const auto mother = m_shop->add(bornToday(u"Mẹ"_s, {point(db::ContactKind::Phone, shared)}));
    const auto son = m_shop->add(bornToday(u"Con"_s, {point(db::ContactKind::Phone, shared)}));
    QVERIFY(app::erasePerson(session(), m_shop->clock(), mother));
    const auto stored = *session().customers().byId(son);
    db::Customer edited = stored;
    edited.note = u"white"_s;
    QVERIFY(!save(edited, stored).erasedAtMs);
    QVERIFY(noted(son).isEmpty()); // it did not come again: it was there
}

MK_TEST(TestSuppression)
#include "tst_suppression.moc"

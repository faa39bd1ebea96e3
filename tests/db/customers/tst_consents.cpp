#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Consent;
using db::ErrorKind;
using db::Purpose;

/// The consent ledger: it grows, nothing in it changes, and the last word counts.
class TestConsents final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsEveryLine();
    void refusesToChangeOrForgetALine();
    void followsTheLastWordOfEachPurposeAndChannel();
    void ignoresALineThatCameLateButWasSaidEarlier();
    void refusesALineWithoutASourceOrCustomer();

private:
    db::ConsentStore &consents() { return m_shop->session().consents(); }
    db::Result<db::Changed<db::ConsentId>> say(bool granted, qint64 atMs, const QString &channel = u"sms"_s,
                                               Purpose purpose = Purpose::Greeting)
    {
        return consents().record(
            Consent{{}, m_lan, channel, purpose, granted, u"counter"_s, QString(), atMs});
    }
    QString current(const QString &purpose, const QString &channel) const
    {
        return m_shop
            ->scalar(u"SELECT granted FROM consent_current WHERE purpose = '%1' AND channel = '%2'"_s.arg(
                purpose, channel))
            .toString();
    }

    std::unique_ptr<test::Shop> m_shop;
    db::CustomerId m_lan;
};

void TestConsents::init()
{
    m_shop = std::make_unique<test::Shop>();
    m_lan = m_shop->addCustomer(u"Lan"_s);
}

void TestConsents::keepsEveryLine()
{
    MK_VERIFY_OK(say(true, 1));
    MK_VERIFY_OK(say(false, 2));
    MK_VERIFY_OK(say(false, 2)); // the same again is a line of its own
    const auto lines = test::must(consents().ledger(m_lan));
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].granted && !lines[1].granted);
    QCOMPARE(lines[0].source, u"counter"_s);
    QCOMPARE(lines[0].channel, u"sms"_s);
    QCOMPARE(lines[0].purpose, Purpose::Greeting);
    QCOMPARE(lines[2].recordedAtMs, 2);
}

void TestConsents::refusesToChangeOrForgetALine()
{
    MK_VERIFY_OK(say(false, 1));
    for (const char *sql : {"UPDATE consent SET granted = 1", "UPDATE consent SET source = 'x'",
                            "DELETE FROM consent", "UPDATE OR REPLACE consent SET granted = 1"})
        MK_COMPARE_ERROR(m_shop->raw().execute(QLatin1StringView(sql)), ErrorKind::Conflict);
    QVERIFY(!test::must(consents().ledger(m_lan))[0].granted);
    MK_VERIFY_OK(m_shop->session().customers().remove(m_lan, test::moment())); // in the bin they stay
    MK_COMPARE_ERROR(m_shop->raw().execute(u"DELETE FROM consent"_s), ErrorKind::Conflict);
}

void TestConsents::followsTheLastWordOfEachPurposeAndChannel()
{
    MK_VERIFY_OK(say(true, 1));
    MK_VERIFY_OK(say(false, 2));
    MK_VERIFY_OK(say(true, 2)); // in the same millisecond the later line counts
    MK_VERIFY_OK(say(false, 3, u"email"_s));
    MK_VERIFY_OK(say(true, 4, u"sms"_s, Purpose::Promotion));
    QCOMPARE(current(u"greeting"_s, u"sms"_s), u"1"_s);
    QCOMPARE(current(u"greeting"_s, u"email"_s), u"0"_s);
    QCOMPARE(current(u"promotion"_s, u"sms"_s), u"1"_s);
    QCOMPARE(m_shop->count(u"consent_current"_s), 3);
}

void TestConsents::ignoresALineThatCameLateButWasSaidEarlier()
{
    MK_VERIFY_OK(say(false, 10));
    MK_VERIFY_OK(say(true, 5)); // an old list, imported today
    QCOMPARE(current(u"greeting"_s, u"sms"_s), u"0"_s);
    QCOMPARE(test::must(consents().ledger(m_lan)).size(), 2);
}

void TestConsents::refusesALineWithoutASourceOrCustomer()
{
    MK_COMPARE_ERROR(consents().record({{}, m_lan, u"sms"_s, Purpose::Care, true, QString(), QString(), 1}),
                     ErrorKind::Conflict);
    MK_COMPARE_ERROR(consents().record({{}, {77}, u"sms"_s, Purpose::Care, true, u"form"_s, QString(), 1}),
                     ErrorKind::Conflict);
    MK_COMPARE_ERROR(
        consents().record({{}, m_lan, u"pigeon"_s, Purpose::Care, true, u"form"_s, QString(), 1}),
        ErrorKind::Conflict);
    QCOMPARE(m_shop->count(u"consent"_s), 0);
    QCOMPARE(m_shop->count(u"consent_current"_s), 0);
}

MK_TEST(TestConsents)
#include "tst_consents.moc"

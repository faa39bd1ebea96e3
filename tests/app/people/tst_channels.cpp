#include "app/people/channels.h"

#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Channel;
using db::ContactKind;

/// The table of channels: who is reached, where, and by which link.
class TestChannels final : public QObject
{
    Q_OBJECT
private slots:
    void choosesTheAddress_data();
    void choosesTheAddress();
    void passesOverWhatIsBarred();
    void reachesWhomItHasAnAddressFor();
    void linksToTheChannel_data();
    void linksToTheChannel();
    void hasFactsOfEachChannel();
    void knowsWhatAMessageNeeds_data();
    void knowsWhatAMessageNeeds();
    void putsIntoALinkWhatTheMessageIs();
    void reachesByTheSchemaAsByTheTable();

private:
    static db::Customer with(std::initializer_list<db::ContactPoint> points)
    {
        db::Customer customer;
        customer.contactPoints = points;
        return customer;
    }
    const db::ContactPoint m_landline{{}, {}, ContactKind::Phone, {}, u"+842838"_s, true, false};
    const db::ContactPoint m_mobile{{}, {}, ContactKind::Phone, {}, u"+84912"_s, false, true};
    const db::ContactPoint m_zalo{{}, {}, ContactKind::Zalo, {}, u"+84977"_s, true, false};
    const db::ContactPoint m_mail{{}, {}, ContactKind::Email, {}, u"lan@hoa.vn"_s, true, false};
    const db::ContactPoint m_facebook{{}, {}, ContactKind::Facebook, {}, u"lan.hoa"_s, true, false};
    const db::ContactPoint m_site{{}, {}, ContactKind::Website, {}, u"hoa.vn"_s, true, false};
};

void TestChannels::choosesTheAddress_data()
{
    QTest::addColumn<db::Customer>("customer");
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<QString>("address");
    QTest::newRow("a call goes to the first number")
        << with({m_landline, m_mobile}) << Channel::Phone << u"+842838"_s;
    QTest::newRow("an SMS to the first that takes text")
        << with({m_landline, m_mobile}) << Channel::Sms << u"+84912"_s;
    QTest::newRow("an SMS to no landline") << with({m_landline}) << Channel::Sms << QString();
    QTest::newRow("Zalo to its own number first") << with({m_mobile, m_zalo}) << Channel::Zalo << u"+84977"_s;
    QTest::newRow("Zalo to a mobile number else")
        << with({m_landline, m_mobile}) << Channel::Zalo << u"+84912"_s;
    QTest::newRow("mail") << with({m_mobile, m_mail}) << Channel::Email << u"lan@hoa.vn"_s;
    QTest::newRow("Facebook") << with({m_facebook}) << Channel::Facebook << u"lan.hoa"_s;
    QTest::newRow("nothing goes to a website") << with({m_site}) << Channel::Website << QString();
    QTest::newRow("nothing to who is unknown") << with({}) << Channel::Zalo << QString();
}

void TestChannels::choosesTheAddress()
{
    QFETCH(db::Customer, customer);
    QFETCH(Channel, channel);
    QTEST(app::addressFor(customer, channel), "address");
}

void TestChannels::passesOverWhatIsBarred()
{
    const db::Customer customer = with({m_zalo, m_mobile});
    QCOMPARE(app::addressFor(customer, Channel::Zalo, {u"+84977"_s}), u"+84912"_s);
    QCOMPARE(app::addressFor(customer, Channel::Zalo, {u"+84977"_s, u"+84912"_s}), QString());
}

// The plan looks at the bits alone, the ledger at the address: neither may promise what the other lacks.
void TestChannels::reachesWhomItHasAnAddressFor()
{
    for (const db::Customer &customer :
         {with({m_landline}), with({m_mobile}), with({m_zalo}), with({m_mail}), with({m_facebook}),
          with({m_site}), with({}), with({m_landline, m_mail}), with({m_zalo, m_mobile})}) {
        for (const QString &key : db::allKeys<Channel>()) {
            const Channel channel = *db::wordOf<Channel>(key);
            QCOMPARE(app::reaches(db::reachOf(customer.contactPoints), channel),
                     !app::addressFor(customer, channel).isEmpty());
        }
    }
}

void TestChannels::linksToTheChannel_data()
{
    QTest::addColumn<db::Channel>("channel");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("link");
    QTest::newRow("Zalo by the national number")
        << db::Channel::Zalo << u"+84912345678"_s << QByteArray("https://zalo.me/0912345678");
    QTest::newRow("Zalo abroad") << db::Channel::Zalo << u"+61412345678"_s
                                 << QByteArray("https://zalo.me/61412345678");
    QTest::newRow("SMS with its text")
        << db::Channel::Sms << u"+84912345678"_s
        << QByteArray("sms:+84912345678?body=Ch%C3%BAc%20ch%E1%BB%8B%20%26%0D%0A"
                      "50%25%3F");
    QTest::newRow("mail with subject and text")
        << db::Channel::Email << u"lan@hoa.vn"_s
        << QByteArray(
               "mailto:lan@hoa.vn?subject=M%E1%BB%ABng&body=Ch%C3%BAc%20ch%E1%BB%8B%20%26%0D%0A50%25%3F");
    QTest::newRow("an address that would add a header")
        << db::Channel::Email << u"a@b.vn?bcc=c@d.vn"_s
        << QByteArray(
               "mailto:a@b.vn%3Fbcc%3Dc@d.vn?subject=M%E1%BB%ABng&body=Ch%C3%BAc%20ch%E1%BB%8B%20%26%0D%"
               "0A50%25%3F");
    QTest::newRow("a call") << db::Channel::Phone << u"+84912345678"_s << QByteArray("tel:+84912345678");
    QTest::newRow("no link for a visit") << db::Channel::Store << QString() << QByteArray();
}

void TestChannels::linksToTheChannel()
{
    QFETCH(db::Channel, channel);
    QFETCH(QString, address);
    QTEST(app::linkFor(channel, address, u"Mừng"_s, u"Chúc chị &\n50%?"_s).toEncoded(), "link");
}

void TestChannels::hasFactsOfEachChannel()
{
    for (const QString &key : db::allKeys<Channel>()) {
        const Channel channel = *db::wordOf<Channel>(key);
        QCOMPARE(app::factsOf(channel).channel, channel);
        // What a program sends has somewhere to go.
        QVERIFY2(app::factsOf(channel).sentBy == app::SentBy::Person || app::factsOf(channel).through[0] != 0,
                 qPrintable(key));
    }
}

void TestChannels::knowsWhatAMessageNeeds_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<bool>("byProgram");
    QTest::addColumn<app::CostUnit>("cost");
    QTest::addColumn<QTime>("from"); // invalid: the law sets no hours
    QTest::addColumn<QTime>("to");
    QTest::newRow("a call") << Channel::Phone << false << app::CostUnit::Nothing << QTime(8, 0)
                            << QTime(17, 0);
    QTest::newRow("an SMS") << Channel::Sms << true << app::CostUnit::SmsPart << QTime(7, 0) << QTime(22, 0);
    QTest::newRow("a mail") << Channel::Email << true << app::CostUnit::Nothing << QTime() << QTime();
    QTest::newRow("Zalo") << Channel::Zalo << true << app::CostUnit::Message << QTime() << QTime();
    QTest::newRow("Facebook") << Channel::Facebook << false << app::CostUnit::Nothing << QTime() << QTime();
}

void TestChannels::knowsWhatAMessageNeeds()
{
    QFETCH(const Channel, channel);
    QFETCH(const QTime, from);
    QFETCH(const QTime, to);
    const app::ChannelFacts &facts = app::factsOf(channel);
    QTEST(facts.sentBy == app::SentBy::Program, "byProgram");
    QTEST(facts.cost, "cost");
    QCOMPARE(facts.lawfulHours.has_value(), from.isValid());
    if (from.isValid())
        QCOMPARE(*facts.lawfulHours, std::pair(from, to));
    QCOMPARE(app::isPaidByPart(channel), channel == Channel::Sms);
    QCOMPARE(app::hasSubject(channel), channel == Channel::Email);
}

void TestChannels::putsIntoALinkWhatTheMessageIs()
{
    for (const QString &key : db::allKeys<Channel>()) {
        const app::ChannelFacts &facts = app::factsOf(*db::wordOf<Channel>(key));
        const QByteArray link = facts.link;
        QVERIFY2(!link.contains("{text}") || facts.form != app::MessageForm::Spoken, qPrintable(key));
        QVERIFY2(!link.contains("{subject}") || app::hasSubject(facts.channel), qPrintable(key));
    }
}

// The view finds the channels of a contact point whose number is barred, which are of phones and mail alone.
void TestChannels::reachesByTheSchemaAsByTheTable()
{
    test::Shop shop;
    db::Customer lan = test::person(u"Lan"_s);
    lan.contactPoints = {m_landline, m_mobile, m_zalo, m_mail, m_facebook, m_site};
    test::must(shop.session().customers().add(lan, test::moment()));
    for (const Channel channel : {Channel::Phone, Channel::Sms, Channel::Zalo, Channel::Email}) {
        for (const db::ContactPoint &point : lan.contactPoints) {
            const QString sql =
                u"SELECT count(*) FROM contact_channel AS w JOIN contact_point AS p ON p.id = "
                "w.contact_point_id WHERE p.normalized = '%1' AND w.channel = '%2'"_s;
            QCOMPARE(shop.scalar(sql.arg(point.normalized, db::keyOf(channel))).toInt() > 0,
                     app::reaches(db::reachOf({point}), channel));
        }
    }
}

MK_TEST(TestChannels)
#include "tst_channels.moc"

#include "app/people/channels.h"

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

MK_TEST(TestChannels)
#include "tst_channels.moc"

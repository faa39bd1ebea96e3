#include "app/mail/mail_address.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::MailAddress;

/// Names and addresses in the fields of a mail, both ways.
class TestMailAddress final : public QObject
{
    Q_OBJECT
private slots:
    void readsAddresses_data();
    void readsAddresses();
    void keepsToItsBounds();
    void writesNames_data();
    void writesNames();
    void writesDomainsForServers();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
};

using Addresses = QList<MailAddress>;

void TestMailAddress::readsAddresses_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<Addresses>("addresses");
    const auto row = [](const char *name, const QByteArray &value, const Addresses &addresses) {
        QTest::newRow(name) << value << addresses;
    };
    const MailAddress lan{u"Lan"_s, u"lan@example.vn"_s};
    const MailAddress bare{{}, u"lan@example.vn"_s};
    const MailAddress hoa{{}, u"hoa@shop.example"_s};
    row("bare", "lan@example.vn", {bare});
    row("with a name", "Lan <lan@example.vn>", {lan});
    row("in brackets alone", "<lan@example.vn>", {bare});
    row("name behind it", "lan@example.vn (Lan)", {lan});
    row("name and comment", "Lan <lan@example.vn> (of (old) days)", {lan});
    row("quoted", "\"Lan, \\\"Hoa\\\" Nguyen\" <lan@example.vn>",
        {{u"Lan, \"Hoa\" Nguyen"_s, u"lan@example.vn"_s}});
    row("encoded", "=?UTF-8?B?TmfDom4=?= <lan@example.vn>", {{u"Ngân"_s, u"lan@example.vn"_s}});
    row("encoded within quotes", "\"=?UTF-8?B?TmfDom4=?=\" <lan@example.vn>",
        {{u"Ngân"_s, u"lan@example.vn"_s}});
    row("several", "Lan <lan@example.vn>, hoa@shop.example", {lan, hoa});
    row("parted by semicolons", "Lan <lan@example.vn>; hoa@shop.example;", {lan, hoa});
    row("a group", "Friends: Lan <lan@example.vn>, hoa@shop.example;, lan@example.vn", {lan, hoa, bare});
    row("an empty group", "undisclosed-recipients:;", {});
    row("a route of old", "<@mx.example,@b.example:lan@example.vn>", {bare});
    row("blanks within the brackets", "Lan < lan@example.vn >", {lan});
    row("bracket never closed", "Lan <lan@example.vn", {lan});
    row("no address", "Lan, <>, @example.vn, lan@", {});
    row("empty", {}, {});
}

void TestMailAddress::readsAddresses()
{
    QFETCH(QByteArray, value);
    QFETCH(Addresses, addresses);
    const Addresses read = app::readAddresses(value);
    QCOMPARE(read.size(), addresses.size());
    for (qsizetype i = 0; i < read.size(); ++i) {
        QCOMPARE(read.at(i).name, addresses.at(i).name);
        QCOMPARE(read.at(i).address, addresses.at(i).address);
    }
}

void TestMailAddress::keepsToItsBounds()
{
    QCOMPARE(app::readAddresses("a@b.vn,"_ba.repeated(100'000)).size(), app::kMostMailAddresses);
    for (const char c : {'(', '"', '<', ',', ':', '\\', '@'})
        QVERIFY(app::readAddresses(QByteArray(1'000'000, c)).size() <= 1);
}

void TestMailAddress::writesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("none") << QString() << "lan@example.vn"_ba;
    QTest::newRow("plain") << u"Nguyen Lan"_s << "Nguyen Lan <lan@example.vn>"_ba;
    QTest::newRow("quoted") << u"Lan, Ltd."_s << "\"Lan, Ltd.\" <lan@example.vn>"_ba;
    QTest::newRow("escaped") << u"Lan \"Hoa\" \\"_s << "\"Lan \\\"Hoa\\\" \\\\\" <lan@example.vn>"_ba;
    QTest::newRow("an address as a name")
        << u"evil@example.vn"_s << "\"evil@example.vn\" <lan@example.vn>"_ba;
    QTest::newRow("encoded") << u"Ngân"_s << "=?UTF-8?B?TmfDom4=?= <lan@example.vn>"_ba;
}

void TestMailAddress::writesNames()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, written);
    app::HeaderLine line("To");
    QVERIFY(app::addAddress(line, {name, u"lan@example.vn"_s}));
    QCOMPARE(line.bytes(), "To: " + written + "\r\n");
    const Addresses read = app::readAddresses(written);
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.first().name, name);
    QCOMPARE(read.first().address, u"lan@example.vn"_s);
}

void TestMailAddress::writesDomainsForServers()
{
    QCOMPARE(app::wireAddress(u"Lan.Nguyen+1@Example.vn"_s).value(), "Lan.Nguyen+1@example.vn"_ba);
    QCOMPARE(app::wireAddress(u"lan@bücher.example"_s).value(), "lan@xn--bcher-kva.example"_ba);
    QCOMPARE(app::wireAddress(u"lan@localhost"_s).value(), "lan@localhost"_ba);
}

void TestMailAddress::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("address");
    for (const QString &address :
         {QString(), u"lan"_s, u"@example.vn"_s, u"lan@"_s, u"a b@example.vn"_s, u"lan@example..vn"_s,
          u"lan@-example.vn"_s, u"lan@[192.0.2.1]"_s, u"<lan@example.vn>"_s, u"lan@example.vn>"_s,
          u"lan@example.vn, hoa@shop.example"_s, u"lan\r\n@example.vn"_s, u"lan@example.vn\r\n"_s,
          u"lân@example.vn"_s, QString(65, u'x') + u"@example.vn"_s})
        QTest::newRow(qPrintable(u"\"%1\""_s.arg(address).simplified())) << address;
}

void TestMailAddress::refusesWhatIsNoAddress()
{
    QFETCH(QString, address);
    const auto wire = app::wireAddress(address);
    QVERIFY(!wire);
    QCOMPARE(wire.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY(!wire.error().detail.isEmpty());
}

MK_TEST(TestMailAddress)
#include "tst_mail_address.moc"

#include "db/engine/connection.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// Segments at the command line.
class TestSegmentCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<CliShop>(); }
    void addsListsCountsAndDeletes();
    void showsANameAsItIsKept();
    void countsWhatIsTyped();
    void findsAndExportsOnlyThose();
    void printsFiguresOfASegment();
    void saysHowToRepairThePurchases();
    void namesPlaceAndRemedy_data();
    void namesPlaceAndRemedy();

private:
    void addLoyal() { m_shop->answer({u"segment"_s, u"add"_s, u"Khách quen"_s, u"stage = loyalty"_s}); }
    int count(const QString &asked)
    {
        return m_shop->answer({u"segment"_s, u"count"_s, asked}).value(u"count"_s).toInt();
    }

    std::unique_ptr<CliShop> m_shop;
};

void TestSegmentCalls::addsListsCountsAndDeletes()
{
    QVERIFY(m_shop->call({u"segment"_s, u"list"_s}).out.contains(u"segment add NAME CONDITION"_s));
    const QJsonObject added =
        m_shop->answer({u"segment"_s, u"add"_s, u"Khách quen"_s, u"stage"_s, u"="_s, u"loyalty"_s});
    QCOMPARE(added.value(u"count"_s).toInt(), 1);
    const QJsonArray segments = m_shop->answer({u"segment"_s, u"list"_s}).value(u"segments"_s).toArray();
    QCOMPARE(segments.size(), 1);
    QCOMPARE(segments.first()[u"name"_s].toString(), u"Khách quen"_s);
    QCOMPARE(segments.first()[u"condition"_s].toString(), u"stage = loyalty"_s);
    QCOMPARE(m_shop->answer({u"segment"_s, u"count"_s, u"khach"_s, u"quen"_s}),
             (QJsonObject{{u"count"_s, 1}}));
    m_shop->answer({u"segment"_s, u"rename"_s, u"Khách quen"_s, u"Thân"_s});
    QCOMPARE(count(u"Thân"_s), 1);
    m_shop->answer({u"segment"_s, u"delete"_s, u"Thân"_s});
    QVERIFY(m_shop->answer({u"segment"_s, u"list"_s}).value(u"segments"_s).toArray().isEmpty());
    m_shop->answer({u"undo"_s});
    QCOMPARE(count(u"Thân"_s), 1);
}

void TestSegmentCalls::showsANameAsItIsKept()
{
    const CliCall added = m_shop->call({u"segment"_s, u"add"_s, u"Khách\n quen"_s, u"stage = loyalty"_s});
    QCOMPARE(added.out, u"Segment \"Khách quen\" saved: 1 customer\n"_s);
    const CliCall renamed = m_shop->call({u"segment"_s, u"rename"_s, u"khach quen"_s, u"Khách\tthân"_s});
    QCOMPARE(renamed.out, u"Segment \"Khách quen\" is called \"Khách thân\" now.\n"_s);
}

void TestSegmentCalls::countsWhatIsTyped()
{
    QCOMPARE(count(u"everybody"_s), 3);
    QCOMPARE(count(u"audience = existing and gender = male"_s), 1);
    QCOMPARE(count(u"not gender = male"_s), 1);
    QCOMPARE(count(u"age >= 40 or birth-month = 11"_s), 3);
    QCOMPARE(count(u"last-contact > 90d"_s), 3); // never is longer than any number
    QCOMPARE(count(u"reach = sms"_s), 2);
    QCOMPARE(count(u"reach = email"_s), 1);
    m_shop->answer({u"log"_s, u"K1"_s, u"purchase"_s, u"--amount"_s, u"450000"_s});
    QCOMPARE(count(u"purchases(30d) >= 1 and spent = 450000"_s), 1);
    QCOMPARE(count(u"purchases = 0"_s), 2);
}

void TestSegmentCalls::findsAndExportsOnlyThose()
{
    addLoyal();
    const QJsonObject found = m_shop->answer({u"find"_s, u"--segment"_s, u"Khách quen"_s});
    QCOMPARE(found.value(u"total"_s).toInt(), 1);
    QCOMPARE(found.value(u"customers"_s).toArray().first()[u"name"_s].toString(), u"Đào Thị Hoa"_s);
    QCOMPARE(m_shop->answer({u"find"_s, u"bao"_s, u"--segment"_s, u"Khách quen"_s}).value(u"total"_s).toInt(),
             0);
    QCOMPARE(m_shop->call({u"find"_s}).exitCode, 2);
    const QString file = m_shop->file(u"loyal.csv"_s);
    const QJsonObject written = m_shop->answer({u"export"_s, file, u"--segment"_s, u"Khách quen"_s});
    QCOMPARE(written.value(u"customers"_s).toInt(), 1);
    QFile list(file);
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(list.readAll());
    QVERIFY(text.contains(u"Hoa"_s) && !text.contains(u"Minh"_s));
}

void TestSegmentCalls::printsFiguresOfASegment()
{
    addLoyal();
    m_shop->answer({u"log"_s, u"K1"_s, u"visit"_s});
    const auto figures = [this](const QStringList &narrowed) {
        return m_shop->answer(QStringList{u"series"_s, u"interactions"_s, u"--by"_s, u"day"_s} + narrowed);
    };
    const auto last = [](const QJsonObject &series) {
        return series.value(u"points"_s).toArray().last()[u"value"_s].toInt(-1);
    };
    const QJsonObject whole = figures({});
    QVERIFY(whole.value(u"segment"_s).isNull());
    QCOMPARE(last(whole), 1);
    const QJsonObject loyal = figures({u"--segment"_s, u"khach quen"_s});
    QCOMPARE(loyal.value(u"segment"_s).toString(), u"Khách quen"_s);
    const QJsonObject others = figures({u"--segment"_s, u"not stage = loyalty"_s});
    QCOMPARE(others.value(u"segment"_s).toString(), u"not stage = loyalty"_s);
    QCOMPARE(last(loyal) + last(others), 1);
    QCOMPARE(last(figures({u"--segment"_s, u"everybody"_s})), 1);
    const QString csv = m_shop->file(u"figures.csv"_s);
    QCOMPARE(m_shop
                 ->call({u"chart"_s, u"interactions"_s, u"--by"_s, u"day"_s, u"--segment"_s,
                         u"stage = loyalty and not stage = loyalty"_s, u"--out"_s, csv})
                 .exitCode,
             0);
    QFile written(csv);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("2026-11-21,0,1"));
}

void TestSegmentCalls::saysHowToRepairThePurchases()
{
    m_shop->answer({u"log"_s, u"K1"_s, u"purchase"_s, u"--amount"_s, u"450000"_s});
    const QStringList counted{u"segment"_s, u"count"_s, u"purchases(365d) >= 1"_s};
    {
        const auto raw = db::Connection::open(m_shop->database(), db::Connection::Mode::ReadWrite, 1000);
        QVERIFY(raw && (*raw)->execute(u"UPDATE purchase_page SET purchases = 'x'"_s));
    }
    const CliCall failed = m_shop->call(counted);
    QCOMPARE(failed.exitCode, 1);
    QVERIFY2(failed.err.contains(u"check --repair"_s), qPrintable(failed.err));
    QCOMPARE(count(u"stage = loyalty"_s), 1); // asks no purchase
    m_shop->answer({u"check"_s, u"--repair"_s});
    QCOMPARE(count(counted.last()), 1);
}

void TestSegmentCalls::namesPlaceAndRemedy_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    const QString segment = u"segment"_s;
    QTest::newRow("a condition") << QStringList{segment, u"count"_s, u"stage = loyal"_s} << 2
                                 << u"CONDITION, column 9"_s;
    QTest::newRow("a condition that breaks off") << QStringList{segment, u"count"_s, u"everybody or"_s} << 2
                                                 << u"CONDITION, column 13: the condition ends too early"_s;
    QTest::newRow("a condition that goes on wrongly")
        << QStringList{segment, u"count"_s, u"everybody VIP"_s} << 2 << u"CONDITION, column 11"_s;
    QTest::newRow("no condition and no name")
        << QStringList{segment, u"count"_s, QString()} << 2 << u"there is no condition"_s;
    QTest::newRow("a name of signs") << QStringList{segment, u"add"_s, u"_"_s, u"age > 1"_s} << 1
                                     << u"neither a letter nor a digit"_s;
    QTest::newRow("a name that is not UTF-8")
        << QStringList{segment, u"add"_s, QString::fromUtf8("Qu\xFFn"), u"age > 1"_s} << 2
        << u"is not UTF-8 from character 3 on"_s;
    QTest::newRow("a name with a place marker")
        << QStringList{segment, u"add"_s, QString::fromUtf8("%3\xFF"), u"age > 1"_s} << 2
        << u"\"%3\uFFFD\", is not UTF-8 from character 3 on"_s;
    QTest::newRow("an unknown name") << QStringList{segment, u"count"_s, u"Quen"_s} << 1
                                     << u"\"Khách quen\""_s;
    QTest::newRow("a name in use") << QStringList{segment, u"add"_s, u"khách quen"_s, u"age > 1"_s} << 1
                                   << u"choose another name"_s;
    QTest::newRow("no name") << QStringList{segment, u"add"_s, u" "_s, u"age > 1"_s} << 1
                             << u"needs a name"_s;
    QTest::newRow("no condition") << QStringList{segment, u"add"_s, u"VIP"_s} << 2 << u"CONDITION"_s;
    QTest::newRow("a list of no segment")
        << QStringList{u"export"_s, u"no.csv"_s, u"--segment"_s, u"VIP"_s} << 1 << u"no segment \"VIP\""_s;
    QTest::newRow("figures of no segment")
        << QStringList{u"series"_s, u"interactions"_s, u"--segment"_s, u"VIP"_s} << 1
        << u"no segment \"VIP\""_s;
    QTest::newRow("figures of a wrong condition")
        << QStringList{u"series"_s, u"interactions"_s, u"--segment"_s, u"stage = loyal"_s} << 2
        << u"CONDITION, column 9"_s;
}

void TestSegmentCalls::namesPlaceAndRemedy()
{
    QFETCH(QStringList, words);
    addLoyal();
    const CliCall called = m_shop->call(words);
    QTEST(called.exitCode, "exitCode");
    QFETCH(QString, said);
    QVERIFY2(called.err.contains(said), qPrintable(called.err));
    QVERIFY(!QFile::exists(u"no.csv"_s));
}

MK_TEST(TestSegmentCalls)
#include "tst_segment_calls.moc"

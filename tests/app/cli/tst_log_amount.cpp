#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// What `log --amount` takes.
class TestLogAmount final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<CliShop>(); }
    void isReadAsAtTheCounter_data();
    void isReadAsAtTheCounter();
    void isRefused_data();
    void isRefused();

private:
    std::unique_ptr<CliShop> m_shop;
};

void TestLogAmount::isReadAsAtTheCounter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("amount");
    QTest::newRow("a number") << u"450000"_s << qint64{450'000};
    QTest::newRow("a small one") << u"0"_s << qint64{0};
    QTest::newRow("thousands") << u"450k"_s << qint64{450'000};
    QTest::newRow("millions") << u"1tr2"_s << qint64{1'200'000};
    QTest::newRow("points between") << u"1.250.000đ"_s << qint64{1'250'000};
}

void TestLogAmount::isReadAsAtTheCounter()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, amount);
    m_shop->answer({u"log"_s, u"1"_s, u"purchase"_s, u"--amount"_s, text});
    const QJsonArray timeline = m_shop->answer({u"show"_s, u"1"_s}).value(u"timeline"_s).toArray();
    QCOMPARE(timeline.size(), 1);
    QCOMPARE(timeline.first()[u"amount"_s].toInteger(-1), amount);
}

void TestLogAmount::isRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"much"_s;
    QTest::newRow("below nothing") << u"-5"_s;
    QTest::newRow("a zero too many") << u"9000000000000"_s;
}

void TestLogAmount::isRefused()
{
    QFETCH(const QString, text);
    const CliCall called = m_shop->call({u"log"_s, u"1"_s, u"purchase"_s, u"--amount"_s, text});
    QCOMPARE(called.exitCode, 2);
    QVERIFY2(called.err.contains(u"--amount must be"_s), qPrintable(called.err));
}

MK_TEST(TestLogAmount)
#include "tst_log_amount.moc"

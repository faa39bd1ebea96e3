#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Calls that hold nothing to work with.
class TestNothingSaid final : public QObject
{
    Q_OBJECT
private slots:
    void findSaysWhatItNeeds();
    void findTakesASegmentAlone();
    void aListOfBlankLinesIsEmpty_data();
    void aListOfBlankLinesIsEmpty();

private:
    const CliShop m_shop;
};

void TestNothingSaid::findSaysWhatItNeeds()
{
    const CliCall called = m_shop.call({u"find"_s});
    QCOMPARE(called.exitCode, 2);
    QVERIFY2(called.err.contains(u"TEXT, or --segment NAME"_s), qPrintable(called.err));
}

void TestNothingSaid::findTakesASegmentAlone()
{
    const CliCall called = m_shop.call({u"find"_s, u"--segment"_s, u"Nobody's"_s});
    QVERIFY2(!called.err.contains(u"missing TEXT"_s), qPrintable(called.err));
}

void TestNothingSaid::aListOfBlankLinesIsEmpty_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("blank lines") << QByteArray("\n\n\n");
    QTest::newRow("blanks") << QByteArray("  \n \n");
    QTest::newRow("empty cells") << QByteArray(",,\n,,\n");
}

void TestNothingSaid::aListOfBlankLinesIsEmpty()
{
    QFETCH(const QByteArray, list);
    const CliCall called = m_shop.call({u"import"_s, u"-"_s}, list);
    QVERIFY(called.exitCode != 0);
    QVERIFY2(called.err.contains(u"the file is empty"_s), qPrintable(called.err));
}

MK_TEST(TestNothingSaid)
#include "tst_nothing_said.moc"

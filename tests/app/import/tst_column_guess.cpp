#include "app/import/column_guess.h"

#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the cells of a column say of it.
class TestColumnGuess final : public QObject
{
    Q_OBJECT
private slots:
    void countsTheOrderOfADate_data();
    void countsTheOrderOfADate();
};

void TestColumnGuess::countsTheOrderOfADate_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("dayFirst");
    QTest::addColumn<int>("monthFirst");
    QTest::addColumn<int>("either");
    QTest::newRow("day first") << u"15/8/1990"_s << 1 << 0 << 0;
    QTest::newRow("month first") << u"12/31/1990"_s << 0 << 1 << 0;
    QTest::newRow("either") << u"12/3/1990"_s << 0 << 0 << 1;
    QTest::newRow("without a year") << u"15/8"_s << 1 << 0 << 0;
    QTest::newRow("without a year, lunar") << u"15/8 ÂL"_s << 1 << 0 << 0;
    QTest::newRow("lunar in words") << u"30/12 âm lịch"_s << 1 << 0 << 0;
    QTest::newRow("lunar, either") << u"8/3 ÂL"_s << 0 << 0 << 1;
    QTest::newRow("the same either way") << u"5/5 ÂL"_s << 0 << 0 << 0;
    QTest::newRow("no date") << u"15 8"_s << 0 << 0 << 0;
    QTest::newRow("words behind a number") << u"15/8a"_s << 0 << 0 << 0;
}

void TestColumnGuess::countsTheOrderOfADate()
{
    QFETCH(const QString, cell);
    app::DateCounts dates;
    app::countDate(cell, dates);
    QTEST(static_cast<int>(dates.dayFirst), "dayFirst");
    QTEST(static_cast<int>(dates.monthFirst), "monthFirst");
    QTEST(static_cast<int>(dates.either), "either");
}

MK_TEST(TestColumnGuess)
#include "tst_column_guess.moc"

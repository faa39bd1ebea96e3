#include "tests/support/test_main.h"
#include "ui/palette/lines_for_new.h"

using namespace Qt::StringLiterals;

/// What waits at the counter for customers who are not stored yet.
class TestLinesForNew final : public QObject
{
    Q_OBJECT
private slots:
    void countsWhatNothingStores();
    void countsNoEntryOfWhoIsOnTheWay();
    void countsTheLineBegunForWhoIsOnTheWay();
    void isOnTheWayUntilTheLastOfThemEnds();
    void countsNothingThatWasTaken();

private:
    const QString m_typed = u"0987654321"_s;
    const QList<ui::CounterEntry> m_two{ui::CounterEntry(), ui::CounterEntry()};
};

void TestLinesForNew::countsWhatNothingStores()
{
    ui::LinesForNew lines;
    QCOMPARE(lines.unrecorded(), 0);
    lines.enter(m_typed, m_two);
    lines.begin(u"Lan"_s, {});
    QVERIFY(lines.hasEntered(m_typed));
    QVERIFY(!lines.hasEntered(u"Lan"_s));
    QCOMPARE(lines.unrecorded(), 3);
}

void TestLinesForNew::countsNoEntryOfWhoIsOnTheWay()
{
    ui::LinesForNew lines;
    lines.beginStoring(m_typed);
    lines.enter(m_typed, m_two);
    QCOMPARE(lines.unrecorded(), 0);
    lines.endStoring(m_typed); // could not be stored
    QCOMPARE(lines.unrecorded(), 2);
}

void TestLinesForNew::countsTheLineBegunForWhoIsOnTheWay()
{
    ui::LinesForNew lines;
    lines.beginStoring(m_typed);
    lines.begin(m_typed, {});
    QCOMPARE(lines.unrecorded(), 1);
}

void TestLinesForNew::isOnTheWayUntilTheLastOfThemEnds()
{
    ui::LinesForNew lines;
    lines.beginStoring(m_typed);
    lines.beginStoring(m_typed);
    lines.endStoring(m_typed);
    QVERIFY(lines.isStoring(m_typed));
    lines.endStoring(m_typed);
    QVERIFY(!lines.isStoring(m_typed));
}

void TestLinesForNew::countsNothingThatWasTaken()
{
    ui::LinesForNew lines;
    lines.enter(m_typed, m_two);
    QCOMPARE(lines.take(m_typed).entered.size(), 2);
    QCOMPARE(lines.unrecorded(), 0);
    QVERIFY(lines.take(m_typed).entered.isEmpty());
}

MK_TEST(TestLinesForNew)
#include "tst_lines_for_new.moc"

#include "ui/shell/day_turn.h"

#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// A page learns that its day is over.
class TestDayTurn final : public QObject
{
    Q_OBJECT
private slots:
    void tellsOnceSoonAfterASleep();
    void tellsOfAClockThatWasAhead();

private:
    static qint64 msOf(const QString &time)
    {
        return QDateTime::fromString(time, Qt::ISODate).toMSecsSinceEpoch();
    }
};

void TestDayTurn::tellsOnceSoonAfterASleep()
{
    qint64 nowMs = msOf(u"2026-11-21T22:00:00+07:00"_s);
    ui::DayTurn turn(app::Clock::readFrom([&nowMs] { return nowMs; }), nullptr);
    QSignalSpy turned(&turn, &ui::DayTurn::turned);
    nowMs = msOf(u"2026-11-22T07:30:00+07:00"_s);
    QTRY_COMPARE(turned.size(), 1);
    QVERIFY(!QTest::qWaitFor([&turned] { return turned.size() > 1; }, 2500));
}

void TestDayTurn::tellsOfAClockThatWasAhead()
{
    qint64 nowMs = msOf(u"2026-11-22T07:30:00+07:00"_s);
    ui::DayTurn turn(app::Clock::readFrom([&nowMs] { return nowMs; }), nullptr);
    QSignalSpy turned(&turn, &ui::DayTurn::turned);
    nowMs = msOf(u"2026-11-21T22:00:00+07:00"_s);
    QTRY_COMPARE(turned.size(), 1);
}

MK_TEST(TestDayTurn)
#include "tst_day_turn.moc"

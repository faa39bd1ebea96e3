#include "tests/support/test_main.h"
#include "ui/settings/busy_patience.h"

using namespace Qt::StringLiterals;

class TestBusyPatience final : public QObject
{
    Q_OBJECT
private slots:
    void waitsForABusyProgramNotForEver();
    void waitsForNothingElse();

private:
    const db::Error m_busy{db::ErrorKind::Busy, {}};
};

void TestBusyPatience::waitsForABusyProgramNotForEver()
{
    ui::BusyPatience patience;
    for (int round = 0; round < 2; ++round) { // after the usual pause it begins again
        for (int waits = 0; waits < ui::BusyPatience::kMostWaits; ++waits)
            QVERIFY(patience.waitsFor(&m_busy));
        QVERIFY(!patience.waitsFor(&m_busy));
    }
}

void TestBusyPatience::waitsForNothingElse()
{
    ui::BusyPatience patience;
    const db::Error full{db::ErrorKind::DiskFull, u"full"_s};
    QVERIFY(!patience.waitsFor(&full));
    for (int waits = 0; waits < ui::BusyPatience::kMostWaits; ++waits)
        QVERIFY(patience.waitsFor(&m_busy));
    QVERIFY(!patience.waitsFor(nullptr)); // it went well: what was waited for is forgotten
    for (int waits = 0; waits < ui::BusyPatience::kMostWaits; ++waits)
        QVERIFY(patience.waitsFor(&m_busy));
}

MK_TEST(TestBusyPatience)
#include "tst_busy_patience.moc"

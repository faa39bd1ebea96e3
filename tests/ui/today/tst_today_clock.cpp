#include "app/desk/desk.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"
#include "ui/today/missed_bar.h"
#include "ui/today/today_loader.h"

#include <atomic>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Nothing is written while a computer sleeps; the page Today notices all the same how late it is.
class TestTodayClock final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_desk.reset(); }
    void turnsToTheNewDay();
    void tellsWhatWasMissedMeanwhile();

private:
    void pass(std::chrono::hours time) { m_nowMs += std::chrono::milliseconds(time).count(); }

    std::atomic<qint64> m_nowMs = 0;
    std::unique_ptr<app::Desk> m_desk;
};

void TestTodayClock::init()
{
    makeScene();
    m_nowMs = m_shop->clock().nowMs();
    m_desk = std::make_unique<app::Desk>(db::OpenOptions{session().path()},
                                         app::Clock::readFrom([this] { return m_nowMs.load(); }));
    QTRY_VERIFY(m_desk->isOpen());
}

void TestTodayClock::turnsToTheNewDay()
{
    ui::TodayLoader loader(*m_desk);
    QTRY_COMPARE(loader.board().day, QDate(2026, 11, 21));
    pass(20h);
    QTRY_COMPARE(loader.board().day, QDate(2026, 11, 22));
}

void TestTodayClock::tellsWhatWasMissedMeanwhile()
{
    approved();
    ui::MissedBar bar(*m_desk, 50ms);
    bar.refresh();
    QVERIFY(!QTest::qWaitFor([&bar] { return !bar.isHidden(); }, 500));
    pass(3h); // and no sender has written anything
    QTRY_VERIFY(!bar.isHidden());
}

MK_TEST(TestTodayClock)
#include "tst_today_clock.moc"

#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"
#include "ui/outbox/outbox_loader.h"

#include <QSignalSpy>

#include <atomic>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is missed by the passing of time alone is noticed.
class TestOutboxClock final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_desk.reset(); }
    void marksWhatWasMissedMeanwhile();
    void doesNotReadWhatIsNotLookedAt();

private:
    std::atomic<qint64> m_nowMs = 0;
    std::unique_ptr<app::Desk> m_desk;
};

void TestOutboxClock::init()
{
    makeScene();
    approved();
    m_nowMs = m_shop->clock().nowMs();
    m_desk = std::make_unique<app::Desk>(db::OpenOptions{session().path()},
                                         app::Clock::readFrom([this] { return m_nowMs.load(); }));
    QTRY_VERIFY(m_desk->isOpen());
}

void TestOutboxClock::marksWhatWasMissedMeanwhile()
{
    ui::OutboxLoader loader(*m_desk, nullptr, 50ms);
    loader.read({});
    QTRY_COMPARE(loader.board().rows.size(), 1);
    QVERIFY(!loader.board().rows.constFirst().missed);
    m_nowMs += std::chrono::milliseconds(3h).count(); // and no sender has written anything
    QTRY_VERIFY(loader.board().rows.constFirst().missed);
}

void TestOutboxClock::doesNotReadWhatIsNotLookedAt()
{
    ui::OutboxLoader loader(*m_desk, nullptr, 50ms);
    QSignalSpy changed(&loader, &ui::OutboxLoader::changed);
    loader.read({});
    loader.setWatched(false);
    QTRY_COMPARE(changed.size(), 1);
    m_nowMs += std::chrono::milliseconds(3h).count();
    QVERIFY(!QTest::qWaitFor([&changed] { return changed.size() > 1; }, 300));
    loader.setWatched(true);
    QTRY_VERIFY(loader.board().rows.constFirst().missed);
}

MK_TEST(TestOutboxClock)
#include "tst_outbox_clock.moc"

#include "tests/support/test_main.h"
#include "ui/today/today_stage.h"

#include <QListView>
#include <QPushButton>
#include <QWindow>

using namespace Qt::StringLiterals;
using db::MessageState;

/// What was marked as sent in Today is taken back.
class TestTodayTakingBack final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<TodayStage>(); }
    void cleanup() { m_stage.reset(); }
    void takesBackTheLastOne();
    void choosesOnlyWhatWasTakenBack();
    void takesBackWhatIsStillBeingWritten();
    void takesBackFromTheStrip();
    void takesBackFromTheGroupDone();

private:
    std::unique_ptr<TodayStage> m_stage;
};

void TestTodayTakingBack::takesBackTheLastOne()
{
    m_stage->addBirthdays(3);
    m_stage->open();
    TodayStage::press(Qt::Key_D);
    TodayStage::press(Qt::Key_D);
    QTRY_COMPARE(m_stage->loader->board().sent, 2);
    TodayStage::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_stage->loader->board().sent, 1);
    QTRY_COMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 01"_s);
    TodayStage::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 00"_s);
    QTRY_COMPARE(m_stage->inState(MessageState::Planned), 3);
    TodayStage::press(Qt::Key_Z, Qt::ControlModifier); // nothing left to take back
    TodayStage::press(Qt::Key_D);
    QTRY_COMPARE(m_stage->inState(MessageState::Sent), 1);
}

// Ctrl is still down when the greeting comes back: it must not add to the row chosen meanwhile.
void TestTodayTakingBack::choosesOnlyWhatWasTakenBack()
{
    m_stage->addBirthdays(4);
    m_stage->open();
    const db::MessageId first = m_stage->ledger().constFirst().id;
    TodayStage::press(Qt::Key_Down);
    TodayStage::press(Qt::Key_Down);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 02"_s);
    QWindow *window = m_stage->list->window()->windowHandle();
    QTest::keyPress(window, Qt::Key_Control, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::keyboardModifiers(), Qt::ControlModifier);
    emit m_stage->work->broughtBack(first);
    QTest::keyRelease(window, Qt::Key_Control);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 00"_s);
    QCOMPARE(m_stage->list->selectionModel()->selectedRows(), {m_stage->list->currentIndex()});
    TodayStage::press(Qt::Key_D);
    QTRY_COMPARE(m_stage->loader->board().sent, 1);
}

void TestTodayTakingBack::takesBackWhatIsStillBeingWritten()
{
    m_stage->addBirthdays(1);
    m_stage->open();
    TodayStage::press(Qt::Key_D);
    TodayStage::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 00"_s);
    QTRY_COMPARE(m_stage->inState(MessageState::Planned), 1);
}

void TestTodayTakingBack::takesBackFromTheStrip()
{
    m_stage->addBirthdays(2);
    m_stage->open();
    TodayStage::press(Qt::Key_D);
    QTRY_COMPARE(m_stage->notifications->text(), u"Recorded: greeting to chị Nguyễn Thị Lan 00"_s);
    m_stage->notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s)->click();
    QTRY_COMPARE(m_stage->inState(MessageState::Planned), 2);
    QTRY_COMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 00"_s);
    QVERIFY(m_stage->list->hasFocus());
}

void TestTodayTakingBack::takesBackFromTheGroupDone()
{
    m_stage->addBirthdays(1);
    m_stage->open();
    TodayStage::press(Qt::Key_D);
    QTRY_COMPARE(m_stage->loader->board().sent, 1);
    TodayStage::press(Qt::Key_End);
    QCOMPARE(m_stage->chosen(), u"Done · 1"_s);
    TodayStage::press(Qt::Key_Return);
    TodayStage::press(Qt::Key_Down);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 00"_s);
    TodayStage::press(Qt::Key_D); // done already: nothing happens
    auto *takeBack = m_stage->inPane<QPushButton>(u"takeBackPushButton"_s);
    QVERIFY(takeBack->isVisible());
    takeBack->click();
    QTRY_COMPARE(m_stage->inState(MessageState::Planned), 1);
    QTRY_COMPARE(m_stage->loader->board().due.size(), 1);
    QTRY_COMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 00"_s);
}

MK_TEST(TestTodayTakingBack)
#include "tst_today_taking_back.moc"

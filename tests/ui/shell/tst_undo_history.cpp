#include "tests/support/test_main.h"
#include "ui/shell/actions.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/undo_history.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

class TestUndoHistory final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void takesBackTheLastFirst();
    void takesBackOnceByWhicheverRoad();
    void forgetsWithItsOwner();
    void saysThatADraftIsBack();
    void saysThatThereIsNothing();
    void leavesTheKeyToWhatIsTyped();

private:
    void add(const QString &what)
    {
        m_history->done(m_owner.get(), what, [this, what] { m_taken.append(what); });
    }

    ui::Theme m_theme;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<QObject> m_owner;
    ui::NotificationBar *m_notifications = nullptr;
    ui::UndoHistory *m_history = nullptr;
    QLineEdit *m_field = nullptr;
    QStringList m_taken;
};

void TestUndoHistory::init()
{
    m_taken.clear();
    m_owner = std::make_unique<QObject>();
    m_window = std::make_unique<QWidget>();
    auto *actions = new ui::Actions(m_window.get());
    m_notifications = new ui::NotificationBar;
    m_field = new QLineEdit;
    m_history = new ui::UndoHistory(*actions, *m_notifications, m_window.get());
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_field);
    column->addWidget(m_notifications);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->setFocus();
}

void TestUndoHistory::takesBackTheLastFirst()
{
    add(u"one"_s);
    add(u"two"_s);
    QCOMPARE(m_notifications->text(), u"two"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_taken, (QStringList{u"two"_s, u"one"_s}));
    QVERIFY(m_history->isEmpty());
}

void TestUndoHistory::takesBackOnceByWhicheverRoad()
{
    add(u"one"_s);
    m_notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s)->click();
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_taken, QStringList{u"one"_s});
}

void TestUndoHistory::forgetsWithItsOwner()
{
    add(u"one"_s);
    m_owner.reset();
    m_history->takeBackLast();
    QVERIFY(m_taken.isEmpty());
}

void TestUndoHistory::saysThatADraftIsBack()
{
    m_history->thrownAway(m_owner.get(), u"Draft thrown away"_s, [this] { m_taken.append(u"draft"_s); });
    QCOMPARE(m_notifications->text(), u"Draft thrown away"_s);
    m_notifications->hide();
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_taken, QStringList{u"draft"_s});
    QVERIFY(m_notifications->isVisible());
    QCOMPARE(m_notifications->text(), u"Taken back: Draft thrown away"_s);
}

void TestUndoHistory::saysThatThereIsNothing()
{
    m_history->takeBackLast();
    QCOMPARE(m_notifications->text(), u"There is nothing to take back."_s);
}

void TestUndoHistory::leavesTheKeyToWhatIsTyped()
{
    add(u"one"_s);
    m_field->setFocus();
    QTest::keyClicks(m_field, u"abc"_s);
    QTest::keyClick(m_field, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_taken.isEmpty());
    QCOMPARE(m_field->text(), QString());
}

MK_TEST(TestUndoHistory)
#include "tst_undo_history.moc"

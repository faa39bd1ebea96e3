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
    void saysOneColon();
    void saysThatThereIsNothing();
    void leavesTheKeyToWhatIsTyped();
    void redoesWhatWasSwitched();
    void offersNothingThatIsDone();
    void forgetsTheRedoOnceSomethingNewIsDone();
    void redoesInTheFieldFirst();

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
    QCOMPARE(m_notifications->text(), u"Undone: Draft thrown away"_s);
}

void TestUndoHistory::saysOneColon()
{
    m_history->undone(nullptr, u"Skipped: greeting to Lan: twice"_s, {});
    QCOMPARE(m_notifications->text(), u"Undone: Skipped – greeting to Lan: twice"_s);
}

void TestUndoHistory::saysThatThereIsNothing()
{
    m_history->takeBackLast();
    QCOMPARE(m_notifications->text(), u"There is nothing to undo."_s);
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

void TestUndoHistory::redoesWhatWasSwitched()
{
    QStringList steps;
    m_history->switched(
        m_owner.get(), u"dark"_s, [&] { steps.append(u"back"_s); }, [&] { steps.append(u"again"_s); });
    for (const auto &[key, with] : {std::pair(Qt::Key_Z, Qt::KeyboardModifiers(Qt::ControlModifier)),
                                    {Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier},
                                    {Qt::Key_Z, Qt::ControlModifier},
                                    {Qt::Key_Y, Qt::ControlModifier}})
        QTest::keyClick(m_window.get(), key, with);
    QCOMPARE(steps, (QStringList{u"back"_s, u"again"_s, u"back"_s, u"again"_s}));
    QCOMPARE(m_notifications->text(), u"dark"_s);
    m_history->redoLast();
    QCOMPARE(m_notifications->text(), u"There is nothing to redo."_s);
    QCOMPARE(steps.size(), 4);
}

void TestUndoHistory::offersNothingThatIsDone()
{
    auto *button = m_notifications->findChild<QPushButton *>(u"notificationActionPushButton"_s);
    add(u"one"_s); // whose undo says nothing by itself
    QCOMPARE(button->text(), u"Undo"_s);
    m_history->takeBackLast();
    QVERIFY(!m_notifications->isShowing());
    add(u"two"_s);
    m_owner.reset(); // nobody is left to undo it
    QVERIFY(!m_notifications->isShowing());
    m_owner = std::make_unique<QObject>();
    add(u"three"_s);
    m_history->forgetAll();
    QVERIFY(!m_notifications->isShowing());
    m_history->switched(
        m_owner.get(), u"dark"_s, [] {}, [] {});
    m_history->takeBackLast();
    QCOMPARE(m_notifications->text(), u"Undone: dark"_s);
    QCOMPARE(button->text(), u"Redo"_s);
    button->click();
    QCOMPARE(m_notifications->text(), u"dark"_s);
    QCOMPARE(button->text(), u"Undo"_s);
}

void TestUndoHistory::forgetsTheRedoOnceSomethingNewIsDone()
{
    int again = 0;
    m_history->switched(
        m_owner.get(), u"dark"_s, [] {}, [&] { ++again; });
    m_history->takeBackLast();
    add(u"one"_s);
    QCOMPARE(m_notifications->text(), u"one"_s);
    m_history->redoLast();
    QCOMPARE(again, 0);
}

void TestUndoHistory::redoesInTheFieldFirst()
{
    int again = 0;
    m_history->switched(
        m_owner.get(), u"dark"_s, [] {}, [&] { ++again; });
    m_history->takeBackLast();
    m_field->setFocus();
    QTest::keyClicks(m_field, u"abc"_s);
    QTest::keyClick(m_field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_field->text(), QString());
    QTest::keyClick(m_field, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(m_field->text(), u"abc"_s);
    QCOMPARE(again, 0);
    m_field->setText({}); // nothing was typed: the desk's turn
    QTest::keyClick(m_field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(again, 1);
}

MK_TEST(TestUndoHistory)
#include "tst_undo_history.moc"

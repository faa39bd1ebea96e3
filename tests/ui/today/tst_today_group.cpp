#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/today/today_stage.h"

#include "db/session/session.h"
#include "ui/widgets/key_hint_button.h"

#include <QClipboard>
#include <QMenu>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;
using db::MessageState;

/// What is done to several greetings at once, and to the whole day.
class TestTodayGroup final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<TodayStage>(); }
    void cleanup() { m_stage.reset(); }
    void doesAllThatIsChosenInOneStep();
    void tellsOnceThatManyWereStopped();
    void offersTheExportsWithoutWaitingInTheMenu();
    void doesAWholeGroup();
    void skipsWhatWasMissed();
    void goesToWhatWasMissed();
    void beginsAtWhatWasMissed();
    void staysGatheredUntilTheDayEnds();
    void goesOverAHeadThatIsOnlyALabel();
    void showsTheHeadOverTheFirst();
    void takesBackWhatWasTooLate();
    void copiesNumbersAndTextsOfThoseChosen();
    void choosesTheGroupWithCtrlA();

private:
    std::unique_ptr<TodayStage> m_stage;
};

void TestTodayGroup::doesAllThatIsChosenInOneStep()
{
    m_stage->addBirthdays(5);
    m_stage->open();
    TodayStage::press(Qt::Key_Down, Qt::ShiftModifier);
    TodayStage::press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_stage->label(u"selectionTitleLabel"_s), u"3 greetings"_s);
    QCOMPARE(m_stage->label(u"selectionFactsLabel"_s), u"Birthday · Zalo"_s);
    TodayStage::press(Qt::Key_D);
    QTRY_COMPARE(m_stage->loader->board().sent, 3);
    QCOMPARE(m_stage->notifications->text(), u"Recorded: 3 greetings"_s);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 03"_s);
    TodayStage::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_stage->inState(MessageState::Planned), 5);
    QTRY_COMPARE(m_stage->loader->board().due.size(), 5);
}

void TestTodayGroup::tellsOnceThatManyWereStopped()
{
    m_stage->addBirthdays(3);
    m_stage->open();
    connect(m_stage->work.get(), &ui::GreetingWork::jobStarted, this,
            [](const ui::SharedCount &job) { job->stop(); });
    QSignalSpy ended(m_stage->work.get(), &ui::GreetingWork::jobEnded);
    TodayStage::press(Qt::Key_A, Qt::ControlModifier);
    TodayStage::press(Qt::Key_D);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_stage->notifications->text(), u"Stopped. Nothing was changed."_s);
    QVERIFY(!m_stage->notifications->stays());
    m_stage->notifications->dismiss();
    QVERIFY(!m_stage->notifications->isShowing()); // no failure under it
    QCOMPARE(m_stage->inState(MessageState::Planned), 3);
}

void TestTodayGroup::offersTheExportsWithoutWaitingInTheMenu()
{
    m_stage->addBirthdays(3);
    m_stage->open();
    TodayStage::press(Qt::Key_A, Qt::ControlModifier);
    bool back = false;
    bool waited = false;
    QTimer::singleShot(0, this, [&] {
        waited = !back;
        if (QWidget *popup = QApplication::activePopupWidget(); waited && popup)
            popup->close();
    });
    m_stage->inSelection<QPushButton>(u"exportPushButton"_s)->click();
    back = true;
    const QPointer<QMenu> menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QCoreApplication::processEvents();
    QVERIFY(!waited);
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 6); // three files, a line, two ways to print
    QSignalSpy asked(m_stage->page, &ui::TodayPage::exportAsked);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(!menu);
    QCOMPARE(asked.size(), 1);
    m_stage->inSelection<QPushButton>(u"exportPushButton"_s)->click();
    const QPointer<QMenu> left = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(left);
    delete m_stage->page; // as when the language changes
    QVERIFY(!left);
}

void TestTodayGroup::doesAWholeGroup()
{
    m_stage->addBirthdays(20);
    m_stage->open();
    TodayStage::press(Qt::Key_Up); // from the first greeting to the head over it
    QVERIFY(m_stage->chosen().startsWith(u"Birthday · Zalo"_s));
    QCOMPARE(m_stage->label(u"selectionTitleLabel"_s), u"20 greetings"_s);
    TodayStage::press(Qt::Key_Left);
    QCOMPARE(m_stage->list->model()->rowCount(), 2); // folded
    TodayStage::press(Qt::Key_S);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_1);
    QTRY_COMPARE(m_stage->loader->board().skipped, 20);
    QCOMPARE(m_stage->ledger().constFirst().reason, u"met-in-person"_s);
    QCOMPARE(m_stage->notifications->text(), u"Skipped: 20 greetings"_s);
    QCOMPARE(m_stage->label(u"emptyTitleLabel"_s), u"Nothing left to send today"_s); // nobody was greeted
    QCOMPARE(m_stage->page->findChild<QProgressBar *>(u"todayProgressBar"_s)->value(), 0);
    m_stage->window->activateWindow(); // no window manager does it here
    QTRY_VERIFY(m_stage->list->hasFocus());
    TodayStage::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_stage->inState(MessageState::Planned), 20);
}

void TestTodayGroup::skipsWhatWasMissed()
{
    m_stage->addBirthdays(2);
    QVERIFY(app::prepareToday(m_stage->shop.session(), m_stage->shop.clock()));
    m_stage->shop.setClock(u"2026-11-22T09:00:00+07:00"_s);
    m_stage->open();
    QCOMPARE(m_stage->loader->board().missed.size(), 2);
    QCOMPARE(m_stage->page->findChild<QPushButton *>(u"todayMissedPushButton"_s)->text(), u"2 missed"_s);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 00"_s);
    QVERIFY(m_stage->label(u"greetingReasonsLabel"_s).contains(u"Missed on 21/11"_s));
    TodayStage::press(Qt::Key_Return);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"lời chúc nhân sinh nhật 21/11"_s));
    TodayStage::press(Qt::Key_Up);
    QCOMPARE(m_stage->chosen(), u"Missed · 2"_s);
    m_stage->inSelection<QPushButton>(u"skipPushButton"_s)->click();
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_3);
    QTRY_COMPARE(m_stage->inState(MessageState::Skipped), 2);
    QTRY_VERIFY(m_stage->loader->board().missed.isEmpty());
}

void TestTodayGroup::goesToWhatWasMissed()
{
    m_stage->addBirthdays(2);
    QVERIFY(app::prepareToday(m_stage->shop.session(), m_stage->shop.clock()));
    m_stage->shop.setClock(u"2026-11-22T09:00:00+07:00"_s);
    m_stage->open();
    QTRY_COMPARE(m_stage->loader->board().missed.size(), 2);
    const auto *model = m_stage->list->model();
    m_stage->list->setCurrentIndex(model->index(0, 0));
    TodayStage::press(Qt::Key_Left); // the group is folded
    QCOMPARE(m_stage->chosen(), u"Missed · 2"_s);
    m_stage->page->findChild<QPushButton *>(u"todayMissedPushButton"_s)->click();
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 00"_s);
    QCOMPARE(m_stage->label(u"greetingNameLabel"_s), u"chị Nguyễn Thị Lan 00"_s); // one, not the group
    QVERIFY(m_stage->list->hasFocus());
}

// Two closed days are looked through first: what was missed comes in after the board of today.
void TestTodayGroup::beginsAtWhatWasMissed()
{
    m_stage->addBirthdays(30);
    QVERIFY(app::prepareToday(m_stage->shop.session(), m_stage->shop.clock()));
    m_stage->shop.setClock(u"2026-11-24T08:40:00+07:00"_s);
    m_stage->addBirthday(u"Trần Quốc Bảo"_s, 24);
    m_stage->open();
    QTRY_COMPARE(m_stage->loader->board().missed.size(), 30);
    QVERIFY(m_stage->loader->board().due.isEmpty());
    QCOMPARE(m_stage->loader->board().later.size(), 1);
    QTRY_COMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 00"_s);
    QVERIFY(m_stage->showsTheChosenOne());
    TodayStage::press(Qt::Key_Down);
    m_stage->loader->reload(); // the person has chosen: it is not to be chosen again
    QSignalSpy updated(m_stage->loader.get(), &ui::TodayLoader::updated);
    QTRY_VERIFY(!updated.isEmpty());
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 01"_s);
}

// The twelfth is done: the others do not lose their head and change places for it.
void TestTodayGroup::staysGatheredUntilTheDayEnds()
{
    m_stage->addBirthdays(12);
    m_stage->open();
    const auto *model = m_stage->list->model();
    QVERIFY(model->index(1, 0).data().toString().startsWith(u"Birthday · Zalo"_s));
    TodayStage::press(Qt::Key_D);
    QTRY_COMPARE(m_stage->loader->board().due.size(), 11);
    QVERIFY(model->index(1, 0).data().toString().startsWith(u"Birthday · Zalo"_s));
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 01"_s);
    const QVariantMap place = m_stage->page->place();
    m_stage->close();
    m_stage->open(); // another page: it knows of no twelfth
    QVERIFY(!m_stage->list->model()->index(1, 0).data().toString().startsWith(u"Birthday"_s));
    m_stage->page->restorePlace(place); // unless it stands in for the one before, in another language
    QVERIFY(m_stage->list->model()->index(1, 0).data().toString().startsWith(u"Birthday · Zalo"_s));
}

void TestTodayGroup::goesOverAHeadThatIsOnlyALabel()
{
    m_stage->addBirthdays(2);
    QVERIFY(app::prepareToday(m_stage->shop.session(), m_stage->shop.clock()));
    m_stage->shop.setClock(u"2026-11-22T19:05:00+07:00"_s);
    m_stage->addBirthday(u"Trần Quốc Bảo"_s, 22);
    m_stage->open();
    QTRY_COMPARE(m_stage->loader->board().missed.size(), 2);
    QTRY_COMPARE(m_stage->chosen(), u"Trần Quốc Bảo"_s); // what is due now goes before
    TodayStage::press(Qt::Key_Up);
    QCOMPARE(m_stage->chosen(), u"Nguyễn Thị Lan 01"_s);
    TodayStage::press(Qt::Key_Down);
    QCOMPARE(m_stage->chosen(), u"Trần Quốc Bảo"_s);
}

void TestTodayGroup::showsTheHeadOverTheFirst()
{
    m_stage->addBirthdays(40);
    m_stage->open();
    TodayStage::press(Qt::Key_End);
    QVERIFY(m_stage->list->visualRect(m_stage->list->model()->index(0, 0)).bottom() < 0);
    TodayStage::press(Qt::Key_Home);
    QCOMPARE(m_stage->list->visualRect(m_stage->list->model()->index(0, 0)).top(), 0);
}

// A month later: the group is folded, each of it can be sent all the same.
void TestTodayGroup::takesBackWhatWasTooLate()
{
    m_stage->addBirthdays(2);
    QVERIFY(app::prepareToday(m_stage->shop.session(), m_stage->shop.clock()));
    m_stage->shop.setClock(u"2026-12-24T09:00:00+07:00"_s);
    m_stage->open();
    QTRY_COMPARE(m_stage->loader->board().tooLate.size(), 2); // behind what is due today
    QVERIFY(m_stage->loader->board().missed.isEmpty());
    const auto find = [this](const QString &text) {
        const auto *model = m_stage->list->model();
        return model->match(model->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly).value(0);
    };
    QTRY_VERIFY(find(u"Too late · 2"_s).isValid());
    m_stage->list->setCurrentIndex(find(u"Too late · 2"_s));
    TodayStage::press(Qt::Key_Return);
    QTRY_VERIFY(find(u"Nguyễn Thị Lan 00"_s).isValid());
    m_stage->list->setCurrentIndex(find(u"Nguyễn Thị Lan 00"_s));
    auto *back = m_stage->inPane<QPushButton>(u"takeBackPushButton"_s);
    QTRY_VERIFY(back && back->isVisible());
    back->click();
    QTRY_COMPARE(m_stage->loader->board().missed.size(), 1);
    QCOMPARE(m_stage->loader->board().tooLate.size(), 1);
    QTRY_VERIFY(find(u"Missed · 1"_s).isValid() && find(u"Too late · 1"_s).isValid());
    QVERIFY(m_stage->loader->board().missed.constFirst().message.text.contains(u"sinh nhật 21/11"_s));
}

void TestTodayGroup::copiesNumbersAndTextsOfThoseChosen()
{
    m_stage->addBirthdays(3);
    m_stage->open();
    TodayStage::press(Qt::Key_Down, Qt::ShiftModifier);
    QGuiApplication::clipboard()->clear();
    TodayStage::press(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    const db::OutboxMessage first = m_stage->ledger().constFirst();
    QCOMPARE(lines.constFirst(), first.address + u'\t' + first.text);
    QCOMPARE(m_stage->inState(MessageState::Planned), 3);
    QVERIFY(m_stage->links.opened.isEmpty());
}

void TestTodayGroup::choosesTheGroupWithCtrlA()
{
    m_stage->addBirthdays(4);
    m_stage->open();
    TodayStage::press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_stage->label(u"selectionTitleLabel"_s), u"4 greetings"_s);
    TodayStage::press(Qt::Key_Down);
    QCOMPARE(m_stage->label(u"greetingNameLabel"_s), u"chị Nguyễn Thị Lan 01"_s);
}

MK_TEST(TestTodayGroup)
#include "tst_today_group.moc"

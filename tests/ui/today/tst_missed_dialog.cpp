#include "ui/today/missed_dialog.h"

#include "app/outbox/batch_commands.h"
#include "app/outbox/missed/missed_commands.h"
#include "app/outbox/missed/missed_list.h"
#include "app/outbox/restored/restored_backup.h"
#include "app/outbox/skip_reasons.h"
#include "db/outbox/late_message_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/today/today_stage.h"
#include "ui/today/missed_model.h"
#include "ui/today/missed_words.h"
#include "ui/today/today_words.h"
#include "ui/widgets/row_delegate.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;
using db::MessageState;

/// "While you were away": a quiet line over Today leads to what was missed, and one key answers.
class TestMissedDialog final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<TodayStage>(); }
    void cleanup() { m_stage.reset(); }
    void isOfferedOnlyWhenSomethingWasMissed();
    void listsByDaysWithTheWords();
    void namesTheCampaign();
    void choosesWhatItIsOpenedFor();
    void answersByAKey();
    void answersForAllAndUndoesInOneStep();
    void isCountedAlikeOverTheList();
    void choosesADayOrAnOccasion();
    void answersWhatIsNotListedToo();
    void tellsWhatSomeoneElseHasAnswered();
    void keepsWhatIsChosenWhenOthersAreAnswered();
    void saysThatTheShopIsARestoredBackup();
    void hasAModelThatKeepsTheRules();

private:
    TodayStage &on() { return *m_stage; }
    QPushButton *bar() { return on().page->findChild<QPushButton *>(u"missedBarPushButton"_s); }
    QString told() { return on().label(u"missedBarLabel"_s); }
    template <class Widget> Widget *in(const QString &name) { return m_dialog->findChild<Widget *>(name); }
    QString text(const QString &name) { return in<QLabel>(name)->text(); }
    QListView *list() { return in<QListView>(u"missedListView"_s); }
    /// Birthdays of the day before and of today, and the dialog about those of the day before.
    void openDialog(int count) { openDialog(count, count + 1); }
    void openDialog(int count, int rows)
    {
        for (int i = 0; i < count; ++i)
            on().addBirthday(u"Nguyễn Thị Lan %1"_s.arg(i), 20);
        on().addBirthday(u"Trần Thị Mai"_s);
        on().shop.setClock(u"2026-11-20T19:05:00+07:00"_s);
        QVERIFY(app::prepareToday(on().shop.session(), on().shop.clock()));
        on().shop.setClock(u"2026-11-21T19:05:00+07:00"_s);
        on().open();
        QTRY_VERIFY(bar()->isVisible());
        bar()->click();
        m_dialog = on().window->findChild<ui::MissedDialog *>();
        QVERIFY(m_dialog);
        QTRY_VERIFY(list()->model()->rowCount() == rows);
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    std::unique_ptr<TodayStage> m_stage;
    QPointer<ui::MissedDialog> m_dialog;
};

void TestMissedDialog::isOfferedOnlyWhenSomethingWasMissed()
{
    on().addBirthday(u"Trần Thị Mai"_s);
    on().open();
    QTRY_COMPARE(on().chosen(), u"Trần Thị Mai"_s);
    QVERIFY(!bar()->isVisible());
}

void TestMissedDialog::listsByDaysWithTheWords()
{
    openDialog(2);
    QCOMPARE(told(), u"While you were away: 2 messages were missed."_s);
    const auto *model = list()->model();
    QVERIFY(model->index(0, 0).data(ui::row::Heading).toBool());
    QVERIFY(model->index(0, 0).data().toString().contains(u"20/11"_s));
    QVERIFY(!(model->flags(model->index(0, 0)) & Qt::ItemIsSelectable));
    QCOMPARE(list()->currentIndex().row(), 1);
    QVERIFY(model->index(1, 0).data(ui::row::SecondLine).toString().contains(u"its day is over"_s));
    QVERIFY2(text(u"missedTextLabel"_s).contains(u"gửi muộn"_s), qPrintable(text(u"missedTextLabel"_s)));
    QVERIFY(in<QPushButton>(u"missedLatePushButton"_s)->isVisible());
    QVERIFY(in<QPushButton>(u"missedSkipPushButton"_s)->isVisible());
    QVERIFY(!in<QPushButton>(u"missedNowPushButton"_s)->isVisible());
    QVERIFY(!in<QPushButton>(u"missedWentOutPushButton"_s)->isVisible());
    QVERIFY(!list()->accessibleName().isEmpty());
}

void TestMissedDialog::namesTheCampaign()
{
    app::MissedItem item;
    item.campaign = u"Khai trương"_s;
    item.message.channel = db::Channel::Email;
    QCOMPARE(ui::MissedWords::secondLine(item), u"Khai trương · E-mail · its day is over"_s);
}

void TestMissedDialog::choosesWhatItIsOpenedFor()
{
    openDialog(3);
    const auto missed = app::loadMissed(on().shop.session(), on().shop.clock());
    QVERIFY(missed);
    const db::MessageId second = missed->items.at(1).message.id;
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    m_dialog = new ui::MissedDialog(*on().doer, on().window.get(), {second});
    m_dialog->open();
    QTRY_COMPARE(list()->currentIndex().row(), 2); // behind the head of the day
    QCOMPARE(list()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(text(u"missedTextLabel"_s), missed->items.at(1).message.text);
}

void TestMissedDialog::answersByAKey()
{
    openDialog(1);
    QTRY_VERIFY(list()->hasFocus());
    on().press(Qt::Key_S);
    QTRY_COMPARE(on().inState(MessageState::Skipped), 1);
    QTRY_VERIFY(!list()->isVisible()); // nothing is left to answer
    QTRY_VERIFY(!bar()->isVisible());
    QTRY_COMPARE(on().notifications->text(), u"Skipped: 1 message"_s);
}

void TestMissedDialog::answersForAllAndUndoesInOneStep()
{
    openDialog(3);
    in<QPushButton>(u"missedAllPushButton"_s)->click();
    QCOMPARE(list()->selectionModel()->selectedIndexes().size(), 3);
    QTRY_VERIFY(list()->hasFocus());
    on().press(Qt::Key_L);
    QTRY_VERIFY(!bar()->isVisible());
    const auto rows = on().ledger();
    QCOMPARE(std::ranges::count_if(rows, [](const auto &row) { return app::isWantedLate(row.reason); }), 3);
    QTRY_COMPARE(on().notifications->text(), u"To be sent: 3 messages"_s);
    on().undo->takeBackLast();
    QTRY_VERIFY(bar()->isVisible());
    QTRY_COMPARE(told(), u"While you were away: 3 messages were missed."_s);
}

void TestMissedDialog::isCountedAlikeOverTheList()
{
    openDialog(3);
    const auto *chip = on().page->findChild<QPushButton *>(u"todayMissedPushButton"_s);
    QTRY_COMPARE(chip->text(), u"3 missed"_s);
    QTRY_VERIFY(list()->hasFocus());
    on().press(Qt::Key_L);
    QTRY_COMPARE(told(), u"While you were away: 2 messages were missed."_s);
    QTRY_COMPARE(chip->text(), u"2 missed"_s);
    QCOMPARE(on().loader->board().missed.size(), 3); // it is still to be sent
    QCOMPARE(ui::TodayWords::waiting(on().loader->board()), u"2 messages missed · 1 to send late"_s);
}

void TestMissedDialog::choosesADayOrAnOccasion()
{
    on().addBirthday(u"Phạm Thị Hoa"_s, 19);
    on().shop.setClock(u"2026-11-19T19:05:00+07:00"_s);
    QVERIFY(app::prepareToday(on().shop.session(), on().shop.clock()));
    openDialog(2, 5); // two days
    QTRY_VERIFY(list()->hasFocus());
    on().press(Qt::Key_T);
    QCOMPARE(list()->selectionModel()->selectedIndexes().size(), 2);
    QCOMPARE(text(u"missedTextLabel"_s), u"2 messages are chosen."_s);
    on().press(Qt::Key_O);
    QCOMPARE(list()->selectionModel()->selectedIndexes().size(), 3);
    on().press(Qt::Key_T);
    on().press(Qt::Key_S);
    QTRY_COMPARE(on().inState(MessageState::Skipped), 2);
    QTRY_COMPARE(list()->model()->rowCount(), 2); // that of the nineteenth
}

void TestMissedDialog::answersWhatIsNotListedToo()
{
    openDialog(app::kMostMissedAtOnce + 1, app::kMostMissedAtOnce + 1);
    QCOMPARE(text(u"missedTitleLabel"_s), u"501 messages were missed; the first 500 are listed."_s);
    auto *more = in<QPushButton>(u"missedMorePushButton"_s);
    more->click();
    QTRY_COMPARE(list()->model()->rowCount(), app::kMostMissedAtOnce + 2);
    QVERIFY(!more->isVisible());
    m_dialog->reject();
    bar()->click();
    const auto dialogs = on().window->findChildren<ui::MissedDialog *>();
    m_dialog = dialogs.constLast();
    QTRY_COMPARE(list()->model()->rowCount(), app::kMostMissedAtOnce + 1);
    in<QPushButton>(u"missedAllPushButton"_s)->click();
    QCOMPARE(text(u"missedTextLabel"_s), u"501 messages are chosen, also those that are not listed."_s);
    in<QPushButton>(u"missedSkipPushButton"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(on().inState(MessageState::Skipped), app::kMostMissedAtOnce + 1, 30000);
    QTRY_VERIFY(!bar()->isVisible());
    on().undo->takeBackLast(); // one step
    QTRY_COMPARE(told(), u"While you were away: 501 messages were missed."_s);
}

void TestMissedDialog::tellsWhatSomeoneElseHasAnswered()
{
    openDialog(2);
    in<QPushButton>(u"missedAllPushButton"_s)->click();
    const auto first = on().ledger().constFirst().id; // of the day before
    // Another program, of which the list has not heard yet.
    QVERIFY(app::run(on().shop.session(), app::SendMissed{{first}}, on().shop.clock().act()));
    QTRY_VERIFY(list()->hasFocus());
    on().press(Qt::Key_L);
    QTRY_VERIFY(on().notifications->isShowing());
    QTRY_VERIFY(!list()->isVisible());
    QVERIFY2(on().notifications->text().startsWith(u"To be sent: 1 message"_s),
             qPrintable(on().notifications->text()));
}

void TestMissedDialog::keepsWhatIsChosenWhenOthersAreAnswered()
{
    openDialog(3);
    in<QPushButton>(u"missedAllPushButton"_s)->click();
    const auto first = on().ledger().constFirst().id; // of the day before
    const app::SkipMessages skip{.ids = {first}, .reason = app::keyOf(app::SkippedBecause::NotLate)};
    QVERIFY(app::run(on().shop.session(), skip, on().shop.clock().act())); // by another program
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(list()->selectionModel()->selectedIndexes().size(), 2);
}

void TestMissedDialog::saysThatTheShopIsARestoredBackup()
{
    openDialog(1);
    m_dialog->reject();
    const auto id = on().ledger().constFirst().id;
    auto &session = on().shop.session();
    QVERIFY(app::noteRestored(session, on().shop.clock()));
    QCOMPARE(session.outbox().byId(id)->state, MessageState::Uncertain);
    QTRY_VERIFY2(told().startsWith(u"This shop is a restored backup."_s), qPrintable(told()));
    bar()->click();
    m_dialog = on().window->findChild<ui::MissedDialog *>();
    QTRY_VERIFY(text(u"missedRestoredLabel"_s).contains(u"21/11/2026, 19:05"_s));
    QTRY_VERIFY(in<QPushButton>(u"missedWentOutPushButton"_s)->isVisible());
}

void TestMissedDialog::hasAModelThatKeepsTheRules()
{
    ui::MissedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    app::MissedList list;
    list.day = QDate(2026, 11, 21);
    for (int i = 0; i < 4; ++i) {
        app::MissedItem item;
        item.message.id = db::MessageId{i + 1};
        item.message.customerName = u"Lan %1"_s.arg(i);
        item.message.dueOn = list.day.addDays(-(i / 2));
        list.items.append(item);
    }
    model.setList(list);
    QCOMPARE(model.rowCount(), 6); // two days
    QCOMPARE(model.index(0).data().toString(), u"Today"_s);
    QCOMPARE(model.indexOf(db::MessageId{3}).row(), 4);
    QVERIFY(!model.item(model.index(3)));
    model.setList({});
    QVERIFY(!model.first().isValid());
}

MK_TEST(TestMissedDialog)
#include "tst_missed_dialog.moc"

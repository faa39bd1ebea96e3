#include "tests/ui/outbox/outbox_stage.h"

#include "app/outbox/sending/sending_settings.h"
#include "tests/support/test_main.h"
#include "ui/widgets/chip.h"

#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using db::MessageState;

/// What can be done with messages from the page, one or many.
class TestOutboxSteps final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_stage = std::make_unique<OutboxStage>(); }
    void cleanup() { m_stage.reset(); }
    void sendsAgainWhatFailed();
    void approvesAndWithdraws();
    void pausesAndResumes();
    void asksWhetherAnUncertainOneWentOut();
    void recordsThatAnUncertainOneWasNotSent();
    void skipsWithAReasonAndTakesItBack();
    void skipsInOwnWords();
    void worksOnMany();
    void opensAgainWhatWasMarked();
    void leadsFromWhatWasMissedToItsAnswer();
    void countsWhatWasMissedAmongMany();
    void saysBeforehandThatAnAddressDoesNotExist();

private:
    OutboxStage &on() { return *m_stage; }
    BoardShop &board() { return m_stage->board; }
    void pickReason(int number)
    {
        auto *menu = on().find<QMenu>("outboxReasonMenu");
        QTRY_VERIFY(menu->isVisible());
        menu->actions().at(number)->trigger();
        menu->close();
        // The offscreen platform says that a menu is the active window, once events are looked at, and not
        // that its window is so again when the menu has closed.
        QCoreApplication::processEvents();
        on().window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(on().window.get()));
    }

    std::unique_ptr<OutboxStage> m_stage;
};

void TestOutboxSteps::sendsAgainWhatFailed()
{
    const auto id = on().failed(u"Mai"_s);
    on().open();
    QTRY_VERIFY(on().shows("sendAgainPushButton"));
    QVERIFY(!on().shows("messageSentPushButton"));
    QVERIFY(on().shows("messageSkipPushButton"));
    QCOMPARE(on().find("sendAgainPushButton")->text(), u"Send again"_s);
    on().find("sendAgainPushButton")->click();
    QTRY_COMPARE(board().stateOf(id), MessageState::Approved);
    QTRY_COMPARE(on().lastRow(), u"Mai [Approved]"_s);
    QTRY_VERIFY(!on().shows("sendAgainPushButton"));
    QTRY_COMPARE(on().notifications->text(), u"To be sent again: 1 message"_s);
}

void TestOutboxSteps::approvesAndWithdraws()
{
    db::Customer lan = TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty);
    const QString address = u"lan1@example.vn"_s; // of the first message
    lan.contactPoints.append({{}, {}, db::ContactKind::Email, address, address, true, true});
    const auto id = board().plan(on().shop.add(lan));
    on().open();
    QTRY_VERIFY(on().shows("messageApprovePushButton"));
    QVERIFY(!on().shows("messageWithdrawPushButton"));
    on().find("messageApprovePushButton")->click();
    QTRY_COMPARE(board().stateOf(id), MessageState::Approved);
    QTRY_COMPARE(on().notifications->text(), u"Approved: 1 message"_s);
    QTRY_VERIFY(on().shows("messageWithdrawPushButton"));
    QTRY_VERIFY(on().find("messageWithdrawPushButton")->isEnabled());
    on().find("messageWithdrawPushButton")->click();
    QTRY_COMPARE(board().stateOf(id), MessageState::Planned);
    QTRY_VERIFY(on().shows("messageApprovePushButton"));
}

void TestOutboxSteps::pausesAndResumes()
{
    on().open();
    auto *button = on().find("pauseSendingPushButton");
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(button->text(), u"Pause sending"_s);
    button->click();
    QTRY_COMPARE(button->text(), u"Resume sending"_s);
    QVERIFY(app::SendingSettings::load(board().session())->paused);
    on().undo->takeBackLast();
    QTRY_COMPARE(button->text(), u"Pause sending"_s);
    QVERIFY(!app::SendingSettings::load(board().session())->paused);
}

void TestOutboxSteps::asksWhetherAnUncertainOneWentOut()
{
    const auto id = on().uncertain(u"Mai"_s);
    on().open();
    QTRY_VERIFY(on().shows("messageSentPushButton"));
    QVERIFY(on().text("messageRemedyLabel").startsWith(u"Nobody knows whether it went out"_s));
    QCOMPARE(on().find("messageSentPushButton")->text(), u"It was sent"_s);
    QCOMPARE(on().find("sendAgainPushButton")->text(), u"It was not sent: send it again"_s);
    QCOMPARE(on().find("messageSkipPushButton")->text(), u"Leave it, send nothing"_s);
    on().find("messageSentPushButton")->click();
    QTRY_COMPARE(board().stateOf(id), MessageState::Sent);
    QTRY_COMPARE(on().notifications->text(), u"Recorded as sent: message to Mai"_s);
    on().undo->takeBackLast();
    QTRY_COMPARE(board().stateOf(id), MessageState::Uncertain);
    QTRY_COMPARE(on().lastRow(), u"Mai [Uncertain]"_s);
}

void TestOutboxSteps::recordsThatAnUncertainOneWasNotSent()
{
    const auto id = on().uncertain(u"Mai"_s);
    on().open();
    QTRY_VERIFY(on().shows("messageNotSentPushButton"));
    QCOMPARE(on().find("messageNotSentPushButton")->text(), u"It was not sent"_s);
    on().list->setFocus();
    QTest::keyClick(on().list, Qt::Key_N);
    QTRY_COMPARE(board().stateOf(id), MessageState::Failed);
    QTRY_COMPARE(on().notifications->text(), u"Recorded as not sent: message to Mai"_s);
    QTRY_VERIFY(!on().shows("messageNotSentPushButton"));
    on().undo->takeBackLast();
    QTRY_COMPARE(board().stateOf(id), MessageState::Uncertain);
}

void TestOutboxSteps::skipsWithAReasonAndTakesItBack()
{
    const auto id = board().plan(board().add(u"Lan"_s));
    on().open();
    QTRY_VERIFY(on().shows("messageSkipPushButton"));
    on().find("messageSkipPushButton")->click();
    pickReason(1);
    QTRY_COMPARE(board().stateOf(id), MessageState::Skipped);
    QTRY_COMPARE(on().lastRow(), u"Lan [Skipped]"_s);
    QTRY_VERIFY(!on().text("messageReasonLabel").isEmpty());
    QVERIFY(on().text("messageReasonLabel") != u"phoned"_s); // in words
    on().undo->takeBackLast();
    QTRY_COMPARE(board().stateOf(id), MessageState::Planned);
}

void TestOutboxSteps::skipsInOwnWords()
{
    const auto id = board().plan(board().add(u"Lan"_s));
    on().open();
    QTRY_VERIFY(on().shows("messageSkipPushButton"));
    on().find("messageSkipPushButton")->click();
    pickReason(3);
    auto *words = on().find<QLineEdit>("outboxReasonLineEdit");
    QTRY_VERIFY(words->hasFocus());
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(!words->isVisible());
    QVERIFY(on().list->hasFocus());
    QCOMPARE(board().stateOf(id), MessageState::Planned);
    on().find("messageSkipPushButton")->click();
    pickReason(3);
    QTRY_VERIFY(words->hasFocus());
    QTest::keyClicks(words, u"aw"_s);
    board().plan(board().add(u"Mai"_s), db::Channel::Email, u"2026-11-25"_s);
    on().tell();
    QTRY_COMPARE(on().rows().size(), 4);
    QVERIFY(words->isVisible());
    QCOMPARE(words->text(), u"aw"_s); // what is typed stays
    QVERIFY(words->hasFocus());
    QTest::keyClicks(words, u"ay"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_COMPARE(board().stateOf(id), MessageState::Skipped);
    QCOMPARE(board().session().outbox().byId(id)->reason, u"away"_s);
}

void TestOutboxSteps::worksOnMany()
{
    const auto first = on().failed(u"An"_s);
    const auto second = on().failed(u"Chi"_s);
    const auto unsure = on().uncertain(u"Dung"_s);
    on().open();
    QTRY_COMPARE(on().rows().size(), 4);
    on().list->selectAll();
    QTRY_COMPARE(on().text("messagesManyLabel"), u"3 messages"_s);
    QVERIFY(on().text("messageFactsLabel").contains(u"Failed 2"_s));
    QVERIFY(on().shows("messageRemedyLabel")); // of the uncertain one
    QVERIFY(!on().shows("messageTextLabel"));
    on().find("sendAgainPushButton")->click();
    QTRY_COMPARE(board().stateOf(first), MessageState::Approved);
    QCOMPARE(board().stateOf(second), MessageState::Approved);
    QCOMPARE(board().stateOf(unsure), MessageState::Uncertain); // one by one
    QTRY_COMPARE(on().notifications->text(), u"To be sent again: 2 messages"_s);
    QTRY_VERIFY(on().rows().contains(u"An [Approved]"_s));
    QCOMPARE(on().list->selectionModel()->selectedRows().size(), 3); // they stay chosen
    QTRY_VERIFY(on().find("messageSkipPushButton")->isEnabled());
    on().find("messageSkipPushButton")->click();
    pickReason(0);
    QTRY_COMPARE(board().stateOf(unsure), MessageState::Skipped);
    QCOMPARE(board().stateOf(first), MessageState::Skipped);
    on().undo->takeBackLast();
    QTRY_COMPARE(board().stateOf(unsure), MessageState::Uncertain);
    QCOMPARE(board().stateOf(first), MessageState::Approved);
}

void TestOutboxSteps::opensAgainWhatWasMarked()
{
    const auto id = board().plan(board().add(u"Lan"_s));
    const auto marked = board().session().outbox().markSent(id, on().shop.moment());
    QVERIFY(marked);
    on().open();
    QTRY_VERIFY(on().shows("messageReopenPushButton"));
    on().find("messageReopenPushButton")->click();
    QTRY_COMPARE(board().stateOf(id), MessageState::Planned);
}

void TestOutboxSteps::leadsFromWhatWasMissedToItsAnswer()
{
    const auto id = on().missed(u"Mai"_s);
    on().open();
    QTRY_COMPARE(on().lastRow(), u"Mai [Missed]"_s);
    const QModelIndex mai = on().list->currentIndex();
    QVERIFY(mai.data(ui::row::SecondLine).toString().contains(u"its day is over"_s));
    QVERIFY(mai.data(Qt::AccessibleTextRole).toString().startsWith(u"Mai: Missed."_s));
    QTRY_VERIFY(on().shows("messageMissedPushButton"));
    QCOMPARE(on().find<ui::Chip>("messageStateChip")->text(), u"Missed"_s);
    QVERIFY(on().text("messageRemedyLabel").startsWith(u"Its day is over and it was not sent."_s));
    QVERIFY(on().find("messageMissedPushButton")->isDefault());
    QVERIFY(!on().find("messageWithdrawPushButton")->isDefault());
    QSignalSpy asked(on().navigator, &ui::Navigator::missedAsked);
    on().list->setFocus();
    OutboxStage::press(Qt::Key_Return);
    QVERIFY(on().find("messageMissedPushButton")->hasFocus());
    OutboxStage::press(Qt::Key_Escape);
    OutboxStage::press(Qt::Key_M);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<QList<db::MessageId>>(), QList{id});
    BoardShop::must(board().session().outbox().skip(id, u"phoned"_s, on().shop.moment()));
    on().tell();
    QTRY_COMPARE(on().lastRow(), u"Mai [Skipped]"_s);
    QTRY_VERIFY(!on().shows("messageMissedPushButton"));
}

void TestOutboxSteps::countsWhatWasMissedAmongMany()
{
    const auto missed = on().missed(u"Mai"_s);
    on().failed(u"An"_s);
    on().open();
    QTRY_COMPARE(on().rows().size(), 4);
    on().list->selectAll();
    QTRY_COMPARE(on().text("messageFactsLabel"), u"Missed 1 · Failed 1"_s);
    QVERIFY(on().shows("messageMissedPushButton"));
    QSignalSpy asked(on().navigator, &ui::Navigator::missedAsked);
    on().find("messageMissedPushButton")->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<QList<db::MessageId>>(), QList{missed}); // and not the other
}

void TestOutboxSteps::saysBeforehandThatAnAddressDoesNotExist()
{
    board().failedTo(board().addWithMail(u"Hoa"_s), true);
    on().failed(u"Mai"_s);
    on().open();
    QTRY_COMPARE(on().rows().size(), 3);
    on().choose(u"Hoa"_s);
    QTRY_COMPARE(on().find("messageCustomerPushButton")->text(), u"Hoa"_s);
    QVERIFY(on().shows("sendAgainPushButton"));
    const QString remedy = on().text("messageRemedyLabel");
    QVERIFY2(remedy.contains(u"will most likely come back once more"_s), qPrintable(remedy));
    on().list->selectAll();
    QTRY_VERIFY(on().shows("messagesBouncedLabel"));
    QVERIFY(on().text("messagesBouncedLabel").startsWith(u"1 of them goes to a mailbox"_s));
    on().choose(u"Mai"_s);
    QTRY_COMPARE(on().find("messageCustomerPushButton")->text(), u"Mai"_s);
    QVERIFY(!on().shows("messagesBouncedLabel"));
    QVERIFY(!on().text("messageRemedyLabel").contains(u"come back"_s));
}

MK_TEST(TestOutboxSteps)
#include "tst_outbox_steps.moc"

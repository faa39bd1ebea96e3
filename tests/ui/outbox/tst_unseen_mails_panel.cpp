#include "tests/ui/outbox/outbox_stage.h"

#include "db/outbox/mailbox_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// The page says what to look into the mailboxes for, also after the program was closed.
class TestUnseenMailsPanel final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void isHiddenWithoutAny();
    void staysUntilAUserHasLooked();

private:
    OutboxStage &on() { return *m_stage; }
    db::MailboxStore &mailboxes() { return m_stage->board.session().mailboxes(); }

    std::unique_ptr<OutboxStage> m_stage;
};

void TestUnseenMailsPanel::init()
{
    m_stage = std::make_unique<OutboxStage>();
    db::Mailbox mailbox;
    mailbox.account = m_stage->board.account();
    mailbox.host = u"imap.example"_s;
    mailbox.userName = u"hoa"_s;
    QVERIFY(mailboxes().save(mailbox));
}

void TestUnseenMailsPanel::isHiddenWithoutAny()
{
    on().open();
    QTRY_VERIFY(on().find("pauseSendingPushButton")->isVisible());
    QVERIFY(!on().shows("unseenMailsPanel"));
}

void TestUnseenMailsPanel::staysUntilAUserHasLooked()
{
    QVERIFY(mailboxes().addUnseen(on().board.account(), {2, 1}));
    on().open();
    QTRY_VERIFY(on().shows("unseenMailsPanel"));
    const QString told = on().text("unseenMailsLabel");
    QVERIFY2(told.startsWith("2 mails to Shop mail want no more messages"_L1), qPrintable(told));
    QVERIFY2(told.contains("1 mail to Shop mail could not be taken in"_L1), qPrintable(told));
    on().find("mailsSeenPushButton")->click();
    QTRY_VERIFY(!on().shows("unseenMailsPanel"));
    QCOMPARE(on().notifications->text(), u"The mails count as seen."_s);
    on().undo->takeBackLast();
    QTRY_VERIFY(on().shows("unseenMailsPanel"));
}

MK_TEST(TestUnseenMailsPanel)
#include "tst_unseen_mails_panel.moc"

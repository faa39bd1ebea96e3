#include "app/outbox/collecting/unseen_mails.h"

#include "app/desk/undo.h"
#include "app/outbox/collecting/mail_scene.h"
#include "db/outbox/mailbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Mails that a person has to look for are known until they say that they have.
class TestUnseenMails final : public QObject, MailScene
{
    Q_OBJECT
private slots:
    void init();
    void areListedUntilTheyWereLookedFor();
    void keepsThoseThatCameMeanwhile();
    void comeBackByUndo();
    void areThoseOfAccountsInUse();

private:
    db::JournalId see(int refusals, int passedOver)
    {
        const auto done =
            app::run(session(), app::MarkMailsSeen{m_account, refusals, passedOver}, m_shop->clock().act());
        return done ? done->entry : db::JournalId();
    }
    QList<app::UnseenOfAccount> unseen() { return app::unseenMails(session()).value(); }
    void add(int refusals, int passedOver)
    {
        QVERIFY(session().mailboxes().addUnseen(m_account, {refusals, passedOver}));
    }
};

void TestUnseenMails::init()
{
    makeShop();
    db::Mailbox mailbox;
    mailbox.account = m_account;
    mailbox.host = u"localhost"_s;
    mailbox.userName = u"hoa"_s;
    QVERIFY(session().mailboxes().save(mailbox));
}

void TestUnseenMails::areListedUntilTheyWereLookedFor()
{
    QVERIFY(unseen().isEmpty());
    add(2, 1);
    QCOMPARE(unseen(), (QList{app::UnseenOfAccount{m_account, u"Hoa"_s, {2, 1}}}));
    QVERIFY(see(2, 1));
    QVERIFY(unseen().isEmpty());
    QVERIFY(!see(0, 0)); // nothing to write down
}

void TestUnseenMails::keepsThoseThatCameMeanwhile()
{
    add(2, 0);
    add(1, 1);
    QVERIFY(see(2, 0));
    QCOMPARE(unseen().constFirst().mails, (db::UnseenMails{1, 1}));
}

void TestUnseenMails::comeBackByUndo()
{
    add(2, 1);
    const auto undone = app::undo(session(), see(2, 1), m_shop->clock().act());
    QVERIFY(undone && undone->value.state == app::UndoOutcome::State::Done);
    QCOMPARE(unseen().constFirst().mails, (db::UnseenMails{2, 1}));
}

void TestUnseenMails::areThoseOfAccountsInUse()
{
    add(1, 0);
    QVERIFY(session().sendingAccounts().setArchived(m_account, true, m_shop->moment()));
    QVERIFY(unseen().isEmpty());
}

MK_TEST(TestUnseenMails)
#include "tst_unseen_mails.moc"

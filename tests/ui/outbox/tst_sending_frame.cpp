#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/accounts/account_list.h"
#include "app/outbox/sending/sending_commands.h"
#include "app/outbox/sending/sending_settings.h"
#include "db/outbox/mailbox_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/shop/setting_store.h"
#include "tests/app/support/planned_mail.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/window_stage.h"
#include "ui/shell/doer.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;
using db::MessageState;

/// The window sends what is approved, whatever page it shows. Its server is one that nobody listens at.
class TestSendingFrame final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void sendsWhileTheWindowIsOpen();
    void startsOnceSendingIsResumed();
    void saysAtAnApprovalThatThePasswordIsMissing();
    void looksAtOnceAtAMailboxThatWasChanged();

private:
    db::Session &session() { return m_stage->shop.session(); }
    db::OutboxMessage message() { return session().outbox().byId(m_id).value(); }
    QString told() const { return m_stage->window->notifications().text(); }
    void addAccount();

    std::unique_ptr<WindowStage> m_stage;
    db::MessageId m_id;
    db::SendingAccountId m_account;
};

void TestSendingFrame::init()
{
    m_stage = std::make_unique<WindowStage>();
    addAccount();
    m_id = planMail(m_stage->shop, QTime(19, 0));
    // The clock of a stage stands still.
    QVERIFY(session().settings().set(app::kUndoSecondsKey.toString(), u"0"_s));
    const auto approved = app::run(session(), app::ApproveMessages{{m_id}}, m_stage->shop.clock().act());
    QVERIFY2(approved, approved ? "" : qPrintable(approved.error().detail));
}

void TestSendingFrame::addAccount()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    db::SendingAccount account;
    account.name = u"Shop"_s;
    account.sender = u"hoa@shop.example"_s;
    account.host = u"127.0.0.1"_s;
    account.port = closed.serverPort();
    account.security = db::LinkSecurity::None;
    account.keychainKey = u"account/of-no-keychain"_s;
    m_account = session().sendingAccounts().add(account, m_stage->shop.moment()).value();
}

void TestSendingFrame::sendsWhileTheWindowIsOpen()
{
    m_stage->open();
    QTRY_VERIFY(message().sending.nextAttemptAtMs > m_stage->shop.clock().nowMs());
    QCOMPARE(message().state, MessageState::Approved); // not reached: it is tried again
    QTRY_VERIFY2(told().startsWith(u"Nothing can be sent from Shop for now"_s), qPrintable(told()));
}

void TestSendingFrame::startsOnceSendingIsResumed()
{
    QVERIFY(app::run(session(), app::PauseSending{true}, m_stage->shop.clock().act()));
    m_stage->open();
    QVERIFY(message().sending.internetMessageId.isEmpty());
    m_stage->desk->run(m_stage->window.get(), app::PauseSending{false},
                       [](const db::Result<app::Done<app::Nothing>> &done) { QVERIFY(done); });
    QTRY_VERIFY(!message().sending.internetMessageId.isEmpty());
}

// Sending is paused: no sender has come to the message.
void TestSendingFrame::saysAtAnApprovalThatThePasswordIsMissing()
{
    const db::Act act = m_stage->shop.clock().act();
    QVERIFY(app::run(session(), app::PauseSending{true}, act));
    QVERIFY(app::run(session(), app::WithdrawApprovals{{m_id}}, act));
    auto entry = app::readAccountEntry(session(), m_account).value();
    entry.account.userName = u"hoa"_s;
    QVERIFY(session().sendingAccounts().update(entry.account, act));
    m_stage->open();
    m_stage->window->notifications().setPatience(std::chrono::milliseconds(300));
    ui::Doer doer(*m_stage->desk, m_stage->window->notifications(), m_stage->window->undo());
    doer.run(m_stage->window.get(), app::ApproveMessages{{m_id}},
             {.told = [](const app::ApprovalReport &) { return u"Approved"_s; }});
    QTRY_COMPARE(told(), u"Approved"_s); // with its Undo
    QTRY_VERIFY2(told().startsWith(u"Nothing can be sent from Shop for now"_s), qPrintable(told()));
    QCOMPARE(message().state, MessageState::Approved);
}

// Without it the first look is half a minute away. Its password is in no keychain.
void TestSendingFrame::looksAtOnceAtAMailboxThatWasChanged()
{
    db::Mailbox mailbox;
    mailbox.account = m_account;
    mailbox.host = u"127.0.0.1"_s;
    mailbox.userName = u"hoa"_s;
    QVERIFY(session().mailboxes().save(mailbox));
    m_stage->open();
    QTRY_VERIFY2(told().startsWith(u"Nothing can be sent from Shop"_s), qPrintable(told()));
    auto entry = app::readAccountEntry(session(), m_account).value();
    entry.mailbox->folder = u"Replies"_s;
    m_stage->desk->run(m_stage->window.get(), app::ChangeAccount{entry},
                       [](const db::Result<app::Done<app::Nothing>> &done) { QVERIFY(done); });
    QTRY_VERIFY2_WITH_TIMEOUT(told().startsWith(u"What comes back to Shop cannot be read"_s),
                              qPrintable(told()), 15'000);
}

MK_TEST(TestSendingFrame)
#include "tst_sending_frame.moc"

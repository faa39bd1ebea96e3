#include "app/outbox/accounts/account_keys.h"
#include "db/outbox/mailbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/app/outbox/collecting/incoming_mails.h"
#include "tests/app/transports/held_secrets.h"
#include "tests/app/transports/imap_server.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// "collect" on a mailbox of a real server (dovecot), which on this computer may go unprotected.
class TestCollectCalls final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void countsWhatCameBack();
    void goesOnWhereItEnded();
    void saysWhichMailboxCannotBeRead();
    void tellsOfARefusalOfNobodyKnown();
    void readsTheMailboxOfOneAccount();
    void saysThatThereIsNoMailbox();

private:
    CliCall collect(const QStringList &options = {})
    {
        return CliCall::run(
            QStringList{u"--db"_s, m_shop->database(), u"--now"_s, u"2026-11-30T10:00"_s, u"collect"_s} +
                options,
            {}, nullptr, {}, CliCall::Err::File, &m_secrets);
    }
    QJsonObject counts(const QStringList &options = {})
    {
        const CliCall called = collect(options + QStringList{u"--json"_s});
        return called.document().value(u"counts"_s).toObject();
    }
    /// An account with a mailbox on the server, and its password.
    void addMailbox(const QString &name, const QString &user, const QByteArray &secret = "s3cret")
    {
        const auto session = db::Session::open({m_shop->database()}).value();
        db::SendingAccount account;
        account.name = name;
        account.sender = u"hoa@shop.example"_s;
        account.host = u"localhost"_s;
        account.keychainKey = u"account/"_s + name;
        const auto id = session->sendingAccounts().add(account, {1, QDate(2026, 11, 21)}).value();
        const db::Mailbox mailbox{
            id, u"localhost"_s, m_server.port(u"imap"_s), db::LinkSecurity::None, user, u"INBOX"_s, 0, 0, {},
            {}};
        QVERIFY(session->mailboxes().save(mailbox));
        m_secrets.held.insert(app::secretNameOf(account, app::kMailboxSecret), secret);
    }

    std::unique_ptr<CliShop> m_shop;
    test::ImapServer m_server;
    test::HeldSecrets m_secrets;
};

void TestCollectCalls::initTestCase()
{
    if (const QString why = m_server.start(); !why.isEmpty())
        QSKIP(qPrintable(why));
}

void TestCollectCalls::init()
{
    m_shop = std::make_unique<CliShop>(); // Hoa is hoa@example.com
    m_secrets.held.clear();
}

void TestCollectCalls::countsWhatCameBack()
{
    addMailbox(u"Hoa"_s, u"counts"_s);
    m_server.deliver(u"counts"_s,
                     {test::textMail({.from = "hoa@example.com", .answers = {}}),
                      test::textMail({.from = "hoa@example.com", .id = "stop-1", .words = "TU CHOI"}),
                      test::textMail({.from = "news@else.example", .id = "news-1", .answers = {}})});
    const CliCall called = collect({u"--json"_s});
    QVERIFY2(called.exitCode == 0, qPrintable(called.err));
    const QJsonObject document = called.document();
    const QJsonObject all = document.value(u"counts"_s).toObject();
    QCOMPARE(all.value(u"replies"_s).toInt(), 1);
    QCOMPARE(all.value(u"optOuts"_s).toInt(), 1);
    QCOMPARE(all.value(u"others"_s).toInt(), 1);
    QCOMPARE(all.value(u"hardBounces"_s).toInt(-1), 0);
    const QJsonObject one = document.value(u"mailboxes"_s).toArray().first().toObject();
    QCOMPARE(one.value(u"account"_s).toString(), u"Hoa"_s);
    QCOMPARE(one.value(u"result"_s).toString(), u"done"_s);
    QVERIFY(one.value(u"trouble"_s).isNull());
    QCOMPARE(m_server.flags(u"counts"_s), QStringList(3, QString()));
    QVERIFY(m_shop->call({u"show"_s, u"1"_s}).out.contains(u"Cảm ơn tiệm nhé!"_s));
}

void TestCollectCalls::goesOnWhereItEnded()
{
    addMailbox(u"Hoa"_s, u"goes-on"_s);
    m_server.deliver(u"goes-on"_s, {test::textMail({.from = "hoa@example.com"})});
    QCOMPARE(collect().out, u"Hoa: 1 reply\n"_s);
    QCOMPARE(collect().out, u"Hoa: nothing new\n"_s);
    m_server.deliver(u"goes-on"_s, {test::textMail({.from = "hoa@example.com", .id = "reply-2"}),
                                    test::textMail({.from = "hoa@example.com", .id = "reply-3"})});
    QCOMPARE(collect().out, u"Hoa: 2 replies\n"_s);
}

void TestCollectCalls::saysWhichMailboxCannotBeRead()
{
    addMailbox(u"A"_s, u"wrong"_s, "hunter2");
    addMailbox(u"B"_s, u"right"_s);
    m_server.deliver(u"right"_s, {test::textMail({.from = "hoa@example.com"})});
    const CliCall called = collect();
    QCOMPARE(called.exitCode, 1);
    QVERIFY2(called.err.contains(u"mailbox of \"A\": needs-login"_s), qPrintable(called.err));
    QVERIFY2(called.out.contains(u"A: not read\n"_s), qPrintable(called.out));
    QVERIFY(called.out.contains(u"B: 1 reply"_s)); // the other is read all the same
    QVERIFY(!(called.out + called.err).contains(u"hunter2"_s));
    m_secrets.fault = app::SecretFault::NoKeychain;
    const CliCall locked = collect();
    m_secrets.fault.reset();
    QCOMPARE(locked.exitCode, 1);
    QVERIFY2(locked.err.contains(u"mailbox of \"A\": "_s) && locked.err.contains(u"keychain"_s),
             qPrintable(locked.err));
}

void TestCollectCalls::tellsOfARefusalOfNobodyKnown()
{
    addMailbox(u"Hoa"_s, u"nobody"_s);
    m_server.deliver(u"nobody"_s,
                     {test::textMail({.from = "x@else.example", .answers = {}, .words = "STOP"})});
    const CliCall called = collect();
    QCOMPARE(called.exitCode, 0);
    const QString note = u"1 mail wants no more messages, and it is not known who wrote"_s;
    QVERIFY2(called.err.contains(note), qPrintable(called.err));
    QVERIFY(collect().err.contains(note)); // until somebody has looked
    QCOMPARE(collect({u"--seen"_s}).exitCode, 0);
    QVERIFY(!collect().err.contains(note));
}

void TestCollectCalls::readsTheMailboxOfOneAccount()
{
    addMailbox(u"A"_s, u"first"_s);
    addMailbox(u"B"_s, u"second"_s);
    for (const QString &user : {u"first"_s, u"second"_s})
        m_server.deliver(user, {test::textMail({.from = "hoa@example.com", .id = user.toLatin1()})});
    QCOMPARE(counts({u"--account"_s, u"B"_s}).value(u"replies"_s).toInt(), 1);
    QCOMPARE(counts().value(u"replies"_s).toInt(), 1);
    const CliCall unknown = collect({u"--account"_s, u"C"_s});
    QCOMPARE(unknown.exitCode, 1);
    QVERIFY2(unknown.err.contains(u"C"_s), qPrintable(unknown.err));
}

void TestCollectCalls::saysThatThereIsNoMailbox()
{
    const CliCall called = collect();
    QCOMPARE(called.exitCode, 0);
    QCOMPARE(called.out, u"No account has a mailbox.\n"_s);
}

MK_TEST(TestCollectCalls)
#include "tst_collect_calls.moc"

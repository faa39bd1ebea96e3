#include "app/transports/imap_account.h"
#include "app/transports/imap_answers.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::ImapAccount;
using app::ImapAnswers;

/// What a server says of a mailbox, and which mailboxes can be asked for.
class TestImapAnswers final : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatTheMailboxIs();
    void readsWhatWasFound();
    void readsWhyItWasRefused_data();
    void readsWhyItWasRefused();
    void passesOverWhatIsNoAnswer();
    void writesTheAddressOfTheMailbox();
    void namesTheFieldThatIsWrong_data();
    void namesTheFieldThatIsWrong();
};

void TestImapAnswers::readsWhatTheMailboxIs()
{
    ImapAnswers answers;
    for (const char *line : {"* 172 EXISTS\r\n", "* 1 RECENT\r\n", "* OK [UIDVALIDITY 3857529045] valid\r\n",
                             "* ok [uidnext 4392] next\r\n", "A004 OK [READ-ONLY] done\r\n"})
        answers.add(line);
    QCOMPARE(answers.exists(), 172U);
    QCOMPARE(answers.uidValidity(), 3857529045U);
    QCOMPARE(answers.uidNext(), 4392U);
    QVERIFY(answers.refusal().isEmpty());
}

void TestImapAnswers::readsWhatWasFound()
{
    ImapAnswers answers;
    answers.add("* SEARCH 2 84 4294967295\r\n");
    answers.add("* SEARCH 90\r\n");
    QCOMPARE(answers.found(), QList<quint32>({2, 84, 4294967295U, 90}));
    answers.startQuestion();
    answers.add("* SEARCH\r\n");
    QVERIFY(answers.found().isEmpty());
}

void TestImapAnswers::readsWhyItWasRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("refusal");
    QTest::newRow("NO") << "A002 NO [AUTHENTICATIONFAILED] no\r\n"_ba
                        << "NO [AUTHENTICATIONFAILED] no"_ba;
    QTest::newRow("BAD") << "A002 BAD what\r\n"_ba
                         << "BAD what"_ba;
    QTest::newRow("BYE") << "* BYE too many\r\n"_ba
                         << "BYE too many"_ba;
    QTest::newRow("OK") << "A002 OK done\r\n"_ba << QByteArray();
    QTest::newRow("a word that begins so") << "A002 NOTHING here\r\n"_ba << QByteArray();
}

void TestImapAnswers::readsWhyItWasRefused()
{
    QFETCH(QByteArray, line);
    ImapAnswers answers;
    answers.add(line);
    QTEST(answers.refusal(), "refusal");
    answers.startQuestion();
    QVERIFY(answers.refusal().isEmpty());
}

void TestImapAnswers::passesOverWhatIsNoAnswer()
{
    ImapAnswers answers;
    for (const char *line : {"", "\r\n", "*", "* ", "A", " NO x", "* OK [UIDVALIDITY x]", "* OK [UIDVALIDITY",
                             "* x EXISTS", "* SEARCH x -1 0", "+ go on"})
        answers.add(line);
    QCOMPARE(answers.uidValidity(), 0U);
    QCOMPARE(answers.exists(), 0U);
    QVERIFY(answers.found().isEmpty());
    QVERIFY(answers.refusal().isEmpty());
}

void TestImapAnswers::writesTheAddressOfTheMailbox()
{
    ImapAccount account;
    account.host = u"thư.example"_s;
    account.user = u"hoa"_s;
    account.mailbox = u"Shop/Replies & more"_s;
    QVERIFY(app::checkImapAccount(account));
    QCOMPARE(app::imapUrl(account), "imaps://xn--th-e0a.example:993/Shop%2FReplies%20%26%20more"_ba);
    account.security = app::SmtpSecurity::StartTls;
    account.port = 143;
    account.mailbox = u"INBOX"_s;
    QCOMPARE(app::imapUrl(account), "imap://xn--th-e0a.example:143/INBOX"_ba);
}

void TestImapAnswers::namesTheFieldThatIsWrong_data()
{
    QTest::addColumn<ImapAccount>("account");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &field, auto change) {
        ImapAccount account;
        account.host = u"mail.shop.example"_s;
        account.user = u"hoa"_s;
        change(account);
        QTest::newRow(name) << account << field;
    };
    row("no host", u"host"_s, [](ImapAccount &a) { a.host.clear(); });
    row("no port", u"port"_s, [](ImapAccount &a) { a.port = 0; });
    row("no user", u"user"_s, [](ImapAccount &a) { a.user.clear(); });
    row("a break in the user", u"user"_s, [](ImapAccount &a) { a.user = u"hoa\r\nA1 LOGOUT"_s; });
    row("a quotation mark", u"mailbox"_s, [](ImapAccount &a) { a.mailbox = u"a\" b"_s; });
    row("a break in the mailbox", u"mailbox"_s, [](ImapAccount &a) { a.mailbox = u"a\r\nb"_s; });
    row("beyond ASCII", u"mailbox"_s, [](ImapAccount &a) { a.mailbox = u"Thư"_s; });
    row("no protection", u"security"_s, [](ImapAccount &a) { a.security = app::SmtpSecurity::None; });
    row("no time", u"timeouts"_s, [](ImapAccount &a) { a.timeouts.reply = std::chrono::seconds(0); });
}

void TestImapAnswers::namesTheFieldThatIsWrong()
{
    QFETCH(ImapAccount, account);
    QFETCH(QString, field);
    const auto checked = app::checkImapAccount(account);
    QVERIFY(!checked);
    QVERIFY2(checked.error().detail.startsWith(field + u':'), qPrintable(checked.error().detail));
}

MK_TEST(TestImapAnswers)
#include "tst_imap_answers.moc"

#include "app/transports/imap_mailbox.h"
#include "tests/app/mail/smtp_mails.h"
#include "tests/app/transports/imap_server.h"
#include "tests/support/test_main.h"

#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using app::CollectedMail;
using app::CollectLimits;
using app::CollectOutcome;
using app::ImapResult;
using app::MailboxPlace;

Q_DECLARE_METATYPE(app::ImapResult)

namespace {

const QByteArray kSecret = "s3cret";

QByteArray numberedMail(int number)
{
    return "Subject: mail " + QByteArray::number(number) + "\r\n\r\nHello\r\n";
}

QList<QByteArray> numberedMails(int first, int count)
{
    QList<QByteArray> mails;
    for (int i = 0; i < count; ++i)
        mails.append(numberedMail(first + i));
    return mails;
}

/// A visit that keeps every mail.
struct Visit
{
    CollectOutcome outcome;
    QList<QByteArray> mails;
};

Visit visit(const app::ImapAccount &account, const MailboxPlace &seen, const CollectLimits &limits = {})
{
    Visit made;
    made.outcome = app::collectMails(account, kSecret, seen, limits,
                                     [&made](const CollectedMail &mail) -> db::Result<void> {
                                         made.mails.append(mail.bytes);
                                         return {};
                                     });
    return made;
}

} // namespace

/// What has come into a mailbox of a real server (dovecot), over TLS.
class TestImapMailbox final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void takesEveryMailByteForByteAndMarksNone();
    void goesOnWhereItEnded();
    void takesMoreThanOneWindow();
    void takesTheRestOfTooManyWithTheNextVisit();
    void cutsALongMail();
    void takesOnlyRecentMailsTheFirstTime();
    void readsAMailboxThatWasMadeAnew();
    void comesAgainWithAMailThatWasNotTaken();
    void goesOnAfterALostConnectionWithoutMarking();
    void isNotFooledByAMail();
    void goesByStartTlsToo();
    void saysWhyItCannot_data();
    void saysWhyItCannot();
    void endsAfterAStop();

private:
    test::ImapServer m_server;
};

void TestImapMailbox::initTestCase()
{
    if (const QString why = m_server.start(); !why.isEmpty())
        QSKIP(qPrintable(why));
}

void TestImapMailbox::takesEveryMailByteForByteAndMarksNone()
{
    const QList<QByteArray> mails = test::hardMails(60, 7);
    m_server.deliver(u"bytes"_s, mails);
    const Visit made = visit(m_server.account(u"bytes"_s), {});
    QVERIFY2(made.outcome.result == ImapResult::Done, qPrintable(made.outcome.words + made.outcome.detail));
    QCOMPARE(made.outcome.taken, mails.size());
    QCOMPARE(made.mails, mails);
    QVERIFY(!made.outcome.isMore);
    QVERIFY(!made.outcome.isOther);
    QCOMPARE(m_server.flags(u"bytes"_s), QStringList(mails.size(), QString()));
}

void TestImapMailbox::goesOnWhereItEnded()
{
    const app::ImapAccount account = m_server.account(u"twice"_s);
    m_server.deliver(u"twice"_s, numberedMails(1, 3));
    const Visit first = visit(account, {});
    QCOMPARE(first.mails, numberedMails(1, 3));
    const Visit none = visit(account, first.outcome.place);
    QCOMPARE(none.outcome.result, ImapResult::Done);
    QVERIFY(none.mails.isEmpty());
    QCOMPARE(none.outcome.place, first.outcome.place);
    m_server.deliver(u"twice"_s, numberedMails(4, 2));
    const Visit second = visit(account, none.outcome.place);
    QCOMPARE(second.mails, numberedMails(4, 2));
    QCOMPARE(second.outcome.place.uidValidity, first.outcome.place.uidValidity);
    QVERIFY(second.outcome.place.uid > first.outcome.place.uid);
}

void TestImapMailbox::takesMoreThanOneWindow()
{
    constexpr int kMany = static_cast<int>(app::kWidestImapWindow) + 101;
    m_server.deliver(u"many"_s, numberedMails(1, kMany));
    CollectLimits limits;
    limits.mostMails = 10'000;
    const Visit made = visit(m_server.account(u"many"_s), {}, limits);
    QCOMPARE(made.mails, numberedMails(1, kMany));
    const MailboxPlace middle{made.outcome.place.uidValidity, 50};
    QCOMPARE(visit(m_server.account(u"many"_s), middle, limits).mails, numberedMails(51, kMany - 50));
}

void TestImapMailbox::takesTheRestOfTooManyWithTheNextVisit()
{
    m_server.deliver(u"rest"_s, numberedMails(1, 5));
    CollectLimits limits;
    limits.mostMails = 3;
    const Visit first = visit(m_server.account(u"rest"_s), {}, limits);
    QVERIFY(first.outcome.isMore);
    QCOMPARE(first.mails, numberedMails(1, 3));
    const Visit second = visit(m_server.account(u"rest"_s), first.outcome.place, limits);
    QVERIFY(!second.outcome.isMore);
    QCOMPARE(second.mails, numberedMails(4, 2));
}

void TestImapMailbox::cutsALongMail()
{
    const QByteArray mail = test::plainMail(10'000);
    m_server.deliver(u"long"_s, {mail, mail.first(30)});
    CollectLimits limits;
    limits.mostBytes = 1'000;
    QList<CollectedMail> taken;
    const CollectOutcome outcome = app::collectMails(m_server.account(u"long"_s), kSecret, {}, limits,
                                                     [&taken](const CollectedMail &one) -> db::Result<void> {
                                                         taken.append(one);
                                                         return {};
                                                     });
    QCOMPARE(outcome.result, ImapResult::Done);
    QCOMPARE(taken.size(), 2);
    QCOMPARE(taken[0].bytes, mail.first(1'000));
    QVERIFY(taken[0].isCut);
    QVERIFY(!taken[1].isCut);
}

void TestImapMailbox::takesOnlyRecentMailsTheFirstTime()
{
    m_server.deliver(u"since"_s, numberedMails(1, 2)); // on the day of the test
    CollectLimits limits;
    limits.since = QDate::currentDate().addDays(3);
    const Visit none = visit(m_server.account(u"since"_s), {}, limits);
    QCOMPARE(none.outcome.result, ImapResult::Done);
    QVERIFY(none.mails.isEmpty());
    m_server.deliver(u"since"_s, numberedMails(3, 1));
    QCOMPARE(visit(m_server.account(u"since"_s), none.outcome.place, limits).mails, numberedMails(3, 1));
    limits.since = QDate::currentDate().addDays(-3);
    QCOMPARE(visit(m_server.account(u"since"_s), {}, limits).mails, numberedMails(1, 3));
}

void TestImapMailbox::readsAMailboxThatWasMadeAnew()
{
    m_server.deliver(u"remade"_s, numberedMails(1, 4));
    const Visit first = visit(m_server.account(u"remade"_s), {});
    MailboxPlace other = first.outcome.place;
    ++other.uidValidity; // as if that one had been removed and made again
    const Visit second = visit(m_server.account(u"remade"_s), other);
    QVERIFY(second.outcome.isOther);
    QCOMPARE(second.mails, numberedMails(1, 4));
    QCOMPARE(second.outcome.place, first.outcome.place);
}

void TestImapMailbox::comesAgainWithAMailThatWasNotTaken()
{
    m_server.deliver(u"again"_s, numberedMails(1, 3));
    int offered = 0;
    const CollectOutcome outcome =
        app::collectMails(m_server.account(u"again"_s), kSecret, {}, {}, [&offered](const CollectedMail &) {
            return ++offered < 2 ? db::Result<void>()
                                 : db::Result<void>(db::failure(db::ErrorKind::DiskFull, u"no room"_s));
        });
    QCOMPARE(outcome.result, ImapResult::Stopped);
    QCOMPARE(outcome.detail, u"no room"_s);
    QCOMPARE(outcome.taken, 1);
    QCOMPARE(visit(m_server.account(u"again"_s), outcome.place).mails, numberedMails(2, 2));
}

void TestImapMailbox::goesOnAfterALostConnectionWithoutMarking()
{
    const QList<QByteArray> mails = numberedMails(1, 4);
    m_server.deliver(u"lost"_s, mails);
    QList<QByteArray> taken;
    const CollectOutcome outcome = app::collectMails(
        m_server.account(u"lost"_s), kSecret, {}, {}, [&](const CollectedMail &mail) -> db::Result<void> {
            taken.append(mail.bytes);
            const int ended = m_server.ask({{u"hang up"_s, true}}).value(u"hung up"_s).toInt();
            return ended > 0 ? db::Result<void>() : db::failure(db::ErrorKind::Internal, u"still there"_s);
        });
    QVERIFY2(outcome.result == ImapResult::Done, qPrintable(outcome.words + outcome.detail));
    QCOMPARE(taken, mails);
    QCOMPARE(m_server.flags(u"lost"_s), QStringList(mails.size(), QString()));
}

void TestImapMailbox::isNotFooledByAMail()
{
    QByteArray mail = "Subject: answers\r\n\r\n";
    for (int i = 1; i < 30; ++i) // among them the tag of the question that fetches it
        mail += QByteArray("A%1 OK done\r\n").replace("%1", QByteArray::number(i).rightJustified(3, '0'));
    mail += "* OK [UIDVALIDITY 7] other\r\n* SEARCH 9 8\r\n* BYE\r\n)\r\n";
    m_server.deliver(u"fool"_s, {mail, numberedMail(2)});
    const Visit made = visit(m_server.account(u"fool"_s), {});
    QCOMPARE(made.outcome.result, ImapResult::Done);
    QCOMPARE(made.mails, QList<QByteArray>({mail, numberedMail(2)}));
    QVERIFY(made.outcome.words.isEmpty());
}

void TestImapMailbox::goesByStartTlsToo()
{
    m_server.deliver(u"starttls"_s, numberedMails(1, 1));
    app::ImapAccount account = m_server.account(u"starttls"_s);
    account.security = app::SmtpSecurity::StartTls;
    account.port = m_server.port(u"imap"_s);
    QCOMPARE(visit(account, {}).mails, numberedMails(1, 1));
}

void TestImapMailbox::saysWhyItCannot_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<ImapResult>("result");
    QTest::newRow("a wrong secret") << u"secret"_s << ImapResult::NeedsLogin;
    QTest::newRow("no such mailbox") << u"mailbox"_s << ImapResult::Refused;
    QTest::newRow("a certificate of no authority") << u"caFile"_s << ImapResult::NotTrusted;
    QTest::newRow("nobody listens") << u"port"_s << ImapResult::NotReached;
    QTest::newRow("no host") << u"host"_s << ImapResult::NotReached;
}

void TestImapMailbox::saysWhyItCannot()
{
    QFETCH(QString, field);
    app::ImapAccount account = m_server.account(u"why"_s);
    QByteArray secret = kSecret;
    const MailboxPlace seen{3, 7};
    if (field == "secret"_L1) {
        secret = "hunter2/mine";
    } else if (field == "mailbox"_L1) {
        account.mailbox = u"Nowhere"_s;
    } else if (field == "caFile"_L1) {
        account.caFile.clear();
    } else if (field == "host"_L1) {
        account.host.clear();
    } else {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        account.port = taken.serverPort();
        taken.close();
    }
    const CollectOutcome outcome = app::collectMails(
        account, secret, seen, {}, [](const CollectedMail &) { return db::Result<void>(); });
    QTEST(outcome.result, "result");
    QCOMPARE(outcome.place, seen);
    QVERIFY(!outcome.detail.isEmpty());
    QVERIFY2(!(outcome.words + outcome.detail).contains("hunter2"_L1), qPrintable(outcome.words));
}

void TestImapMailbox::endsAfterAStop()
{
    m_server.deliver(u"stop"_s, numberedMails(1, 3));
    std::atomic_bool stop = false;
    const CollectOutcome outcome = app::collectMails(
        m_server.account(u"stop"_s), kSecret, {}, {},
        [&stop](const CollectedMail &) {
            stop = true;
            return db::Result<void>();
        },
        &stop);
    QCOMPARE(outcome.result, ImapResult::Stopped);
    QCOMPARE(outcome.taken, 1);
    QCOMPARE(outcome.place.uid, 1U);
}

MK_TEST(TestImapMailbox)
#include "tst_imap_mailbox.moc"

#include "db/customers/customer_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/outbox/sending_store.h"
#include "db/session/session.h"
#include "tests/app/mail/smtp_server.h"
#include "tests/e2e/cli_process.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QHash>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using db::MessageState;

namespace {

constexpr int kMails = 2000;
constexpr int kKills = 200;
// Longer than a program that was killed keeps others from sending.
constexpr int kSecondsBetweenStarts = 125;
constexpr double kSecondsForAMail = 0.01;
constexpr int kMostSendingMs = 300;
constexpr int kMostMs = 150'000; // of a build that is slow, fewer starts are killed

} // namespace

/// menkhach-cli is killed again and again while it sends: no mail arrives twice, and none is lost.
class TestKilledSender final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_servers.start()); }
    void sendsNoMailTwiceAndLosesNone();

private:
    QString path() const { return m_dir.filePath(u"shop.db"_s); }
    void makeShop(quint16 port);
    /// Starts a round, at a clock that goes on with each start, and kills it; true: it was still running
    /// then.
    bool startAndKill(int start, int afterMs) const;
    /// How long a round with one mail lasts: nearly all of it goes by before that is sent.
    int msOfOneMail(int start) const
    {
        QElapsedTimer since;
        since.start();
        const CliProcess one = CliProcess::run(callAt(start) + QStringList{u"--limit"_s, u"1"_s});
        return one.exitCode == 0 ? static_cast<int>(since.elapsed()) : 0;
    }
    QStringList callAt(int start) const
    {
        const QDateTime now = m_begin.addSecs(qint64{kSecondsBetweenStarts} * start);
        return {u"--db"_s, path(), u"--now"_s, now.toString(Qt::ISODate), u"send"_s, u"--due"_s};
    }

    const QDateTime m_begin{QDate(2026, 11, 21), QTime(10, 0), QTimeZone("Asia/Ho_Chi_Minh")};
    QTemporaryDir m_dir;
    test::SmtpServers m_servers;
};

void TestKilledSender::makeShop(quint16 port)
{
    QCOMPARE(CliProcess::run({u"--db"_s, path(), u"import"_s, u"-"_s}, "name,phone\nĐào Thị Hoa,0912345678\n")
                 .exitCode,
             0);
    const auto session = db::Session::open({path()});
    QVERIFY(session);
    const db::Act now{m_begin.toMSecsSinceEpoch() - 60'000, m_begin.date()};
    const auto filled = (*session)->inTransaction([&]() -> db::Result<void> {
        db::SendingAccount account;
        account.name = u"Shop"_s;
        account.sender = u"hoa@shop.example"_s;
        account.host = u"127.0.0.1"_s;
        account.port = port;
        account.security = db::LinkSecurity::None;
        MK_CHECK((*session)->sendingAccounts().add(account, now));
        db::Template text;
        text.title = u"Thư"_s;
        text.audience = db::Audience::Existing;
        text.purpose = db::Purpose::Greeting;
        text.channel = db::Channel::Email;
        text.language = u"vi"_s;
        text.subject = text.body = u"Chào"_s;
        MK_TRY(const auto words, (*session)->templates().add(text, now));
        for (int i = 0; i < kMails; ++i) {
            const QString address = u"k%1@example.vn"_s.arg(i);
            db::Customer customer;
            customer.fullName = customer.givenName = customer.sortKey = u"Khách %1"_s.arg(i);
            customer.stage = db::LifecycleStage::Loyalty;
            customer.contactPoints = {{{}, {}, db::ContactKind::Email, address, address, true, true}};
            MK_TRY(const auto added, (*session)->customers().add(customer, now));
            db::OutboxMessage message;
            message.customer = added.value;
            message.purpose = db::Purpose::Greeting;
            message.channel = db::Channel::Email;
            message.templateId = words.value;
            message.templateVersion = 1;
            message.address = address;
            message.dueOn = now.day;
            message.dueAt = QTime(9, 0);
            message.subject = text.subject;
            message.text = u"Chào khách số %1."_s.arg(i);
            MK_TRY(const auto id, (*session)->outbox().add(message, now));
            MK_CHECK((*session)->approvals().approve(*id, now.ms, now));
        }
        return {};
    });
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
}

bool TestKilledSender::startAndKill(int start, int afterMs) const
{
    QProcess process;
    process.start(CliProcess::program(), callAt(start));
    const bool isRunning = process.waitForStarted() && !process.waitForFinished(afterMs);
    process.kill(); // SIGKILL
    process.waitForFinished();
    return isRunning;
}

void TestKilledSender::sendsNoMailTwiceAndLosesNone()
{
    const QJsonObject opened = m_servers.ask({{u"open"_s, u"aiosmtpd"_s}, {u"slow"_s, kSecondsForAMail}});
    if (opened.contains(u"missing"_s))
        QSKIP(qPrintable(opened.value(u"missing"_s).toString()));
    const auto port = static_cast<quint16>(opened.value(u"port"_s).toInt());
    makeShop(port);
    QRandomGenerator random(20261121);
    int start = 0;
    QVERIFY(msOfOneMail(start++) > 0); // enters the day as well
    const int beginsAfterMs = msOfOneMail(start++);
    const int kills = std::min(kKills, kMostMs / (beginsAfterMs + kMostSendingMs / 2));
    int killed = 0;
    for (const int last = start + kills; start < last; ++start)
        killed += startAndKill(start, beginsAfterMs * 3 / 4 + random.bounded(kMostSendingMs)) ? 1 : 0;
    QVERIFY2(killed > kills / 2, qPrintable(QString::number(killed)));
    QCOMPARE(CliProcess::run(callAt(start++)).exitCode, 0);
    QCOMPARE(CliProcess::run(callAt(start)).exitCode, 0);

    QHash<QByteArray, int> arrived; // by Message-ID
    for (const QByteArray &mail : m_servers.mails(port)) {
        const qsizetype from = mail.indexOf("Message-ID: <");
        QVERIFY(from >= 0);
        ++arrived[mail.mid(from + 13, mail.indexOf('>', from) - from - 13)];
    }
    const auto session = db::Session::open({path()});
    QVERIFY(session);
    const auto messages = (*session)->outbox().list({});
    QVERIFY(messages);
    int sent = 0;
    int uncertain = 0;
    for (const db::OutboxMessage &message : *messages) {
        if (message.channel != db::Channel::Email)
            continue;
        const int times = arrived.value(message.sending.internetMessageId.toLatin1());
        QVERIFY2(times <= 1, qPrintable(message.address));
        sent += message.state == MessageState::Sent ? 1 : 0;
        uncertain += message.state == MessageState::Uncertain ? 1 : 0;
        if (message.state == MessageState::Sent)
            QCOMPARE(times, 1);
    }
    QCOMPARE(sent + uncertain, kMails);
    QVERIFY(uncertain > 0); // some were killed between the claim and the answer
    QVERIFY2(uncertain <= killed, qPrintable(QString::number(uncertain)));
    qInfo("%d mails sent, %d uncertain, %d kills in the middle", sent, uncertain, killed);
}

MK_TEST(TestKilledSender)
#include "tst_killed_sender.moc"

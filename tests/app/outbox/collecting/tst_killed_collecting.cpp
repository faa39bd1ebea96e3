#include "app/outbox/collecting/collect.h"
#include "app/outbox/collecting/mail_scene.h"
#include "db/outbox/mailbox_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/support/killed_program.h"
#include "tests/app/transports/imap_server.h"
#include "tests/support/strict_run.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int kMailsToCollect = 400;
constexpr int kCollectKills = 60;
constexpr int kMostVisits = 100;
const QString kCollectArgument = u"--collect"_s;
const QString kCollectedUser = u"killed"_s;
const QString kCollectedOn = u"2026-11-30T10:00:00+07:00"_s;

// In the order in which a program comes to them.
const QString kFetched = u"fetched"_s; // a mail is there, and nothing of it is in the file
const QString kKept = u"kept"_s;       // with its place in the mailbox
const std::array kCollectPoints{kFetched, kKept, test::KillAt::kWrite.toString()};

/// A program that visits the mailbox once.
struct Visit
{
    QString file;
    db::SendingAccountId account;
    quint16 port = 0;
    QString caFile;
    test::KillAt kill;

    QStringList arguments() const
    {
        return QStringList{kCollectArgument, file, QString::number(account.value), QString::number(port),
                           caFile} +
               kill.arguments();
    }
    static Visit from(const QStringList &arguments)
    {
        return {arguments.at(2),
                {arguments.at(3).toLongLong()},
                arguments.at(4).toUShort(),
                arguments.at(5),
                test::KillAt::begin(arguments.at(6), arguments.at(7))};
    }
};

int collectOnce(Visit visit)
{
    const auto session = db::Session::open({.path = visit.file, .create = false, .busyTimeoutMs = 60000});
    const auto mailbox =
        session ? (*session)->mailboxes().byAccount(visit.account) : tl::unexpected(session.error());
    const auto account =
        mailbox ? (*session)->sendingAccounts().byId(visit.account) : tl::unexpected(mailbox.error());
    if (!account || !*mailbox) {
        qWarning("open: %s", account ? "no mailbox" : qUtf8Printable(account.error().detail));
        return 2;
    }
    app::ImapAccount server;
    server.host = u"localhost"_s;
    server.port = visit.port;
    server.user = kCollectedUser;
    server.caFile = visit.caFile;
    const auto onDatabase = [&](const app::DatabaseWork &work) -> db::Result<void> {
        visit.kill.pass(kFetched);
        MK_CHECK(work(**session));
        visit.kill.pass(kKept);
        return {};
    };
    app::CollectSetup setup{onDatabase, TestShop::at(kCollectedOn)};
    setup.limits.mostMails = 2 * kMailsToCollect;
    const auto report =
        app::collect({*account, server, {(*mailbox)->uidValidity, (*mailbox)->uid}}, "s3cret", setup);
    if (report.outcome.result == app::ImapResult::Done && report.refused.isEmpty())
        return 0;
    qWarning("visit: %s", qUtf8Printable(report.outcome.words + report.outcome.detail + report.refusal));
    return 3;
}

} // namespace

/// Programs that read a mailbox are killed before and behind each mail and at any write into the file: no
/// mail is taken twice, and none is lost.
class TestKilledCollecting final : public QObject, MailScene
{
    Q_OBJECT
private slots:
    void initTestCase();
    void takesEachMailOnce();

private:
    /// A message to each of the customers, and the mails that come back: a reply, a bounce, an opt-out.
    QList<QByteArray> sendAndAnswer();
    Visit visitWith(const QString &file, const test::KillAt &kill) const
    {
        const app::ImapAccount server = m_server.account(kCollectedUser);
        return {m_shop->file(file), m_account, server.port, server.caFile, kill};
    }
    /// What is known of each customer: how often they wrote, what they want, what became of the message.
    QStringList knownIn(const QString &file) const;

    test::ImapServer m_server;
    QList<db::CustomerId> m_customers;
    QList<db::MessageId> m_messages;
};

void TestKilledCollecting::initTestCase()
{
    if (const QString why = m_server.start(); !why.isEmpty())
        QSKIP(qPrintable(why));
}

QList<QByteArray> TestKilledCollecting::sendAndAnswer()
{
    QList<QByteArray> mails;
    for (int i = 0; i < kMailsToCollect; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray address = "c" + number + "@example.vn";
        const QByteArray id = "ours." + number + "@shop.example";
        m_customers.append(addAt(u"Khách %1"_s.arg(i), QString::fromLatin1(address)));
        m_messages.append(
            sent(m_customers.constLast(), QString::fromLatin1(address), QString::fromLatin1(id)));
        const QByteArray back = "back-" + number + "@mx";
        if (i % 3 == 0)
            mails.append(test::textMail({.from = address, .id = back, .answers = id}));
        else if (i % 3 == 1)
            mails.append(test::reportMail({.recipient = address, .id = back, .original = id}));
        else
            mails.append(test::textMail({.from = address, .id = back, .answers = id, .words = "TU CHOI"}));
    }
    return mails;
}

QStringList TestKilledCollecting::knownIn(const QString &file) const
{
    const auto opened = db::Session::open({m_shop->file(file)}).value();
    if (const auto faults = opened->safekeeping().check().value(); !faults.isEmpty())
        return faults;
    QStringList known;
    for (qsizetype i = 0; i < m_customers.size(); ++i) {
        qsizetype words = 0;
        const auto contacts = opened->interactions().timeline(m_customers.at(i), 100);
        for (const auto &contact : contacts.value())
            words += contact.direction == db::Direction::In ? 1 : 0;
        qsizetype news = 0;
        const auto events = opened->deliveryEvents().of(m_messages.at(i));
        for (const auto &event : events.value())
            news += event.source == db::DeliverySource::Mailbox ? 1 : 0;
        known.append(u"%1: %2 contacts, %3 consents, %4 events"_s.arg(i).arg(words).arg(
            QString::number(opened->consents().ledger(m_customers.at(i)).value().size()),
            QString::number(news)));
    }
    return known;
}

void TestKilledCollecting::takesEachMailOnce()
{
    makeShop();
    db::Mailbox mailbox;
    mailbox.account = m_account;
    mailbox.host = u"localhost"_s;
    mailbox.userName = kCollectedUser;
    QVERIFY(session().mailboxes().save(mailbox));
    m_server.deliver(kCollectedUser, sendAndAnswer());
    for (const QString &copy : {u"killed.db"_s, u"calm.db"_s})
        QVERIFY(session().safekeeping().backup(m_shop->file(copy)));

    QRandomGenerator random(20261130);
    QHash<QString, int> kills;
    int killed = 0;
    for (int start = 0; killed < kCollectKills && start < kMostVisits; ++start) {
        const QString &point = kCollectPoints.at(static_cast<std::size_t>(start) % kCollectPoints.size());
        const int nth = random.bounded(1, point == test::KillAt::kWrite ? 200 : 9);
        const auto ending = test::runOwnProgram(visitWith(u"killed.db"_s, {point, nth}).arguments());
        QVERIFY2(ending != test::Ending::Wrong, qPrintable(u"%1 %2"_s.arg(point).arg(nth)));
        if (ending == test::Ending::Killed) {
            ++killed;
            ++kills[point];
        }
    }
    QCOMPARE(killed, kCollectKills);
    for (const QString &point : kCollectPoints)
        QVERIFY2(kills.value(point) >= 15, qPrintable(u"%1 %2"_s.arg(point).arg(kills.value(point))));
    for (const QString &file : {u"killed.db"_s, u"calm.db"_s})
        QCOMPARE(test::runOwnProgram(visitWith(file, {}).arguments()), test::Ending::Done);
    const QStringList known = knownIn(u"killed.db"_s);
    QCOMPARE(known, knownIn(u"calm.db"_s)); // which one visit has read, undisturbed
    QCOMPARE(known.size(), kMailsToCollect);
    QCOMPARE(known.at(0), u"0: 1 contacts, 0 consents, 1 events"_s);
    QCOMPARE(m_server.flags(kCollectedUser), QStringList(kMailsToCollect, QString()));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 8 && arguments.at(1) == kCollectArgument)
        return collectOnce(Visit::from(arguments));
    TestKilledCollecting test;
    return test::strictRun(&test, argc, argv);
}
#include "tst_killed_collecting.moc"

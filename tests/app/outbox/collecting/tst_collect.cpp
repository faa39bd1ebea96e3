#include "app/outbox/collecting/collect.h"
#include "app/outbox/collecting/mail_scene.h"
#include "db/outbox/mailbox_store.h"
#include "tests/app/transports/imap_server.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::CollectReport;
using app::ImapResult;
using app::MailEffect;

/// What has come into a mailbox of a real server (dovecot), over TLS, goes into the shop.
class TestCollect final : public QObject, MailScene
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void recognisesAHundredOfEachAndMarksNone();
    void goesOnBehindTheLastMailAfterItWasKilled();
    void keepsThePlaceWithEachMail();
    void passesOverAMailThatIsNotTaken();
    void endsWhereTheFileTakesNothing();
    void keepsWhatTheServerSaid();
    void readsTheMailboxesOfAccountsInUse();

private:
    /// The mailbox of that user on the server, as the shop has read it so far.
    app::MailboxToRead mailbox(const QString &user)
    {
        const db::Mailbox kept = session().mailboxes().byAccount(m_account).value().value();
        return {session().sendingAccounts().byId(m_account).value(),
                m_server.account(user),
                {kept.uidValidity, kept.uid}};
    }
    app::CollectSetup setup()
    {
        app::CollectSetup made{[this](const app::DatabaseWork &work) -> db::Result<void> {
                                   MK_CHECK(work(session()));
                                   return {};
                               },
                               m_shop->clock()};
        made.limits.mostMails = 10'000;
        return made;
    }
    CollectReport visit(const QString &user) { return app::collect(mailbox(user), "s3cret", setup()); }
    void forgetThePlace() { QVERIFY(session().mailboxes().setPlace(m_account, {}, m_shop->moment())); }

    test::ImapServer m_server;
};

namespace {

QByteArray numbered(const char *what, int number)
{
    return QByteArray(what) + QByteArray::number(number);
}

/// A reply of each of the customers 0 to `count` - 1.
QList<QByteArray> repliesTo(int count)
{
    QList<QByteArray> mails;
    for (int i = 0; i < count; ++i)
        mails.append(test::textMail({.from = numbered("c", i) + "@example.vn",
                                     .id = numbered("reply-", i),
                                     .answers = numbered("reply.", i)}));
    return mails;
}

} // namespace

void TestCollect::initTestCase()
{
    if (const QString why = m_server.start(); !why.isEmpty())
        QSKIP(qPrintable(why));
}

void TestCollect::init()
{
    makeShop();
    db::Mailbox mailbox;
    mailbox.account = m_account;
    mailbox.host = u"localhost"_s;
    mailbox.userName = u"hoa"_s;
    QVERIFY(session().mailboxes().save(mailbox));
}

void TestCollect::recognisesAHundredOfEachAndMarksNone()
{
    constexpr int kEach = 100;
    QList<QByteArray> mails = repliesTo(kEach);
    for (int i = 0; i < kEach; ++i) {
        const QByteArray address = numbered("c", i) + "@example.vn";
        const auto customer = addAt(u"Khách %1"_s.arg(i), QString::fromLatin1(address));
        for (const char *kind : {"reply.", "hard.", "soft.", "block.", "complaint.", "stop.", "away."})
            sent(customer, QString::fromLatin1(address), QString::fromLatin1(numbered(kind, i)));
        const auto report = [&](const char *kind, const QByteArray &status, const QByteArray &words) {
            mails.append(test::reportMail({.recipient = address,
                                           .id = numbered(kind, i) + "@mx",
                                           .status = status,
                                           .diagnostic = words,
                                           .original = numbered(kind, i)}));
        };
        report("hard.", "5.1.1", "550 5.1.1 User unknown");
        report("soft.", "5.2.2", "552 5.2.2 Mailbox full");
        report("block.", "5.7.1", "550 5.7.1 blocked, listed at bl.example");
        mails.append(test::complaintMail(address, numbered("complaint.", i)));
        mails.last().replace("complaint-1", numbered("complaint-", i));
        mails.append(test::textMail({.from = address,
                                     .id = numbered("stop-", i),
                                     .answers = numbered("stop.", i),
                                     .words = "TU CHOI"}));
        mails.append(test::textMail({.from = address,
                                     .id = numbered("away-", i),
                                     .answers = numbered("away.", i),
                                     .fields = "Auto-Submitted: auto-replied\r\n"}));
        mails.append(test::textMail({.from = "news@else.example", .answers = {}, .words = "Hello"}));
    }
    m_server.deliver(u"each"_s, mails);
    m_shop->setClock(u"2026-11-30T10:00:00+07:00"_s);

    const CollectReport report = visit(u"each"_s);
    QVERIFY2(report.outcome.result == ImapResult::Done,
             qPrintable(report.outcome.words + report.outcome.detail));
    const app::MailEffectCounts each{{MailEffect::Reply, kEach},           {MailEffect::HardBounce, kEach},
                                     {MailEffect::SoftBounce, kEach},      {MailEffect::BlockBounce, kEach},
                                     {MailEffect::Complaint, kEach},       {MailEffect::OptOut, kEach},
                                     {MailEffect::AutomaticAnswer, kEach}, {MailEffect::Other, kEach}};
    QCOMPARE(report.effects, each);
    QVERIFY(report.refused.isEmpty());
    QCOMPARE(m_server.flags(u"each"_s), QStringList(mails.size(), QString()));

    QVERIFY(visit(u"each"_s).effects.isEmpty());
    forgetThePlace();
    const app::MailEffectCounts again{{MailEffect::Known, 7 * kEach}, {MailEffect::Other, kEach}};
    QCOMPARE(visit(u"each"_s).effects, again);
}

void TestCollect::goesOnBehindTheLastMailAfterItWasKilled()
{
    constexpr int kMails = 6;
    for (int i = 0; i < kMails; ++i) {
        const QString address = u"c%1@example.vn"_s.arg(i);
        sent(addAt(u"Khách %1"_s.arg(i), address), address, u"reply.%1"_s.arg(i));
    }
    m_server.deliver(u"killed"_s, repliesTo(kMails));
    m_shop->setClock(u"2026-11-30T10:00:00+07:00"_s);
    app::MailEffectCounts effects;
    for (int round = 0; round < kMails; ++round) { // of each visit only the first mail and its place are kept
        app::CollectSetup dying = setup();
        int works = 0;
        dying.onDatabase = [this, &works](const app::DatabaseWork &work) -> db::Result<void> {
            if (++works > 1)
                return db::failure(db::ErrorKind::Cancelled, u"killed"_s);
            MK_CHECK(work(session()));
            return {};
        };
        const CollectReport report = app::collect(mailbox(u"killed"_s), "s3cret", dying);
        QCOMPARE(report.outcome.result, ImapResult::Stopped);
        effects[MailEffect::Reply] += report.effects.value(MailEffect::Reply);
        QCOMPARE(report.effects.value(MailEffect::Known), 0);
    }
    QCOMPARE(effects.value(MailEffect::Reply), kMails);
    QVERIFY(visit(u"killed"_s).effects.isEmpty());
}

void TestCollect::keepsThePlaceWithEachMail()
{
    m_server.deliver(u"place"_s, repliesTo(3));
    app::CollectSetup watched = setup();
    QList<quint32> places;
    watched.onDatabase = [&, plain = watched.onDatabase](const app::DatabaseWork &work) -> db::Result<void> {
        MK_CHECK(plain(work));
        places.append(session().mailboxes().byAccount(m_account).value()->uid);
        return {};
    };
    const CollectReport report = app::collect(mailbox(u"place"_s), "s3cret", watched);
    QCOMPARE(report.outcome.taken, 3);
    QCOMPARE(places.first(3), (QList<quint32>{1, 2, 3}));
    const db::Mailbox kept = session().mailboxes().byAccount(m_account).value().value();
    QCOMPARE(kept.uid, 3U);
    QVERIFY(kept.uidValidity != 0);
    QCOMPARE(kept.visitedAtMs, std::optional(m_shop->clock().nowMs()));
}

void TestCollect::passesOverAMailThatIsNotTaken()
{
    m_server.deliver(u"poison"_s, repliesTo(3));
    app::CollectSetup refusing = setup();
    int works = 0;
    refusing.onDatabase = [&,
                           plain = refusing.onDatabase](const app::DatabaseWork &work) -> db::Result<void> {
        return ++works == 2 ? db::failure(db::ErrorKind::Conflict, u"a rule"_s) : plain(work);
    };
    const CollectReport report = app::collect(mailbox(u"poison"_s), "s3cret", refusing);
    QCOMPARE(report.outcome.result, ImapResult::Done);
    QCOMPARE(report.refused, QList<quint32>{2});
    QCOMPARE(report.refusal, u"a rule"_s);
    QCOMPARE(session().mailboxes().byAccount(m_account).value()->unseen, (db::UnseenMails{0, 1}));
    QCOMPARE(report.effects.value(MailEffect::Other), 2);
}

void TestCollect::endsWhereTheFileTakesNothing()
{
    m_server.deliver(u"full"_s, repliesTo(3));
    app::CollectSetup full = setup();
    full.onDatabase = [](const app::DatabaseWork &) -> db::Result<void> {
        return db::failure(db::ErrorKind::DiskFull, u"no room"_s);
    };
    const CollectReport report = app::collect(mailbox(u"full"_s), "s3cret", full);
    QCOMPARE(report.outcome.result, ImapResult::Stopped);
    QCOMPARE(report.outcome.detail, u"no room"_s);
    QVERIFY(report.effects.isEmpty() && report.refused.isEmpty());
    QCOMPARE(visit(u"full"_s).outcome.taken, 3);
}

void TestCollect::keepsWhatTheServerSaid()
{
    const CollectReport report = app::collect(mailbox(u"words"_s), "wrong", setup());
    QCOMPARE(report.outcome.result, ImapResult::NeedsLogin);
    QVERIFY(!report.outcome.words.isEmpty());
    QCOMPARE(session().mailboxes().byAccount(m_account).value()->visitWords, report.outcome.words);
    QCOMPARE(visit(u"words"_s).outcome.result, ImapResult::Done);
    QCOMPARE(session().mailboxes().byAccount(m_account).value()->visitWords, QString());
}

void TestCollect::readsTheMailboxesOfAccountsInUse()
{
    const auto all = app::mailboxesToRead(session()).value();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().account.name, u"Hoa"_s);
    QCOMPARE(all.first().server.host, u"localhost"_s);
    QCOMPARE(all.first().server.user, u"hoa"_s);
    QCOMPARE(all.first().server.mailbox, u"INBOX"_s);
    QVERIFY(session().sendingAccounts().setArchived(m_account, true, m_shop->moment()));
    QVERIFY(app::mailboxesToRead(session())->isEmpty());
}

MK_TEST(TestCollect)
#include "tst_collect.moc"

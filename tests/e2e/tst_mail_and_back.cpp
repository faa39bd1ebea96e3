#include "app/outbox/collecting/collect.h"
#include "app/transports/mail_transport.h"
#include "db/customers/consent_store.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/mailbox_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/collecting/incoming_mails.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/app/transports/imap_server.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::MailEffect;
using app::Released;
using db::DeliveryKind;

namespace {

constexpr int kThousand = 1000;
const QString kReaders = u"readers"_s; // the mailbox in which the customers' mails lie
const QString kOwn = u"hoa"_s;         // the shop's own
const QByteArray kLoginSecret = "s3cret";

/// What comes back of a mail, and what it means.
struct ComingBack
{
    MailEffect effect;
    DeliveryKind news;
    QByteArray status; ///< of a bounce
    QByteArray diagnostic;
};
const QList<ComingBack> kComingBack{
    {MailEffect::HardBounce, DeliveryKind::BouncedHard, "5.1.1", "550 5.1.1 User unknown"},
    {MailEffect::SoftBounce, DeliveryKind::BouncedSoft, "5.2.2", "552 5.2.2 Mailbox full"},
    {MailEffect::BlockBounce, DeliveryKind::BouncedBlock, "5.7.1", "550 5.7.1 blocked, listed at bl.example"},
    {MailEffect::Complaint, DeliveryKind::Complained, {}, {}},
    {MailEffect::Reply, DeliveryKind::Replied, {}, {}},
    {MailEffect::OptOut, DeliveryKind::Unsubscribed, {}, {}}};

const ComingBack &comingBackOf(qsizetype number)
{
    return kComingBack.at(number % kComingBack.size());
}

QByteArray mailBack(const db::OutboxMessage &ours, const ComingBack &kind)
{
    const QByteArray id = ours.sending.internetMessageId.toLatin1();
    const QByteArray to = ours.address.toLatin1();
    const QByteArray own = "back-" + QByteArray::number(ours.id.value) + "@mx";
    if (!kind.status.isEmpty())
        return test::reportMail({.recipient = to,
                                 .id = own,
                                 .status = kind.status,
                                 .diagnostic = kind.diagnostic,
                                 .original = id});
    if (kind.effect == MailEffect::Complaint)
        return test::complaintMail(to, id).replace("complaint-1@provider.example", own);
    if (kind.effect == MailEffect::OptOut)
        return test::textMail({.from = to, .id = own, .answers = id, .words = "TU CHOI"});
    return test::textMail({.from = to, .id = own, .answers = id});
}

} // namespace

/// A thousand mails go through a real mail server (aiosmtpd, STARTTLS and a login), are read from a real
/// mailbox (dovecot, TLS), and what comes back of them is known.
class TestMailAndBack final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void sendsEachByteForByte();
    void knowsWhatCameBack();

private:
    void openMailServer();
    app::ReleaserSetup overTheWire()
    {
        app::ReleaserSetup made = setup();
        made.transports =
            [this](const db::SendingAccount &) -> app::AccountResult<std::unique_ptr<app::Transport>> {
            return std::make_unique<app::MailTransport>(m_server, kLoginSecret);
        };
        return made;
    }
    /// All that lies in the customers' mailbox, by Message-ID.
    QMultiHash<QString, QByteArray> readMails() const;
    app::CollectReport visitOwnMailbox();

    QTemporaryDir m_keys;
    test::SmtpServers m_servers;
    test::ImapServer m_mailboxes;
    app::SmtpAccount m_server;
    QList<db::MessageId> m_ids;
};

void TestMailAndBack::initTestCase()
{
    makeScene();
    if (const QString why = m_mailboxes.start(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(m_servers.start());
    openMailServer();
    if (m_server.port == 0)
        QSKIP("There is no aiosmtpd (python3-aiosmtpd).");
    must(session().inTransaction([this]() -> db::Result<void> {
        m_ids = approvedMany(kThousand);
        return {};
    }));
    app::MessageReleaser releaser(overTheWire());
    QCOMPARE(release(releaser).count(Released::Sent), kThousand);
}

void TestMailAndBack::openMailServer()
{
    QVERIFY(test::makeCertificate(m_keys.path(), u"smtp"_s, u"localhost"_s));
    const QJsonObject opened = m_servers.ask({{u"open"_s, u"aiosmtpd"_s},
                                              {u"cert"_s, m_keys.filePath(u"smtp.pem"_s)},
                                              {u"key"_s, m_keys.filePath(u"smtp.key"_s)},
                                              {u"user"_s, u"hoa@shop.example"_s},
                                              {u"secret"_s, QString::fromLatin1(kLoginSecret)}});
    m_server = test::localAccount(static_cast<quint16>(opened.value(u"port"_s).toInt()));
    m_server.host = u"localhost"_s;
    m_server.security = app::SmtpSecurity::StartTls;
    m_server.user = u"hoa@shop.example"_s;
    m_server.caFile = m_keys.filePath(u"smtp.pem"_s);
}

QMultiHash<QString, QByteArray> TestMailAndBack::readMails() const
{
    QMultiHash<QString, QByteArray> mails;
    app::CollectLimits limits;
    limits.mostMails = 2 * kThousand;
    const auto outcome = app::collectMails(
        m_mailboxes.account(kReaders), kLoginSecret, {}, limits,
        [&mails](const app::CollectedMail &mail) -> db::Result<void> {
            const qsizetype from = mail.bytes.indexOf("Message-ID: <") + 13;
            mails.insert(QString::fromLatin1(mail.bytes.mid(from, mail.bytes.indexOf('>', from) - from)),
                         mail.bytes);
            return {};
        });
    if (outcome.result != app::ImapResult::Done)
        qFatal("%s", qUtf8Printable(outcome.words + outcome.detail));
    return mails;
}

void TestMailAndBack::sendsEachByteForByte()
{
    QCOMPARE(m_servers.connections(m_server.port), 1);
    const QStringList envelopes = m_servers.commands(m_server.port);
    m_mailboxes.deliver(kReaders, m_servers.mails(m_server.port));
    const auto mails = readMails();
    QCOMPARE(mails.size(), kThousand);
    for (const auto id : std::as_const(m_ids)) {
        const auto sent = message(id);
        QCOMPARE(sent.state, db::MessageState::Sent);
        QCOMPARE(mails.values(sent.sending.internetMessageId),
                 QList{must(session().sending().payloadOf(id))});
        QCOMPARE(envelopes.count(u"hoa@shop.example > "_s + sent.address), 1);
    }
    QCOMPARE(releaseOnce(u"desk-2"_s).count(Released::Sent), 0);
}

app::CollectReport TestMailAndBack::visitOwnMailbox()
{
    const db::Mailbox kept = must(session().mailboxes().byAccount(m_account.id)).value();
    app::CollectSetup setup{[this](const app::DatabaseWork &work) -> db::Result<void> {
                                MK_CHECK(work(session()));
                                return {};
                            },
                            m_shop->clock()};
    setup.limits.mostMails = 2 * kThousand;
    return app::collect({m_account, m_mailboxes.account(kOwn), {kept.uidValidity, kept.uid}}, kLoginSecret,
                        setup);
}

void TestMailAndBack::knowsWhatCameBack()
{
    db::Mailbox mailbox;
    mailbox.account = m_account.id;
    mailbox.host = u"localhost"_s;
    mailbox.userName = kOwn;
    must(session().mailboxes().save(mailbox));
    QList<QByteArray> mails;
    app::MailEffectCounts effects;
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        mails.append(mailBack(message(m_ids.at(i)), comingBackOf(i)));
        ++effects[comingBackOf(i).effect];
    }
    m_mailboxes.deliver(kOwn, mails);
    m_shop->setClock(u"2026-11-30T10:00:00+07:00"_s); // the day that the mails bear
    const app::CollectReport report = visitOwnMailbox();
    QVERIFY2(report.outcome.result == app::ImapResult::Done,
             qPrintable(report.outcome.words + report.outcome.detail));
    QCOMPARE(report.effects, effects);
    QVERIFY(visitOwnMailbox().effects.isEmpty());
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        QList<DeliveryKind> news;
        for (const db::DeliveryEvent &event : must(session().deliveryEvents().of(m_ids.at(i)))) {
            if (event.source == db::DeliverySource::Mailbox)
                news.append(event.kind);
        }
        QCOMPARE(news, QList{comingBackOf(i).news});
    }
    const auto consents = must(session().consents().ledger(message(m_ids.at(5)).customer)); // an opt-out
    QVERIFY(!consents.isEmpty());
    for (const db::Consent &consent : consents)
        QVERIFY(!consent.granted);
    QCOMPARE(m_mailboxes.flags(kOwn), QStringList(kThousand, QString()));
}

MK_TEST(TestMailAndBack)
#include "tst_mail_and_back.moc"

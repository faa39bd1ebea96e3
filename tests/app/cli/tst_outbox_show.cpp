#include "db/outbox/outbox_store.h"
#include "db/outbox/release_lease_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/outbox/sending_store.h"
#include "db/session/session.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// One message in full, and the list of some by channel and account.
class TestOutboxShow final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<CliShop>();
        m_shop->answer({u"outbox"_s});
    }
    void showsTheExactText();
    void showsWhatWasSentAndCameBack();
    void tellsOfAttemptsThatNoServerAnswered();
    void saysTheReasonsOfEventsInWords();
    void saysThatTheAddressDoesNotExist();
    void refusesAMailThatThereIsNot();
    void listsByChannel();
    void listsByAccount();

private:
    using Result = db::Settlement::Result;

    /// The mail to Hoa, refused by the server, or what else became of it.
    qint64 sendAMail(Result result = Result::Refused, const QString &detail = u"550 5.1.1 No such user"_s)
    {
        return sendAMail(db::Settlement{{}, result, detail, 0, {}});
    }
    qint64 sendAMail(db::Settlement settlement);

    static constexpr auto kMail = "Subject: x\r\n\r\nChao\r\n";
    std::unique_ptr<CliShop> m_shop;
};

qint64 TestOutboxShow::sendAMail(db::Settlement settlement)
{
    const auto session = db::Session::open({m_shop->database()});
    if (!session)
        qFatal("%s", qUtf8Printable(session.error().detail));
    db::Session &shop = **session;
    const db::Act now{QDateTime::fromString(u"2026-11-21T10:00:00+07:00"_s, Qt::ISODate).toMSecsSinceEpoch(),
                      QDate(2026, 11, 21)};
    db::SendingAccount account;
    account.name = u"Shop mail"_s;
    const auto by = shop.sendingAccounts().add(account, now);
    const auto taken = shop.releaseLease().take(u"desk"_s, u"PC"_s, std::chrono::hours(1), now);
    auto message = shop.outbox().list({})->constFirst();
    message.id = {};
    message.occasionKey.clear();
    message.occasionYear = 0;
    message.occasionOn = {};
    message.rule = {};
    message.channel = db::Channel::Email;
    message.address = u"hoa@example.com"_s;
    const auto id = shop.outbox().add(message, now);
    if (!by || !taken || !id || !*id)
        qFatal("setting the scene");
    const auto claimed = shop.sending().claim({**id, u"1@shop.example"_s, *by, 1, kMail}, u"desk"_s, now);
    settlement.id = **id;
    const auto settled = shop.sending().settle(settlement, u"desk"_s, now);
    if (!claimed || !settled)
        qFatal("setting the scene");
    return (*id)->value;
}

void TestOutboxShow::showsTheExactText()
{
    const QJsonObject first = m_shop->answer({u"outbox"_s}).value(u"messages"_s).toArray().at(0).toObject();
    const QString id = QString::number(first[u"id"_s].toInteger());
    const QJsonObject shown = m_shop->answer({u"outbox"_s, u"show"_s, id});
    QCOMPARE(shown[u"message"_s][u"text"_s].toString(), first[u"text"_s].toString());
    QCOMPARE(shown[u"message"_s][u"attempts"_s].toInt(-1), 0);
    QVERIFY(shown[u"bytesBase64"_s].isNull() && shown[u"mail"_s].isNull());
    QVERIFY(shown[u"steps"_s].toArray().contains(u"skip"_s));
    const CliCall text = m_shop->call({u"outbox"_s, u"show"_s, id});
    QVERIFY(text.out.contains(first[u"text"_s].toString()));
    const CliCall none = m_shop->call({u"outbox"_s, u"show"_s, u"9999"_s});
    QCOMPARE(none.exitCode, 1);
    QVERIFY(none.err.contains(u"there is no message 9999"_s));
}

void TestOutboxShow::showsWhatWasSentAndCameBack()
{
    const QString id = QString::number(sendAMail());
    const QString file = m_shop->file(u"sent.eml"_s);
    const QJsonObject shown = m_shop->answer({u"outbox"_s, u"show"_s, id, u"--eml"_s, file});
    QCOMPARE(QByteArray::fromBase64(shown[u"bytesBase64"_s].toString().toLatin1()), QByteArray(kMail));
    QCOMPARE(shown[u"mail"_s][u"headers"_s][0][u"name"_s].toString(), u"Subject"_s);
    QCOMPARE(shown[u"mail"_s][u"parts"_s][0][u"text"_s].toString().trimmed(), u"Chao"_s);
    QCOMPARE(shown[u"events"_s][0][u"kind"_s].toString(), u"failed"_s);
    QCOMPARE(shown[u"events"_s][0][u"detail"_s].toString(), u"550 5.1.1 No such user"_s);
    QCOMPARE(shown[u"message"_s][u"attempts"_s].toInt(), 1);
    QCOMPARE(shown[u"accountName"_s].toString(), u"Shop mail"_s);
    QVERIFY(shown[u"steps"_s].toArray().contains(u"send-again"_s));
    const QString text = m_shop->call({u"outbox"_s, u"show"_s, id}).out;
    QVERIFY2(text.contains(u"2026-11-21 10:00:00  failed (transport)"_s), qPrintable(text)); // as it is here
    QVERIFY2(text.contains(u"as it was sent:\nSubject: x\n\nChao\n"_s), qPrintable(text));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray(kMail)); // not a byte more or less
    QCOMPARE(m_shop->call({u"outbox"_s, u"show"_s, id, u"--eml"_s, file}).exitCode, 1); // it is there
    QCOMPARE(m_shop->call({u"outbox"_s, u"show"_s, id, u"--eml"_s, file, u"--force"_s}).exitCode, 0);
    QCOMPARE(m_shop->call({u"outbox"_s, u"show"_s, id, u"--eml"_s, m_shop->database()}).exitCode, 1);
}

void TestOutboxShow::tellsOfAttemptsThatNoServerAnswered()
{
    const QString id = QString::number(sendAMail(Result::Unsure, u"no-answer"_s));
    const QJsonObject shown = m_shop->answer({u"outbox"_s, u"show"_s, id});
    QVERIFY(shown[u"events"_s].toArray().isEmpty());
    QCOMPARE(shown[u"unheardAttempts"_s].toArray(), QJsonArray{1});
    const QString text = m_shop->call({u"outbox"_s, u"show"_s, id}).out;
    QVERIFY2(text.contains(u"attempt 1  not known whether the server took it"_s), qPrintable(text));
}

void TestOutboxShow::saysTheReasonsOfEventsInWords()
{
    const QString id = QString::number(sendAMail(Result::Refused, u"gateway/http/404"_s));
    const QString text = m_shop->call({u"outbox"_s, u"show"_s, id}).out;
    QVERIFY2(
        text.contains(
            u"failed (transport): Nothing is there at the gateway; its address or its method is wrong (HTTP 404)"_s),
        qPrintable(text));
}

void TestOutboxShow::saysThatTheAddressDoesNotExist()
{
    QCOMPARE(m_shop->call({u"import"_s, u"-"_s}, "code,full_name,email\nK2,Trần Quốc Bảo,hoa@example.com\n")
                 .exitCode,
             0); // whom the message is to
    db::Settlement unknown{{}, Result::Refused, u"550 5.1.1 No such user"_s, 0, {}};
    unknown.isNoSuchAddress = true;
    const QString id = QString::number(sendAMail(unknown));
    QCOMPARE(m_shop->answer({u"outbox"_s, u"show"_s, id}).value(u"bouncedBefore"_s).toString(), u"itself"_s);
    const QString text = m_shop->call({u"outbox"_s, u"show"_s, id}).out;
    QVERIFY2(text.contains(u"will most likely come back once more"_s), qPrintable(text));
    const CliCall retried = m_shop->call({u"outbox"_s, u"retry"_s, id});
    QCOMPARE(retried.exitCode, 0); // a person decides
    QVERIFY2(retried.err.contains(u"will most likely come back once more"_s), qPrintable(retried.err));
    QVERIFY2(retried.err.contains(u"\"outbox withdraw %1\""_s.arg(id)), qPrintable(retried.err));
}

void TestOutboxShow::refusesAMailThatThereIsNot()
{
    const QString file = m_shop->file(u"sent.eml"_s);
    const CliCall none = m_shop->call({u"outbox"_s, u"show"_s, u"1"_s, u"--eml"_s, file});
    QCOMPARE(none.exitCode, 1);
    QVERIFY2(none.err.contains(u"is no e-mail"_s), qPrintable(none.err));
    QVERIFY(!QFile::exists(file));
}

void TestOutboxShow::listsByChannel()
{
    const qint64 mail = sendAMail();
    const QJsonArray mails =
        m_shop->answer({u"outbox"_s, u"--channel"_s, u"email"_s}).value(u"messages"_s).toArray();
    QCOMPARE(mails.size(), 1);
    QCOMPARE(mails.at(0)[u"id"_s].toInteger(), mail);
    QVERIFY(m_shop->answer({u"outbox"_s, u"--all"_s, u"--channel"_s, u"facebook"_s})
                .value(u"messages"_s)
                .toArray()
                .isEmpty());
    QCOMPARE(m_shop->call({u"outbox"_s, u"--channel"_s, u"pigeon"_s}).exitCode, 2);
}

void TestOutboxShow::listsByAccount()
{
    const qint64 mail = sendAMail();
    for (const QString &account : {u"1"_s, u"shop MAIL"_s}) {
        const QJsonArray mails =
            m_shop->answer({u"outbox"_s, u"--all"_s, u"--account"_s, account}).value(u"messages"_s).toArray();
        QCOMPARE(mails.size(), 1);
        QCOMPARE(mails.at(0)[u"id"_s].toInteger(), mail);
    }
    const CliCall wrong = m_shop->call({u"outbox"_s, u"--account"_s, u"other"_s});
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY2(wrong.err.contains(u"1 (Shop mail)"_s), qPrintable(wrong.err));
}

MK_TEST(TestOutboxShow)
#include "tst_outbox_show.moc"

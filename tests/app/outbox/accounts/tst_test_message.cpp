#include "app/outbox/accounts/test_message.h"

#include "app/mail/mail_reader.h"
#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/accounts/account_keys.h"
#include "app/outbox/files/file_commands.h"
#include "app/support/test_shop.h"
#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/safekeeping/journal_store.h"
#include "tests/app/mail/smtp_server.h"
#include "tests/app/outbox/accounts/entries.h"
#include "tests/app/transports/held_secrets.h"
#include "tests/support/test_main.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;
using db::ErrorKind;
using Kind = app::SendOutcome::Kind;

namespace {

constexpr auto kHiddenWord = "hunter2-Zebra";

/// A transport that takes all it is given.
class TakingTransport final : public app::Transport
{
public:
    explicit TakingTransport(QList<app::OutgoingItem> &taken) : m_taken(taken) {}
    app::TransportCapabilities capabilities() const override { return {.sendsByItself = true}; }
    app::SendResult send(const app::OutgoingItem &item, const std::atomic_bool *) override
    {
        m_taken.append(item);
        app::SendResult result;
        result.outcome.kind = Kind::Accepted;
        return result;
    }

private:
    QList<app::OutgoingItem> &m_taken;
};

} // namespace

/// A test to oneself: whom it goes to, what it says, and that no secret is left anywhere.
class TestTestMessage final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void goesToOneselfAndSaysThatItIsATest();
    void fillsATemplateWithARealCustomer();
    void hasTheFilesOfItsTemplate();
    void refusesToGoToACustomer();
    void refusesWhatCannotBeSent_data();
    void refusesWhatCannotBeSent();
    void refusesAnArchivedAccount();
    void marksAnSms();
    void isNoMessageOfTheOutbox();
    void saysThatTheKeychainIsMissing();
    void leavesNoSecretAnywhere();

private:
    db::Session &session() { return m_shop->session(); }
    template <class Command> auto does(const Command &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    db::SendingAccountId add(const app::AccountEntry &entry) { return does(app::AddAccount{entry})->value; }
    db::TemplateId addText(db::Channel channel, db::Audience audience = db::Audience::Existing)
    {
        db::Template text;
        text.title = u"Thanks %1 %2"_s.arg(db::keyOf(channel), db::keyOf(audience));
        text.channel = channel;
        text.audience = audience;
        text.purpose = db::Purpose::Care;
        text.language = u"vi"_s;
        text.subject = channel == db::Channel::Email ? u"Thank you, {{given_name}}"_s : QString();
        text.body = u"Hello {{given_name}}"_s;
        return session().templates().add(text, m_shop->moment())->value;
    }
    db::Result<app::TestMessage> prepared(const app::TestWish &wish)
    {
        return app::prepareTest(session(), wish, m_shop->clock());
    }
    /// All bytes beside and in the database.
    QByteArray everythingOnDisk()
    {
        QByteArray bytes;
        QDirIterator files(QFileInfo(m_shop->file(u"shop.db"_s)).path(), QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_customer;
};

void TestTestMessage::init()
{
    m_shop = std::make_unique<TestShop>();
    db::Customer huong = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
    huong.contactPoints.append(
        {{}, {}, db::ContactKind::Email, u"huong@example.vn"_s, u"huong@example.vn"_s, true, false});
    m_customer = m_shop->add(huong);
}

void TestTestMessage::goesToOneselfAndSaysThatItIsATest()
{
    const auto message = prepared({add(test::mailEntry()), {}});
    QVERIFY2(message, message ? "" : qPrintable(message.error().detail));
    QCOMPARE(message->to, u"hoa@shop.example"_s);
    QVERIFY2(message->item.subject.startsWith(u"[THỬ] "_s), qPrintable(message->item.subject));
    QVERIFY(message->item.mail);
    QCOMPARE(message->item.mail->envelope.recipient, u"hoa@shop.example"_s);
    const auto other = prepared({message->account.id, u"Me@Home.example"_s});
    QCOMPARE(other->to, u"me@home.example"_s);
}

void TestTestMessage::fillsATemplateWithARealCustomer()
{
    const auto message = prepared({add(test::mailEntry()), {}, m_customer, addText(db::Channel::Email)});
    QVERIFY2(message, message ? "" : qPrintable(message.error().detail));
    QCOMPARE(message->item.subject, u"[THỬ] Thank you, Hương"_s);
    QCOMPARE(message->item.text, u"Hello Hương"_s);
    QCOMPARE(message->to, u"hoa@shop.example"_s);
}

void TestTestMessage::hasTheFilesOfItsTemplate()
{
    const auto text = addText(db::Channel::Email);
    QVERIFY(does(app::AttachFile{text, u"Bảng giá.pdf"_s, db::FilePlace::Attached, "%PDF-1.4\n"}));
    const auto message = prepared({add(test::mailEntry()), {}, m_customer, text});
    QVERIFY2(message, message ? "" : qPrintable(message.error().detail));
    const app::MailPart mail = app::readMail(message->item.mail->mail);
    QCOMPARE(mail.children.size(), 2);
    QCOMPARE(mail.children.last().fileName(), u"Bảng giá.pdf"_s);
    QCOMPARE(mail.children.last().content, "%PDF-1.4\n"_ba);
}

void TestTestMessage::refusesToGoToACustomer()
{
    const auto message = prepared({add(test::mailEntry()), u"HUONG@example.vn"_s});
    QCOMPARE(message.error().kind, ErrorKind::Conflict);
    QVERIFY2(message.error().detail.startsWith("to: "_L1), qPrintable(message.error().detail));
}

void TestTestMessage::refusesWhatCannotBeSent_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("withCustomer");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QString &to, bool withCustomer, const QString &text,
                        ErrorKind kind) { QTest::newRow(name) << to << withCustomer << text << int(kind); };
    row("no address", u"hoa"_s, false, {}, ErrorKind::InvalidInput);
    row("a customer without a template", {}, true, {}, ErrorKind::InvalidInput);
    row("a template without a customer", {}, false, u"email"_s, ErrorKind::InvalidInput);
    row("a template of another channel", {}, true, u"sms"_s, ErrorKind::InvalidInput);
    row("a template for others", {}, true, u"prospect"_s, ErrorKind::Conflict);
    row("a template that is not there", {}, true, u"none"_s, ErrorKind::NotFound);
}

void TestTestMessage::refusesWhatCannotBeSent()
{
    QFETCH(const QString, to);
    QFETCH(const bool, withCustomer);
    QFETCH(const QString, text);
    QFETCH(const int, kind);
    app::TestWish wish{add(test::mailEntry()), to};
    if (withCustomer)
        wish.customer = m_customer;
    if (text == "email"_L1)
        wish.text = addText(db::Channel::Email);
    else if (text == "sms"_L1)
        wish.text = addText(db::Channel::Sms);
    else if (text == "prospect"_L1)
        wish.text = addText(db::Channel::Email, db::Audience::Prospect);
    else if (text == "none"_L1)
        wish.text = db::TemplateId{7777};
    const auto message = prepared(wish);
    QVERIFY(!message);
    QVERIFY2(message.error().kind == ErrorKind(kind), qPrintable(message.error().detail));
}

void TestTestMessage::refusesAnArchivedAccount()
{
    const auto id = add(test::mailEntry());
    QVERIFY(does(app::ArchiveAccount{id}));
    QCOMPARE(prepared({id, {}}).error().kind, ErrorKind::Conflict);
    QCOMPARE(prepared({{77}, {}}).error().kind, ErrorKind::NotFound);
}

void TestTestMessage::marksAnSms()
{
    const auto id = add(test::smsEntry());
    QCOMPARE(prepared({id, {}}).error().kind, ErrorKind::InvalidInput); // to whom?
    const auto message = prepared({id, u"0987 654 321"_s});
    QVERIFY2(message, message ? "" : qPrintable(message.error().detail));
    QCOMPARE(message->item.recipient, u"+84987654321"_s);
    QVERIFY(message->item.text.startsWith(u"[THỬ] "_s));
    QVERIFY(!message->item.mail);
}

void TestTestMessage::isNoMessageOfTheOutbox()
{
    const auto message = prepared({add(test::mailEntry()), {}});
    test::HeldSecrets secrets;
    QList<app::OutgoingItem> taken;
    const auto test =
        app::sendTest(*message, secrets, nullptr, [&taken](const db::SendingAccount &, app::Secrets &) {
            return app::AccountResult<std::unique_ptr<app::Transport>>(
                std::make_unique<TakingTransport>(taken));
        });
    QVERIFY(!test.refusal);
    QCOMPARE(test.outcome.kind, Kind::Accepted);
    QCOMPARE(taken.size(), 1);
    QVERIFY(session().outbox().list({QDate(1, 1, 1), QDate(9999, 12, 31), {}})->isEmpty());
    QCOMPARE(session().sendingAccounts().acceptedSince(message->account.id, 0).value(), 0);
}

void TestTestMessage::saysThatTheKeychainIsMissing()
{
    const auto message = prepared({add(test::mailEntry()), {}});
    test::HeldSecrets secrets;
    secrets.fault = app::SecretFault::NoKeychain;
    const auto test = app::sendTest(*message, secrets);
    QVERIFY(test.refusal);
    QCOMPARE(test.refusal->secret, app::SecretFault::NoKeychain);
}

void TestTestMessage::leavesNoSecretAnywhere()
{
    test::SmtpServers servers;
    if (!servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to send to.");
    const QString user = u"hoa@shop.example"_s;
    const quint16 port = servers.open(
        {{u"login"_s, u"PLAIN"_s}, {u"user"_s, user}, {u"secret"_s, QLatin1StringView(kHiddenWord)}});
    app::AccountEntry entry = test::mailEntry();
    entry.account.host = u"127.0.0.1"_s;
    entry.account.port = port;
    entry.account.security = db::LinkSecurity::None;
    const auto message = prepared({add(entry), {}});
    test::HeldSecrets secrets;
    QVERIFY(secrets.write(message->account.keychainKey, kHiddenWord));
    const auto sent = app::sendTest(*message, secrets);
    QVERIFY2(sent.outcome.kind == Kind::Accepted, qPrintable(sent.outcome.detail));
    QCOMPARE(servers.mails(port).size(), 1);
    QVERIFY(!servers.mails(port).constFirst().contains(kHiddenWord));
    // This server says again what it was told when that is wrong.
    const QByteArray wrong = QByteArray(kHiddenWord) + "-wrong";
    QVERIFY(secrets.write(message->account.keychainKey, wrong));
    const quint16 strict =
        servers.open({{u"login"_s, u"PLAIN"_s}, {u"user"_s, user}, {u"secret"_s, u"another"_s}});
    app::TestMessage other = *message;
    other.account.port = strict;
    const auto refused = app::sendTest(other, secrets);
    QCOMPARE(refused.outcome.kind, Kind::NeedsLogin);
    const QString told = refused.outcome.words + refused.outcome.detail + refused.reason;
    QVERIFY2(!told.contains(QLatin1StringView(kHiddenWord)), qPrintable(told));
    QVERIFY(!told.contains(QString::fromLatin1(wrong.toBase64())));
    QVERIFY(does(app::ChangeAccount{{session().sendingAccounts().byId(message->account.id).value(), {}}}));
    QVERIFY(does(app::ArchiveAccount{message->account.id}));
    const QByteArray disk = everythingOnDisk();
    QVERIFY(disk.contains("shop.example")); // the file was read
    QVERIFY(!disk.contains(kHiddenWord));
    QVERIFY(!disk.contains(QByteArray(kHiddenWord).toBase64()));
}

MK_TEST(TestTestMessage)
#include "tst_test_message.moc"

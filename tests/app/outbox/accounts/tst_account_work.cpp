#include "app/outbox/accounts/account_work.h"

#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/accounts/test_choices.h"
#include "app/support/test_shop.h"
#include "db/messages/template_store.h"
#include "tests/app/outbox/accounts/entries.h"
#include "tests/app/transports/held_secrets.h"
#include "tests/support/test_main.h"

#include <QSemaphore>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = app::SendOutcome::Kind;

namespace {

/// A server that answers nothing until it is told to stop.
class HangingTransport final : public app::Transport
{
public:
    explicit HangingTransport(QSemaphore &begun) : m_begun(begun) {}
    app::TransportCapabilities capabilities() const override { return {.sendsByItself = true}; }
    app::SendResult send(const app::OutgoingItem &, const std::atomic_bool *stop) override
    {
        m_begun.release();
        while (!stop->load())
            QThread::msleep(1); // sleeps: a flag is only looked at
        return app::notSentBy(Kind::Stopped, u"stopped"_s);
    }

private:
    QSemaphore &m_begun;
};

} // namespace

/// What a window does with the keychain and the network happens beside its thread.
class TestAccountWork final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsAndForgetsASecretBesideTheMainThread();
    void saysWhyNothingWasKept();
    void stopsATest();
    void stopsATestWhenItGoes();
    void offersTemplatesWithARealCustomer();

private:
    app::OpenAccount hanging()
    {
        return [this](const db::SendingAccount &, app::Secrets &) {
            m_openedOn = QThread::currentThread();
            return app::AccountResult<std::unique_ptr<app::Transport>>(
                std::make_unique<HangingTransport>(m_begun));
        };
    }

    std::shared_ptr<test::HeldSecrets> m_secrets;
    db::SendingAccount m_account;
    QSemaphore m_begun;
    std::atomic<QThread *> m_openedOn = nullptr;
};

void TestAccountWork::init()
{
    m_secrets = std::make_shared<test::HeldSecrets>();
    m_account = test::mailEntry().account;
    m_account.keychainKey = app::newKeychainKey(m_account.kind);
}

void TestAccountWork::keepsAndForgetsASecretBesideTheMainThread()
{
    app::AccountWork work(m_secrets);
    int told = 0;
    connect(&work, &app::AccountWork::secretsChanged, this, [&told] { ++told; });
    int done = 0;
    work.keep(this, m_account, app::kLoginSecret, "one", [&done](const app::SecretResult<void> &kept) {
        QVERIFY(kept);
        ++done;
    });
    QTRY_COMPARE(done, 1);
    QCOMPARE(m_secrets->held.value(m_account.keychainKey), "one"_ba);
    work.forget(this, m_account, [&done](const app::SecretResult<void> &removed) {
        QVERIFY(removed);
        ++done;
    });
    QTRY_COMPARE(done, 2);
    QVERIFY(m_secrets->held.isEmpty());
    QTRY_COMPARE(told, 2);
}

void TestAccountWork::saysWhyNothingWasKept()
{
    m_secrets->fault = app::SecretFault::NoKeychain;
    app::AccountWork work(m_secrets);
    connect(&work, &app::AccountWork::secretsChanged, this, [] { QFAIL("nothing has changed"); });
    std::optional<app::SecretFault> fault;
    work.keep(this, m_account, app::kLoginSecret, "one",
              [&fault](const app::SecretResult<void> &kept) { fault = kept.error().fault; });
    QTRY_COMPARE(fault, app::SecretFault::NoKeychain);
}

void TestAccountWork::stopsATest()
{
    app::AccountWork work(m_secrets, hanging());
    std::optional<Kind> kind;
    const auto stop = work.test(this, {m_account, {}, {}},
                                [&kind](const app::TestOutcome &test) { kind = test.outcome.kind; });
    QVERIFY(m_begun.tryAcquire(1, 10'000));
    QVERIFY(m_openedOn != QThread::currentThread());
    *stop = true;
    QTRY_COMPARE(kind, Kind::Stopped);
}

void TestAccountWork::stopsATestWhenItGoes()
{
    auto work = std::make_unique<app::AccountWork>(m_secrets, hanging());
    work->test(this, {m_account, {}, {}}, [](const app::TestOutcome &) {});
    QVERIFY(m_begun.tryAcquire(1, 10'000));
    work.reset(); // would wait for ever
}

void TestAccountWork::offersTemplatesWithARealCustomer()
{
    TestShop shop;
    const auto add = [&shop](const QString &title, db::Audience audience, db::Channel channel) {
        db::Template text;
        text.title = title;
        text.audience = audience;
        text.channel = channel;
        text.language = u"vi"_s;
        text.subject = channel == db::Channel::Email ? u"Xin chào"_s : QString();
        text.body = u"Xin chào"_s;
        QVERIFY(shop.session().templates().add(text, shop.moment()));
    };
    const auto choices = [&shop] { return app::testChoices(shop.session(), db::Channel::Email).value(); };
    QVERIFY(choices().isEmpty()); // there is no customer
    const auto lan = shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    add(u"AAA for others"_s, db::Audience::Prospect, db::Channel::Email);
    add(u"AAB by SMS"_s, db::Audience::Existing, db::Channel::Sms);
    add(u"AAC for Lan"_s, db::Audience::Existing, db::Channel::Email);
    QVERIFY(!choices().isEmpty());
    QCOMPARE(choices().constFirst().title, u"AAC for Lan"_s);
    QCOMPARE(choices().constFirst().customer, lan);
    QCOMPARE(choices().constFirst().customerName, u"Lê Lan"_s);
}

MK_TEST(TestAccountWork)
#include "tst_account_work.moc"

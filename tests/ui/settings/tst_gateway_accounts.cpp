#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/accounts/account_configuration.h"
#include "app/outbox/accounts/account_work.h"
#include "app/outbox/accounts/approved_template.h"
#include "app/outbox/accounts/gammu_choice.h"
#include "app/outbox/accounts/gateway_choice.h"
#include "db/messages/template_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"
#include "tests/app/outbox/accounts/entries.h"
#include "tests/app/transports/held_secrets.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "tests/ui/settings/answering_transport.h"
#include "ui/settings/accounts_section.h"
#include "ui/shell/doer.h"
#include "ui/shell/window_stage.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// Accounts for SMS and Zalo in the window: which kind, what each gateway wants, and where its secrets go.
class TestGatewayAccounts final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void asksForWhatTheGatewayWants();
    void addsASmsGateway();
    void marksWhatIsMissing();
    void changesAGatewayAndKeepsItsSecrets();
    void staysOpenWithItsSecretsWhereNoKeychainRuns();
    void refusesASecretThatIsTooShort();
    void addsAModem();
    void addsAGatewayOfOnesOwn();
    void addsZalo();
    void saysWhichTemplatesAreApproved();
    void namesEveryFocusableWidget();

private:
    QList<db::SendingAccount> stored() { return m_stage->shop.session().sendingAccounts().list().value(); }
    QPointer<QDialog> opened(const QString &button)
    {
        m_section->findChild<QPushButton *>(button)->click();
        return m_section->findChild<QDialog *>(u"accountDialog"_s);
    }
    /// The dialog for a new account of that kind.
    QPointer<QDialog> begun(db::AccountKind kind)
    {
        const QPointer<QDialog> form = opened(u"addAccountPushButton"_s);
        auto *kinds = form->findChild<QComboBox *>(u"accountKindComboBox"_s);
        kinds->setCurrentIndex(kinds->findData(db::keyOf(kind)));
        return form;
    }
    static void choose(QDialog *form, const QString &gateway)
    {
        auto *gateways = form->findChild<QComboBox *>(u"gatewayComboBox"_s);
        QVERIFY(gateways->findData(gateway) >= 0);
        gateways->setCurrentIndex(gateways->findData(gateway));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    static QLineEdit *line(QDialog *form, const QString &name) { return form->findChild<QLineEdit *>(name); }
    static void enter(QDialog *form, const QString &name, const QString &text)
    {
        QVERIFY2(line(form, name), qPrintable(name));
        line(form, name)->setText(text);
        emit line(form, name)->editingFinished();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    static void save(QDialog *form) { form->findChild<QPushButton *>(u"saveAccountPushButton"_s)->click(); }
    QByteArray held(const QString &secret) const
    {
        for (auto one = m_secrets->held.cbegin(); one != m_secrets->held.cend(); ++one) {
            if (one.key().endsWith(u'/' + secret))
                return one.value();
        }
        return {};
    }

    std::unique_ptr<WindowStage> m_stage;
    std::shared_ptr<test::HeldSecrets> m_secrets;
    std::unique_ptr<app::AccountWork> m_work;
    std::unique_ptr<ui::Doer> m_doer;
    std::unique_ptr<ui::AccountsSection> m_section;
};

void TestGatewayAccounts::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->open();
    m_secrets = std::make_shared<test::HeldSecrets>();
    m_work = std::make_unique<app::AccountWork>(m_secrets, [](const db::SendingAccount &, app::Secrets &) {
        return app::AccountResult<std::unique_ptr<app::Transport>>(
            std::make_unique<test::AnsweringTransport>(app::SendOutcome()));
    });
    m_doer =
        std::make_unique<ui::Doer>(*m_stage->desk, m_stage->window->notifications(), m_stage->window->undo());
    m_section = std::make_unique<ui::AccountsSection>(ui::AccountsSection::Needs{*m_doer, *m_work});
    m_section->show();
}

void TestGatewayAccounts::cleanup()
{
    m_section.reset();
    m_work.reset();
    m_doer.reset();
    m_stage.reset();
}

void TestGatewayAccounts::asksForWhatTheGatewayWants()
{
    const auto form = begun(db::AccountKind::SmsGateway);
    QVERIFY(!line(form, u"accountHostLineEdit"_s)->isVisibleTo(form));
    choose(form, u"esms"_s);
    QVERIFY(line(form, u"gatewayField_sms_type"_s) && line(form, u"gatewaySecret_secret_key"_s));
    QCOMPARE(line(form, u"gatewaySecret_secret_key"_s)->echoMode(), QLineEdit::Password);
    enter(form, u"gatewayField_sender"_s, u"HOAMAI"_s);
    enter(form, u"gatewaySecret_api_key"_s, u"k3y-of-esms"_s);
    choose(form, u"twilio"_s);
    QVERIFY(!line(form, u"gatewayField_sms_type"_s) && line(form, u"gatewayField_account_sid"_s));
    QCOMPARE(line(form, u"gatewayField_sender"_s)->text(), u"HOAMAI"_s);
    choose(form, u"esms"_s);
    QVERIFY(line(form, u"gatewaySecret_api_key"_s)->text().isEmpty()); // of a gateway that was left
    auto *gateways = form->findChild<QComboBox *>(u"gatewayComboBox"_s);
    QCOMPARE(gateways->findData(u"zns"_s), -1);
}

void TestGatewayAccounts::addsASmsGateway()
{
    const auto form = begun(db::AccountKind::SmsGateway);
    choose(form, u"esms"_s);
    enter(form, u"gatewayAccountNameLineEdit"_s, u"SMS"_s);
    enter(form, u"gatewayField_sender"_s, u"HOAMAI"_s);
    enter(form, u"gatewayField_sms_type"_s, u"2"_s);
    enter(form, u"gatewaySecret_api_key"_s, u"k3y-of-esms"_s);
    enter(form, u"gatewaySecret_secret_key"_s, u"s3cret-of-esms"_s);
    enter(form, u"partPriceLineEdit"_s, u"850"_s);
    enter(form, u"gatewayPerDayLineEdit"_s, u"300"_s);
    save(form);
    QTRY_VERIFY(!form);
    const db::SendingAccount account = stored().constFirst();
    QCOMPARE(account.kind, db::AccountKind::SmsGateway);
    QCOMPARE(account.sender, u"HOAMAI"_s);
    QCOMPARE(account.perDay, 300);
    QCOMPARE(app::partPriceOf(account), 850);
    QCOMPARE(app::gatewayOf(account)->fields.value(u"sms_type"_s), u"2"_s);
    QCOMPARE(held(u"api_key"_s), "k3y-of-esms"_ba);
    QCOMPARE(held(u"secret_key"_s), "s3cret-of-esms"_ba);
    QVERIFY(!account.configuration.contains("of-esms"_L1));
    auto *list = m_section->findChild<QListView *>();
    QTRY_VERIFY(list->model()->index(0, 0).data().toString().contains("SMS through a gateway"_L1));
}

void TestGatewayAccounts::marksWhatIsMissing()
{
    const auto form = begun(db::AccountKind::SmsGateway);
    choose(form, u"esms"_s);
    enter(form, u"gatewayAccountNameLineEdit"_s, u"SMS"_s);
    enter(form, u"gatewayField_sender"_s, u"HOAMAI"_s);
    enter(form, u"partPriceLineEdit"_s, u"cheap"_s);
    save(form);
    QCOMPARE(form->focusWidget()->objectName(), u"gatewayField_sms_type"_s);
    const auto labels = form->findChildren<QLabel *>(u"fieldMessageLabel"_s);
    const auto says = [&labels](QLatin1String words) {
        return std::ranges::any_of(labels,
                                   [words](const QLabel *one) { return one->text().contains(words); });
    };
    QVERIFY(says("This is needed."_L1) && says("A price is a whole number"_L1));
    QVERIFY(stored().isEmpty());
}

void TestGatewayAccounts::changesAGatewayAndKeepsItsSecrets()
{
    QVERIFY(app::run(m_stage->shop.session(), app::AddAccount{test::smsEntry()}, m_stage->shop.moment()));
    auto *list = m_section->findChild<QListView *>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    const QString key = stored().constFirst().keychainKey;
    const auto form = opened(u"changeAccountPushButton"_s);
    QCOMPARE(line(form, u"gatewayField_sms_type"_s)->text(), u"2"_s);
    QVERIFY(!form->findChild<QComboBox *>(u"accountKindComboBox"_s)->isVisibleTo(form));
    enter(form, u"gatewayField_sender"_s, u"HOAMAI2"_s);
    save(form);
    QTRY_VERIFY(!form);
    QCOMPARE(stored().constFirst().sender, u"HOAMAI2"_s);
    QCOMPARE(stored().constFirst().keychainKey, key);
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(stored().constFirst().sender, u"HOAMAI"_s);
}

void TestGatewayAccounts::staysOpenWithItsSecretsWhereNoKeychainRuns()
{
    m_secrets->fault = app::SecretFault::NoKeychain;
    const auto form = begun(db::AccountKind::SmsGateway);
    choose(form, u"speedsms"_s);
    enter(form, u"gatewayAccountNameLineEdit"_s, u"SMS"_s);
    enter(form, u"gatewayField_sender"_s, u"HOAMAI"_s);
    enter(form, u"gatewayField_sms_type"_s, u"2"_s);
    enter(form, u"gatewaySecret_token"_s, u"t0ken-of-it"_s);
    save(form);
    auto *problem = form->findChild<QLabel *>(u"accountProblemLabel"_s);
    QTRY_VERIFY2(problem->text().contains("GNOME Keyring"_L1), qPrintable(problem->text()));
    m_secrets->fault.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    save(form);
    QTRY_VERIFY(!form);
    QCOMPARE(held(u"token"_s), "t0ken-of-it"_ba);
    QCOMPARE(stored().size(), 1);
}

void TestGatewayAccounts::refusesASecretThatIsTooShort()
{
    const auto form = begun(db::AccountKind::SmsGateway);
    choose(form, u"speedsms"_s);
    enter(form, u"gatewayAccountNameLineEdit"_s, u"SMS"_s);
    enter(form, u"gatewayField_sender"_s, u"HOAMAI"_s);
    enter(form, u"gatewayField_sms_type"_s, u"2"_s);
    enter(form, u"gatewaySecret_token"_s, u"abc"_s);
    save(form);
    auto *problem = form->findChild<QLabel *>(u"accountProblemLabel"_s);
    QVERIFY2(problem->text().contains("at least 4"_L1), qPrintable(problem->text()));
    QVERIFY(stored().isEmpty() && m_secrets->held.isEmpty());
}

void TestGatewayAccounts::addsAModem()
{
    const auto form = begun(db::AccountKind::Gammu);
    QVERIFY(!form->findChild<QComboBox *>(u"gatewayComboBox"_s));
    enter(form, u"gatewayAccountNameLineEdit"_s, u"Modem"_s);
    enter(form, u"queueLineEdit"_s, u"smsd.db"_s);
    save(form);
    QCOMPARE(form->focusWidget()->objectName(), u"queueLineEdit"_s);
    enter(form, u"queueLineEdit"_s, u"/var/spool/gammu/smsd.db"_s);
    enter(form, u"modemLineEdit"_s, u"phone1"_s);
    save(form);
    QTRY_VERIFY(!form);
    const app::GammuChoice expected{u"/var/spool/gammu/smsd.db"_s, u"phone1"_s};
    QCOMPARE(app::gammuOf(stored().constFirst()).value(), expected);
    QVERIFY(m_secrets->held.isEmpty());
}

void TestGatewayAccounts::addsAGatewayOfOnesOwn()
{
    const auto form = begun(db::AccountKind::SmsGateway);
    choose(form, u"own"_s);
    enter(form, u"gatewayAccountNameLineEdit"_s, u"Own"_s);
    enter(form, u"ownUrlLineEdit"_s, u"https://sms.example/send"_s);
    auto *body = form->findChild<QPlainTextEdit *>(u"ownBodyPlainTextEdit"_s);
    body->setPlainText(u"{ \"to\": "_s);
    save(form);
    QVERIFY(stored().isEmpty()); // no JSON
    body->setPlainText(u"{\"to\": \"{{phone}}\", \"text\": \"{{text}}\", \"pass\": \"{{code}}\"}"_s);
    enter(form, u"ownSecretsLineEdit"_s, u"code"_s);
    enter(form, u"ownSuccessPathLineEdit"_s, u"result"_s);
    enter(form, u"ownSuccessValueLineEdit"_s, u"OK"_s);
    QVERIFY(!line(form, u"gatewayField_sender"_s)); // nothing asks for it any more
    enter(form, u"gatewaySecret_code"_s, u"s3cret"_s);
    save(form);
    QTRY_VERIFY(!form);
    const auto gateway = app::gatewayOf(stored().constFirst());
    QVERIFY2(gateway, gateway ? "" : qPrintable(gateway.error().detail));
    QCOMPARE(gateway->config.send.url, u"https://sms.example/send"_s);
    QCOMPARE(gateway->config.answer.successValues, QStringList(u"OK"_s));
    QCOMPARE(held(u"code"_s), "s3cret"_ba);
}

void TestGatewayAccounts::addsZalo()
{
    const auto form = begun(db::AccountKind::Zalo);
    QCOMPARE(form->findChild<QComboBox *>(u"gatewayComboBox"_s)->count(), 1);
    enter(form, u"gatewayAccountNameLineEdit"_s, u"Zalo"_s);
    enter(form, u"gatewayField_app_id"_s, u"4711"_s);
    for (const QString &secret : {u"access_token"_s, u"refresh_token"_s, u"app_secret"_s})
        enter(form, u"gatewaySecret_"_s + secret, u"the "_s + secret);
    save(form);
    QTRY_VERIFY(!form);
    QCOMPARE(stored().constFirst().kind, db::AccountKind::Zalo);
    QCOMPARE(m_secrets->held.size(), 3);
    QCOMPARE(held(u"refresh_token"_s), "the refresh_token"_ba);
}

void TestGatewayAccounts::saysWhichTemplatesAreApproved()
{
    db::Template text;
    text.title = u"A Zalo text"_s; // the first by name
    text.body = u"Chào"_s;
    text.channel = db::Channel::Zalo;
    text.audience = db::Audience::Existing;
    text.language = u"vi"_s;
    const auto added = m_stage->shop.session().templates().add(text, m_stage->shop.moment());
    QVERIFY(added);
    app::AccountEntry zalo;
    zalo.account.kind = db::AccountKind::Zalo;
    zalo.account.name = u"Zalo"_s;
    zalo.account.configuration = app::gatewayConfiguration(u"zns"_s, {{u"app_id"_s, u"4711"_s}});
    QVERIFY(app::run(m_stage->shop.session(), app::AddAccount{zalo}, m_stage->shop.moment()));
    auto *button = m_section->findChild<QPushButton *>(u"approvedTemplatesPushButton"_s);
    QTRY_VERIFY(button->isVisible());
    button->click();
    const QPointer<QDialog> dialog = m_section->findChild<QDialog *>(u"approvedDialog"_s);
    auto *list = dialog->findChild<QListWidget *>();
    QTRY_VERIFY(list->count() > 0 && list->item(0)->text() == "A Zalo text: by hand"_L1);
    QCOMPARE(test::reachedIn(dialog).nameless, QStringList());
    auto *parameters = dialog->findChild<QPlainTextEdit *>();
    auto *save = dialog->findChild<QPushButton *>(u"saveApprovedPushButton"_s);
    line(dialog, u"approvedIdLineEdit"_s)->setText(u"203972"_s);
    parameters->setPlainText(u"customer_name:colour={{full_name}}"_s);
    save->click();
    QVERIFY(app::approvedTemplatesOf(stored().constFirst()).isEmpty());
    parameters->setPlainText(u"customer_name:name\n"_s);
    save->click();
    QTRY_COMPARE(list->item(0)->text(), u"A Zalo text: approved as 203972"_s);
    const auto approved = app::approvedTemplateOf(stored().constFirst(), added->value);
    QVERIFY(approved);
    QCOMPARE(approved->parameters.value(u"customer_name"_s).text, u"{{full_name}}"_s);
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(list->item(0)->text(), u"A Zalo text: by hand"_s);
}

void TestGatewayAccounts::namesEveryFocusableWidget()
{
    for (const auto kind : {db::AccountKind::SmsGateway, db::AccountKind::Gammu, db::AccountKind::Zalo}) {
        const auto form = begun(kind);
        QTRY_VERIFY(form->isVisible());
        if (kind == db::AccountKind::SmsGateway)
            choose(form, u"own"_s);
        const test::Reached reached = test::reachedIn(form);
        QCOMPARE(reached.nameless, QStringList());
        QVERIFY(reached.widgets > 4);
        form->reject();
        QTRY_VERIFY(!form);
    }
}

MK_TEST(TestGatewayAccounts)
#include "tst_gateway_accounts.moc"

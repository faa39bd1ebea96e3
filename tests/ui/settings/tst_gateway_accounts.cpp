#include "app/outbox/accounts/account_configuration.h"
#include "app/outbox/accounts/approved_template.h"
#include "app/outbox/accounts/gammu_choice.h"
#include "app/outbox/accounts/gateway_choice.h"
#include "tests/app/outbox/accounts/entries.h"
#include "tests/app/transports/zalo_here.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "tests/ui/settings/accounts_stage.h"
#include "ui/theme/grid.h"
#include "ui/widgets/row_delegate.h"

#include <QLabel>
#include <QListView>

using namespace Qt::StringLiterals;

/// Accounts for SMS in the window: which kind, what each gateway wants, and where its secrets go.
class TestGatewayAccounts final : public QObject, AccountsStage
{
    Q_OBJECT
private slots:
    void init() { openSection(); }
    void cleanup() { closeSection(); }
    void asksForWhatTheGatewayWants();
    void addsASmsGateway();
    void setsAFieldApartFromTheHintAboveIt();
    void marksWhatIsMissing();
    void changesAGatewayAndKeepsItsSecrets();
    void staysOpenWithItsSecretsWhereNoKeychainRuns();
    void refusesASecretThatIsTooShort();
    void addsAModem();
    void refusesASecretThatIsWrittenOut();
    void saysWhatItHasNoFieldFor();
    void leavesAGatewayThatIsNotKnown();
    void showsAZaloGatewayOfOnesOwn();
    void namesEveryFocusableWidget();

private:
    /// Under a field.
    static bool says(const QDialog *form, QLatin1StringView words);
    static QString problemOf(const QDialog *form)
    {
        return form->findChild<QLabel *>(u"accountProblemLabel"_s)->text();
    }
    /// Of a gateway we know, by its key, or of one that is described.
    template <class Gateway> static db::SendingAccount zaloAccount(const Gateway &gateway)
    {
        db::SendingAccount account;
        account.kind = db::AccountKind::Zalo;
        account.name = u"Zalo"_s;
        account.configuration = app::gatewayConfiguration(gateway, {{u"app_id"_s, u"1"_s}});
        return account;
    }
    /// The dialog for one that stands in the shop's file, whatever is wrong with it.
    QPointer<QDialog> changing(const db::SendingAccount &account)
    {
        if (!m_stage->shop.session().sendingAccounts().add(account, m_stage->shop.moment()))
            qFatal("the account is not stored");
        [this] { QTRY_COMPARE(rows(), 1); }();
        return opened(u"changeAccountPushButton"_s);
    }
};

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
    QTRY_VERIFY(
        list->model()->index(0, 0).data(ui::row::SecondLine).toString().contains("SMS through a gateway"_L1));
}

bool TestGatewayAccounts::says(const QDialog *form, QLatin1StringView words)
{
    const auto labels = form->findChildren<QLabel *>(u"fieldMessageLabel"_s);
    return std::ranges::any_of(labels, [words](const QLabel *one) { return one->text().contains(words); });
}

void TestGatewayAccounts::setsAFieldApartFromTheHintAboveIt()
{
    const auto form = begun(db::AccountKind::SmsGateway);
    choose(form, u"esms"_s);
    const auto fieldOf = [&form](const QString &edit) {
        return form->findChild<QLineEdit *>(edit)->parentWidget();
    };
    const auto distance = [&fieldOf] { // those of a choice before may still be there
        return fieldOf(u"gatewaySecret_secret_key"_s)->y() -
               fieldOf(u"gatewaySecret_api_key"_s)->geometry().bottom();
    };
    QTRY_VERIFY(distance() >= ui::grid::medium()); // a hint is not the next label's
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
    QVERIFY(says(form, "This is needed."_L1) && says(form, "A price is a whole number"_L1));
    QVERIFY(stored().isEmpty());
}

void TestGatewayAccounts::changesAGatewayAndKeepsItsSecrets()
{
    QVERIFY(app::run(m_stage->shop.session(), app::AddAccount{test::smsEntry()}, m_stage->shop.moment()));
    auto *list = m_section->findChild<QListView *>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    const QString key = stored().constFirst().keychainKey;
    const auto form = opened(u"changeAccountPushButton"_s);
    QTRY_COMPARE(line(form, u"gatewayField_sms_type"_s)->text(), u"2"_s);
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

void TestGatewayAccounts::refusesASecretThatIsWrittenOut()
{
    const auto form = begun(db::AccountKind::SmsGateway);
    choose(form, u"own"_s);
    enter(form, u"gatewayAccountNameLineEdit"_s, u"Own"_s);
    enter(form, u"ownUrlLineEdit"_s, u"https://sms.example/A1B2C3D4/send?key=A1B2C3D4"_s);
    enter(form, u"gatewayField_sender"_s, u"HOAMAI"_s);
    enter(form, u"gatewaySecret_api_key"_s, u"A1B2C3D4"_s);
    save(form);
    QVERIFY(says(form, "A secret is written out"_L1) && says(form, "{{api_key}}"_L1));
    enter(form, u"ownUrlLineEdit"_s, u"https://sms.example/A1B2C3D4/send?key={{api_key}}"_s);
    save(form);
    QVERIFY2(problemOf(form).contains("also written out"_L1), qPrintable(problemOf(form)));
    QVERIFY(stored().isEmpty() && m_secrets->held.isEmpty());
    enter(form, u"ownUrlLineEdit"_s, u"https://sms.example/{{api_key}}/send"_s);
    save(form);
    QTRY_VERIFY(!form);
    QCOMPARE(held(u"api_key"_s), "A1B2C3D4"_ba);
    QVERIFY(!stored().constFirst().configuration.contains("A1B2C3D4"_L1));
}

void TestGatewayAccounts::saysWhatItHasNoFieldFor()
{
    db::SendingAccount account = zaloAccount(u"zns"_s);
    app::setApprovedTemplate(account, db::TemplateId{1}, app::ApprovedTemplate{});
    const auto form = changing(account);
    QTRY_COMPARE(line(form, u"gatewayField_app_id"_s)->text(), u"1"_s);
    save(form);
    QVERIFY2(problemOf(form).startsWith("Approved templates: "_L1), qPrintable(problemOf(form)));
}

void TestGatewayAccounts::leavesAGatewayThatIsNotKnown()
{
    const auto form = changing(zaloAccount(u"zns-of-old"_s));
    auto *gateways = form->findChild<QComboBox *>(u"gatewayComboBox"_s);
    QTRY_COMPARE(gateways->currentIndex(), -1);
    save(form);
    QVERIFY(says(form, "zns-of-old"_L1));
    choose(form, u"zns"_s);
    enter(form, u"gatewayField_app_id"_s, u"2"_s);
    save(form);
    QTRY_VERIFY(!form);
    QCOMPARE(app::gatewayOf(stored().constFirst())->config.key, u"zns"_s);
}

void TestGatewayAccounts::showsAZaloGatewayOfOnesOwn()
{
    const QJsonObject own = test::zaloAt(8080);
    const auto form = changing(zaloAccount(own));
    auto *url = line(form, u"ownUrlLineEdit"_s);
    QTRY_COMPARE(url->text(), own[u"send"_s][u"url"_s].toString());
    enter(form, u"gatewayField_app_id"_s, u"2"_s);
    save(form);
    QTRY_VERIFY(!form);
    QCOMPARE(app::configured(stored().constFirst(), u"gateway").toObject(), own);
}

void TestGatewayAccounts::namesEveryFocusableWidget()
{
    for (const auto kind : {db::AccountKind::SmsGateway, db::AccountKind::Gammu, db::AccountKind::Zalo}) {
        const auto form = begun(kind);
        QTRY_VERIFY(form->isVisible());
        if (kind == db::AccountKind::SmsGateway)
            choose(form, u"own"_s);
        QTRY_VERIFY(test::reachedIn(form).widgets > 4);
        const test::Reached reached = test::reachedIn(form);
        QCOMPARE(reached.nameless, QStringList());
        form->reject();
        QTRY_VERIFY(!form);
    }
}

MK_TEST(TestGatewayAccounts)
#include "tst_gateway_accounts.moc"

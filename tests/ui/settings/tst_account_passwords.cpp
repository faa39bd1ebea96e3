#include "tests/support/test_main.h"
#include "tests/ui/settings/accounts_stage.h"

#include <QLabel>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The passwords of accounts: kept in the keychain, asked for again, and removed.
class TestAccountPasswords final : public QObject, AccountsStage
{
    Q_OBJECT
private slots:
    void init() { openSection(); }
    void cleanup() { closeSection(); }
    void saysThatAPasswordIsMissing();
    void offersToKeepAPasswordOnlyWhereThereIsAnAccount();
    void staysOpenWhereNoKeychainRuns();
    void changesAnAccountAndKeepsItsPassword();
    void asksForThePasswordOfAnotherServer();
    void archivesAndRemovesThePassword();
    void saysThatAPasswordIsStillKept();
};

void TestAccountPasswords::saysThatAPasswordIsMissing()
{
    addToShop(test::mailEntry());
    QTRY_COMPARE(rows(), 1);
    QTRY_VERIFY2(row(0).contains("password missing"_L1), qPrintable(row(0)));
    button(u"changeAccountPushButton"_s)->click();
    QPointer<QDialog> form = dialog(u"accountDialog"_s);
    enter(form, u"accountPasswordLineEdit"_s, u"hunter2"_s);
    press(form, u"saveAccountPushButton"_s);
    QTRY_VERIFY(!form);
    QTRY_VERIFY2(!row(0).contains("password missing"_L1), qPrintable(row(0)));
    QVERIFY(row(0).contains("in use"_L1));
}

void TestAccountPasswords::offersToKeepAPasswordOnlyWhereThereIsAnAccount()
{
    const auto saysSo = [](const QDialog *form) {
        const auto labels = form->findChild<QLineEdit *>(u"accountPasswordLineEdit"_s)
                                ->parentWidget()
                                ->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().contains("Left empty"_L1); });
    };
    const QPointer<QDialog> added = opened(u"addAccountPushButton"_s);
    QVERIFY(!saysSo(added));
    added->reject();
    QTRY_VERIFY(!added);
    addToShop(test::mailEntry());
    QTRY_COMPARE(rows(), 1);
    QVERIFY(saysSo(opened(u"changeAccountPushButton"_s)));
}

void TestAccountPasswords::staysOpenWhereNoKeychainRuns()
{
    m_secrets->fault = app::SecretFault::NoKeychain;
    button(u"addAccountPushButton"_s)->click();
    QPointer<QDialog> form = dialog(u"accountDialog"_s);
    enter(form, u"accountAddressLineEdit"_s, u"hoamai@gmail.com"_s);
    enter(form, u"accountPasswordLineEdit"_s, u"hunter2"_s);
    press(form, u"saveAccountPushButton"_s);
    auto *problem = form->findChild<QLabel *>(u"accountProblemLabel"_s);
    QTRY_VERIFY2(problem->text().contains("GNOME Keyring"_L1), qPrintable(problem->text()));
    m_secrets->fault.reset();
    press(form, u"saveAccountPushButton"_s); // once more, and it is no second account
    QTRY_VERIFY(!form);
    QCOMPARE(m_secrets->held.value(stored().constFirst().keychainKey), "hunter2"_ba);
    QCOMPARE(stored().size(), 1);
}

void TestAccountPasswords::changesAnAccountAndKeepsItsPassword()
{
    addToShop(test::mailEntry());
    QTRY_COMPARE(rows(), 1);
    QVERIFY(m_secrets->write(stored().constFirst().keychainKey, "hunter2"));
    button(u"changeAccountPushButton"_s)->click();
    QPointer<QDialog> form = dialog(u"accountDialog"_s);
    QVERIFY(form->findChild<QLineEdit *>(u"accountPasswordLineEdit"_s)->text().isEmpty());
    enter(form, u"accountNameLineEdit"_s, u"Hoa Mai"_s);
    press(form, u"saveAccountPushButton"_s);
    QTRY_VERIFY(!form);
    QCOMPARE(stored().constFirst().name, u"Hoa Mai"_s);
    QCOMPARE(m_secrets->held.value(stored().constFirst().keychainKey), "hunter2"_ba);
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(stored().constFirst().name, u"Shop"_s);
}

void TestAccountPasswords::asksForThePasswordOfAnotherServer()
{
    addToShop(test::mailEntry());
    QTRY_COMPARE(rows(), 1);
    const QString before = stored().constFirst().keychainKey;
    QVERIFY(m_secrets->write(before, "hunter2"));
    button(u"changeAccountPushButton"_s)->click();
    QPointer<QDialog> form = dialog(u"accountDialog"_s);
    enter(form, u"accountHostLineEdit"_s, u"smtp.other.example"_s);
    press(form, u"saveAccountPushButton"_s);
    auto *problem = form->findChild<QLabel *>(u"accountProblemLabel"_s);
    QTRY_VERIFY2(problem->text().contains("enter its password again"_L1), qPrintable(problem->text()));
    const QString after = stored().constFirst().keychainKey;
    QVERIFY(after != before && !m_secrets->held.contains(after));
    QTRY_VERIFY(!m_secrets->held.contains(before)); // it is for nobody any more
    QTRY_VERIFY2(m_stage->window->notifications().text().contains("An undo does not bring it back"_L1),
                 qPrintable(m_stage->window->notifications().text()));
    enter(form, u"accountPasswordLineEdit"_s, u"one"_s);
    enter(form, u"mailboxPasswordLineEdit"_s, u"two"_s);
    press(form, u"saveAccountPushButton"_s);
    QTRY_VERIFY(!form);
    QCOMPARE(m_secrets->held.value(after), "one"_ba);
    QCOMPARE(m_secrets->held.value(after + u"/mailbox"_s), "two"_ba);
}

void TestAccountPasswords::archivesAndRemovesThePassword()
{
    addToShop(test::mailEntry());
    QTRY_COMPARE(rows(), 1);
    QVERIFY(m_secrets->write(stored().constFirst().keychainKey, "hunter2"));
    button(u"archiveAccountPushButton"_s)->click();
    QTRY_VERIFY(m_stage->window->notifications().text().contains("removed from the keychain"_L1));
    QTRY_VERIFY(row(0).contains("archived"_L1));
    QVERIFY(m_secrets->held.isEmpty());
    QVERIFY(!button(u"changeAccountPushButton"_s)->isEnabled());
    QCOMPARE(button(u"archiveAccountPushButton"_s)->text(), u"Use again"_s);
    button(u"archiveAccountPushButton"_s)->click();
    QTRY_VERIFY(!stored().constFirst().archived);
}

void TestAccountPasswords::saysThatAPasswordIsStillKept()
{
    addToShop(test::mailEntry());
    QTRY_COMPARE(rows(), 1);
    QVERIFY(m_secrets->write(stored().constFirst().keychainKey, "hunter2"));
    m_secrets->fault = app::SecretFault::Denied;
    button(u"archiveAccountPushButton"_s)->click();
    ui::NotificationBar &bar = m_stage->window->notifications();
    QTRY_VERIFY2(bar.text().contains("still in the keychain: The keychain refused"_L1),
                 qPrintable(bar.text()));
    QVERIFY(bar.stays());
    m_secrets->fault.reset();
    bar.findChild<QPushButton *>(u"notificationActionPushButton"_s)->click();
    QTRY_VERIFY2(bar.text().contains("removed from the keychain"_L1), qPrintable(bar.text()));
    QVERIFY(m_secrets->held.isEmpty());
}

MK_TEST(TestAccountPasswords)
#include "tst_account_passwords.moc"

#include "ui/settings/accounts_section.h"

#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/accounts/account_work.h"
#include "db/outbox/sending_account_store.h"
#include "tests/app/outbox/accounts/entries.h"
#include "tests/app/transports/held_secrets.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "tests/ui/settings/answering_transport.h"
#include "ui/settings/account_list_model.h"
#include "ui/shell/doer.h"
#include "ui/shell/window_stage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// The accounts among the settings, with a keychain in memory.
class TestAccountsSection final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void saysWhatAnAccountIsForWhereThereIsNone();
    void listsThemAsAModelShould();
    void addsAnAccountFromAProvider();
    void marksTheFieldThatIsWrong();
    void staysOpenWhereNoKeychainRuns();
    void changesAnAccountAndKeepsItsPassword();
    void asksForThePasswordOfAnotherServer();
    void archivesAndRemovesThePassword();
    void choosesTheOneToSendFrom();
    void sendsATestAndTellsOfIt();
    void tellsWhatTheServerSaid();
    void namesEveryFocusableWidget();

private:
    void addToShop(const app::AccountEntry &entry)
    {
        QVERIFY(app::run(m_stage->shop.session(), app::AddAccount{entry}, m_stage->shop.moment()));
    }
    QList<db::SendingAccount> stored() { return m_stage->shop.session().sendingAccounts().list().value(); }
    QPushButton *button(const QString &name) const { return m_section->findChild<QPushButton *>(name); }
    QDialog *dialog(const QString &name) const { return m_section->findChild<QDialog *>(name); }
    static void enter(QDialog *dialog, const QString &field, const QString &text)
    {
        auto *edit = dialog->findChild<QLineEdit *>(field);
        edit->setText(text);
        emit edit->editingFinished();
    }
    static void press(QDialog *dialog, const QString &name)
    {
        dialog->findChild<QPushButton *>(name)->click();
    }
    QString row(int row) const
    {
        return m_section->findChild<QListView *>()->model()->index(row, 0).data().toString();
    }
    int rows() const { return m_section->findChild<QListView *>()->model()->rowCount(); }

    std::unique_ptr<WindowStage> m_stage;
    std::shared_ptr<test::HeldSecrets> m_secrets;
    app::SendOutcome m_outcome;
    std::unique_ptr<app::AccountWork> m_work;
    std::unique_ptr<ui::Doer> m_doer;
    std::unique_ptr<ui::AccountsSection> m_section;
};

void TestAccountsSection::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->open();
    m_secrets = std::make_shared<test::HeldSecrets>();
    m_outcome = {};
    m_outcome.kind = app::SendOutcome::Kind::Accepted;
    m_work =
        std::make_unique<app::AccountWork>(m_secrets, [this](const db::SendingAccount &, app::Secrets &) {
            return app::AccountResult<std::unique_ptr<app::Transport>>(
                std::make_unique<test::AnsweringTransport>(m_outcome));
        });
    m_doer =
        std::make_unique<ui::Doer>(*m_stage->desk, m_stage->window->notifications(), m_stage->window->undo());
    m_section = std::make_unique<ui::AccountsSection>(ui::AccountsSection::Needs{*m_doer, *m_work});
    m_section->show();
}

void TestAccountsSection::cleanup()
{
    m_section.reset();
    m_work.reset();
    m_doer.reset();
    m_stage.reset();
}

void TestAccountsSection::saysWhatAnAccountIsForWhereThereIsNone()
{
    auto *none = m_section->findChild<QLabel *>(u"noAccountsLabel"_s);
    QTRY_VERIFY(none->isVisible());
    QVERIFY(button(u"addAccountPushButton"_s)->isEnabled());
    QVERIFY(!button(u"testAccountPushButton"_s)->isEnabled());
    addToShop(test::mailEntry()); // as another process would
    QTRY_COMPARE(rows(), 1);
    QVERIFY(!none->isVisible());
}

void TestAccountsSection::listsThemAsAModelShould()
{
    auto *model = m_section->findChild<ui::AccountListModel *>();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    addToShop(test::mailEntry());
    QTRY_COMPARE(rows(), 1);
    QVERIFY(model->at(model->index(0)));
    QCOMPARE(model->indexOf({77}), QModelIndex());
    QVERIFY(!model->at({}));
}

void TestAccountsSection::addsAnAccountFromAProvider()
{
    button(u"addAccountPushButton"_s)->click();
    QDialog *form = dialog(u"accountDialog"_s);
    QVERIFY(form);
    enter(form, u"accountAddressLineEdit"_s, u"hoamai@gmail.com"_s);
    QCOMPARE(form->findChild<QLineEdit *>(u"accountHostLineEdit"_s)->text(), u"smtp.gmail.com"_s);
    QCOMPARE(form->findChild<QLineEdit *>(u"mailboxHostLineEdit"_s)->text(), u"imap.gmail.com"_s);
    QVERIFY(form->findChild<QLabel *>(u"accountPresetNoteLabel"_s)->text().contains("app password"_L1));
    enter(form, u"accountPasswordLineEdit"_s, u"hunter2"_s);
    press(form, u"saveAccountPushButton"_s);
    QTRY_COMPARE(rows(), 1);
    QTRY_COMPARE(m_secrets->held.size(), 1);
    QCOMPARE(m_secrets->held.first(), "hunter2"_ba);
    QCOMPARE(stored().constFirst().name, u"hoamai@gmail.com"_s);
    QCOMPARE(stored().constFirst().perDay, 500);
    QTRY_VERIFY(!dialog(u"accountDialog"_s));
    QVERIFY2(row(0).contains("in use"_L1) && row(0).contains("0 of 500"_L1), qPrintable(row(0)));
}

void TestAccountsSection::marksTheFieldThatIsWrong()
{
    button(u"addAccountPushButton"_s)->click();
    QDialog *form = dialog(u"accountDialog"_s);
    enter(form, u"accountAddressLineEdit"_s, u"hoamai@gmail.com"_s);
    enter(form, u"accountPortLineEdit"_s, u"70000"_s);
    press(form, u"saveAccountPushButton"_s);
    const auto labels = form->findChildren<QLabel *>(u"fieldMessageLabel"_s);
    QVERIFY(
        std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains("65535"_L1); }));
    QVERIFY(stored().isEmpty());
    QCOMPARE(form->focusWidget()->objectName(), u"accountPortLineEdit"_s);
    enter(form, u"accountPortLineEdit"_s, u"465"_s);
    press(form, u"saveAccountPushButton"_s);
    QTRY_COMPARE(stored().size(), 1);
}

void TestAccountsSection::staysOpenWhereNoKeychainRuns()
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

void TestAccountsSection::changesAnAccountAndKeepsItsPassword()
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

void TestAccountsSection::asksForThePasswordOfAnotherServer()
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
    enter(form, u"accountPasswordLineEdit"_s, u"one"_s);
    enter(form, u"mailboxPasswordLineEdit"_s, u"two"_s);
    press(form, u"saveAccountPushButton"_s);
    QTRY_VERIFY(!form);
    QCOMPARE(m_secrets->held.value(after), "one"_ba);
    QCOMPARE(m_secrets->held.value(after + u"/mailbox"_s), "two"_ba);
}

void TestAccountsSection::archivesAndRemovesThePassword()
{
    addToShop(test::mailEntry());
    QTRY_COMPARE(rows(), 1);
    QVERIFY(m_secrets->write(stored().constFirst().keychainKey, "hunter2"));
    button(u"archiveAccountPushButton"_s)->click();
    QTRY_VERIFY(m_stage->window->notifications().text().contains("still in the keychain"_L1));
    QTRY_VERIFY(row(0).contains("archived"_L1));
    QCOMPARE(m_secrets->held.size(), 1); // only where the person wants
    QVERIFY(!button(u"changeAccountPushButton"_s)->isEnabled());
    QCOMPARE(button(u"archiveAccountPushButton"_s)->text(), u"Use again"_s);
    button(u"archiveAccountPushButton"_s)->click();
    QTRY_VERIFY(!stored().constFirst().archived);
}

void TestAccountsSection::choosesTheOneToSendFrom()
{
    addToShop(test::mailEntry(u"A"_s));
    addToShop(test::mailEntry(u"B"_s));
    QTRY_COMPARE(rows(), 2);
    auto *list = m_section->findChild<QListView *>();
    list->setCurrentIndex(list->model()->index(1, 0));
    button(u"preferAccountPushButton"_s)->click();
    QTRY_VERIFY(row(1).contains("in use"_L1));
    QVERIFY(!row(0).contains("in use"_L1));
    QVERIFY(!button(u"preferAccountPushButton"_s)->isEnabled());
}

void TestAccountsSection::sendsATestAndTellsOfIt()
{
    addToShop(test::mailEntry());
    QTRY_COMPARE(rows(), 1);
    button(u"testAccountPushButton"_s)->click();
    QDialog *test = dialog(u"accountTestDialog"_s);
    QCOMPARE(test->findChild<QLineEdit *>(u"testToLineEdit"_s)->text(), u"hoa@shop.example"_s);
    auto *outcome = test->findChild<QLabel *>(u"testOutcomeLabel"_s);
    press(test, u"sendTestPushButton"_s);
    QTRY_VERIFY2(outcome->text().contains("was sent"_L1), qPrintable(outcome->text()));
    QVERIFY(test->findChild<QPushButton *>(u"sendTestPushButton"_s)->isEnabled());
    enter(test, u"testToLineEdit"_s, u"nobody"_s);
    press(test, u"sendTestPushButton"_s);
    QTRY_VERIFY2(outcome->text().contains("address of your own"_L1), qPrintable(outcome->text()));
}

void TestAccountsSection::tellsWhatTheServerSaid()
{
    addToShop(test::mailEntry());
    QTRY_COMPARE(rows(), 1);
    m_outcome.kind = app::SendOutcome::Kind::NeedsLogin;
    m_outcome.words = u"535 5.7.8 bad credentials"_s;
    button(u"testAccountPushButton"_s)->click();
    QDialog *test = dialog(u"accountTestDialog"_s);
    auto *outcome = test->findChild<QLabel *>(u"testOutcomeLabel"_s);
    press(test, u"sendTestPushButton"_s);
    QTRY_VERIFY2(outcome->text().contains("535 5.7.8"_L1) && outcome->text().contains("app password"_L1),
                 qPrintable(outcome->text()));
}

void TestAccountsSection::namesEveryFocusableWidget()
{
    addToShop(test::mailEntry());
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(test::reachedIn(m_section.get()).nameless, QStringList());
    for (const QString &opens : {u"addAccountPushButton"_s, u"testAccountPushButton"_s}) {
        button(opens)->click();
        QDialog *shown = m_section->findChild<QDialog *>();
        QTRY_VERIFY(shown->isVisible());
        const test::Reached reached = test::reachedIn(shown);
        QCOMPARE(reached.nameless, QStringList());
        QVERIFY(reached.widgets > 3);
        shown->reject();
        QTRY_VERIFY(!m_section->findChild<QDialog *>());
    }
}

MK_TEST(TestAccountsSection)
#include "tst_accounts_section.moc"

#include "ui/settings/accounts_section.h"

#include "app/outbox/accounts/account_configuration.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "tests/ui/settings/accounts_stage.h"
#include "ui/settings/account_list_model.h"
#include "ui/widgets/row_delegate.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPointer>

using namespace Qt::StringLiterals;

/// The accounts among the settings, with a keychain in memory.
class TestAccountsSection final : public QObject, AccountsStage
{
    Q_OBJECT
private slots:
    void init() { openSection(); }
    void cleanup() { closeSection(); }
    void saysWhatAnAccountIsForWhereThereIsNone();
    void listsThemAsAModelShould();
    void addsAnAccountFromAProvider();
    void namesAnotherServerInTheLanguageInUse();
    void marksTheFieldThatIsWrong();
    void changesHowManyGoAtOnce();
    void choosesTheOneToSendFrom();
    void sendsATestAndTellsOfIt();
    void tellsWhatTheServerSaid();
    void namesEveryFocusableWidget();
};

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
    const QModelIndex shown = m_section->findChild<QListView *>()->model()->index(0, 0);
    QCOMPARE(shown.data().toString(), u"hoamai@gmail.com"_s); // the name alone
    QCOMPARE(shown.data(ui::row::ChipText).toString(), u"in use"_s);
    QVERIFY(shown.data(ui::row::RightText).toString().contains("0 of 500"_L1));
}

void TestAccountsSection::namesAnotherServerInTheLanguageInUse()
{
    m_stage->action(u"language.vi"_s)->trigger();
    const QPointer<QDialog> form = opened(u"addAccountPushButton"_s);
    const auto *providers = form->findChild<QComboBox *>(u"accountPresetComboBox"_s);
    const int other = providers->findData(u"other"_s);
    QVERIFY(other >= 0);
    QCOMPARE(providers->itemText(other), u"Máy chủ khác"_s);
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

void TestAccountsSection::changesHowManyGoAtOnce()
{
    addToShop(test::mailEntry());
    QTRY_COMPARE(rows(), 1);
    const QPointer<QDialog> form = opened(u"changeAccountPushButton"_s);
    QCOMPARE(line(form, u"accountConnectionsLineEdit"_s)->text(), u"1"_s);
    for (const QString &wrong : {u"9"_s, u"0"_s, u"many"_s}) {
        enter(form, u"accountConnectionsLineEdit"_s, wrong);
        save(form);
        QCOMPARE(form->focusWidget()->objectName(), u"accountConnectionsLineEdit"_s);
        const auto labels = form->findChildren<QLabel *>(u"fieldMessageLabel"_s);
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().startsWith("From 1 to 8"_L1); }));
    }
    enter(form, u"accountConnectionsLineEdit"_s, u"4"_s);
    save(form);
    QTRY_COMPARE(app::connectionsOf(stored().constFirst()), 4);
    QTRY_VERIFY(!form);
    m_stage->window->undo().takeBackLast();
    QTRY_COMPARE(app::connectionsOf(stored().constFirst()), 1);
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

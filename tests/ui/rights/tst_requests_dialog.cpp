#include "ui/rights/requests_dialog.h"

#include "app/rights/request_commands.h"
#include "app/rights/request_list.h"
#include "db/rights/data_request_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/customer_stage.h"
#include "ui/rights/request_question.h"
#include "ui/shell/actions.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/status_line.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// The register of requests in the window.
class TestRequestsDialog final : public QObject, CustomerStage
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void cleanup()
    {
        closeWindow();
        closeShop();
    }
    void saysThatNothingWasAsked();
    void recordsANewRequest();
    void tellsInTheStatusLineWhatIsDue();
    void tellsInTheStatusLineByWhatDay();
    void endsARequestAndTakesItBack();
    void isDoneOnceTheCustomerIsErased();
    void isDoneOnceTheFileIsWritten();
    void staysOpenWithoutAFile();
    void opensTheCustomerByEnter();

private:
    void openDesk()
    {
        open();
        ui::addRights(*m_window, *m_desk, *m_translator);
    }
    ui::RequestsDialog *openRegister()
    {
        m_window->actions().action(u"requests.open"_s)->trigger();
        return m_window->findChild<ui::RequestsDialog *>();
    }
    db::DataRequest add(db::CustomerId id, db::DataRight right)
    {
        app::AddRequest command;
        command.customer = id;
        command.right = right;
        return app::run(m_shop->session(), command, m_shop->moment()).value().value;
    }
    QList<db::DataRequest> requests() { return *app::loadRequests(m_shop->session()); }
    static QPushButton *button(const QWidget *in, const QString &name)
    {
        return in->findChild<QPushButton *>(name);
    }
};

void TestRequestsDialog::saysThatNothingWasAsked()
{
    addPeople(db::LifecycleStage::Experience, 1);
    openDesk();
    const ui::RequestsDialog *dialog = openRegister();
    QVERIFY(dialog);
    QPushButton *start = button(dialog, u"emptyStartPushButton"_s);
    QTRY_VERIFY(start->isVisible());
    QCOMPARE(dialog->findChild<QLabel *>(u"emptyTitleLabel"_s)->text(), u"Nothing was asked yet"_s);
    QVERIFY(!dialog->findChild<QListView *>()->isVisible());
    QVERIFY(!button(dialog, u"requestDonePushButton"_s)->isVisible());
    QVERIFY(!button(dialog, u"requestNewPushButton"_s)->isVisible()); // the one above is enough
    start->click();
    QVERIFY(m_window->findChild<ui::RequestQuestion *>());
}

void TestRequestsDialog::recordsANewRequest()
{
    addPeople(db::LifecycleStage::Experience, 1);
    openDesk();
    const ui::RequestsDialog *dialog = openRegister();
    button(dialog, u"requestNewPushButton"_s)->click();
    auto *question = m_window->findChild<ui::RequestQuestion *>();
    QVERIFY(question);
    QVERIFY(!button(question, u"requestAddPushButton"_s)->isEnabled()); // nobody asks
    question->findChild<QLineEdit *>(u"requestNameLineEdit"_s)->setText(u"Trần Văn Ngoài"_s);
    QVERIFY(question->findChild<QLabel *>(u"requestDueLabel"_s)->text().contains(u"Decree 356/2025"));
    button(question, u"requestAddPushButton"_s)->click();
    QTRY_COMPARE(requests().size(), 1);
    QCOMPARE(requests().first().name, u"Trần Văn Ngoài"_s);
    QCOMPARE(requests().first().replyDueOn, QDate(2026, 11, 25));
    auto *list = dialog->findChild<QListView *>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTRY_VERIFY(told().startsWith(u"Request of Trần Văn Ngoài: reply due"));
}

void TestRequestsDialog::tellsInTheStatusLineWhatIsDue()
{
    const auto ids = addPeople(db::LifecycleStage::Experience, 1);
    app::AddRequest old;
    old.customer = ids.first();
    old.receivedOn = QDate(2026, 11, 1);
    QVERIFY(app::run(m_shop->session(), old, m_shop->moment()));
    openDesk();
    QTRY_COMPARE(m_window->statusLine().item(u"requests"_s), u"1 data request due"_s);
    emit m_window->statusLine().clicked(u"requests"_s);
    QVERIFY(m_window->findChild<ui::RequestsDialog *>());
}

void TestRequestsDialog::tellsInTheStatusLineByWhatDay()
{
    const auto ids = addPeople(db::LifecycleStage::Experience, 1);
    app::AddRequest coming;
    coming.customer = ids.first();
    coming.receivedOn = QDate(2026, 11, 19); // the reply is due two working days later
    QVERIFY(app::run(m_shop->session(), coming, m_shop->moment()));
    openDesk();
    QTRY_COMPARE(m_window->statusLine().item(u"requests"_s), u"1 data request due by 23/11"_s);
}

void TestRequestsDialog::endsARequestAndTakesItBack()
{
    const auto ids = addPeople(db::LifecycleStage::Experience, 1);
    add(ids.first(), db::DataRight::Correct);
    openDesk();
    const ui::RequestsDialog *dialog = openRegister();
    QTRY_VERIFY(button(dialog, u"requestDonePushButton"_s)->isEnabled());
    button(dialog, u"requestDonePushButton"_s)->click();
    QTRY_VERIFY(!requests().first().isOpen());
    QTRY_VERIFY(!button(dialog, u"requestDonePushButton"_s)->isEnabled());
    button(dialog, u"requestsClosePushButton"_s)->click();
    takeBack();
    QTRY_VERIFY(requests().first().isOpen());
}

void TestRequestsDialog::isDoneOnceTheCustomerIsErased()
{
    const auto ids = addPeople(db::LifecycleStage::Experience, 1);
    add(ids.first(), db::DataRight::Delete);
    openDesk();
    const ui::RequestsDialog *dialog = openRegister();
    const auto *list = dialog->findChild<QListView *>();
    QTRY_VERIFY(button(dialog, u"requestDonePushButton"_s)->isEnabled());
    button(dialog, u"requestDonePushButton"_s)->click();
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"eraseDialog"_s));
    auto *erase = m_window->findChild<QDialog *>(u"eraseDialog"_s);
    QTRY_VERIFY(button(erase, u"eraseYesPushButton"_s)->isVisible());
    QVERIFY(requests().first().isOpen()); // nothing is erased yet
    erase->reject();
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"eraseDialog"_s));
    QVERIFY(requests().first().isOpen());
    QVERIFY(dialog->isVisible());
    QCOMPARE(list->model()->rowCount(), 1);
    button(dialog, u"requestDonePushButton"_s)->click();
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"eraseDialog"_s));
    erase = m_window->findChild<QDialog *>(u"eraseDialog"_s);
    QTRY_VERIFY(button(erase, u"eraseYesPushButton"_s)->isVisible());
    button(erase, u"eraseYesPushButton"_s)->click();
    QTRY_VERIFY(!requests().first().isOpen());
    QCOMPARE(requests().first().outcome, std::optional(db::RequestOutcome::Done));
    QVERIFY(dialog->isVisible());
}

void TestRequestsDialog::isDoneOnceTheFileIsWritten()
{
    const auto ids = addPeople(db::LifecycleStage::Experience, 1);
    add(ids.first(), db::DataRight::Access);
    openDesk();
    const QString path = m_shop->file(u"an.html"_s);
    m_window->dialogs().setAnswer([&](const ui::FileQuestion &) { return path; });
    const ui::RequestsDialog *dialog = openRegister();
    QTRY_VERIFY(button(dialog, u"requestDonePushButton"_s)->isEnabled());
    button(dialog, u"requestDonePushButton"_s)->click();
    QTRY_VERIFY(!requests().first().isOpen());
    QVERIFY(QFile::exists(path));
    QVERIFY(dialog->isVisible());
    QTRY_VERIFY(!button(dialog, u"requestDonePushButton"_s)->isEnabled());
}

void TestRequestsDialog::staysOpenWithoutAFile()
{
    const auto ids = addPeople(db::LifecycleStage::Experience, 1);
    add(ids.first(), db::DataRight::Access);
    openDesk();
    bool wasAsked = false;
    m_window->dialogs().setAnswer([&](const ui::FileQuestion &) {
        wasAsked = true;
        return QString();
    });
    const ui::RequestsDialog *dialog = openRegister();
    QTRY_VERIFY(button(dialog, u"requestDonePushButton"_s)->isEnabled());
    button(dialog, u"requestDonePushButton"_s)->click();
    QTRY_VERIFY(wasAsked);
    QVERIFY(requests().first().isOpen());
    QVERIFY(dialog->isVisible());
    QVERIFY(button(dialog, u"requestDonePushButton"_s)->isEnabled());
}

void TestRequestsDialog::opensTheCustomerByEnter()
{
    const auto ids = addPeople(db::LifecycleStage::Experience, 1);
    add(ids.first(), db::DataRight::Access);
    openDesk();
    const ui::RequestsDialog *dialog = openRegister();
    QList<db::CustomerId> asked;
    connect(dialog, &ui::RequestsDialog::customerChosen, this,
            [&asked](db::CustomerId id) { asked.append(id); });
    QTRY_VERIFY(button(dialog, u"requestOpenPushButton"_s)->isEnabled());
    auto *list = dialog->findChild<QListView *>();
    list->setFocus();
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(asked, ids);
    QVERIFY(!m_window->findChild<ui::RequestQuestion *>());
}

MK_TEST(TestRequestsDialog)
#include "tst_requests_dialog.moc"

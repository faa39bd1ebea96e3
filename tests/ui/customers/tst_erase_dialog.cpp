#include "ui/customers/erase_dialog.h"

#include "app/safekeeping/daily_backup.h"
#include "db/safekeeping/journal_store.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/shop_window.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/profile_panel.h"
#include "ui/desk_pages.h"
#include "ui/shell/actions.h"
#include "ui/shell/notification_bar.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// Erasing a customer at the desk: it says what goes, asks, and does it.
class TestEraseDialog final : public QObject, ShopWindow
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { closeShop(); }
    void erasesOnceItIsConfirmed();
    void keepsTheCustomerOnEnter();
    void namesTheCopyThatStillHoldsThem();
    void namesWhatTheKeyboardReaches();

private:
    void openDialog();
    QLabel *label(const QString &name) const { return m_dialog->findChild<QLabel *>(name); }
    QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }

    db::CustomerId m_lan;
    ui::EraseDialog *m_dialog = nullptr;
};

void TestEraseDialog::init()
{
    makeShop();
    m_lan = m_shop->add(TestShop::person(u"Lê <b>Lan</b>"_s, db::LifecycleStage::Loyalty));
    QVERIFY(app::backUpDaily(m_shop->session(), m_shop->clock()));
    makeWindow();
    ui::addCustomers(*m_window, *m_desk, *m_translator);
    showWindow(ui::PageId::Customers);
}

void TestEraseDialog::openDialog()
{
    auto *page = m_window->findChild<ui::CustomersPage *>();
    QTRY_COMPARE(page->profile()->shown(), m_lan);
    auto *more = page->findChild<QToolButton *>(u"profileEditToolButton"_s);
    QVERIFY(more);
    emit more->menu()->aboutToShow(); // which fills it
    more->menu()->actions().last()->trigger();
    m_dialog = m_window->findChild<ui::EraseDialog *>();
    QVERIFY(m_dialog);
    QTRY_VERIFY(button(u"eraseYesPushButton"_s)->isVisible());
}

void TestEraseDialog::erasesOnceItIsConfirmed()
{
    openDialog();
    QCOMPARE(label(u"eraseQuestionLabel"_s)->text(),
             u"Erase Lê <b>Lan</b> for good? This cannot be undone."_s);
    QCOMPARE(label(u"eraseQuestionLabel"_s)->textFormat(), Qt::PlainText);
    QVERIFY(label(u"eraseGoesLabel"_s)->text().contains(u"1 number or address"_s));
    QVERIFY(label(u"eraseCopiesLabel"_s)->text().contains(u"shop-daily-2026-11-21.db"_s));
    button(u"eraseYesPushButton"_s)->click();
    QTRY_COMPARE(m_window->notifications().text(), u"The customer is erased for good."_s);
    QTRY_VERIFY(!m_window->findChild<ui::EraseDialog *>());
    QVERIFY(!m_shop->session().customers().byId(m_lan));
    QVERIFY(!m_shop->session().customers().restore(m_lan, m_shop->moment()));
    QFile copy(m_shop->file(u"backups/shop-daily-2026-11-21.db"_s));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QVERIFY(!copy.readAll().contains("<b>Lan</b>"));
}

void TestEraseDialog::keepsTheCustomerOnEnter()
{
    openDialog();
    QTRY_COMPARE(QApplication::focusWidget(), button(u"eraseClosePushButton"_s));
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_VERIFY(!m_window->findChild<ui::EraseDialog *>());
    QVERIFY(m_shop->session().customers().byId(m_lan));
}

void TestEraseDialog::namesTheCopyThatStillHoldsThem()
{
    QFile copy(m_shop->file(u"backups/shop-daily-2026-11-21.db"_s));
    QVERIFY(copy.resize(copy.size() / 2));
    openDialog();
    button(u"eraseYesPushButton"_s)->click();
    QTRY_VERIFY(label(u"eraseProblemLabel"_s)->isVisible());
    QVERIFY2(label(u"eraseProblemLabel"_s)->text().contains(u"shop-daily-2026-11-21.db"_s),
             qPrintable(label(u"eraseProblemLabel"_s)->text()));
    QCOMPARE(button(u"eraseYesPushButton"_s)->text(), u"Try again"_s);
    QVERIFY(QFile::remove(copy.fileName()));
    button(u"eraseYesPushButton"_s)->click();
    QTRY_COMPARE(m_window->notifications().text(), u"The customer is erased for good."_s);
}

void TestEraseDialog::namesWhatTheKeyboardReaches()
{
    openDialog();
    const test::Reached reached = test::reachedIn(m_dialog);
    QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
    QVERIFY(reached.widgets >= 2);
}

MK_TEST(TestEraseDialog)
#include "tst_erase_dialog.moc"

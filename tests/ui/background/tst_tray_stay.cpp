#include "app/core/command.h"
#include "app/outbox/sending/sending_commands.h"
#include "app/outbox/sending/sending_settings.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/shop/setting_store.h"
#include "tests/app/support/planned_mail.h"
#include "tests/support/test_main.h"
#include "tests/ui/platform/fake_platform.h"
#include "tests/ui/settings/settings_stage.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

/// A window that is closed, and a program that goes on in the tray.
class TestTrayStay final : public QObject, private SettingsStage
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { closeStage(); }
    void quitsUnlessItIsWanted();
    void staysInTheTray();
    void storesWhatWasTyped();
    void quitsByItsKey();
    void quitsByTheMenuOfTheIcon();
    void quitsWhereThereIsNoTray();
    void saysWhatIsWaiting();
    void pausesAndResumesSending();
    void asksOnceWhereMessagesAreToGo();
    void quitsWhenItIsClosedOnceMore();
    void startsInTheTray();
    void waitsForTheTrayOfTheDesktop();
    void opensTheWindowWhereThereIsNoTray_data();
    void opensTheWindowWhereThereIsNoTray();
    void comesForwardWhereTheShopCannotBeOpened();

private:
    ui::MainWindow &window() { return *m_stage->window; }
    QString told() const { return m_stage->window->notifications().text(); }
    bool isWanted() const { return m_stage->stay->isWanted(); }
    void open()
    {
        m_stage->open();
        m_closed = std::make_unique<QSignalSpy>(m_stage->window.get(), &ui::MainWindow::closed);
    }
    /// What is being written is waited for.
    void quits()
    {
        window().close();
        QTRY_COMPARE(m_closed->size(), 1);
        QVERIFY(!window().isVisible());
    }
    void goIntoTray()
    {
        m_stage->stay->setWanted(true);
        QVERIFY(!window().close());
    }
    /// A mail for later today, by an account that sends by itself.
    void planAMail(bool isApproved);

    std::shared_ptr<FakeTrayIcon> m_tray;
    std::unique_ptr<QSignalSpy> m_closed;
};

void TestTrayStay::init()
{
    openStage();
    m_tray = std::make_shared<FakeTrayIcon>();
    m_stage->platform.tray = m_tray;
}

void TestTrayStay::planAMail(bool isApproved)
{
    db::Session &session = m_stage->shop.session();
    const db::Act now = m_stage->shop.moment();
    db::SendingAccount account;
    account.name = u"Shop"_s;
    account.sender = u"hoa@shop.example"_s;
    account.host = u"127.0.0.1"_s;
    account.security = db::LinkSecurity::None;
    QVERIFY(session.sendingAccounts().add(account, now));
    const db::MessageId id = planMail(m_stage->shop, QTime(21, 0)); // it is five past seven
    if (isApproved)
        QVERIFY(app::run(session, app::ApproveMessages{{id}}, m_stage->shop.clock().act()));
}

void TestTrayStay::quitsUnlessItIsWanted()
{
    open();
    quits();
    QVERIFY(!m_tray->isShown);
}

void TestTrayStay::staysInTheTray()
{
    open();
    goIntoTray();
    QVERIFY(!window().isVisible());
    QVERIFY(m_tray->isShown);
    QCOMPARE(m_closed->size(), 0);
    emit m_tray->activated();
    QVERIFY(window().isVisible());
    m_stage->stay->setWanted(false);
    QVERIFY(!m_tray->isShown);
    quits();
}

void TestTrayStay::storesWhatWasTyped()
{
    openPage();
    QLineEdit *name = field(u"shopNameLineEdit"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Hoa Lan"_s);
    goIntoTray();
    QTRY_COMPARE(stored().name, u"Hoa Lan"_s);
}

void TestTrayStay::quitsByItsKey()
{
    open();
    m_stage->stay->setWanted(true);
    m_stage->action(u"quit"_s)->trigger();
    QTRY_COMPARE(m_closed->size(), 1);
    QVERIFY(!m_tray->isShown);
}

void TestTrayStay::quitsByTheMenuOfTheIcon()
{
    open();
    goIntoTray();
    m_tray->action(u"openAction"_s)->trigger();
    QVERIFY(window().isVisible());
    goIntoTray();
    m_tray->action(u"quitAction"_s)->trigger();
    QTRY_COMPARE(m_closed->size(), 1);
    QVERIFY(!window().isVisible());
    m_stage->window.reset();
    QVERIFY(!m_tray->isShown);
    QVERIFY(!m_tray->menu);
}

void TestTrayStay::quitsWhereThereIsNoTray()
{
    open();
    m_stage->stay->setWanted(true);
    m_tray->available = false;
    quits();
}

void TestTrayStay::saysWhatIsWaiting()
{
    planAMail(false);
    open();
    QTRY_VERIFY2(m_tray->words.contains(u"1 to approve"_s), qPrintable(m_tray->words));
    window().openPage(ui::PageId::Customers);
    goIntoTray();
    QAction *waiting = m_tray->action(u"waitingAction"_s);
    QCOMPARE(waiting->text(), u"1 to approve"_s);
    waiting->trigger();
    QVERIFY(window().isVisible());
    QCOMPARE(window().pages().currentWidget()->objectName(), u"todayPage"_s);
    m_stage->action(u"language.vi"_s)->trigger();
    QTRY_VERIFY(waiting->text() != u"1 to approve"_s);
}

void TestTrayStay::pausesAndResumesSending()
{
    planAMail(true);
    open();
    QTRY_VERIFY2(m_tray->words.contains(u"today"_s), qPrintable(m_tray->words));
    goIntoTray();
    QAction *pause = m_tray->action(u"pauseAction"_s);
    QVERIFY(pause->isVisible());
    QCOMPARE(pause->text(), u"Pause sending"_s);
    pause->trigger();
    QTRY_COMPARE(pause->text(), u"Resume sending"_s);
    QVERIFY(app::SendingSettings::load(m_stage->shop.session())->paused);
    pause->trigger();
    QTRY_COMPARE(pause->text(), u"Pause sending"_s);
    QVERIFY(!app::SendingSettings::load(m_stage->shop.session())->paused);
}

void TestTrayStay::asksOnceWhereMessagesAreToGo()
{
    planAMail(true);
    open();
    QTRY_VERIFY2(m_tray->words.contains(u"today"_s), qPrintable(m_tray->words));
    QVERIFY(!window().close());
    QVERIFY(window().isVisible());
    QVERIFY2(told().contains(u"close the window again"_s), qPrintable(told()));
    QVERIFY(!isWanted());
    window().findChild<QPushButton *>(u"notificationActionPushButton"_s)->click();
    QVERIFY(isWanted());
    QVERIFY(!window().isVisible());
    QVERIFY(m_tray->isShown);
    QCOMPARE(m_closed->size(), 0);
}

void TestTrayStay::quitsWhenItIsClosedOnceMore()
{
    planAMail(true);
    open();
    QTRY_VERIFY2(m_tray->words.contains(u"today"_s), qPrintable(m_tray->words));
    QVERIFY(!window().close());
    quits();
    m_stage->window.reset();
    m_tray->words.clear();
    open();
    QTRY_VERIFY2(m_tray->words.contains(u"today"_s), qPrintable(m_tray->words));
    quits(); // it was asked once
}

void TestTrayStay::startsInTheTray()
{
    m_stage->make();
    m_closed = std::make_unique<QSignalSpy>(m_stage->window.get(), &ui::MainWindow::closed);
    m_stage->stay->startInTray();
    QVERIFY(m_tray->isShown);
    QVERIFY(!window().isVisible());
    QTRY_VERIFY(!m_tray->words.isEmpty());
    m_tray->action(u"quitAction"_s)->trigger(); // of a window that was never shown
    QTRY_COMPARE(m_closed->size(), 1);
}

void TestTrayStay::waitsForTheTrayOfTheDesktop()
{
    m_tray->available = false;
    m_stage->make();
    m_stage->stay->startInTray();
    QVERIFY(!m_tray->isShown);
    m_tray->available = true;
    QTRY_VERIFY(m_tray->isShown);
    QVERIFY(!window().isVisible());
}

void TestTrayStay::opensTheWindowWhereThereIsNoTray_data()
{
    QTest::addColumn<bool>("isSystemWithTrays");
    QTest::newRow("a desktop without one") << true;
    QTest::newRow("a system that has none") << false;
}

void TestTrayStay::opensTheWindowWhereThereIsNoTray()
{
    QFETCH(const bool, isSystemWithTrays);
    m_tray->available = false;
    if (!isSystemWithTrays)
        m_stage->platform.tray = nullptr;
    m_stage->make();
    m_stage->stay->startInTray();
    QTRY_VERIFY_WITH_TIMEOUT(window().isVisible(), 10'000); // a tray may still come
    QVERIFY(!window().isMinimized());
    QCOMPARE(told(), u"This desktop has no tray, so the window is open."_s);
}

void TestTrayStay::comesForwardWhereTheShopCannotBeOpened()
{
    QFile file(m_stage->shop.file(u"letter.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray(4096, 'x')) > 0);
    file.close();
    m_stage->make(file.fileName());
    m_stage->stay->startInTray();
    QTRY_VERIFY(window().isVisible());
}

MK_TEST(TestTrayStay)
#include "tst_tray_stay.moc"

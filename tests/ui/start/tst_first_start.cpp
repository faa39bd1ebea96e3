#include "app/customers/customer_commands.h"
#include "app/start/shop_setup.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/window_stage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

#include <optional>

using namespace Qt::StringLiterals;

class TestFirstStart final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void coversTheDeskOfANewShop();
    void isNotShownToAShopWithAName();
    void goesOnByEnterAndImports();
    void makesTheSampleShopInTheChosenLanguage();
    void stopsAndBeginsAnew();
    void leavesNoCommandThatWorksBehindIt();
    void isNotShownTwice();
    void coversNoDeskWhoseLastCustomerGoes();
    void asksOnceForAName();
    void namesEveryFocusableWidget();

private:
    void openNew();
    QString newFile() const { return m_stage->shop.file(u"new.db"_s); }
    QPushButton *button(const QString &name) const { return m_stage->find<QPushButton>(name); }
    std::unique_ptr<db::Session> behind() const { return std::move(*db::Session::open({newFile()})); }

    std::unique_ptr<WindowStage> m_stage;
};

void TestFirstStart::init()
{
    m_stage = std::make_unique<WindowStage>();
}

void TestFirstStart::cleanup()
{
    m_stage.reset();
}

void TestFirstStart::openNew()
{
    m_stage->open(newFile());
    QTRY_VERIFY(m_stage->window->covering());
}

void TestFirstStart::coversTheDeskOfANewShop()
{
    openNew();
    QVERIFY(!m_stage->window->sidebar().isVisible());
    QVERIFY(!m_stage->window->statusLine().isVisible());
    QVERIFY(!m_stage->window->pages().isVisible());
    QCOMPARE(qApp->focusWidget()->objectName(), u"firstNameLineEdit"_s);
    QVERIFY(!m_stage->window->pages().isEnabled()); // what is read there cannot take the keyboard
    int choices = 0;
    for (const QPushButton *one : m_stage->window->covering()->findChildren<QPushButton *>())
        choices += one->isVisible();
    QCOMPARE(choices, 2);
}

void TestFirstStart::isNotShownToAShopWithAName()
{
    m_stage->open();
    QTRY_VERIFY(!m_stage->window->statusLine().item(u"backup"_s).isEmpty());
    QVERIFY(!m_stage->window->covering());
    QVERIFY(m_stage->window->sidebar().isVisible());
}

void TestFirstStart::goesOnByEnterAndImports()
{
    openNew();
    QSignalSpy asked(&m_stage->window->navigator(), &ui::Navigator::importAsked);
    m_stage->find<QRadioButton>(u"enRadioButton"_s)->setFocus();
    WindowStage::press(Qt::Key_Return);
    WindowStage::type(u"Hoa Sen"_s);
    WindowStage::press(Qt::Key_Return);
    QTRY_COMPARE(asked.count(), 1); // as by the button in the accent
    QVERIFY(asked.first().first().toString().isEmpty());
    QVERIFY(!m_stage->window->covering());
    QVERIFY(m_stage->window->sidebar().isVisible());
    const auto shop = app::ShopSettings::load(*behind());
    QCOMPARE(shop->name, u"Hoa Sen"_s);
    QCOMPARE(shop->language, u"en"_s);
}

void TestFirstStart::makesTheSampleShopInTheChosenLanguage()
{
    openNew();
    m_stage->find<QWidget>(u"startLanguageChoice"_s)->findChild<QRadioButton *>(u"viRadioButton"_s)->click();
    QTRY_COMPARE(button(u"firstSamplePushButton"_s)->text(), u"Thử cửa hàng mẫu"_s);
    button(u"firstSamplePushButton"_s)->setFocus();
    WindowStage::press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage->window->covering(), 60000);
    const auto session = behind();
    const auto shop = app::ShopSettings::load(*session);
    QVERIFY(shop->sample);
    QCOMPARE(shop->language, u"vi"_s);
    QVERIFY(!shop->name.isEmpty());
    QVERIFY(session->customers().counts()->total() > 100);
    QVERIFY(!m_stage->window->notifications().text().isEmpty());
}

void TestFirstStart::stopsAndBeginsAnew()
{
    openNew();
    WindowStage::type(u"Hoa Sen"_s);
    button(u"firstSamplePushButton"_s)->click();
    auto *cancel = m_stage->window->covering()->findChild<QPushButton *>(u"jobCancelPushButton"_s);
    QVERIFY(cancel->isVisible());
    QCOMPARE(qApp->focusWidget(), cancel);
    WindowStage::press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"firstSamplePushButton"_s)->isVisible(), 10000);
    QVERIFY(m_stage->window->covering());
    QCOMPARE(m_stage->find<QLineEdit>(u"firstNameLineEdit"_s)->text(), u"Hoa Sen"_s); // typed is typed
    QCOMPARE(behind()->customers().counts()->total(), 0);
    QVERIFY(*app::isFirstStart(*behind()));
    button(u"firstImportPushButton"_s)->click();
    QTRY_VERIFY(!m_stage->window->covering());
}

void TestFirstStart::leavesNoCommandThatWorksBehindIt()
{
    openNew();
    QVERIFY(!m_stage->action(u"page.customers"_s)->isEnabled());
    QVERIFY(!m_stage->action(u"palette.open"_s)->isEnabled());
    QVERIFY(m_stage->action(u"quit"_s)->isEnabled());
    WindowStage::type(u"Hoa Sen"_s);
    button(u"firstImportPushButton"_s)->click();
    QTRY_VERIFY(!m_stage->window->covering());
    QVERIFY(m_stage->action(u"page.customers"_s)->isEnabled());
    QVERIFY(m_stage->action(u"palette.open"_s)->isEnabled());
}

void TestFirstStart::isNotShownTwice()
{
    openNew();
    for (int press = 0; press < 2; ++press)
        button(u"firstImportPushButton"_s)->click(); // without a name, and nothing imported
    QTRY_VERIFY(!m_stage->window->covering());
    m_stage->window.reset();
    m_stage->desk.reset();
    m_stage->open(newFile());
    QTRY_VERIFY(!m_stage->window->statusLine().item(u"backup"_s).isEmpty());
    QVERIFY(!m_stage->window->covering());
}

void TestFirstStart::coversNoDeskWhoseLastCustomerGoes()
{
    db::CustomerId only;
    {
        const auto session = behind();
        QVERIFY(app::ensureShop(*session, m_stage->shop.clock()));
        only = session->customers()
                   .add(TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty), m_stage->shop.moment())
                   ->value;
    }
    m_stage->open(newFile());
    QTRY_VERIFY(!m_stage->window->statusLine().item(u"backup"_s).isEmpty());
    std::optional<bool> first;
    m_stage->desk->run(m_stage->window.get(), app::DeleteCustomer{only}, [&](const auto &deleted) {
        QVERIFY(deleted);
        m_stage->desk->askInTurn(m_stage->window.get(), app::asking(&app::isFirstStart),
                                 [&](const db::Result<bool> &answer) { first = answer.value_or(false); });
    });
    QTRY_VERIFY(first); // behind what the window asks then
    QVERIFY(*first);
    QVERIFY(!m_stage->window->covering());
    QVERIFY(m_stage->window->pages().isVisible());
}

void TestFirstStart::asksOnceForAName()
{
    openNew();
    const auto *told = m_stage->find<QLabel>(u"startToldLabel"_s);
    button(u"firstImportPushButton"_s)->click();
    QVERIFY2(told->text().contains(u"no name yet"_s), qPrintable(told->text()));
    QVERIFY(m_stage->find<QLineEdit>(u"firstNameLineEdit"_s)->hasFocus());
    QVERIFY(*app::isFirstStart(*behind()));
    WindowStage::type(u"A"_s);
    QVERIFY(told->text().isEmpty());
    WindowStage::press(Qt::Key_Backspace);
    button(u"firstImportPushButton"_s)->click(); // empty again: asked again
    QVERIFY(!told->text().isEmpty());
    button(u"firstImportPushButton"_s)->click();
    QTRY_VERIFY(!m_stage->window->covering());
}

void TestFirstStart::namesEveryFocusableWidget()
{
    openNew();
    const test::Reached reached = test::reachedIn(m_stage->window->covering());
    QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
    QVERIFY(reached.widgets > 0);
}

MK_TEST(TestFirstStart)
#include "tst_first_start.moc"

#include "tests/support/test_main.h"
#include "ui/desk_pages.h"
#include "ui/shell/shop_window.h"
#include "ui/start/update_page.h"

#include <QLabel>
#include <QProgressBar>

using namespace Qt::StringLiterals;

/// What the window shows while the file of an older version is brought up to date.
class TestUpdatePage final : public QObject, private ShopWindow
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { closeShop(); }
    void coversTheWindowUntilTheShopIsOpen();
    void followsTheSteps();
    void staysAwayFromAShortUpdate();
    void speaksBothLanguages();

private:
    QString step() const { return m_window->covering()->findChild<QLabel *>(u"updateStepLabel"_s)->text(); }
};

void TestUpdatePage::init()
{
    makeShop();
    makeWindow();
    ui::addUpdate(*m_window, *m_desk);
    QTRY_VERIFY(m_desk->isOpen()); // from here on the test says what the desk tells
}

void TestUpdatePage::coversTheWindowUntilTheShopIsOpen()
{
    emit m_desk->updating(1, 18);
    QTRY_VERIFY(m_window->covering());
    QCOMPARE(m_window->covering()->objectName(), u"updatePage"_s);
    emit m_desk->opened();
    QVERIFY(!m_window->covering());
}

void TestUpdatePage::followsTheSteps()
{
    emit m_desk->updating(1, 18);
    emit m_desk->updating(2, 18);
    QTRY_VERIFY(m_window->covering());
    QCOMPARE(step(), u"Step 2 of 18"_s);
    emit m_desk->updating(12, 18);
    QCOMPARE(step(), u"Step 12 of 18"_s);
    const auto *bar = m_window->covering()->findChild<QProgressBar *>();
    QCOMPARE(bar->value(), 11);
    QCOMPARE(bar->maximum(), 18);
}

void TestUpdatePage::staysAwayFromAShortUpdate()
{
    emit m_desk->updating(1, 18);
    emit m_desk->opened();
    QVERIFY(!QTest::qWaitFor([this] { return m_window->covering() != nullptr; }, 600));
    emit m_desk->updating(1, 18);
    emit m_desk->openFailed({db::ErrorKind::Corrupt, u"a test"_s});
    QVERIFY(!QTest::qWaitFor([this] { return m_window->covering() != nullptr; }, 600));
}

void TestUpdatePage::speaksBothLanguages()
{
    ui::UpdatePage page;
    page.showStep(3, 17);
    QVERIFY(!page.accessibleName().isEmpty());
    const auto *label = page.findChild<QLabel *>(u"updateStepLabel"_s);
    QCOMPARE(label->text(), u"Step 3 of 17"_s);
    m_translator->speak(ui::Language::Vietnamese);
    QTRY_COMPARE(label->text(), u"Bước 3 trên 17"_s);
}

MK_TEST(TestUpdatePage)
#include "tst_update_page.moc"

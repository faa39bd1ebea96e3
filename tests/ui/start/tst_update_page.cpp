#include "tests/db/session/old_files.h"
#include "tests/support/test_main.h"
#include "ui/desk_pages.h"
#include "ui/shell/shop_window.h"
#include "ui/start/update_page.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include <chrono>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A file of an older version, which nobody can begin to bring up to date before it is let go.
class OldFile final : OldFiles
{
public:
    OldFile()
    {
        makeFolder();
        m_path = oldShop(20);
        m_holder = connect(m_path);
        test::must(m_holder->execute(u"PRAGMA journal_mode = WAL; BEGIN IMMEDIATE"_s));
    }
    const QString &path() const { return m_path; }
    void letGo() { m_holder.reset(); }
    int version() const { return test::must(connect(m_path)->scalar(u"PRAGMA user_version"_s)).toInt(); }

private:
    QString m_path;
    std::unique_ptr<db::Connection> m_holder;
};

} // namespace

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
    void isCancelledOnce();
    void isCancelledByEscape();
    void saysThatTheFileIsAsItWas();
    void speaksBothLanguages();

private:
    /// A timer that was started before is over when this one is.
    static void passTheQuietTime()
    {
        bool over = false;
        QTimer::singleShot(1ms, qApp, [&over] { over = true; });
        QTRY_VERIFY(over);
    }
    QString step() const { return m_window->covering()->findChild<QLabel *>(u"updateStepLabel"_s)->text(); }
};

void TestUpdatePage::init()
{
    makeShop();
    makeWindow();
    ui::addUpdate(*m_window, *m_desk, 0ms);
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
    passTheQuietTime();
    QVERIFY(!m_window->covering());
    emit m_desk->updating(1, 18);
    emit m_desk->openFailed({db::ErrorKind::Corrupt, u"a test"_s});
    passTheQuietTime();
    QVERIFY(!m_window->covering());
    emit m_desk->updating(1, 18);
    passTheQuietTime();
    QVERIFY(m_window->covering()); // of a long one
}

void TestUpdatePage::isCancelledOnce()
{
    ui::UpdatePage page;
    QSignalSpy cancelled(&page, &ui::UpdatePage::cancelled);
    page.showStep(3, 17);
    auto *button = page.findChild<QPushButton *>(u"updateCancelPushButton"_s);
    QCOMPARE(page.focusProxy(), button);
    button->click();
    QVERIFY(!button->isEnabled());
    const auto *label = page.findChild<QLabel *>(u"updateStepLabel"_s);
    QCOMPARE(label->text(), u"Cancelling…"_s);
    page.showStep(4, 17); // on its way already
    QCOMPARE(label->text(), u"Cancelling…"_s);
    QTest::keyClick(&page, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
}

void TestUpdatePage::isCancelledByEscape()
{
    ui::UpdatePage page;
    QSignalSpy cancelled(&page, &ui::UpdatePage::cancelled);
    page.showStep(3, 17);
    QTest::keyClick(page.findChild<QPushButton *>(), Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
}

void TestUpdatePage::saysThatTheFileIsAsItWas()
{
    OldFile old;
    closeWindow();
    m_desk = std::make_unique<app::Desk>(db::OpenOptions{old.path()}, m_shop->clock());
    m_window = std::make_unique<ui::MainWindow>(*m_theme, *m_translator, *m_settings);
    ui::addUpdate(*m_window, *m_desk);
    std::optional<ui::NextShop> next;
    ui::addRescue(*m_window, *m_desk, [&next](const ui::NextShop &wanted) { next = wanted; });
    emit m_desk->updating(1, 18); // the real one comes when it is let go
    QTRY_VERIFY(m_window->covering());
    m_window->covering()->findChild<QPushButton *>(u"updateCancelPushButton"_s)->click();
    old.letGo();
    QTRY_COMPARE(m_window->covering()->objectName(), u"rescuePage"_s);
    QCOMPARE(m_window->covering()->accessibleName(), u"The update was cancelled"_s);
    const auto *lead = m_window->covering()->findChild<QLabel *>(u"rescueLeadLabel"_s);
    QVERIFY2(lead->text().startsWith(u"old.mk is as it was before."_s), qPrintable(lead->text()));
    QCOMPARE(old.version(), 20);
    auto *again = m_window->covering()->findChild<QPushButton *>(u"rescueAgainPushButton"_s);
    QCOMPARE(again->text(), u"Bring it up to date"_s);
    QCOMPARE(m_window->covering()->focusProxy(), again);
    again->click();
    QVERIFY(next);
    QCOMPARE(next->database, old.path());
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

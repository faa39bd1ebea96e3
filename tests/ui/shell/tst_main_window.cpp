#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "ui/language/translator.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page.h"
#include "ui/shell/page_header.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sidebar_button.h"
#include "ui/shell/status_line.h"
#include "ui/shell/window_state.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::PageId;

namespace {

class PlainPage final : public ui::Page
{
public:
    explicit PlainPage(PageId id) : Page(id) {}
    void enter() override { ++entered; }
    int entered = 0;
};

} // namespace

class TestMainWindow final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void makesAPageAtItsFirstShow();
    void showsOnlyPagesThatExistInTheirOrder();
    void switchesPagesByKey();
    void walksTheRailByArrows();
    void narrowsToIcons();
    void foldsForWhoWantsIcons();
    void comesBackAsItWasLeft();
    void beginsAtTheFirstPageWhereverItWasLeft();
    void remembersSplittersAndColumns();
    void switchesTheLanguageLive();
    void keepsTheChosenAppearance();
    void namesEveryFocusableWidget();
    void listsEachActionOnce();
    void showsFactsInTheStatusLine();

private:
    void open();
    QString labelText(const QString &name) const { return m_window->findChild<QLabel *>(name)->text(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Translator> m_translator;
    std::unique_ptr<ui::MainWindow> m_window;
    int m_made = 0;
};

void TestMainWindow::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_settings = std::make_unique<QSettings>(m_dir->filePath(u"desk.ini"_s), QSettings::IniFormat);
    m_settings->setValue(u"language"_s, u"en"_s);
    m_theme = std::make_unique<ui::Theme>([] { return false; });
    m_translator = std::make_unique<ui::Translator>();
    open();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_translator.reset();
    m_theme.reset();
    m_settings.reset();
}

void TestMainWindow::open()
{
    m_made = 0;
    m_window = std::make_unique<ui::MainWindow>(*m_theme, *m_translator, *m_settings);
    for (const PageId id : {PageId::Customers, PageId::Today})
        m_window->addPage(id, [this, id] {
            ++m_made;
            return new PlainPage(id);
        });
    m_window->start(PageId::Today);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::makesAPageAtItsFirstShow()
{
    QCOMPARE(m_made, 1);
    QVERIFY(!m_window->pages().made(PageId::Customers));
    m_window->openPage(PageId::Customers);
    m_window->openPage(PageId::Today);
    m_window->openPage(PageId::Customers);
    QCOMPARE(m_made, 2);
    QCOMPARE(static_cast<PlainPage *>(m_window->pages().made(PageId::Customers))->entered, 2);
}

void TestMainWindow::showsOnlyPagesThatExistInTheirOrder()
{
    const ui::Sidebar &sidebar = m_window->sidebar();
    QVERIFY(!sidebar.button(PageId::Messages));
    QVERIFY(sidebar.button(PageId::Today)->y() < sidebar.button(PageId::Customers)->y());
    QVERIFY(sidebar.button(PageId::Customers)->y() < sidebar.menuButton()->y());
    m_window->setCount(PageId::Today, 7);
    QCOMPARE(sidebar.button(PageId::Today)->accessibleName(), u"Today, 7 waiting"_s);
    m_window->setCount(PageId::Today, 0);
    QCOMPARE(sidebar.button(PageId::Today)->accessibleName(), u"Today"_s);
}

void TestMainWindow::switchesPagesByKey()
{
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(labelText(u"pageTitleLabel"_s), u"Today"_s); // the first header made stays where it is
    QVERIFY(m_window->sidebar().button(PageId::Customers)->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_window->sidebar().button(PageId::Today)->isChecked());
}

void TestMainWindow::walksTheRailByArrows()
{
    const ui::Sidebar &sidebar = m_window->sidebar();
    auto *today = sidebar.button(PageId::Today);
    auto *customers = sidebar.button(PageId::Customers);
    today->setFocus();
    QTest::keyClick(today, Qt::Key_Down);
    QVERIFY(customers->hasFocus());
    QVERIFY(today->isChecked()); // moving is not choosing
    QTest::keyClick(customers, Qt::Key_Return);
    QVERIFY(customers->isChecked());
    QTest::keyClick(customers, Qt::Key_End);
    QVERIFY(sidebar.menuButton()->hasFocus());
    QTest::keyClick(sidebar.menuButton(), Qt::Key_Down); // round the corner
    QVERIFY(today->hasFocus());
    QTest::keyClick(today, Qt::Key_Space);
    QVERIFY(today->isChecked());
    int stops = 0;
    for (const QWidget *button : {today, customers, sidebar.menuButton()})
        stops += button->focusPolicy() != Qt::NoFocus;
    QCOMPARE(stops, 1);
}

void TestMainWindow::narrowsToIcons()
{
    m_window->resize(1200, 700);
    QTRY_VERIFY(!m_window->sidebar().isNarrow());
    const int wide = m_window->sidebar().width();
    m_window->resize(1024, 700);
    QTRY_VERIFY(m_window->sidebar().isNarrow());
    QVERIFY(!m_window->findChild<QWidget *>(u"foldSidebarButton"_s)->isVisible());
    QVERIFY(m_window->sidebar().width() < wide / 2);
    QCOMPARE(m_window->sidebar().button(PageId::Today)->toolTip(), u"Today (Ctrl+1)"_s);
}

void TestMainWindow::foldsForWhoWantsIcons()
{
    m_window->resize(1280, 700);
    QTRY_VERIFY(!m_window->sidebar().isNarrow());
    auto *fold = m_window->findChild<ui::SidebarButton *>(u"foldSidebarButton"_s);
    QCOMPARE(fold->accessibleName(), u"Icons only"_s);
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(m_window->sidebar().isNarrow());
    QCOMPARE(fold->toolTip(), u"Show the names"_s);
    m_window->setCount(PageId::Today, 7);
    QCOMPARE(m_window->sidebar().button(PageId::Today)->toolTip(), u"Today, 7 waiting (Ctrl+1)"_s);
    m_window->close();
    open();
    m_window->resize(1280, 700);
    QVERIFY(m_window->sidebar().isNarrow()); // as it was left
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!m_window->sidebar().isNarrow());
}

void TestMainWindow::comesBackAsItWasLeft()
{
    m_window->setWindowState(Qt::WindowNoState);
    m_window->resize(760, 500);
    QTRY_COMPARE(m_window->size(), QSize(760, 500).expandedTo(m_window->minimumSize()));
    const QSize left = m_window->size();
    m_window->close();
    open();
    QCOMPARE(m_window->size(), left);
}

void TestMainWindow::beginsAtTheFirstPageWhereverItWasLeft()
{
    m_window->openPage(PageId::Customers);
    m_window->close();
    open(); // at once: the greetings of the day wait on the first page
    QVERIFY(m_window->sidebar().button(PageId::Today)->isChecked());
    QCOMPARE(m_made, 1);
}

void TestMainWindow::remembersSplittersAndColumns()
{
    QStandardItemModel model(1, 3);
    const auto make = [this, &model](QSplitter &splitter, QHeaderView &header) {
        splitter.setObjectName(u"someSplitter"_s);
        splitter.addWidget(new QWidget);
        splitter.addWidget(new QWidget);
        splitter.resize(600, 100);
        splitter.show();
        header.setObjectName(u"someHeaderView"_s);
        header.setModel(&model);
        m_window->state().remember(&splitter);
        m_window->state().remember(&header);
    };
    {
        QSplitter splitter;
        QHeaderView header(Qt::Horizontal);
        make(splitter, header);
        splitter.setSizes({200, 384});
        emit splitter.splitterMoved(200, 1);
        header.resizeSection(1, 222);
    }
    QSplitter splitter;
    QHeaderView header(Qt::Horizontal);
    make(splitter, header);
    QCOMPARE(header.sectionSize(1), 222);
    QVERIFY(qAbs(splitter.sizes().first() - 200) < 12);
}

void TestMainWindow::switchesTheLanguageLive()
{
    const auto *quit = m_window->actions().action(u"quit"_s);
    QCOMPARE(quit->text(), u"Quit"_s);
    m_window->actions().action(u"language.vi"_s)->trigger();
    QTRY_COMPARE(quit->text(), u"Thoát"_s);
    QTRY_COMPARE(labelText(u"pageTitleLabel"_s), u"Hôm nay"_s);
    QCOMPARE(m_window->sidebar().button(PageId::Customers)->text(), u"Khách hàng"_s);
    QCOMPARE(m_window->actions().action(u"page.today"_s)->text(), u"Hôm nay"_s);
    QCOMPARE(QLocale().toString(1250000), u"1.250.000"_s);
    QCOMPARE(m_settings->value(u"language"_s).toString(), u"vi"_s);
    m_window->actions().action(u"language.en"_s)->trigger();
    QTRY_COMPARE(labelText(u"pageTitleLabel"_s), u"Today"_s);
    QCOMPARE(QLocale().toString(1250000), u"1,250,000"_s);
}

void TestMainWindow::keepsTheChosenAppearance()
{
    m_window->actions().action(u"appearance.dark"_s)->trigger();
    QVERIFY(m_theme->isDark());
    m_theme->setAppearance(ui::Appearance::System);
    open();
    QVERIFY(m_theme->isDark());
    QVERIFY(m_window->actions().action(u"appearance.dark"_s)->isChecked());
}

void TestMainWindow::namesEveryFocusableWidget()
{
    m_window->notifications().show(
        {.text = u"Something happened"_s, .actionText = u"Undo"_s, .action = [] {}});
    const test::Reached reached = test::reachedIn(m_window.get());
    QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
    QVERIFY(reached.widgets >= 3);
}

void TestMainWindow::listsEachActionOnce()
{
    QSet<QString> names;
    QSet<QKeySequence> keys;
    for (const QAction *action : m_window->actions().all()) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY(!names.contains(action->objectName()));
        names.insert(action->objectName());
        QVERIFY(action->shortcut().isEmpty() || !keys.contains(action->shortcut()));
        keys.insert(action->shortcut());
    }
    QCOMPARE(m_window->actions().action(u"page.customers"_s)->toolTip(), u"Customers (Ctrl+2)"_s);
}

void TestMainWindow::showsFactsInTheStatusLine()
{
    ui::StatusLine &line = m_window->statusLine();
    line.setItem(u"ready"_s, u"Ready offline"_s, ui::Role::Good);
    line.setRight(u"12,480 customers"_s);
    QCOMPARE(line.item(u"ready"_s), u"Ready offline"_s);
    line.setItem(u"ready"_s, {});
    QVERIFY(line.item(u"ready"_s).isEmpty());
}

MK_TEST(TestMainWindow)
#include "tst_main_window.moc"

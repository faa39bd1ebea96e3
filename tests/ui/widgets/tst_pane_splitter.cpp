#include "ui/widgets/pane_splitter.h"

#include "tests/support/test_main.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"
#include "ui/theme/theme.h"
#include "ui/widgets/boxes.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// Two panes that need 300 and 200 pixels, in windows of several widths.
class TestPaneSplitter final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void standsBesideEachOtherWhereThereIsRoom();
    void standsBelowEachOtherWhereItIsNarrow();
    void comesBackAsItStood();
    void followsAPaneThatNeedsMore();
    void remembersHowItStandsBesideAlone();

private:
    void showAt(int width)
    {
        m_window->resize(width, 500);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    int needed() const { return 500 + m_panes->handleWidth(); }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QWidget> m_window; ///< a splitter that is one itself keeps the size it has
    ui::PaneSplitter *m_panes = nullptr;
    QWidget *m_list = nullptr;
    QWidget *m_side = nullptr;
};

void TestPaneSplitter::init()
{
    m_theme = std::make_unique<ui::Theme>([] { return false; });
    m_list = new QWidget;
    m_list->setMinimumWidth(300);
    m_side = new QWidget;
    m_side->setMinimumSize(200, 250);
    m_panes = new ui::PaneSplitter(u"someSplitter"_s);
    m_panes->setPanes({{m_list, 600, 120}, {m_side, 200, 100}});
    m_window = std::make_unique<QWidget>();
    m_window->setLayout(ui::columnOf(0, {m_panes}));
}

void TestPaneSplitter::cleanup()
{
    m_window.reset();
    m_theme.reset();
}

void TestPaneSplitter::standsBesideEachOtherWhereThereIsRoom()
{
    showAt(needed());
    QCOMPARE(m_panes->orientation(), Qt::Horizontal);
    QCOMPARE(m_list->width(), 300);
    QCOMPARE(m_panes->minimumSizeHint().height(), 250);
}

void TestPaneSplitter::standsBelowEachOtherWhereItIsNarrow()
{
    QCOMPARE(m_panes->minimumSizeHint().width(), 300); // however it stands: it can still step back
    showAt(needed() - 1);
    QCOMPARE(m_panes->orientation(), Qt::Vertical);
    QCOMPARE(m_list->width(), m_panes->width());
    QVERIFY(m_side->y() > m_list->geometry().bottom());
    QCOMPARE(m_panes->minimumSizeHint(),
             QSize(300, ui::grid::px(120) + m_panes->handleWidth() + 250)); // what a pane needs, at least
}

void TestPaneSplitter::comesBackAsItStood()
{
    showAt(800);
    m_panes->setSizes({380, 420 - m_panes->handleWidth()});
    const QList<int> sizes = m_panes->sizes();
    QVERIFY(qAbs(sizes.first() - 380) < 2);
    m_window->resize(400, 500);
    QTRY_COMPARE(m_panes->orientation(), Qt::Vertical);
    m_window->resize(800, 500);
    QTRY_COMPARE(m_panes->orientation(), Qt::Horizontal);
    QTRY_COMPARE(m_panes->sizes(), sizes);
}

void TestPaneSplitter::followsAPaneThatNeedsMore()
{
    showAt(needed());
    m_side->setMinimumWidth(240);
    QTRY_COMPARE(m_panes->orientation(), Qt::Vertical);
    m_side->hide();
    QTRY_COMPARE(m_panes->orientation(), Qt::Horizontal);
    QCOMPARE(m_panes->minimumSizeHint().width(), 300);
}

void TestPaneSplitter::remembersHowItStandsBesideAlone()
{
    const QTemporaryDir home;
    QSettings settings(home.filePath(u"desk.ini"_s), QSettings::IniFormat);
    ui::WindowState state(settings);
    state.remember(m_panes);
    showAt(400);
    QCOMPARE(m_panes->orientation(), Qt::Vertical);
    emit m_panes->splitterMoved(150, 1);
    QVERIFY(settings.allKeys().isEmpty());
    m_window->resize(800, 500);
    QTRY_COMPARE(m_panes->orientation(), Qt::Horizontal);
    emit m_panes->splitterMoved(400, 1);
    QCOMPARE(settings.allKeys(), QStringList{u"splitters/someSplitter"_s});
}

MK_TEST(TestPaneSplitter)
#include "tst_pane_splitter.moc"

#include "tests/support/test_main.h"
#include "tests/ui/shell/shop_window.h"
#include "ui/shell/page.h"
#include "ui/shell/status_line.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"

#include <QBoxLayout>
#include <QScreen>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// A laptop of 1280x800 whose user wants everything at twice the size.
constexpr QSize kRoom(640, 400);

class LargePage final : public ui::Page
{
public:
    LargePage() : Page(ui::PageId::Today)
    {
        auto *content = new QWidget;
        content->setMinimumSize(900, 700);
        body()->addWidget(content);
    }
};

} // namespace

/// The window on a screen that has less room than it would like.
class TestSmallScreen final : public QObject, private ShopWindow
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void cleanup() { closeShop(); }
    void leavesRoomForTheFrameAndItsTitle();
    void isNoSmallerThanItsPagesLikeOnALargeScreen();
    void takesLessThanTheScreenOfThisTest();
    void showsTheWholeStatusLine();
};

void TestSmallScreen::leavesRoomForTheFrameAndItsTitle()
{
    const QSize least = ui::leastWindowSize(kRoom);
    constexpr QSize kFrame(16, 48); // of a desktop that draws wide ones
    QVERIFY(least.width() + kFrame.width() <= kRoom.width());
    QVERIFY(least.height() + kFrame.height() <= kRoom.height());
}

void TestSmallScreen::isNoSmallerThanItsPagesLikeOnALargeScreen()
{
    QCOMPARE(ui::leastWindowSize({1920, 1080}), QSize(ui::grid::px(760), ui::grid::px(480)));
}

void TestSmallScreen::takesLessThanTheScreenOfThisTest()
{
    makeWindow();
    QCOMPARE(m_window->minimumSize(), ui::leastWindowSize(m_window->screen()->availableSize()));
}

void TestSmallScreen::showsTheWholeStatusLine()
{
    makeWindow();
    m_window->addPage(ui::PageId::Today, [] { return new LargePage; });
    showWindow(ui::PageId::Today);
    m_window->statusLine().setRight(u"12 customers"_s);
    m_window->setMinimumSize(ui::leastWindowSize(kRoom));
    for (const QSize &size : {QSize(640, 372), ui::leastWindowSize(kRoom)}) {
        m_window->resize(size);
        QTRY_COMPARE(m_window->size(), size);
        const QWidget &line = m_window->statusLine();
        QTRY_COMPARE(line.mapTo(m_window.get(), QPoint(0, line.height())).y(), size.height());
        QVERIFY(line.height() >= ui::grid::compactRowHeight());
        QCOMPARE(line.visibleRegion().boundingRect(), line.rect());
    }
}

MK_TEST(TestSmallScreen)
#include "tst_small_screen.moc"

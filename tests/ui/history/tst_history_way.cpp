#include "tests/support/test_main.h"
#include "tests/ui/shell/window_stage.h"
#include "ui/shell/page.h"

#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using ui::PageId;

/// The ways to the page of History, and back to where one was.
class TestHistoryWay final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void leadsThereAndBack_data();
    void leadsThereAndBack();
    void isInTheMenus();
    void isReachedFromTheBackups();

private:
    PageId inFront() const
    {
        return qobject_cast<ui::Page *>(m_stage->window->pages().currentWidget())->id();
    }

    std::unique_ptr<WindowStage> m_stage;
};

void TestHistoryWay::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->shop.add(TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty));
    m_stage->open();
}

void TestHistoryWay::leadsThereAndBack_data()
{
    QTest::addColumn<PageId>("from");
    QTest::newRow("today") << PageId::Today;
    QTest::newRow("customers") << PageId::Customers;
    QTest::newRow("import") << PageId::Import;
}

void TestHistoryWay::leadsThereAndBack()
{
    QFETCH(const PageId, from);
    m_stage->window->openPage(from);
    m_stage->action(u"history.open"_s)->trigger();
    QCOMPARE(inFront(), PageId::History);
    m_stage->action(u"history.open"_s)->trigger(); // once more: still the way back to where one was
    auto *back = m_stage->find<QPushButton>(u"historyBackPushButton"_s);
    QVERIFY(back->text().contains(ui::titleOf(from)));
    WindowStage::press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(inFront(), from);
}

void TestHistoryWay::isInTheMenus()
{
    QAction *history = m_stage->action(u"history.open"_s);
    QVERIFY(m_stage->find<QMenu>(u"appMenu"_s)->actions().contains(history));
    m_stage->window->openPage(PageId::Customers);
    QVERIFY(m_stage->find<QPushButton>(u"exchangePushButton"_s)->menu()->actions().contains(history));
    QCOMPARE(history->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_H));
}

void TestHistoryWay::isReachedFromTheBackups()
{
    m_stage->window->openPage(PageId::Settings);
    auto *button = m_stage->find<QPushButton>(u"historyPushButton"_s);
    QVERIFY(button && button->isVisible());
    button->click();
    QCOMPARE(inFront(), PageId::History);
}

MK_TEST(TestHistoryWay)
#include "tst_history_way.moc"

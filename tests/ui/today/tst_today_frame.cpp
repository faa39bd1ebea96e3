#include "app/outbox/missed_greetings.h"
#include "tests/support/test_main.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/window_stage.h"
#include "ui/today/missed_dialog.h"
#include "ui/today/today_loader.h"

using namespace Qt::StringLiterals;
using ui::PageId;

/// The news of the day reaches the window whether or not its page is there.
class TestTodayFrame final : public QObject
{
    Q_OBJECT
private slots:
    void tellsAFailedPreparationOnAnotherPage();
    void closesWithoutTheRestOfTheClosedDays();
    void asksAboutWhatWasMissedOverAnotherPage();
};

void TestTodayFrame::tellsAFailedPreparationOnAnotherPage()
{
    WindowStage stage;
    stage.open();
    stage.window->openPage(PageId::Settings);
    stage.action(u"language.vi"_s)->trigger();
    QTRY_VERIFY(!stage.window->pages().made(PageId::Today));
    auto *loader = stage.window->findChild<ui::TodayLoader *>();
    QVERIFY(loader && !stage.window->notifications().isShowing());
    emit loader->failed({db::ErrorKind::Corrupt, u"a page"_s});
    QVERIFY(stage.window->notifications().stays());
    QVERIFY(!stage.window->pages().made(PageId::Today));
}

void TestTodayFrame::closesWithoutTheRestOfTheClosedDays()
{
    WindowStage stage;
    const QDate today = stage.shop.clock().today();
    QVERIFY(app::setPreparedUntil(stage.shop.session(), today.addDays(-360)));
    stage.open();
    auto *loader = stage.window->findChild<ui::TodayLoader *>();
    QTRY_VERIFY(loader->lookingBack());
    stage.window->close();
    QTRY_VERIFY(!stage.window->isVisible());
    QVERIFY(!stage.desk->isWriting());
    QVERIFY(app::preparedUntil(stage.shop.session()).value() < today);
}

void TestTodayFrame::asksAboutWhatWasMissedOverAnotherPage()
{
    WindowStage stage;
    stage.open();
    stage.window->openPage(PageId::Outbox);
    emit stage.window->navigator().missedAsked({});
    const auto *dialog = stage.window->findChild<ui::MissedDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(stage.window->pages().currentWidget(), stage.window->pages().made(PageId::Outbox));
}

MK_TEST(TestTodayFrame)
#include "tst_today_frame.moc"

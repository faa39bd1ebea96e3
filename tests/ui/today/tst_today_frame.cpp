#include "app/support/broken_table.h"
#include "tests/support/test_main.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/window_stage.h"

using namespace Qt::StringLiterals;
using ui::PageId;

/// The news of the day reaches the window whether or not its page is there.
class TestTodayFrame final : public QObject
{
    Q_OBJECT
private slots:
    void tellsAFailedPreparationOnAnotherPage();
};

void TestTodayFrame::tellsAFailedPreparationOnAnotherPage()
{
    WindowStage stage;
    stage.open();
    stage.window->openPage(PageId::Settings);
    stage.action(u"language.vi"_s)->trigger();
    QTRY_VERIFY(!stage.window->pages().made(PageId::Today));
    const BrokenTable broken(stage.shop.session().path(), u"greeting_rule"_s);
    db::ChangeSet changes;
    changes.greetings = true; // the settings are not read again for it
    emit stage.desk->changed(changes);
    QTRY_VERIFY(stage.window->notifications().stays());
    QVERIFY(!stage.window->pages().made(PageId::Today));
}

MK_TEST(TestTodayFrame)
#include "tst_today_frame.moc"

#include "tests/support/test_main.h"
#include "ui/shell/window_stage.h"

#include <QFile>

using namespace Qt::StringLiterals;

class TestLostLogNotice final : public QObject
{
    Q_OBJECT
private slots:
    void tellsThePersonAndKeepsTelling();
};

void TestLostLogNotice::tellsThePersonAndKeepsTelling()
{
    WindowStage stage;
    const QString path = stage.home.filePath(u"own.db"_s); // no other connection of this process has it open
    stage.open(path);
    QVERIFY(QFile::remove(path + u"-wal"_s));
    QTRY_VERIFY(stage.window->notifications().text().startsWith(
        u"Another program deleted, moved or replaced the shop's file"_s));
    QVERIFY(stage.window->notifications().stays());
}

MK_TEST(TestLostLogNotice)
#include "tst_lost_log_notice.moc"

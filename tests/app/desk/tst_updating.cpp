#include "app/desk/desk.h"
#include "app/support/test_shop.h"
#include "tests/db/session/old_files.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// Opening the file of an older version tells how far it is.
class TestUpdating final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void tellsEachStepBeforeItIsOpen();
};

void TestUpdating::tellsEachStepBeforeItIsOpen()
{
    app::Desk desk(db::OpenOptions{oldShop(20)}, TestShop::at(u"2026-11-21T10:00:00+07:00"_s));
    QSignalSpy updating(&desk, &app::Desk::updating);
    QSignalSpy opened(&desk, &app::Desk::opened);
    qsizetype toldBefore = 0;
    QObject::connect(&desk, &app::Desk::opened, this, [&] { toldBefore = updating.size(); });
    QVERIFY(opened.wait());
    QVERIFY(toldBefore > 10);
    QCOMPARE(updating.first().at(0).toInt(), 1);
    QCOMPARE(updating.last().at(0).toInt(), updating.last().at(1).toInt());
    QCOMPARE(updating.size(), toldBefore);
}

MK_TEST(TestUpdating)
#include "tst_updating.moc"

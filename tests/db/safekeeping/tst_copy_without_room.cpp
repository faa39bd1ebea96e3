#include "db/safekeeping/safekeeping.h"

#include "db/support/files.h"
#include "db/support/full_disk.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QDir>

using namespace Qt::StringLiterals;

/// A copy for which the disk has no room, or not enough.
class TestCopyWithoutRoom final : public QObject
{
    Q_OBJECT
private slots:
    void leavesNothingWhereverItEnds();
    void removesWhatAKilledOneLeft();

private:
    QStringList files() const { return QDir(m_shop.file(QString())).entryList({u"copy*"_s}, QDir::Files); }

    test::Shop m_shop;
};

void TestCopyWithoutRoom::leavesNothingWhereverItEnds()
{
    const QString copy = m_shop.file(u"copy.mk"_s);
    for (int room = 0;; ++room) {
        const auto [copied, wasFull] = [&] {
            const test::FullDisk disk(room);
            const auto result = m_shop.session().safekeeping().backup(copy);
            return std::pair(result, disk.wasFull());
        }();
        if (copied) {
            QVERIFY(room > 3 && !wasFull);
            QCOMPARE(files(), QStringList{u"copy.mk"_s});
            return;
        }
        QVERIFY(wasFull);
        QCOMPARE(copied.error().kind, db::ErrorKind::DiskFull);
        QVERIFY2(files().isEmpty(), qPrintable(u"%1: %2"_s.arg(room).arg(files().join(u' '))));
    }
}

void TestCopyWithoutRoom::removesWhatAKilledOneLeft()
{
    test::write(m_shop.file(u"copy.mk.part"_s), "half of it");
    test::write(m_shop.file(u"copy.mk.part-journal"_s), "its journal");
    MK_VERIFY_OK(m_shop.session().safekeeping().backup(m_shop.file(u"copy.mk"_s)));
    QCOMPARE(files(), QStringList{u"copy.mk"_s});
}

MK_TEST(TestCopyWithoutRoom)
#include "tst_copy_without_room.moc"

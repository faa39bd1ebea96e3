#include "app/safekeeping/scratch_shop.h"

#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/safekeeping/restore.h"
#include "app/support/test_shop.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is tried on a shop that takes no writes.
class TestScratchShop final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void rehearsesAnImportOfAReadOnlyShop();
    void looksAtABackupOfAReadOnlyShop();
    void goesWithoutATrace();

private:
    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<db::Session> m_readOnly;
};

void TestScratchShop::init()
{
    m_readOnly.reset();
    m_shop = std::make_unique<TestShop>();
    db::Customer lan = TestShop::person(u"Nguyễn Lan"_s, db::LifecycleStage::Loyalty);
    lan.code = u"K1"_s;
    m_shop->add(lan);
    auto opened = db::Session::open({.path = m_shop->file(u"shop.db"_s), .readOnly = true, .create = false});
    QVERIFY(opened);
    m_readOnly = std::move(*opened);
}

void TestScratchShop::rehearsesAnImportOfAReadOnlyShop()
{
    QVERIFY(m_readOnly->isReadOnly());
    const auto scratch = app::scratchCopyOf(*m_readOnly);
    QVERIFY2(scratch, scratch ? "" : qPrintable(scratch.error().detail));
    QByteArray list = "code,full_name,phone\nK1,Nguyễn Lan,0912345671\nK2,Lê Sơn,0912345672\n";
    QBuffer buffer(&list);
    buffer.open(QIODevice::ReadOnly);
    app::ImportOptions options;
    options.dryRun = true;
    const auto report =
        app::CustomerImport(*scratch->session, m_shop->clock(), options).run(**app::openList(buffer));
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->created, 1);
    QCOMPARE(report->updated + report->unchanged, 1); // the shop's own customer is known
    QCOMPARE(m_readOnly->customers().counts()->total(), 1);
}

void TestScratchShop::looksAtABackupOfAReadOnlyShop()
{
    const QString backup = m_shop->file(u"copy.db"_s);
    QVERIFY(m_shop->session().safekeeping().backup(backup));
    m_shop->add(TestShop::person(u"Lê Sơn"_s, db::LifecycleStage::Loyalty));
    const auto preview = app::previewRestore(*m_readOnly, backup);
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().detail));
    QCOMPARE(preview->kinds[0].gone, 1);
}

void TestScratchShop::goesWithoutATrace()
{
    QString folder;
    {
        const auto scratch = app::scratchCopyOf(*m_readOnly);
        QVERIFY(scratch);
        folder = scratch->folder->path();
        QVERIFY(QFileInfo::exists(folder));
    }
    QVERIFY(!QFileInfo::exists(folder));
}

MK_TEST(TestScratchShop)
#include "tst_scratch_shop.moc"

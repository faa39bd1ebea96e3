#include "app/import/import_follow_up.h"

#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QBuffer>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What is left to be decided on after an import.
class TestImportFollowUp final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void countsTheGroupsOfTheList();
    void looksOnlyAtThoseOfASmallList();
    void leavesTheGroupsOpenWhereItIsStopped();
    void knowsNothingOfNoImport();

private:
    db::ImportBatchId import(const QByteArray &csv)
    {
        QBuffer buffer;
        buffer.setData(csv);
        if (!buffer.open(QIODevice::ReadOnly))
            qFatal("buffer");
        const auto source = app::openList(buffer);
        if (!source)
            qFatal("list");
        const auto report = app::CustomerImport(m_shop->session(), m_shop->clock(), {}).run(**source);
        if (!report)
            qFatal("%s", qUtf8Printable(report.error().detail));
        return report->batch;
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestImportFollowUp::countsTheGroupsOfTheList()
{
    const auto batch = import("full_name,phone,email,birthday\nVõ Thị Sen,0903000111,,1/6/1990\n"
                              "Vo Thi Sen,,sen@example.com,1/6/1990\nBùi Lan,0903000222,,\n");
    const auto followUp = app::followUpOf(m_shop->session(), batch, {});
    QVERIFY(followUp);
    QCOMPARE(followUp->duplicateGroups, std::optional<qsizetype>(1));
    QVERIFY(followUp->buyers.isEmpty());
}

void TestImportFollowUp::looksOnlyAtThoseOfASmallList()
{
    for (int i = 0; i < 300; ++i)
        m_shop->add(TestShop::person(u"Khách %1"_s.arg(i), db::LifecycleStage::Loyalty));
    const auto batch = import("full_name,phone\nBùi Lan,0903000222\n");
    qint64 looked = 0;
    const app::Progress telling = [&looked](qint64, qint64 total) {
        looked = std::max(looked, total);
        return true;
    };
    QVERIFY(app::followUpOf(m_shop->session(), batch, telling));
    QCOMPARE(looked, 1);
}

void TestImportFollowUp::leavesTheGroupsOpenWhereItIsStopped()
{
    const auto batch = import("full_name,phone\nBùi Lan,0903000222\n");
    const auto followUp = app::followUpOf(m_shop->session(), batch, [](qint64, qint64) { return false; });
    QVERIFY(followUp);
    QVERIFY(!followUp->duplicateGroups);
}

void TestImportFollowUp::knowsNothingOfNoImport()
{
    const auto followUp = app::followUpOf(m_shop->session(), db::ImportBatchId{99}, {});
    QVERIFY(!followUp);
    QCOMPARE(followUp.error().kind, db::ErrorKind::NotFound);
}

MK_TEST(TestImportFollowUp)
#include "tst_import_follow_up.moc"

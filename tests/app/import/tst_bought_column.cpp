#include "app/import/bought_column.h"

#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/import/import_preview.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using db::LifecycleStage;

/// A list that says only who has bought, or whom only by a number.
class TestBoughtColumn final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void readsAnswers_data();
    void readsAnswers();
    void knowsItsHeading();
    void givesNewCustomersTheirStage();
    void readsTotals_data();
    void readsTotals();
    void knowsWhoHasBoughtByATotal();
    void believesAStageBeforeATotal();
    void takesNoStageBack();
    void leavesOutWhatIsNoAnswer();
    void namesWhoGoesByTheNumber();

private:
    app::ImportReport import(const QByteArray &csv, app::ImportOptions options = {});
    LifecycleStage stageOf(qint64 id)
    {
        return m_shop->session().customers().byId(db::CustomerId{id})->stage;
    }

    std::unique_ptr<TestShop> m_shop;
};

app::ImportReport TestBoughtColumn::import(const QByteArray &csv, app::ImportOptions options)
{
    QBuffer buffer;
    buffer.setData(csv);
    buffer.open(QIODevice::ReadOnly);
    const auto report = app::CustomerImport(m_shop->session(), m_shop->clock(), std::move(options))
                            .run(**app::openList(buffer));
    if (!report)
        qFatal("%s", qUtf8Printable(report.error().detail));
    return *report;
}

void TestBoughtColumn::readsAnswers_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<std::optional<bool>>("bought");
    QTest::newRow("yes") << u"Có"_s << std::optional(true);
    QTest::newRow("already") << u"rồi"_s << std::optional(true);
    QTest::newRow("a cross") << u"x"_s << std::optional(true);
    QTest::newRow("purchases") << u"3"_s << std::optional(true);
    QTest::newRow("an amount") << u"1.500.000"_s << std::optional(true);
    QTest::newRow("no") << u"Không"_s << std::optional(false);
    QTest::newRow("not yet") << u"chưa"_s << std::optional(false);
    QTest::newRow("none") << u"0"_s << std::optional(false);
    QTest::newRow("goods") << u"áo sơ mi"_s << std::optional<bool>();
}

void TestBoughtColumn::readsAnswers()
{
    QFETCH(const QString, cell);
    QTEST(app::boughtOf(cell), "bought");
}

void TestBoughtColumn::knowsItsHeading()
{
    QVERIFY(app::asksWhetherBought(u"ĐÃ MUA"));
    QVERIFY(app::asksWhetherBought(u"Has bought"));
    QVERIFY(!app::asksWhetherBought(u"Giai đoạn"));
    QCOMPARE(app::fieldOfHeader(u"Đã mua"), app::ImportField::Stage);
}

void TestBoughtColumn::givesNewCustomersTheirStage()
{
    const app::ImportReport report = import("Họ tên,SĐT,Đã mua\n"
                                            "Nguyễn Lan,0912345671,Có\n"
                                            "Lê Sơn,0912345672,không\n"
                                            "Võ Minh,0912345673,chưa\n"
                                            "Hồ Hà,0912345674,\n");
    QCOMPARE(report.created, 4);
    QCOMPARE(report.leftEmpty, 0);
    QCOMPARE(report.createdWithoutStage, 1); // the last one alone is asked for
    QVERIFY(report.notes.isEmpty());
    QCOMPARE(stageOf(1), LifecycleStage::Experience);
    QCOMPARE(stageOf(2), LifecycleStage::Acquisition);
    QCOMPARE(stageOf(3), LifecycleStage::Acquisition);
    QCOMPARE(stageOf(4), LifecycleStage::Awareness);
}

void TestBoughtColumn::readsTotals_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<std::optional<bool>>("bought");
    QTest::newRow("an amount") << u"1500000"_s << std::optional(true);
    QTest::newRow("an amount with its currency") << u"1.500.000 đ"_s << std::optional(true);
    QTest::newRow("an amount in two decimals") << u"12.50"_s << std::optional(true);
    QTest::newRow("a number of purchases") << u"3"_s << std::optional(true);
    QTest::newRow("nothing") << u"0"_s << std::optional(false);
    QTest::newRow("nothing in decimals") << u"0.00"_s << std::optional(false);
    QTest::newRow("more returned than bought") << u"-50.000"_s << std::optional(false);
    QTest::newRow("the same in brackets") << u"(50.000)"_s << std::optional(false);
    QTest::newRow("a word") << u"áo sơ mi"_s << std::optional<bool>();
}

void TestBoughtColumn::readsTotals()
{
    QFETCH(const QString, cell);
    QTEST(app::boughtByTotal(cell), "bought");
}

void TestBoughtColumn::knowsWhoHasBoughtByATotal()
{
    const QByteArray list = "Họ tên,SĐT,Tổng bán,Tổng bán trừ trả hàng\n"
                            "Nguyễn Lan,0912345671,1500000,1500000\n"
                            "Lê Sơn,0912345672,0,0\n"
                            "Võ Minh,0912345673,,\n"
                            "Hồ Hà,0912345674,500000,0\n";
    const app::ImportReport report = import(list);
    QCOMPARE(report.created, 4);
    QCOMPARE(report.leftEmpty, 0);
    QCOMPARE(report.createdWithoutStage, 2); // these two alone are asked for
    QVERIFY(report.notes.isEmpty());
    QCOMPARE(stageOf(1), LifecycleStage::Experience);
    QCOMPARE(stageOf(2), LifecycleStage::Awareness);
    QCOMPARE(stageOf(3), LifecycleStage::Awareness);
    QCOMPARE(stageOf(4), LifecycleStage::Experience);
    QCOMPARE(import(list).unchanged, 4);
}

void TestBoughtColumn::believesAStageBeforeATotal()
{
    import("Họ tên,SĐT,Total Spent,Giai đoạn\nNguyễn Lan,0912345671,1500000,loyalty\n"
           "Lê Sơn,0912345672,1500000,\nVõ Minh,0912345673,0,consideration\n");
    QCOMPARE(stageOf(1), LifecycleStage::Loyalty);
    QCOMPARE(stageOf(2), LifecycleStage::Experience);
    QCOMPARE(stageOf(3), LifecycleStage::Consideration);
    import("Họ tên,SĐT,Total Orders\nNguyễn Lan,0912345671,3\nVõ Minh,0912345673,1\n");
    QCOMPARE(stageOf(1), LifecycleStage::Loyalty); // stays the farther one
    QCOMPARE(stageOf(3), LifecycleStage::Experience);
}

void TestBoughtColumn::takesNoStageBack()
{
    import("Họ tên,SĐT,Giai đoạn\nNguyễn Lan,0912345671,loyalty\nLê Sơn,0912345672,awareness\n"
           "Võ Minh,0912345673,loyalty\nHồ Hà,0912345674,awareness\n");
    const QByteArray list = "Họ tên,SĐT,Đã mua\nNguyễn Lan,0912345671,có\nLê Sơn,0912345672,có\n"
                            "Võ Minh,0912345673,không\nHồ Hà,0912345674,không\n";
    QCOMPARE(import(list).updated, 1);
    QCOMPARE(stageOf(1), LifecycleStage::Loyalty);
    QCOMPARE(stageOf(2), LifecycleStage::Experience);
    QCOMPARE(stageOf(3), LifecycleStage::Loyalty);
    QCOMPARE(stageOf(4), LifecycleStage::Awareness);
    QCOMPARE(import(list).unchanged, 4);
}

void TestBoughtColumn::leavesOutWhatIsNoAnswer()
{
    const app::ImportReport report =
        import("Họ tên,SĐT,Đã mua\nNguyễn Lan,0912345671,áo sơ mi\nLê Sơn,0912345672,quần tây\n");
    QCOMPARE(report.created, 2);
    QCOMPARE(report.leftEmpty, 0);
    QCOMPARE(report.notes.size(), 1);
    QCOMPARE(report.notes.constFirst().code, u"not-a-stage"_s);
}

void TestBoughtColumn::namesWhoGoesByTheNumber()
{
    const QByteArray list = "Họ tên,SĐT\nNguyễn Lan,0912345671\n,0912 345 672\n";
    app::ImportPreview preview;
    app::ImportOptions options;
    options.look = [&preview](const app::TakenRow &row) { preview.append(row); };
    const app::ImportReport report = import(list, options);
    QCOMPARE(report.nameless, 1);
    QCOMPARE(report.firstNameless, QList<qint64>{3});
    QVERIFY(!preview.at(0).nameless);
    QVERIFY(preview.at(1).nameless);
    QCOMPARE(preview.at(1).fullName, u"0912 345 672"_s);
    QCOMPARE(import(list).nameless, 0); // known by now
}

MK_TEST(TestBoughtColumn)
#include "tst_bought_column.moc"

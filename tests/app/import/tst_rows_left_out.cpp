#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/import/import_preview.h"
#include "app/import/import_work.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// Rows that a person leaves out of a list, and those that may be someone known already.
class TestRowsLeftOut final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void leavesAChosenRowOut();
    void leavesAPurchaseOut();
    void takesNoProblemOfARowLeftOut();
    void countsNoRowThatIsKeptWholeAsLeftEmpty();
    void marksTheNameAndBirthdayOfACustomer();
    void marksTheNameAndBirthdayOfAnEarlierRow();
    void marksNobodyElse_data();
    void marksNobodyElse();

private:
    QString write(const QByteArray &csv)
    {
        QFile file(m_shop->file(u"khách.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            qFatal("%s", qUtf8Printable(file.errorString()));
        return file.fileName();
    }
    app::ImportOutcome rehearse(const QByteArray &csv, const QSet<qint64> &leftOut = {})
    {
        const QString file = write(csv);
        app::ListShape shape = app::surveyList(file)->shape();
        shape.leftOut = leftOut;
        const auto outcome = app::rehearseImport(m_shop->session(), m_shop->clock(), file, shape, {});
        if (!outcome)
            qFatal("%s", qUtf8Printable(outcome.error().detail));
        return *outcome;
    }
    app::ImportReport import(const QByteArray &csv, const QSet<qint64> &leftOut = {})
    {
        const QString file = write(csv);
        app::ListShape shape = app::surveyList(file)->shape();
        shape.leftOut = leftOut;
        const auto outcome = app::importList(m_shop->session(), m_shop->clock(), file, shape, {});
        if (!outcome)
            qFatal("%s", qUtf8Printable(outcome.error().detail));
        return outcome->value.report;
    }
    qint64 count() { return m_shop->session().customers().counts()->total(); }

    std::unique_ptr<TestShop> m_shop;
};

void TestRowsLeftOut::leavesAChosenRowOut()
{
    const QByteArray csv = "Họ tên,SĐT\nLê Lan,0912345678\nHà Vy,0912345679\nVũ An,0912345680\n";
    const app::ImportReport report = import(csv, {3});
    QCOMPARE(report.created, 2);
    QCOMPARE(report.leftOut, 1);
    QCOMPARE(report.leftByChoice, 1);
    QCOMPARE(report.rows(), 3);
    QCOMPARE(m_shop->session().reader().read(db::CustomerId{2})->fullName, u"Vũ An"_s);
    QCOMPARE(import(csv).created, 1); // the choice was of that import alone
}

void TestRowsLeftOut::leavesAPurchaseOut()
{
    import("Họ tên,SĐT\nLê Lan,0912345678\n");
    const app::ImportReport report = import("Mã hóa đơn,Thời gian,Điện thoại,Khách cần trả\n"
                                            "HD1,05/01/2026 09:00,0912345678,100000\n"
                                            "HD2,06/01/2026 09:00,0912345678,200000\n",
                                            {2});
    QCOMPARE(report.kind, app::ListKind::Interactions);
    QCOMPARE(report.interactions, 1);
    QCOMPARE(report.leftByChoice, 1);
    QCOMPARE(report.walkIns, 0);
}

void TestRowsLeftOut::takesNoProblemOfARowLeftOut()
{
    const QByteArray csv = "Họ tên,SĐT\nLê Lan,09123\n,\n,abc\n";
    QCOMPARE(rehearse(csv).report.leftEmpty, 1);
    const app::ImportOutcome outcome = rehearse(csv, {2});
    QCOMPARE(outcome.report.leftEmpty, 0);
    QCOMPARE(outcome.report.leftByChoice, 1);
    const app::PreviewRow row = outcome.rows->at(outcome.rows->rowsOf(app::RowOutcome::LeftOut).at(0));
    QVERIFY(row.fate == app::RowFate::LeftByChoice);
    QCOMPARE(row.line, 2);
    QVERIFY(row.problems.isEmpty());
}

void TestRowsLeftOut::countsNoRowThatIsKeptWholeAsLeftEmpty()
{
    const app::ImportOutcome outcome = rehearse("Họ tên,SĐT,Tỉnh\nLê An,0912345677,Atlantis\n"
                                                "Lê Bình,09123,Atlantis\nLê Chi,0912345679,Huế\n");
    QCOMPARE(outcome.report.leftAsWritten, 1);
    QCOMPARE(outcome.report.leftEmpty, 1);
    QCOMPARE(outcome.rows->rowsLeftEmpty(), std::vector<int>{1});
    QCOMPARE(outcome.rows->rowsWithProblems(), (std::vector<int>{0, 1})); // and what is odd can be saved
}

void TestRowsLeftOut::marksTheNameAndBirthdayOfACustomer()
{
    import("Họ tên,SĐT,Ngày sinh\nNguyễn Thị Lý,0912345678,31/5/1990\n");
    const auto outcome =
        rehearse("Họ tên,SĐT,Ngày sinh\nTrần Bảo,0912345670,31/5/1990\nNguyen Thi Ly,0987654321,31/5/1990\n");
    QCOMPARE(outcome.report.created, 2);
    QCOMPARE(outcome.report.alike, 1);
    QCOMPARE(outcome.rows->rowsAlike(), std::vector<int>{1});
    QCOMPARE(outcome.rows->at(1).alike.name, u"Nguyễn Thị Lý"_s);
    QCOMPARE(outcome.rows->at(1).alike.line, 0);
    QVERIFY(outcome.rows->at(0).alike.name.isEmpty());
    QCOMPARE(count(), 1);
}

void TestRowsLeftOut::marksTheNameAndBirthdayOfAnEarlierRow()
{
    const auto outcome =
        rehearse("Họ tên,SĐT,Ngày sinh\nLê Lan,0912345678,31/5/1990\nLe Lan,0987654321,31/5/1990\n");
    QCOMPARE(outcome.report.alike, 1);
    QCOMPARE(outcome.rows->at(1).alike.line, 2);
}

void TestRowsLeftOut::marksNobodyElse_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("another year") << QByteArray("Lê Lan,0987654321,31/5/1991");
    QTest::newRow("another day") << QByteArray("Lê Lan,0987654321,30/5/1990");
    QTest::newRow("another name") << QByteArray("Lê Liên,0987654321,31/5/1990");
    QTest::newRow("no birthday") << QByteArray("Lê Lan,0987654321,");
}

void TestRowsLeftOut::marksNobodyElse()
{
    QFETCH(QByteArray, second);
    const auto outcome = rehearse("Họ tên,SĐT,Ngày sinh\nLê Lan,0912345678,31/5/1990\n" + second + '\n');
    QCOMPARE(outcome.report.created, 2);
    QCOMPARE(outcome.report.alike, 0);
    QVERIFY(outcome.rows->rowsAlike().empty());
}

MK_TEST(TestRowsLeftOut)
#include "tst_rows_left_out.moc"

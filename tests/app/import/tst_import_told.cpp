#include "app/exchange/open_list.h"
#include "app/greetings/greeting_plan.h"
#include "app/import/customer_import.h"
#include "app/import/import_preview.h"
#include "app/people/honorific.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using app::DateOrder;

/// What is done with a list that the person would not see from its rows, and what is said of it.
class TestImportTold final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void tellsOfACodeThatHasLostItsZeros_data();
    void tellsOfACodeThatHasLostItsZeros();
    void takesACodeWithoutZerosAndAnotherNameForSomebodyElse();
    void readsTheDatesOfEachColumnByItself();
    void readsTheDatesOfEachColumnAsThePersonSays();
    void asksAgainWhereLaterDatesAreOfTheOtherOrder();
    void tellsWhatARefusalOfSomeChannelsStops_data();
    void tellsWhatARefusalOfSomeChannelsStops();
    void givesNewCustomersTheStageThePersonSays();
    void callsNobodyByANumber();
    void leavesAWalkInOut();
    void leavesASumOut_data();
    void leavesASumOut();
    void takesCellsAsThePersonWritesThem();
    void takesTimeThatGrowsWithTheRowsThatShareAPhone();

private:
    app::ImportReport import(const QByteArray &csv, app::ImportOptions options = {})
    {
        const auto report = tryImport(csv, std::move(options));
        if (!report)
            qFatal("%s", qUtf8Printable(report.error().detail));
        return *report;
    }
    db::Result<app::ImportReport> tryImport(QByteArray csv, app::ImportOptions options = {})
    {
        QBuffer buffer(&csv);
        buffer.open(QIODevice::ReadOnly);
        return app::CustomerImport(m_shop->session(), m_shop->clock(), std::move(options))
            .run(**app::openList(buffer));
    }
    db::Customer customer(qint64 id) { return *m_shop->session().reader().read(db::CustomerId{id}); }
    qint64 count() { return m_shop->session().customers().counts()->total(); }

    std::unique_ptr<TestShop> m_shop;
};

void TestImportTold::tellsOfACodeThatHasLostItsZeros_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("by the phone") << QByteArray("7,Lê Lan,0912345678,Huế");
    QTest::newRow("by the name alone") << QByteArray("7,Lê Lan,,Huế");
    QTest::newRow("with another phone") << QByteArray("7,Lê Lan,0987654321,Huế");
}

void TestImportTold::tellsOfACodeThatHasLostItsZeros()
{
    QFETCH(QByteArray, row);
    import("Mã,Họ tên,SĐT,Tỉnh\n007,Lê Lan,0912345678,\n008,Hà Vy,0912345679,\n");
    app::ImportPreview preview;
    app::ImportOptions options;
    options.look = [&preview](const app::TakenRow &taken) { preview.append(taken); };
    const auto report = import("Mã,Họ tên,SĐT,Tỉnh\n" + row + "\n008,Hà Vy,0912345679,\n", options);
    QCOMPARE(report.updated, 1);
    QCOMPARE(report.created, 0);
    QCOMPARE(report.codesWithoutZeros, 1);
    QCOMPARE(report.codeWithoutZeros, u"7"_s);
    QCOMPARE(report.codeWithZeros, u"007"_s);
    QCOMPARE(customer(1).code, u"007"_s);
    QCOMPARE(customer(1).province, u"Huế"_s);
    QCOMPARE(preview.at(0).listedCode, u"7"_s);
    QCOMPARE(preview.at(0).code, u"007"_s);
    QVERIFY(preview.at(1).listedCode.isEmpty());
}

void TestImportTold::takesACodeWithoutZerosAndAnotherNameForSomebodyElse()
{
    import("Mã,Họ tên\n007,Lê Lan\n");
    const auto report = import("Mã,Họ tên\n7,Trần Bảo\n");
    QCOMPARE(report.created, 1);
    QCOMPARE(report.codesWithoutZeros, 0);
}

void TestImportTold::readsTheDatesOfEachColumnByItself()
{
    const auto report = import("Họ tên,SĐT,Ngày sinh,Ngày tạo\n"
                               "Lê Lan,0912345678,5/31/1990,25/12/2023\n"
                               "Hà Vy,0912345679,3/4/1991,1/2/2024\n");
    QCOMPARE(customer(2).birthday.month, 3);
    QCOMPARE(customer(2).birthday.day, 4);
    QCOMPARE(customer(2).since, QDate(2024, 2, 1));
    QCOMPARE(report.leftEmpty, 0);
    QCOMPARE(report.notes.size(), 1);
    QCOMPARE(report.notes.at(0).code, u"month-first"_s);
    QCOMPARE(report.notes.at(0).column, u"Ngày sinh"_s);
}

void TestImportTold::readsTheDatesOfEachColumnAsThePersonSays()
{
    const QByteArray csv = "Họ tên,SĐT,Ngày sinh,Ngày tạo\nLê Lan,0912345678,3/4/1991,1/2/2024\n";
    app::ImportOptions options;
    options.dates = {{QString(), DateOrder::DayFirst}, {u"ngay tao"_s, DateOrder::MonthFirst}};
    import(csv, options);
    QCOMPARE(customer(1).birthday.month, 4);
    QCOMPARE(customer(1).since, QDate(2024, 1, 2));
    options.dates = {{u"Ngày cưới"_s, DateOrder::MonthFirst}};
    const auto refused = tryImport(csv, options);
    QVERIFY(!refused && refused.error().detail.contains(u"Ngày cưới"));
}

void TestImportTold::asksAgainWhereLaterDatesAreOfTheOtherOrder()
{
    // The other column is month first, so this one is taken to be; 1,500 rows later it is not.
    QByteArray csv = "Họ tên,SĐT,Ngày sinh,Ngày tạo\n";
    for (int i = 0; i < 1500; ++i)
        csv += "Lan," + QByteArray::number(912000000 + i).prepend('0') + ",05/31/1990,01/02/2024\n";
    csv += "Mai,0987654321,05/31/1990,31/12/2023\n";
    const auto report = tryImport(csv);
    QVERIFY(!report);
    QVERIFY2(report.error().detail.contains(u"Ngày tạo=day-first"), qPrintable(report.error().detail));
    app::ImportOptions options;
    options.dates = {{u"Ngày tạo"_s, DateOrder::DayFirst}};
    QCOMPARE(import(csv, options).created, 1501);
    QCOMPARE(customer(1).birthday.month, 5);
    QCOMPARE(customer(1).since, QDate(2024, 2, 1));
}

void TestImportTold::tellsWhatARefusalOfSomeChannelsStops_data()
{
    QTest::addColumn<QByteArray>("headings");
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<qint64>("ofSome");
    QTest::addColumn<QStringList>("channels");
    QTest::addColumn<bool>("greeted");
    QTest::newRow("e-mail only") << QByteArray("Accepts Email Marketing") << QByteArray("no") << qint64(1)
                                 << QStringList{u"email"_s} << true;
    QTest::newRow("e-mail and SMS") << QByteArray("Nhận email quảng cáo,Accepts SMS Marketing")
                                    << QByteArray("Không,no") << qint64(1)
                                    << QStringList{u"email"_s, u"sms"_s} << true;
    QTest::newRow("marketing in general")
        << QByteArray("Accepts Marketing") << QByteArray("no") << qint64(0) << QStringList() << false;
    QTest::newRow("advertising in general")
        << QByteArray("Nhận quảng cáo") << QByteArray("Không") << qint64(0) << QStringList() << false;
    QTest::newRow("one in general and one of a channel")
        << QByteArray("Accepts Marketing,Accepts SMS Marketing") << QByteArray("no,no") << qint64(0)
        << QStringList() << false;
    QTest::newRow("unsubscribed") << QByteArray("Unsubscribed") << QByteArray("yes") << qint64(0)
                                  << QStringList() << false;
}

void TestImportTold::tellsWhatARefusalOfSomeChannelsStops()
{
    QFETCH(QByteArray, headings);
    QFETCH(QByteArray, answers);
    const auto report = import("Họ tên,SĐT,Email,Ngày sinh,Giai đoạn," + headings +
                               "\nA Bê,0961000041,ab@example.com,22/11/1990,loyalty," + answers + "\n");
    QCOMPARE(report.refusals, 1);
    QTEST(report.refusalsOfSome, "ofSome");
    QTEST(report.refusedChannels, "channels");
    const auto plan = app::GreetingPlan::load(m_shop->session());
    QVERIFY(plan);
    const auto planned = plan->between(m_shop->session(), QDate(2026, 11, 21), QDate(2026, 11, 22));
    QVERIFY(planned);
    int birthdays = 0;
    for (const app::Occurrence &one : *planned) {
        if (one.occasionKey != u"birthday"_s)
            continue;
        ++birthdays;
        QTEST(one.state == db::MessageState::Planned, "greeted");
        QCOMPARE(one.channel == db::Channel::Email || one.channel == db::Channel::Sms, false);
    }
    QCOMPARE(birthdays, 1);
}

void TestImportTold::givesNewCustomersTheStageThePersonSays()
{
    import("Họ tên,SĐT\nLê Lan,0912345678\n");
    app::ImportOptions options;
    options.stageOfNew = db::LifecycleStage::Experience;
    const auto report = import("Họ tên,SĐT,Giai đoạn\nLê Lan,0912345678,\nHà Vy,0912345679,\n"
                               "Trần Bảo,0912345670,consideration\n",
                               options);
    QCOMPARE(report.created, 2);
    QCOMPARE(report.createdWithoutStage, 1);
    QCOMPARE(customer(1).stage, db::LifecycleStage::Awareness); // known before: stays
    QCOMPARE(customer(2).stage, db::LifecycleStage::Experience);
    QCOMPARE(customer(3).stage, db::LifecycleStage::Consideration);
}

void TestImportTold::callsNobodyByANumber()
{
    import("Họ tên,SĐT\n,0905111333\n0905111334,0905111334\n");
    for (const qint64 id : {1, 2}) {
        QVERIFY(customer(id).givenName.isEmpty());
        QCOMPARE(
            app::honorificFor(customer(id), m_shop->clock().today(), u"vi"_s, app::HonorificRegion::South),
            u"Quý khách"_s);
    }
}

void TestImportTold::leavesAWalkInOut()
{
    const auto report = import("Họ tên,SĐT\nKhách lẻ,\nKhách lẻ,0912345678\nLê Lan,\n");
    QCOMPARE(report.walkIns, 1); // the other one can be called back
    QCOMPARE(report.created, 2);
    QCOMPARE(report.rejected, 0);
    QCOMPARE(count(), 2);
}

void TestImportTold::leavesASumOut_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<int>("sums");
    for (const char *row : {"Cộng,9 khách,", "Tổng cộng:,9,", ",Tổng,", "TOTAL,12,", "Grand total,,",
                            "Tổng cộng: 9 khách,,", "Tổng,\"12.500.000 đ\","})
        QTest::addRow("%s", row) << QByteArray(row) << 1;
    QTest::newRow("a family name") << QByteArray(",Tống,") << 0;
    QTest::newRow("a given name") << QByteArray(",Công,") << 0;
    QTest::newRow("with a phone") << QByteArray(",Tổng,0912345679") << 0;
    QTest::newRow("with a name behind it") << QByteArray("Total,Lê Thị Hoa,") << 0;
}

void TestImportTold::leavesASumOut()
{
    QFETCH(QByteArray, row);
    QFETCH(int, sums);
    app::ImportPreview preview;
    app::ImportOptions options;
    options.look = [&preview](const app::TakenRow &taken) { preview.append(taken); };
    const auto report = import("Mã,Họ tên,SĐT\nK1,Lê Lan,0912345678\n" + row + "\n", options);
    QCOMPARE(report.sumLines, sums);
    QCOMPARE(report.leftOut, sums);
    QCOMPARE(report.rejected, 0);
    QCOMPARE(report.created, 2 - sums);
    QCOMPARE(count(), 2 - sums);
    QCOMPARE(preview.at(1).fate == app::RowFate::SumsUp, sums == 1);
}

void TestImportTold::takesCellsAsThePersonWritesThem()
{
    const QByteArray csv = "Họ tên,SĐT,Ngày sinh\nLê Lan,09123,31/5/1990\nHà Vy,0912345679,31/31/1990\n";
    app::ImportPreview before;
    app::ImportOptions options;
    options.shape = app::surveyList([&] {
                        QFile file(m_shop->file(u"khách.csv"_s));
                        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
                            qFatal("%s", qUtf8Printable(file.errorString()));
                        return file.fileName();
                    }())
                        ->shape();
    options.dryRun = true;
    options.look = [&before](const app::TakenRow &taken) { before.append(taken); };
    QCOMPARE(import(csv, options).leftEmpty, 2);
    const auto problemOf = [&before](qsizetype row) { return before.at(row).problems.constFirst(); };
    QCOMPARE(problemOf(0).place, 1);
    QCOMPARE(problemOf(1).place, 2);
    options.shape->edits[before.at(0).line][problemOf(0).place] = u"0912345678"_s;
    options.shape->edits[before.at(1).line][problemOf(1).place] = u"13/1/1990"_s;
    options.shape->edits[999][0] = u"nobody"_s;
    options.dryRun = false;
    options.look = {};
    const auto report = import(csv, options);
    QCOMPARE(report.leftEmpty, 0);
    QCOMPARE(report.created, 2);
    QCOMPARE(customer(1).contactPoints.constFirst().normalized, u"+84912345678"_s);
    QCOMPARE(customer(2).birthday.day, 13);
}

void TestImportTold::takesTimeThatGrowsWithTheRowsThatShareAPhone()
{
    QByteArray csv = "Họ tên,SĐT\n";
    constexpr int kRows = 4000;
    for (int i = 0; i < kRows; ++i)
        csv += "Khách " +
               QByteArray::number(i)
                   .replace('0', 'a')
                   .replace('1', 'b')
                   .replace('2', 'c')
                   .replace('3', 'd')
                   .replace('4', 'e')
                   .replace('5', 'f')
                   .replace('6', 'g')
                   .replace('7', 'h')
                   .replace('8', 'i')
                   .replace('9', 'k') +
               ",0912345678\n";
    test::CpuTimer timer;
    timer.start();
    QCOMPARE(import(csv).created, kRows);
    QCOMPARE(import(csv).unchanged, kRows);
    QVERIFY2(timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(count(), kRows);
}

MK_TEST(TestImportTold)
#include "tst_import_told.moc"

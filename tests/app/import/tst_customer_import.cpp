#include "app/exchange/open_list.h"
#include "app/import/customer_export.h"
#include "app/import/customer_import.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_search.h"
#include "db/customers/customer_store.h"
#include "db/engine/connection.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/import/customer_import_shop.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using db::LifecycleStage;

/// A list of customers becomes the shop's, and nothing else changes.
class TestCustomerImport final : public QObject, CustomerImportShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void takesTheWholeListOfTenThousand();
    void changesNothingTheSecondTime();
    void changesNothingTheSecondTime_withoutCodes();
    void changesNothingTheSecondTime_withManyOfAName();
    void updatesWhatDiffersAndTakesNothingAway();
    void joinsTheNotesOfOneCustomer();
    void goesOnBesideAHugeRowNumber();
    void takesTimeThatGrowsWithTheFileOnly();
    void knowsNoLessOfABirthdayThanBefore();
    void comesBackTheSameFromAnExport();
};

void TestCustomerImport::takesTheWholeListOfTenThousand()
{
    QFile file(QStringLiteral(MK_TEST_DATA "/customers_10000.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto report =
        app::CustomerImport(m_shop->session(), m_shop->clock(), {}).run(**app::openList(file));
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->created, 10000);
    QCOMPARE(report->rejected, 0);
    QCOMPARE(report->source.encoding, u"UTF-8"_s);
    QCOMPARE(count(), 10000);
    const db::Customer fifth = byCode(u"KH0000005"_s);
    QCOMPARE(fifth.fullName, u"Nguyễn Hữu Hải"_s);
    QCOMPARE(fifth.givenName, u"Hải"_s);
    QCOMPARE(fifth.stage, LifecycleStage::Experience);
    QCOMPARE(fifth.tags, (QStringList{u"giới thiệu"_s, u"quà Tết"_s}));
    QCOMPARE(fifth.note, u"Khách của chi nhánh 2; hỏi về \"combo\" Tết"_s);
    QCOMPARE(fifth.birthday, (db::Birthday{db::Calendar::Solar, 19, 11, 1960, false, false}));
    QCOMPARE(fifth.since, QDate(2020, 7, 2));

    m_shop->session().search().invalidate();
    const auto dao = m_shop->session().search().find(db::SearchQuery::parse(u"dao"));
    QVERIFY(dao);
    QVERIFY(dao->size() > 50);
    const auto rows = m_shop->session().customers().rows({dao->front(), dao->back()});
    QVERIFY(rows);
    for (const db::CustomerRow &row : *rows)
        QVERIFY2(row.fullName.contains(u"Đào"_s) || row.email.contains(u"dao"_s),
                 qUtf8Printable(row.fullName));

    QVERIFY(file.seek(0));
    const auto again = app::CustomerImport(m_shop->session(), m_shop->clock(), {}).run(**app::openList(file));
    QVERIFY(again);
    QCOMPARE(again->unchanged, 10000);
    QCOMPARE(again->created + again->updated + again->duplicates + again->rejected, 0);
    QCOMPARE(*m_shop->session().safekeeping().check(), QStringList());
}

void TestCustomerImport::changesNothingTheSecondTime()
{
    const QByteArray csv =
        "code,full_name,phone,email,birthday,stage,tags\n"
        "KH1,Nguyễn Thị Đào,0912 345 678,Dao@Example.vn,13/10 âm lịch 1981,loyalty,VIP;sỉ\n"
        "KH2,Lê Sơn,0987654321; 0912000111,,1990,awareness,\n";
    QCOMPARE(import(csv)->created, 2);
    const auto again = import(csv);
    QVERIFY(again);
    QCOMPARE(again->unchanged, 2);
    QCOMPARE(again->created + again->updated + again->duplicates + again->rejected, 0);
    QVERIFY(again->changes.isEmpty());
}

void TestCustomerImport::changesNothingTheSecondTime_withoutCodes()
{
    const QByteArray csv = "Họ tên;Điện thoại;Ngày sinh;Ghi chú\n"
                           "Nguyễn Thị Đào;0912345678;;\n"
                           "Trần Không Số;;15/8;hay ghé chiều\n"
                           "Trần Không Số;;;\n";
    const auto first = import(csv);
    QVERIFY2(first, first ? "" : qUtf8Printable(first.error().detail));
    const auto again = import(csv);
    QVERIFY(again);
    QCOMPARE(again->created, 0);
    QCOMPARE(again->updated, 0);
    QCOMPARE(again->unchanged + again->duplicates, 3);
    QCOMPARE(again->duplicates, first->duplicates);
}

void TestCustomerImport::changesNothingTheSecondTime_withManyOfAName()
{
    QByteArray csv = "Họ tên;Ghi chú\n";
    for (int i = 0; i < 100; ++i)
        csv += "Khách Quen;bàn " + QByteArray::number(i) + " góc\n";
    QCOMPARE(import(csv)->created, 100);
    const auto again = import(csv);
    QVERIFY(again);
    QCOMPARE(again->created + again->updated, 0);
}

void TestCustomerImport::joinsTheNotesOfOneCustomer()
{
    const QByteArray list = "code,full_name,phone,note\nKH1,Lê Lan,0912345678,thích hoa\n"
                            "KH1,Lê Lan,0912345678,dị ứng tôm\nKH1,Lê Lan,0912345678,thích hoa\n";
    QVERIFY(import(list));
    QCOMPARE(byCode(u"KH1"_s).note, u"thích hoa\ndị ứng tôm"_s);
    const auto again = import(list);
    QVERIFY(again);
    QCOMPARE(again->updated, 0);
    QCOMPARE(byCode(u"KH1"_s).note, u"thích hoa\ndị ứng tôm"_s);
    const auto other = import("code,full_name,phone,note\nKH1,Lê Lan,0912345678,gọi buổi tối\n");
    QVERIFY(other);
    QCOMPARE(other->updated, 1);
    QCOMPARE(byCode(u"KH1"_s).note, u"thích hoa\ndị ứng tôm\ngọi buổi tối"_s);
}

void TestCustomerImport::updatesWhatDiffersAndTakesNothingAway()
{
    QVERIFY(import(
        "code,full_name,phone,province,stage,tags,note\nKH1,Lê Lan,0912345678,Huế,acquisition,VIP,cũ\n"));
    const auto report =
        import("code,full_name,phone,province,stage,tags,note\nKH1,Lê Thị Lan,0987654321,,experience,sỉ,\n");
    QVERIFY(report);
    QCOMPARE(report->updated, 1);
    const db::Customer lan = byCode(u"KH1"_s);
    QCOMPARE(lan.fullName, u"Lê Thị Lan"_s);
    QCOMPARE(lan.province, u"Huế"_s);
    QCOMPARE(lan.note, u"cũ"_s);
    QCOMPARE(lan.stage, LifecycleStage::Experience);
    QCOMPARE(lan.tags, (QStringList{u"VIP"_s, u"sỉ"_s}));
    QCOMPARE(lan.contactPoints.size(), 2);
    QCOMPARE(m_shop->session().customers().stageHistory(lan.id)->size(), 2);
}

void TestCustomerImport::goesOnBesideAHugeRowNumber()
{
    // As a damaged or handmade file has it.
    const db::CustomerId lan = m_shop->add(TestShop::person(u"Lê Lan"_s, LifecycleStage::Loyalty));
    const QString phone = m_shop->session().reader().read(lan)->contactPoints.constFirst().value;
    const auto raw = db::Connection::open(m_shop->session().path(), db::Connection::Mode::ReadWrite, 1000);
    QVERIFY((*raw)->execute(u"PRAGMA defer_foreign_keys = ON; BEGIN; "
                            "UPDATE contact_point SET customer_id = 9223372036854775806; "
                            "UPDATE stage_change SET customer_id = 9223372036854775806; "
                            "UPDATE customer_search SET customer_id = 9223372036854775806; "
                            "UPDATE customer SET id = 9223372036854775806; COMMIT"_s));
    const QByteArray list =
        u"Họ tên,SĐT,Ghi chú\nLê Lan,%1,một\nHà Nga,0912000222,\nLê Lan,%1,hai\n"_s.arg(phone).toUtf8();
    const auto report = import(list);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->duplicates, 1);
    QCOMPARE(report->created, 1);
}

void TestCustomerImport::takesTimeThatGrowsWithTheFileOnly()
{
    // Qt's own NFC takes the square of a run of marks, and a list of tags that is searched for each tag does
    // too: either was more than half a minute here.
    QString marks = u"a"_s;
    while (marks.size() < 300'000)
        marks += u"\u0301\u0323\u031B"_s;
    QStringList tags;
    for (int i = 0; i < 50'000; ++i)
        tags.append(u"nhãn %1"_s.arg(i));
    const QString csv =
        u"Họ tên,SĐT,Ghi chú,Nhãn\n%1,0912345678,,\nLan,0912345679,%1,\nMai,0912345670,,%2\n"_s.arg(
            marks, tags.join(u';'));
    test::CpuTimer timer;
    timer.start();
    const auto report = import(csv.toUtf8());
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(report->created, 3);
    QCOMPARE(report->leftEmpty, 3);
    QStringList codes;
    for (const app::CellProblem &problem : report->firstProblems)
        codes.append(problem.column + u": "_s + problem.code);
    QCOMPARE(codes, (QStringList{u"Họ tên: too-long"_s, u"Ghi chú: too-long"_s, u"Nhãn: too-many-tags"_s}));

    // And what is stored comes back from an export.
    const QString file = m_shop->file(u"out.csv"_s);
    QVERIFY(app::exportCustomers(m_shop->session(), file));
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const auto same = import(exported.readAll());
    QVERIFY2(same, same ? "" : qUtf8Printable(same.error().detail));
    QCOMPARE(same->unchanged, 3);
}

void TestCustomerImport::knowsNoLessOfABirthdayThanBefore()
{
    using db::Birthday;
    using db::Calendar;
    const auto after = [this](const QByteArray &birthday) {
        const auto report = import("code,full_name,birthday\nKH1,Lê Lan," + birthday + "\n");
        return report ? byCode(u"KH1"_s).birthday : Birthday();
    };
    QCOMPARE(after("8/3"), (Birthday{Calendar::Solar, 8, 3, {}, false, false}));
    QCOMPARE(after("1990"), (Birthday{Calendar::Solar, 8, 3, 1990, false, false})); // the two together
    QCOMPARE(after("8/3"), (Birthday{Calendar::Solar, 8, 3, 1990, false, false}));
    QCOMPARE(after("12/5"), (Birthday{Calendar::Solar, 8, 3, 1990, false, false})); // less, and another
    QCOMPARE(after("12/5/1991"), (Birthday{Calendar::Solar, 12, 5, 1991, false, false}));
    // Of two who share a name, a day says that they are two.
    const qint64 before = count();
    QVERIFY(import("full_name,birthday\nHồ Mai,1/2/1990\n"));
    QVERIFY(import("full_name,birthday\nHồ Mai,3/4\n"));
    QCOMPARE(count(), before + 2);
}

void TestCustomerImport::comesBackTheSameFromAnExport()
{
    QVERIFY(import(
        "code,full_name,given_name,gender,phone,email,birthday,calendar,province,stage,tags,note,occupation\n"
        "KH1,Nguyễn Thị "
        "Đào,Đào,F,0912345678;0987654321,dao@example.vn,1981-10-13,lunar,Huế,loyalty,VIP;sỉ,\"a,\"\"b\"\"\n"
        "c\",giáo viên\n"
        "KH2,Lê Sơn,,M,0911111111,,15/8,,,awareness,,=1+1,\n"
        "KH3,Võ Minh,,,0911111112,,15/6 nhuận âm lịch 1987,,,awareness,,,\n"
        "KH4,Hồ Hà,,,0911111113,,1975,,,awareness,,,\n"
        "KH5,Công ty Hoa Sen,,,0911111114,,,,,consideration,,,\n"));
    QCOMPARE(count(), 5);
    const QString file = m_shop->file(u"out.csv"_s);
    const auto written = app::exportCustomers(m_shop->session(), file);
    QVERIFY(written);
    QCOMPARE(*written, 5);
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray csv = exported.readAll();
    const auto same = import(csv);
    QVERIFY2(same, same ? "" : qUtf8Printable(same.error().detail));
    if (same->rejected > 0)
        qWarning("%s", qUtf8Printable(same->firstProblems.first().reason));
    QCOMPARE(same->unchanged, 5);

    m_shop = std::make_unique<TestShop>(); // and a fresh shop gets the same people from it
    QCOMPARE(import(csv)->created, 5);
    const QString second = m_shop->file(u"second.csv"_s);
    QVERIFY(app::exportCustomers(m_shop->session(), second));
    QFile again(second);
    QVERIFY(again.open(QIODevice::ReadOnly));
    QCOMPARE(again.readAll(), csv);
}

MK_TEST(TestCustomerImport)
#include "tst_customer_import.moc"

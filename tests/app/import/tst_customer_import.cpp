#include "app/customers/merge_customers.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_export.h"
#include "app/import/customer_import.h"
#include "app/import/import_undo.h"
#include "app/people/phone.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_search.h"
#include "db/engine/connection.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using db::LifecycleStage;

/// A list of customers becomes the shop's, and nothing else changes.
class TestCustomerImport final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void takesTheWholeListOfTenThousand();
    void changesNothingTheSecondTime();
    void changesNothingTheSecondTime_withoutCodes();
    void changesNothingTheSecondTime_withManyOfAName();
    void updatesWhatDiffersAndTakesNothingAway();
    void countsARowThatRepeatsAnEarlierOne();
    void findsARepeatedRowByEachOfThree_data();
    void findsARepeatedRowByEachOfThree();
    void leavesItsCodeToAMergedEntry();
    void goesOnBesideAHugeRowNumber();
    void writesRowsWithProblemsToBeMendedAndImportedAgain();
    void holdsBackACodeThatIsSomebodyElses_data();
    void holdsBackACodeThatIsSomebodyElses();
    void takesARenamedCustomerByTheCode();
    void keepsARefusalOnceAndTakesItBackWithTheImport();
    void takesTimeThatGrowsWithTheFileOnly();
    void asksForTheOrderOfDatesThatTheBeginningHides();
    void rehearsesWithoutChangingAnything();
    void takesEverythingBackWhenTheFileBreaksOff();
    void takesEverythingBackWhenTheFileIsCutShort();
    void takesEverythingBackWhenCancelled();
    void neverTouchesConsent();
    void takesSomebodyWithOnlyANumber();
    void keepsTwoPeopleOfOneNameApart();
    void knowsNoLessOfABirthdayThanBefore();
    void bringsBackSomebodyDeleted();
    void comesBackTheSameFromAnExport();
    void refusesARejectsFileItCanNotWrite();
    void leavesNoRejectsOfAListThatStaysOut();

private:
    db::Result<app::ImportReport> import(const QByteArray &csv, app::ImportOptions options = {});
    qint64 count();
    db::Customer byCode(const QString &code);

    std::unique_ptr<TestShop> m_shop;
};

void TestCustomerImport::init()
{
    m_shop = std::make_unique<TestShop>();
}

db::Result<app::ImportReport> TestCustomerImport::import(const QByteArray &csv, app::ImportOptions options)
{
    QBuffer buffer;
    buffer.setData(csv);
    buffer.open(QIODevice::ReadOnly);
    return app::CustomerImport(m_shop->session(), m_shop->clock(), std::move(options))
        .run(**app::openList(buffer));
}

qint64 TestCustomerImport::count()
{
    return m_shop->session().customers().counts()->total();
}

db::Customer TestCustomerImport::byCode(const QString &code)
{
    const auto owner = m_shop->session().reader().ownerOfCode(code);
    if (!owner || !*owner)
        qFatal("no %s", qUtf8Printable(code));
    return *m_shop->session().reader().read((*owner)->id);
}

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

void TestCustomerImport::findsARepeatedRowByEachOfThree_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("by phone") << QByteArray("Lê Lan,0905111111,,,Huế\nLê Lan,0905 111 111,,,Đà Nẵng\n");
    QTest::newRow("by e-mail") << QByteArray("Lê Lan,,lan@example.com,,Huế\nLê Lan,,LAN@example.com,,\n");
    QTest::newRow("by birthday") << QByteArray("Lê Lan,,,03/04/1986,Huế\nLê Lan,,,03/04/1986,Đà Nẵng\n");
}

void TestCustomerImport::findsARepeatedRowByEachOfThree()
{
    QFETCH(const QByteArray, rows);
    const auto report = import("Họ tên,Điện thoại,Email,Ngày sinh,Tỉnh\n" + rows);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->created, 1);
    QCOMPARE(report->duplicates, 1);
}

void TestCustomerImport::leavesItsCodeToAMergedEntry()
{
    QVERIFY(import("code,full_name,phone\nK1,Lê Lan,0905111111\nK7,Chị Ba,0905111111\n"));
    const auto kept = byCode(u"K1"_s).id;
    const auto other = byCode(u"K7"_s).id;
    QVERIFY(app::run(m_shop->session(), app::MergeCustomers{kept, {other}}, m_shop->moment()));
    const auto report = import("code,full_name,phone,province\nK7,Lê Lan,0905111111,Huế\n");
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->updated, 1);
    QCOMPARE(byCode(u"K1"_s).province, u"Huế"_s);
    QVERIFY(byCode(u"K7"_s).deleted);
}

void TestCustomerImport::countsARowThatRepeatsAnEarlierOne()
{
    const auto report = import("full_name,phone,email,province\n"
                               "Lê Lan,0912345678,,Huế\n"
                               "LÊ LAN,+84 912 345 678,lan@example.vn,Đà Nẵng\n");
    QVERIFY(report);
    QCOMPARE(report->created, 1);
    QCOMPARE(report->duplicates, 1);
    QCOMPARE(count(), 1);
    const auto found = m_shop->session().search().find(db::SearchQuery::parse(u"lan@example.vn"));
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(1));
    QCOMPARE(m_shop->session().customers().byId(found->front())->province, u"Huế"_s); // the first row said so
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

void TestCustomerImport::writesRowsWithProblemsToBeMendedAndImportedAgain()
{
    app::ImportOptions options;
    options.rejectsFile = m_shop->file(u"rejects.csv"_s);
    const auto report = import("KHÁCH QUEN,,\n"
                               "Họ tên,c2,Ngày sinh\n"
                               "Lê Lan,0912345678,31/02/1990\n"
                               ",O912345678,1990-01-01\n"
                               "Phạm Dũng,0987654321,1990-01-01\n"
                               "Hà Vy,0987654322,1990-01-01\nHà Vi,0987654323,1990-01-01\n",
                               options);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->created, 4);
    QCOMPARE(report->rejected, 1);
    QCOMPARE(report->leftEmpty, 1);
    QFile rejects(options.rejectsFile);
    QVERIFY(rejects.open(QIODevice::ReadOnly));
    QByteArray text = rejects.readAll();
    const QStringList lines =
        QString::fromUtf8(text).remove(QChar(0xFEFF)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    // The column that was recognised by its cells bears its field's name.
    QCOMPARE(lines.at(0), u"Họ tên,phone,Ngày sinh,reject line,reject column,reject reason"_s);
    QVERIFY2(lines.at(1).startsWith(u"Lê Lan,'0912345678,31/02/1990,3,Ngày sinh,"_s),
             qUtf8Printable(lines.at(1)));
    QVERIFY2(lines.at(2).startsWith(u",O912345678,1990-01-01,4,c2,"_s), qUtf8Printable(lines.at(2)));

    text.replace("31/02/1990", "28/02/1990").replace("O912345678", "0912345670");
    const auto mended = import(text);
    QVERIFY2(mended, mended ? "" : qUtf8Printable(mended.error().detail));
    QVERIFY(mended->notes.isEmpty()); // not a word about the columns of the reasons
    QCOMPARE(mended->updated, 1);
    QCOMPARE(mended->created, 1);
    QCOMPARE(mended->rejected + mended->leftEmpty, 0);
}

void TestCustomerImport::holdsBackACodeThatIsSomebodyElses_data()
{
    QTest::addColumn<app::SameCode>("sameCode");
    QTest::addColumn<QString>("counts"); // created, updated, unchanged, held back
    QTest::addColumn<QString>("again");
    QTest::addColumn<QString>("bearer");
    QTest::newRow("asks") << app::SameCode::HoldBack << u"0 0 0 1"_s << u"0 0 0 1"_s << u"Lê Công Khôi"_s;
    QTest::newRow("the code decides")
        << app::SameCode::Update << u"0 1 0 0"_s << u"0 0 1 0"_s << u"Trần Bảo"_s;
    QTest::newRow("a new customer") << app::SameCode::NewCustomer << u"1 0 0 0"_s << u"0 0 1 0"_s
                                    << u"Lê Công Khôi"_s;
}

void TestCustomerImport::holdsBackACodeThatIsSomebodyElses()
{
    QFETCH(app::SameCode, sameCode);
    QVERIFY(import("code,full_name,phone\nKH1,Lê Công Khôi,0912345678\n"));
    app::ImportOptions options;
    options.sameCode = sameCode;
    const auto counted = [&] {
        const auto report = import("code,full_name,phone\nKH1,Trần Bảo,0987654321\n", options);
        return u"%1 %2 %3 %4"_s.arg(report->created)
            .arg(report->updated)
            .arg(report->unchanged)
            .arg(report->heldBack);
    };
    options.dryRun = true;
    QTEST(counted(), "counts");
    options.dryRun = false;
    QTEST(counted(), "counts");
    QTEST(counted(), "again");
    QTEST(byCode(u"KH1"_s).fullName, "bearer");
}

void TestCustomerImport::takesARenamedCustomerByTheCode()
{
    QVERIFY(import("code,full_name,phone\nKH1,Lê Thị Lan,0912345678\n"));
    QCOMPARE(import("code,full_name,phone\nKH1,Chị Lan,0987654321\n")->updated, 1);  // a part of the name
    QCOMPARE(import("code,full_name,phone\nKH1,Trần Bảo,0987654321\n")->updated, 1); // the phone is known
    QCOMPARE(import("code,full_name\nKH1,Phạm Vy\n")->updated, 1);                   // says no phone
}

void TestCustomerImport::keepsARefusalOnceAndTakesItBackWithTheImport()
{
    const QByteArray csv =
        "Mã,Họ tên,SĐT,Từ chối nhận tin\nKH1,Lê Lan,0912345678,có\nKH2,Hà Vy,0912345679,không\n";
    QVERIFY(import("Mã,Họ tên,SĐT\nKH1,Lê Lan,0912345678\n"));
    const auto report = import(csv);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->refusals, 1);
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->consents, 0);
    const db::CustomerId lan = byCode(u"KH1"_s).id;
    const auto standing = [&] { return m_shop->session().consents().current(lan)->size(); };
    QCOMPARE(standing(), 2); // greetings and promotion
    QCOMPARE(import(csv)->refusals, 0);
    QVERIFY(m_shop->session().inTransaction([&]() -> db::Result<void> {
        MK_TRY(const auto done,
               app::TakeBackImport{report->batch}.apply(m_shop->session(), m_shop->moment(), {}));
        return done.value.restored == 1 ? db::Result<void>()
                                        : db::failure(db::ErrorKind::Internal, u"not restored"_s);
    }));
    QCOMPARE(standing(), 0);
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

void TestCustomerImport::asksForTheOrderOfDatesThatTheBeginningHides()
{
    QByteArray csv = "Họ tên,SĐT,Ngày sinh\n";
    for (int i = 0; i < 1500; ++i)
        csv += "Lan," + QByteArray::number(912000000 + i).prepend('0') + ",05/06/1990\n";
    csv += "Mai,0987654321,12/31/1990\n";
    const auto report = import(csv);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY(report.error().detail.contains(u"--dates"));
    QCOMPARE(count(), 0);
    app::ImportOptions options;
    options.dates = {{QString(), app::DateOrder::MonthFirst}};
    QCOMPARE(import(csv, options)->created, 1501);
    QCOMPARE(m_shop->session().customers().byId(db::CustomerId{1})->birthday.month, 5);
}

void TestCustomerImport::rehearsesWithoutChangingAnything()
{
    app::ImportOptions options;
    options.dryRun = true;
    const auto report = import("full_name,phone\nLê Lan,0912345678\nTrần Bảo,0987654321\n", options);
    QVERIFY(report);
    QCOMPARE(report->created, 2);
    QVERIFY(report->changes.isEmpty());
    QCOMPARE(count(), 0);
}

void TestCustomerImport::takesEverythingBackWhenTheFileBreaksOff()
{
    const auto report = import("full_name,note\nLê Lan,tốt\nTrần Bảo,\"dở dang\n");
    QVERIFY(!report);
    QCOMPARE(report.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY2(report.error().detail.contains(u"3"_s), qUtf8Printable(report.error().detail));
    QCOMPARE(count(), 0);
}

void TestCustomerImport::takesEverythingBackWhenTheFileIsCutShort()
{
    QTemporaryFile list;
    QVERIFY(list.open());
    list.write("full_name,phone\n");
    for (int i = 0; i < 60'000; ++i)
        list.write("Lê Lan,0" + QByteArray::number(912'000'000 + i) + '\n');
    QVERIFY(list.flush());
    app::ImportOptions options;
    options.progress = [&list](qint64, qint64) { return list.resize(30'000); };
    const auto report = app::CustomerImport(m_shop->session(), m_shop->clock(), options)
                            .run(**app::openList(list.fileName()));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY2(report.error().detail.contains(u"changed while it was read"_s),
             qUtf8Printable(report.error().detail));
    QCOMPARE(count(), 0);
}

void TestCustomerImport::takesEverythingBackWhenCancelled()
{
    QByteArray csv = "full_name,phone\n";
    for (int i = 0; i < 2000; ++i)
        csv += "Lê Lan," + QByteArray::number(912000000 + i).prepend('0') + '\n';
    app::ImportOptions options;
    options.progress = [calls = 0](qint64 read, qint64 total) mutable {
        return read <= total && ++calls < 3;
    };
    const auto report = import(csv, options);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(count(), 0);
}

void TestCustomerImport::neverTouchesConsent()
{
    const QByteArray csv = "code,full_name,đồng ý nhận tin\nKH1,Lê Lan,có\n";
    const auto report = import(csv);
    QVERIFY(report);
    QCOMPARE(report->notes.size(), 1);
    QCOMPARE(report->notes.first().code, u"consent-not-imported"_s);
    const db::CustomerId lan = byCode(u"KH1"_s).id;
    QCOMPARE(m_shop->session().consents().ledger(lan)->size(), 0);
    const db::Consent no{{}, lan, u"sms"_s, db::Purpose::Greeting, false, u"counter"_s, {}, 1};
    QVERIFY(m_shop->session().consents().record(no));
    QCOMPARE(import(csv)->unchanged, 1);
    QCOMPARE(m_shop->session().consents().ledger(lan)->size(), 1);
}

void TestCustomerImport::takesSomebodyWithOnlyANumber()
{
    const QByteArray csv = "full_name,phone\n,0912 345 678\n";
    QCOMPARE(import(csv)->created, 1);
    QCOMPARE(import(csv)->created, 0);
    QCOMPARE(count(), 1);
}

void TestCustomerImport::keepsTwoPeopleOfOneNameApart()
{
    const auto report = import("full_name,phone,birthday\n"
                               "Nguyễn Văn An,0912345678,\n"
                               "Nguyễn Văn An,0987654321,\n"
                               "Nguyễn Văn An,,1/2/1990\n"
                               "Nguyễn Văn An,,3/4/1980\n");
    QVERIFY(report);
    QCOMPARE(report->created, 4);
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

void TestCustomerImport::bringsBackSomebodyDeleted()
{
    const QByteArray csv = "code,full_name\nKH1,Lê Lan\n";
    QVERIFY(import(csv));
    QVERIFY(m_shop->session().customers().remove(byCode(u"KH1"_s).id, m_shop->moment()));
    QCOMPARE(count(), 0);
    QCOMPARE(import(csv)->updated, 1);
    QCOMPARE(count(), 1);
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

void TestCustomerImport::refusesARejectsFileItCanNotWrite()
{
    app::ImportOptions options;
    options.rejectsFile = m_shop->file(u"no/such/folder/rejects.csv"_s);
    const auto report = import("full_name,phone\nLê Lan,0912345678\n", options);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, db::ErrorKind::FileAccess);
    QCOMPARE(count(), 0);
}

void TestCustomerImport::leavesNoRejectsOfAListThatStaysOut()
{
    // What fails only when all of it is to be kept, as a disk does that fills up meanwhile.
    const auto raw = db::Connection::open(m_shop->file(u"shop.db"_s), db::Connection::Mode::ReadWrite, 1000);
    QVERIFY(raw);
    QVERIFY((*raw)->execute(
        u"CREATE TABLE late (id INTEGER REFERENCES customer (id) DEFERRABLE INITIALLY DEFERRED);"
        "CREATE TRIGGER too_late AFTER INSERT ON import_batch BEGIN INSERT INTO late "
        "VALUES (-1); END"_s));
    app::ImportOptions options;
    options.rejectsFile = m_shop->file(u"rejects.csv"_s);
    const QStringList before = QDir(QFileInfo(options.rejectsFile).path()).entryList();
    QVERIFY(!import("full_name,phone\nLê Lan,12\n", options));
    QCOMPARE(count(), 0);
    QCOMPARE(QDir(QFileInfo(options.rejectsFile).path()).entryList(), before);
}

MK_TEST(TestCustomerImport)
#include "tst_customer_import.moc"

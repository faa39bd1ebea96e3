#include "app/customers/merge_customers.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/import/import_undo.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_search.h"
#include "db/customers/customer_store.h"
#include "db/engine/connection.h"
#include "tests/app/import/customer_import_shop.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// What an import does not take, and what it takes back.
class TestImportRefusals final : public QObject, CustomerImportShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void leavesItsCodeToAMergedEntry();
    void writesRowsWithProblemsToBeMendedAndImportedAgain();
    void holdsBackACodeThatIsSomebodyElses_data();
    void holdsBackACodeThatIsSomebodyElses();
    void keepsARefusalOnceAndTakesItBackWithTheImport();
    void asksForTheOrderOfDatesThatTheBeginningHides();
    void rehearsesWithoutChangingAnything();
    void takesEverythingBackWhenTheFileIsDamaged();
    void takesEverythingBackWhenTheFileIsCutShort();
    void takesEverythingBackWhenCancelled();
    void neverTouchesConsent();
    void refusesARejectsFileItCanNotWrite();
    void leavesNoRejectsOfAListThatStaysOut();
};

void TestImportRefusals::leavesItsCodeToAMergedEntry()
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

void TestImportRefusals::writesRowsWithProblemsToBeMendedAndImportedAgain()
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

void TestImportRefusals::holdsBackACodeThatIsSomebodyElses_data()
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

void TestImportRefusals::holdsBackACodeThatIsSomebodyElses()
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

void TestImportRefusals::keepsARefusalOnceAndTakesItBackWithTheImport()
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

void TestImportRefusals::asksForTheOrderOfDatesThatTheBeginningHides()
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

void TestImportRefusals::rehearsesWithoutChangingAnything()
{
    app::ImportOptions options;
    options.dryRun = true;
    const auto report = import("full_name,phone\nLê Lan,0912345678\nTrần Bảo,0987654321\n", options);
    QVERIFY(report);
    QCOMPARE(report->created, 2);
    QVERIFY(report->changes.isEmpty());
    QCOMPARE(count(), 0);
}

void TestImportRefusals::takesEverythingBackWhenTheFileIsDamaged()
{
    const auto report = import(QByteArray("full_name,note\nLê Lan,tốt\nTrần Bảo,dở") + '\0' + "dang\n");
    QVERIFY(!report);
    QCOMPARE(report.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY2(report.error().detail.contains(u"3"_s), qUtf8Printable(report.error().detail));
    QCOMPARE(count(), 0);
}

void TestImportRefusals::takesEverythingBackWhenTheFileIsCutShort()
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

void TestImportRefusals::takesEverythingBackWhenCancelled()
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

void TestImportRefusals::neverTouchesConsent()
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

void TestImportRefusals::refusesARejectsFileItCanNotWrite()
{
    app::ImportOptions options;
    options.rejectsFile = m_shop->file(u"no/such/folder/rejects.csv"_s);
    const auto report = import("full_name,phone\nLê Lan,0912345678\n", options);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, db::ErrorKind::FileAccess);
    QCOMPARE(count(), 0);
}

void TestImportRefusals::leavesNoRejectsOfAListThatStaysOut()
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

MK_TEST(TestImportRefusals)
#include "tst_import_refusals.moc"

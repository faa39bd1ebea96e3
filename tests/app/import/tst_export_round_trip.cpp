#include "app/exchange/csv_writer.h"
#include "app/import/export_headings.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "random_customers.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// Our own export comes back as it was, also through a spreadsheet that saves what it takes for numbers and
/// dates.
class TestExportRoundTrip final : public QObject
{
    Q_OBJECT
private slots:
    void comesBackAsItWas();
    void comesBackInEachLanguage_data();
    void comesBackInEachLanguage();
    void namesEveryColumnInEachLanguage();
    void neverGrantsAConsent_data() { comesBackInEachLanguage_data(); }
    void neverGrantsAConsent();
    void comesBackFromAWorkbook();
    void comesBackThroughASpreadsheet();
    void changesNothingInTheSameShop();
    void writesWhatASpreadsheetKeeps_data();
    void writesWhatASpreadsheetKeeps();
    void keepsABirthdayWithoutYear();
    void knowsACodeWithoutItsZeros();
    void readsWhatSpreadsheetsMakeOfDays_data();
    void readsWhatSpreadsheetsMakeOfDays();
};

namespace {

/// What a Vietnamese spreadsheet saves of a cell that it opened, in 2026.
QString saved(const QString &cell)
{
    static const QRegularExpression number(u"^\\+?(\\d+)$"_s);
    static const QRegularExpression scientific(u"^\\d+[eE][+-]?\\d+$"_s);
    static const QRegularExpression dayMonth(u"^(\\d{1,2})[/-](\\d{1,2})$"_s);
    static const QRegularExpression monthYear(u"^(\\d{1,2})[/-](\\d{4})$"_s);
    static const QRegularExpression day(u"^(\\d{1,2})[/-](\\d{1,2})[/-](\\d{1,4})$"_s);
    static const QRegularExpression isoDay(u"^(\\d{4})-(\\d{2})-(\\d{2})$"_s);
    static const QRegularExpression monthName(u"^(JAN|FEB|MAR|APR|MAY)(\\d{1,4})$"_s);
    const auto padded = [](const QString &text) { return text.rightJustified(2, u'0'); };
    if (const auto match = number.match(cell); match.hasMatch()) {
        const QString plain = QString::number(match.captured(1).toDouble(), 'f', 0);
        return plain.size() > 11 ? QString::number(plain.toDouble(), 'G', 6) : plain;
    }
    if (scientific.match(cell).hasMatch())
        return QString::number(cell.toDouble(), 'G', 6);
    if (const auto match = dayMonth.match(cell); match.hasMatch())
        return padded(match.captured(1)) + u'/' + padded(match.captured(2)) + u"/2026"_s;
    if (const auto match = monthYear.match(cell); match.hasMatch())
        return u"01/"_s + padded(match.captured(1)) + u'/' + match.captured(2);
    if (const auto match = day.match(cell); match.hasMatch())
        return padded(match.captured(1)) + u'/' + padded(match.captured(2)) + u"/2003"_s;
    if (const auto match = isoDay.match(cell);
        match.hasMatch() && QDate::fromString(cell, Qt::ISODate).isValid())
        return match.captured(3) + u'/' + match.captured(2) + u'/' + match.captured(1);
    if (const auto match = monthName.match(cell); match.hasMatch())
        return u"01/03/2026"_s;
    if (cell.startsWith(u'=') || cell.startsWith(u'@') || (cell.startsWith(u'+') && cell.size() > 1))
        return u"#NAME?"_s;
    return cell;
}

/// A list as a spreadsheet saves it after it was opened there.
QByteArray throughASpreadsheet(QByteArray list)
{
    QBuffer from(&list);
    from.open(QIODevice::ReadOnly);
    const auto source = app::openList(from);
    QByteArray bytes;
    QBuffer to(&bytes);
    to.open(QIODevice::WriteOnly);
    app::CsvWriter writer(to, {',', true, false});
    for (QStringList cells; *(*source)->readRecord(cells);) {
        for (QString &cell : cells)
            cell = saved(cell);
        if (!writer.writeRecord(cells))
            qFatal("write");
    }
    if (!writer.flush())
        qFatal("write");
    return bytes;
}

} // namespace

void TestExportRoundTrip::comesBackAsItWas()
{
    for (const quint32 seed : {1u, 2u, 3u}) {
        QRandomGenerator random(seed);
        TestShop shop;
        for (int i = 1; i <= 250; ++i)
            addRandomCustomer(shop, random, i);
        const QByteArray first = exported(shop);
        TestShop fresh;
        QCOMPARE(imported(fresh, first).created, 250);
        QCOMPARE(exported(fresh), first);
    }
}

void TestExportRoundTrip::comesBackInEachLanguage_data()
{
    QTest::addColumn<app::ListLanguage>("language");
    QTest::addColumn<QString>("name");
    const std::pair<const char *, app::ListLanguage> languages[]{{"keys", app::ListLanguage::Keys},
                                                                 {"vi", app::ListLanguage::Vietnamese},
                                                                 {"en", app::ListLanguage::English}};
    for (const auto &[name, language] : languages) {
        for (const QString &file : {u"all.csv"_s, u"all.xlsx"_s})
            QTest::addRow("%s %s", name, qPrintable(file)) << language << file;
    }
}

void TestExportRoundTrip::comesBackInEachLanguage()
{
    QFETCH(const app::ListLanguage, language);
    QFETCH(const QString, name);
    QRandomGenerator random(7);
    TestShop shop;
    for (int i = 1; i <= 250; ++i)
        addRandomCustomer(shop, random, i);
    const db::Consent no{{}, db::CustomerId{3}, u"sms"_s, db::Purpose::Greeting, false, u"counter"_s, {}, 1};
    QVERIFY(shop.session().consents().record(no));
    const QByteArray first = exported(shop);
    TestShop fresh;
    const app::ImportReport report = imported(fresh, exported(shop, name, language));
    QCOMPARE(report.created, 250);
    QCOMPARE(report.leftEmpty, 0);
    QCOMPARE(report.refusals, 1);
    QCOMPARE(exported(fresh).split('\n'), first.split('\n'));
    // In its own words again, and nothing changes in a shop that knows them all.
    QCOMPARE(imported(shop, exported(fresh, name, language)).unchanged, 250);
}

void TestExportRoundTrip::namesEveryColumnInEachLanguage()
{
    for (const auto language :
         {app::ListLanguage::Keys, app::ListLanguage::Vietnamese, app::ListLanguage::English}) {
        QStringList headings;
        for (const app::ImportField field : app::exportFields())
            headings.append(app::headingOf(field, language));
        QVERIFY(app::isOwnExport(headings));
        QVERIFY(!app::isOwnExport(headings.mid(2)));
        const auto map = app::mapColumns(headings);
        QVERIFY(map);
        QCOMPARE(map->fields, app::exportFields());
    }
}

void TestExportRoundTrip::neverGrantsAConsent()
{
    QFETCH(const app::ListLanguage, language);
    QFETCH(const QString, name);
    TestShop shop;
    const db::CustomerId lan = shop.add(TestShop::person(u"Nguyễn Thị Lan"_s, db::LifecycleStage::Loyalty));
    const db::Consent yes{{}, lan, u"sms"_s, db::Purpose::Promotion, true, u"counter"_s, {}, 1};
    QVERIFY(shop.session().consents().record(yes));
    const QByteArray list = exported(shop, name, language);
    TestShop fresh;
    QCOMPARE(imported(fresh, list).consents, 1);
    QCOMPARE(fresh.session().consents().ledger(db::CustomerId{1})->size(), 0);
    QCOMPARE(imported(shop, list).unchanged, 1); // and takes none away
    QCOMPARE(shop.session().consents().ledger(lan)->size(), 1);
}

void TestExportRoundTrip::comesBackFromAWorkbook()
{
    QRandomGenerator random(6);
    TestShop shop;
    for (int i = 1; i <= 250; ++i)
        addRandomCustomer(shop, random, i);
    TestShop fresh;
    QCOMPARE(imported(fresh, exported(shop, u"all.xlsx"_s)).created, 250);
    QCOMPARE(exported(fresh), exported(shop));
}

void TestExportRoundTrip::comesBackThroughASpreadsheet()
{
    QRandomGenerator random(4);
    TestShop shop;
    for (int i = 1; i <= 400; ++i)
        addRandomCustomer(shop, random, i);
    const QByteArray first = exported(shop);
    const QByteArray damaged = throughASpreadsheet(first);
    QVERIFY(damaged != first); // whole dates at least
    TestShop fresh;
    QCOMPARE(imported(fresh, damaged).created, 400);
    QCOMPARE(exported(fresh).split('\n'), first.split('\n'));
}

void TestExportRoundTrip::changesNothingInTheSameShop()
{
    QRandomGenerator random(5);
    TestShop shop;
    for (int i = 1; i <= 300; ++i)
        addRandomCustomer(shop, random, i);
    const QByteArray first = exported(shop);
    const app::ImportReport report = imported(shop, throughASpreadsheet(first));
    QCOMPARE(report.unchanged, 300);
    QCOMPARE(exported(shop), first);
}

void TestExportRoundTrip::writesWhatASpreadsheetKeeps_data()
{
    QTest::addColumn<QString>("list");
    QTest::newRow("leap month without a day") << u"k7-leap-month-no-day.csv"_s;
    QTest::newRow("birthdays without a year") << u"k6-birthday-no-year.csv"_s;
    QTest::newRow("a code with zeros") << u"k6-code-zero-lost.csv"_s;
    QTest::newRow("words and names of months") << u"k6-birthday-no-year.thangsinh.csv"_s;
}

void TestExportRoundTrip::writesWhatASpreadsheetKeeps()
{
    QFETCH(const QString, list);
    QFile file(QStringLiteral(MK_TEST_DATA) + u"/lists/"_s + list);
    QVERIFY(file.open(QIODevice::ReadOnly));
    TestShop shop;
    QCOMPARE(imported(shop, file.readAll()).rejected, 0);
    const QByteArray first = exported(shop);
    TestShop fresh;
    QCOMPARE(imported(fresh, throughASpreadsheet(first)).rejected, 0);
    QCOMPARE(exported(fresh), first);
}

void TestExportRoundTrip::keepsABirthdayWithoutYear()
{
    const auto read = [](const QString &name) {
        QFile file(QStringLiteral(MK_TEST_DATA) + u"/lists/"_s + name);
        file.open(QIODevice::ReadOnly);
        return file.readAll();
    };
    TestShop shop;
    QCOMPARE(imported(shop, read(u"k6-birthday-no-year.csv"_s)).created, 2);
    const db::Customer lunar = *shop.session().customers().byId(db::CustomerId{1});
    shop.setClock(u"2026-12-31T10:00:00+07:00"_s);
    // What a spreadsheet made of an older export: days of this year.
    imported(shop, read(u"k6-birthday-no-year.excel_dm_after.csv"_s));
    QCOMPARE(shop.session().customers().counts()->total(), 2);
    QCOMPARE(shop.session().customers().byId(db::CustomerId{1})->birthday, lunar.birthday);
    const db::Birthday solar = shop.session().customers().byId(db::CustomerId{2})->birthday;
    QCOMPARE(solar.day, 8);
    QCOMPARE(solar.month, 3);
    QVERIFY(!solar.year);
    // A year that can be hers is taken.
    imported(shop, "full_name,phone,birthday\nVõ Dương,0941000006,08/03/1991\n");
    QCOMPARE(shop.session().customers().byId(db::CustomerId{2})->birthday.year, 1991);
}

void TestExportRoundTrip::knowsACodeWithoutItsZeros()
{
    TestShop shop;
    imported(shop, "code,full_name,phone\n007,Nguyễn Thị Bình,0961000001\n");
    const auto again = imported(shop, "code,full_name,phone,note\n7,Nguyễn Thị Bình,0961000001,mới\n");
    QCOMPARE(again.updated, 1);
    const db::Customer known = *shop.session().customers().byId(db::CustomerId{1});
    QCOMPARE(known.code, u"007"_s);
    QCOMPARE(known.note, u"mới"_s);
    // Another number is another code, and another person with that number has it.
    QCOMPARE(imported(shop, "code,full_name,phone\n8,Nguyễn Thị Bình,0961000001\n").created, 1);
}

void TestExportRoundTrip::readsWhatSpreadsheetsMakeOfDays_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("exported");
    QTest::newRow("8-Mar") << u"8-Mar"_s << u"ngày 8 tháng 3"_s;
    QTest::newRow("08-Thg3") << u"08-Thg3"_s << u"ngày 8 tháng 3"_s;
    QTest::newRow("3-Aug") << u"3-Aug"_s << u"ngày 3 tháng 8"_s;
    QTest::newRow("Mar-1990") << u"Mar-1990"_s << u"tháng 3 năm 1990"_s;
    QTest::newRow("March 8") << u"March 8"_s << u"ngày 8 tháng 3"_s;
    QTest::newRow("8-Mar-1990") << u"8-Mar-1990"_s << u"1990-03-08"_s;
    QTest::newRow("month alone") << u"tháng 5"_s << u"tháng 5"_s;
}

void TestExportRoundTrip::readsWhatSpreadsheetsMakeOfDays()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, exported);
    TestShop shop;
    QCOMPARE(imported(shop, (u"full_name,birthday\nLan,\"%1\"\n"_s.arg(cell)).toUtf8()).created, 1);
    const QString list = QString::fromUtf8(::exported(shop));
    QVERIFY2(list.contains(u","_s + exported + u",solar,"_s), qPrintable(list));
}

MK_TEST(TestExportRoundTrip)
#include "tst_export_round_trip.moc"

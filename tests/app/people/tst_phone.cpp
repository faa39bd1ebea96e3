#include "app/people/phone.h"

#include "app/people/foreign_number.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPhone final : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryKnownCase_data();
    void readsEveryKnownCase();
    void migratesEveryPrefixOf2018_data();
    void migratesEveryPrefixOf2018();
    void migratesEveryAreaCodeOf2017_data();
    void migratesEveryAreaCodeOf2017();
    void acceptsEveryMobilePrefix();
    void readsCellsAsPeopleWriteThem_data();
    void readsCellsAsPeopleWriteThem();
    void saysWhyANumberIsRefused_data();
    void saysWhyANumberIsRefused();
    void keepsFurtherNumbersOfACell();
    void groupsDigitsForTheEye_data();
    void groupsDigitsForTheEye();
    void flagsDigitsThatWereALandline();
    void readsItsOwnOutput();
    void neverChokesOnGarbage();
    void keepsOnlyDigitsForSearching();
    void isFastEnoughForAMillion();
};

namespace {

// Rows of a test table; fields may be quoted.
QList<QStringList> rowsOf(const QString &name)
{
    QFile file(QStringLiteral(MK_TEST_DATA "/") + name);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        QStringList fields(QString{});
        bool quoted = false;
        for (const QChar c : line) {
            if (c == u'"')
                quoted = !quoted;
            else if (c == u',' && !quoted)
                fields.append(QString());
            else
                fields.last().append(c);
        }
        rows.append(fields);
    }
    return rows;
}

} // namespace

void TestPhone::readsEveryKnownCase_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("kind");
    const auto rows = rowsOf(u"phone_cases.csv"_s);
    QVERIFY(rows.size() > 40);
    for (const QStringList &row : rows)
        QTest::newRow(qPrintable(row.at(0) + u": "_s + row.value(4)))
            << row.at(0) << (row.at(1) == u"1") << row.at(2) << row.at(3);
}

void TestPhone::readsEveryKnownCase()
{
    QFETCH(QString, raw);
    const app::PhoneNumber number = app::parsePhone(raw);
    QTEST(number.valid, "valid");
    QTEST(number.e164, "e164");
    QTEST(number.kind, "kind");
    QCOMPARE(number.problem.isEmpty(), number.valid);
}

void TestPhone::migratesEveryPrefixOf2018_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("e164");
    for (const QStringList &row : rowsOf(u"phone_migration_2018.csv"_s))
        QTest::newRow(qPrintable(row.at(1) + u" becomes "_s + row.at(2))) << row.at(3) << row.at(5);
}

void TestPhone::migratesEveryPrefixOf2018()
{
    QFETCH(QString, before);
    QFETCH(QString, e164);
    QCOMPARE(app::parsePhone(before).e164, e164);
    QCOMPARE(app::parsePhone(u"+84"_s + before.mid(1)).e164, e164);
    QCOMPARE(app::parsePhone(before.mid(1)).e164, e164);
}

void TestPhone::migratesEveryAreaCodeOf2017_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("now");
    for (const QStringList &row : rowsOf(u"area_codes_2017.csv"_s))
        QTest::newRow(qPrintable(row.at(0))) << row.at(1) << row.at(2);
}

void TestPhone::migratesEveryAreaCodeOf2017()
{
    QFETCH(QString, before);
    QFETCH(QString, now);
    const QString subscriber = now.size() == 2 ? u"38123456"_s : u"3812345"_s;
    const app::PhoneNumber present = app::parsePhone(u'0' + now + subscriber);
    QVERIFY(present.valid);
    QCOMPARE(present.kind, u"landline"_s);
    QCOMPARE(present.e164, u"+84"_s + now + subscriber);

    const app::PhoneNumber former = app::parsePhone(u'0' + before + subscriber);
    QVERIFY(former.valid);
    if (former.kind == u"mobile") // the digits are a mobile number today
        QVERIFY(former.ambiguous);
    else
        QCOMPARE(former.e164, present.e164);
}

void TestPhone::acceptsEveryMobilePrefix()
{
    const auto rows = rowsOf(u"phone_prefixes.csv"_s);
    QVERIFY(rows.size() > 30);
    for (const QStringList &row : rows) {
        const app::PhoneNumber number = app::parsePhone(row.at(0) + u"9123456"_s);
        QCOMPARE(number.e164, u"+84"_s + row.at(0).mid(1) + u"9123456"_s);
        QCOMPARE(number.kind, u"mobile"_s);
    }
}

void TestPhone::readsCellsAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("e164");
    QTest::newRow("two zeros before the country code") << u"0084912345678"_s << u"+84912345678"_s;
    QTest::newRow("two zeros before a foreign number") << u"0085512345678"_s << u"+85512345678"_s;
    QTest::newRow("plus before the trunk zero") << u"+0912345678"_s << u"+84912345678"_s;
    QTest::newRow("bidi marks around it") << u"\u202A0912345678\u202C"_s << u"+84912345678"_s;
    QTest::newRow("zero-width blank inside") << u"0912\u200B345678"_s << u"+84912345678"_s;
    QTest::newRow("a spreadsheet's apostrophe") << u"'0912345678"_s << u"+84912345678"_s;
    QTest::newRow("tel link") << u"tel:+84912345678"_s << u"+84912345678"_s;
    QTest::newRow("commas for blanks") << u"0912,345,678"_s << u"+84912345678"_s;
    QTest::newRow("scientific without a digit lost") << u"9.12345678E8"_s << u"+84912345678"_s;
    QTest::newRow("country code and float") << u"84912345678.0"_s << u"+84912345678"_s;
    QTest::newRow("full-width plus") << u"＋84912345678"_s << u"+84912345678"_s;
    QTest::newRow("Vietnamese extension") << u"024 3825 1234 máy lẻ 123456"_s << u"+842438251234"_s;
    QTest::newRow("old area code and lost zero") << u"2403812345"_s << u"+842043812345"_s;
    QTest::newRow("service behind the country code") << u"+84 1900 1009"_s << u"19001009"_s;
    QTest::newRow("United States") << u"+1 (202) 555-0143"_s << u"+12025550143"_s;
    QTest::newRow("en dashes") << u"0912–345–678"_s << u"+84912345678"_s;
    QTest::newRow("two ends of one line") << u"024 38251234/35"_s << u"+842438251234"_s;
    QTest::newRow("label glued to the number") << u"Zalo0912345678"_s << u"+84912345678"_s;
}

void TestPhone::readsCellsAsPeopleWriteThem()
{
    QFETCH(QString, raw);
    const app::PhoneNumber number = app::parsePhone(raw);
    QVERIFY2(number.valid, qPrintable(number.problem));
    QTEST(number.e164, "e164");
    QVERIFY(number.others.isEmpty());
}

void TestPhone::saysWhyANumberIsRefused_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << u"  "_s << u"empty"_s;
    QTest::newRow("words") << u"không có"_s << u"no-digits"_s;
    QTest::newRow("letter O first") << u"O912345678"_s << u"letter-in-number"_s;
    QTest::newRow("letter o inside") << u"0912 34o 678"_s << u"letter-in-number"_s;
    QTest::newRow("scientific with digits lost") << u"8.49E+10"_s << u"digits-lost"_s;
    QTest::newRow("one digit short") << u"091234567"_s << u"too-short"_s;
    QTest::newRow("one digit more") << u"09123456789"_s << u"too-long"_s;
    QTest::newRow("never a prefix") << u"0712345678"_s << u"unknown-prefix"_s;
    QTest::newRow("short code") << u"5656"_s << u"short-code"_s;
    QTest::newRow("no such country") << u"+0012345678"_s << u"unknown-prefix"_s;
    QTest::newRow("too long for any country") << u"+8551234567890123"_s << u"too-long"_s;
    QTest::newRow("a million digits") << QString(1000000, u'1') << u"too-long"_s;
}

void TestPhone::saysWhyANumberIsRefused()
{
    QFETCH(QString, raw);
    const app::PhoneNumber number = app::parsePhone(raw);
    QVERIFY(!number.valid);
    QVERIFY(number.e164.isEmpty());
    QTEST(number.problem, "problem");
}

void TestPhone::keepsFurtherNumbersOfACell()
{
    const QStringList second{u"+84987654321"_s};
    for (const auto &cell :
         {u"0912345678; 0987654321"_s, u"0912345678/0987654321"_s, u"0912 345 678 - 0987 654 321"_s,
          u"0912 345 678 0987 654 321"_s, u"0912345678\n0987654321"_s, u"0912345678 hoặc 0987654321"_s,
          u"0912345678 +84987654321"_s}) {
        const app::PhoneNumber number = app::parsePhone(cell);
        QCOMPARE(number.e164, u"+84912345678"_s);
        QCOMPARE(number.others, second);
        QVERIFY(number.problem.isEmpty());
    }
    const app::PhoneNumber twice = app::parsePhone(u"0912345678; +84 912 345 678");
    QVERIFY(twice.others.isEmpty());
    const app::PhoneNumber broken = app::parsePhone(u"0912345678; 09876543");
    QVERIFY(broken.valid);
    QCOMPARE(broken.problem, u"other-number-unreadable"_s);
}

void TestPhone::groupsDigitsForTheEye_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("display");
    QTest::newRow("mobile") << u"+84912345678"_s << u"0912 345 678"_s;
    QTest::newRow("Hà Nội") << u"02438251234"_s << u"024 3825 1234"_s;
    QTest::newRow("Đà Nẵng") << u"02363123456"_s << u"0236 312 3456"_s;
    QTest::newRow("service") << u"19001009"_s << u"1900 1009"_s;
    QTest::newRow("abroad") << u"+85512345678"_s
                            << (app::knowsForeignNumbers() ? u"+855 12 345 678"_s : u"+85512345678"_s);
}

void TestPhone::groupsDigitsForTheEye()
{
    QFETCH(QString, raw);
    QTEST(app::parsePhone(raw).display, "display");
}

void TestPhone::flagsDigitsThatWereALandline()
{
    QVERIFY(app::parsePhone(u"0838221234").ambiguous);
    QVERIFY(app::parsePhone(u"0333812345").ambiguous);
    QVERIFY(!app::parsePhone(u"0912345678").ambiguous);
    QVERIFY(!app::parsePhone(u"0329876543").ambiguous);
}

void TestPhone::readsItsOwnOutput()
{
    for (const QStringList &row : rowsOf(u"phone_cases.csv"_s)) {
        const app::PhoneNumber number = app::parsePhone(row.at(0));
        if (!number.valid)
            continue;
        QCOMPARE(app::parsePhone(number.e164).e164, number.e164);
        QCOMPARE(app::parsePhone(number.display).e164, number.e164);
    }
}

void TestPhone::neverChokesOnGarbage()
{
    quint32 state = 12345;
    const QString alphabet = u"0123456789+-. ()/;,OoeExlẻ\u202A０９đ\u0301\n😀"_s;
    for (int round = 0; round < 50000; ++round) {
        QString text;
        state = state * 1664525U + 1013904223U;
        const auto length = static_cast<int>((state >> 16U) % 60U);
        for (int i = 0; i < length; ++i) {
            state = state * 1664525U + 1013904223U;
            text.append(
                alphabet.at(static_cast<qsizetype>((state >> 16U) % static_cast<quint32>(alphabet.size()))));
        }
        const app::PhoneNumber number = app::parsePhone(text);
        QCOMPARE(number.e164.isEmpty(), !number.valid);
        QVERIFY(number.valid || !number.problem.isEmpty());
    }
}

void TestPhone::keepsOnlyDigitsForSearching()
{
    QCOMPARE(app::phoneDigits(u"+84 (０9)1-234a"), u"84091234"_s);
    QCOMPARE(app::phoneDigits(u"không"), QString());
}

void TestPhone::isFastEnoughForAMillion()
{
    const QStringList numbers{u"+84912345678"_s, u"0912 345 678"_s, u"02438251234"_s, u"01662345678"_s};
    test::CpuTimer timer;
    timer.start();
    qsizetype length = 0;
    for (int i = 0; i < 200000; ++i)
        length += app::parsePhone(numbers.at(i % 4)).e164.size();
    QVERIFY(length > 0);
    const qint64 each = timer.nsecsElapsed() / 200000;
    qInfo("one number: %lld ns", static_cast<long long>(each));
    QVERIFY(each < 40000); // generous: also true under a sanitizer
}

MK_TEST(TestPhone)
#include "tst_phone.moc"

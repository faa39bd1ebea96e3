#include "app/people/contact_text.h"
#include "app/people/foreign_number.h"
#include "app/people/phone.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <future>
#include <vector>

using namespace Qt::StringLiterals;

/// Numbers of other countries. Vietnamese ones are tst_phone's.
class TestForeignNumber final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void readsNumbersOfOtherCountries_data();
    void readsNumbersOfOtherCountries();
    void takesBackWhatItShows_data() { readsNumbersOfOtherCountries_data(); }
    void takesBackWhatItShows();
    void saysWhyItIsNone_data();
    void saysWhyItIsNone();
    void tellsItInWords();
    void readsSeveralInACell();
    void leavesVietnameseNumbersToOurOwnTables();
    void readsOnSeveralThreadsAtOnce();
};

void TestForeignNumber::initTestCase()
{
    if (!app::knowsForeignNumbers())
        QSKIP("built without libphonenumber");
}

void TestForeignNumber::readsNumbersOfOtherCountries_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("display");
    const auto row = [](const char *name, const QString &raw, const QString &line, const QString &display) {
        QTest::newRow(name) << raw << QString(display).remove(u' ') << line << display;
    };
    row("United States", u"+1 (202) 555-0143"_s, {}, u"+1 202 555 0143"_s);
    row("two zeros before the code", u"001 202 555 0143"_s, {}, u"+1 202 555 0143"_s);
    row("United Kingdom", u"+44 20 7946 0958"_s, u"landline"_s, u"+44 20 7946 0958"_s);
    row("a trunk zero in brackets", u"+44 (0)20 7946 0958"_s, u"landline"_s, u"+44 20 7946 0958"_s);
    row("a mobile there", u"+447911123456"_s, u"mobile"_s, u"+44 7911 123456"_s);
    row("full-width digits", u"＋４４７９１１１２３４５６"_s, u"mobile"_s, u"+44 7911 123456"_s);
    row("France", u"+33.6.12.34.56.78"_s, u"mobile"_s, u"+33 6 12 34 56 78"_s);
    row("Germany", u"+49 (30) 901820"_s, u"landline"_s, u"+49 30 901820"_s);
    row("Italy, whose zero stays", u"+39 0612345678"_s, u"landline"_s, u"+39 06 1234 5678"_s);
    row("China", u"+86 13800138000"_s, u"mobile"_s, u"+86 138 0013 8000"_s);
    row("Korea", u"+82-10-1234-5678"_s, u"mobile"_s, u"+82 10 1234 5678"_s);
    row("Japan", u"+81 3-1234-5678"_s, u"landline"_s, u"+81 3 1234 5678"_s);
    row("Taiwan", u"00886912345678"_s, u"mobile"_s, u"+886 912 345 678"_s);
    row("Cambodia", u"+85512345678"_s, u"mobile"_s, u"+855 12 345 678"_s);
    row("Singapore", u"+65 61234567"_s, u"landline"_s, u"+65 6123 4567"_s);
    row("Thailand", u"+66 812345678"_s, u"mobile"_s, u"+66 81 234 5678"_s);
    row("Australia", u"+61 412 345 678"_s, u"mobile"_s, u"+61 412 345 678"_s);
    row("free of charge in any country", u"+800 12345678"_s, {}, u"+800 1234 5678"_s);
}

void TestForeignNumber::readsNumbersOfOtherCountries()
{
    QFETCH(QString, raw);
    const app::PhoneNumber number = app::parsePhone(raw);
    QVERIFY2(number.valid, qPrintable(number.problem));
    QCOMPARE(number.kind, u"foreign"_s);
    QTEST(number.e164, "e164");
    QTEST(number.line, "line");
    QTEST(number.display, "display");
    QVERIFY(number.others.isEmpty() && number.problem.isEmpty());
}

void TestForeignNumber::takesBackWhatItShows()
{
    QFETCH(QString, e164);
    QFETCH(QString, display);
    QCOMPARE(app::parsePhone(display).e164, e164);
    QCOMPARE(app::parsePhone(e164).e164, e164);
}

void TestForeignNumber::saysWhyItIsNone_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no area code begins with 1 there") << u"+1 123 456 7890"_s << u"unknown-number"_s;
    QTest::newRow("a digit less") << u"+1 202 555 014"_s << u"too-short"_s;
    QTest::newRow("a digit more") << u"+44 20 7946 09581"_s << u"too-long"_s;
    QTest::newRow("two digits less in France") << u"+33 6 12 34 56"_s << u"too-short"_s;
    QTest::newRow("no mobile begins like this in China") << u"+86 038 0013 8000"_s << u"unknown-number"_s;
    QTest::newRow("no number begins with 1 in Singapore") << u"+65 1123 4567"_s << u"unknown-number"_s;
    QTest::newRow("no country") << u"+999 123 456 78"_s << u"unknown-country"_s;
}

void TestForeignNumber::saysWhyItIsNone()
{
    QFETCH(QString, raw);
    const app::PhoneNumber number = app::parsePhone(raw);
    QVERIFY(!number.valid);
    QVERIFY(number.e164.isEmpty());
    QTEST(number.problem, "problem");
}

void TestForeignNumber::tellsItInWords()
{
    const app::ContactReading reading = app::readPhoneCell(u"+65 1123 4567"_s);
    QVERIFY(reading.points.isEmpty());
    QCOMPARE(reading.cause, u"unknown-number"_s);
    QCOMPARE(reading.reason, u"no phone number: its country has none like this; check the digits"_s);
}

void TestForeignNumber::readsSeveralInACell()
{
    const app::PhoneNumber number = app::parsePhone(u"+855 12 345 678 / +65 8123 4567; 0912345678");
    QCOMPARE(number.e164, u"+85512345678"_s);
    QCOMPARE(number.others, (QStringList{u"+6581234567"_s, u"+84912345678"_s}));
}

// The library of 2022 does not know 0552, and no library knows what became of 0162.
void TestForeignNumber::leavesVietnameseNumbersToOurOwnTables()
{
    QCOMPARE(app::parsePhone(u"+84 552 345 678").kind, u"mobile"_s);
    QCOMPARE(app::parsePhone(u"+84 162 345 6789").e164, u"+84323456789"_s);
    QCOMPARE(app::parsePhone(u"+84 912 345 678").line, u"mobile"_s);
    QCOMPARE(app::parsePhone(u"+84 24 3825 1234").line, u"landline"_s);
    QVERIFY(app::parsePhone(u"1900 1009").line.isEmpty());
}

void TestForeignNumber::readsOnSeveralThreadsAtOnce()
{
    std::vector<std::future<bool>> readers;
    for (int thread = 0; thread < 4; ++thread) {
        readers.push_back(std::async(std::launch::async, [thread] {
            bool right = true;
            for (int i = 0; i < 500; ++i) {
                const QString number = u"+44791112%1"_s.arg(1000 + thread * 1000 + i);
                right = right && app::parsePhone(number).e164 == number;
            }
            return right;
        }));
    }
    for (auto &reader : readers)
        QVERIFY(reader.get());
}

MK_TEST(TestForeignNumber)
#include "tst_foreign_number.moc"

#include "app/core/data_location.h"
#include "app/people/foreign_number.h"
#include "tests/app/cli/cli_call.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// Commands that only calculate: their documents, their refusals, and that they leave no file behind.
class TestCalculators final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void answers_data();
    void answers();
    void refuses_data();
    void refuses();
    void listsTheOccasionsOfAYear();
    void greetsTheTable();
    void keepsTheOutputOfFailuresEmpty();
    void helps();
    void makesNoDatabase();

private:
    QTemporaryDir m_home;
};

namespace {

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void TestCalculators::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    app::nameProgram();
    QVERIFY(app::defaultDatabase().startsWith(m_home.path()));
}

void TestCalculators::answers_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QJsonObject>("expected"); // the fields promised; others may stand beside them
    const auto row = [](const char *name, QStringList words, const char *json) {
        QTest::newRow(name) << words << parsed(json);
    };
    row("lunar", {u"lunar"_s, u"2026-09-25"_s},
        R"({"year":2026,"month":8,"day":15,"leap":false,"canChi":"Bính Ngọ"})");
    row("lunar in a leap month", {u"lunar"_s, u"2025-08-01"_s},
        R"({"year":2025,"month":6,"day":8,"leap":true,"canChi":"Ất Tỵ"})");
    row("solar", {u"solar"_s, u"2026-08-15"_s}, R"({"date":"2026-09-25"})");
    row("solar of a leap month", {u"solar"_s, u"2025-06-08"_s, u"--leap"_s}, R"({"date":"2025-08-01"})");
    row("birthday on 29 February", {u"birthday"_s, u"solar"_s, u"1996-02-29"_s, u"--year"_s, u"2026"_s},
        R"({"dates":["2026-02-28"]})");
    row("the same with a policy",
        {u"birthday"_s, u"solar"_s, u"02-29"_s, u"--year"_s, u"2026"_s, u"--policy"_s, u"mar1"_s},
        R"({"dates":["2026-03-01"]})");
    row("a mobile number", {u"phone"_s, u"091 234 5678"_s},
        R"({"valid":true,"e164":"+84912345678","kind":"mobile","display":"0912 345 678"})");
    row("a number abroad", {u"phone"_s, u"+442079460958"_s},
        app::knowsForeignNumbers()
            ? R"({"valid":true,"kind":"foreign","line":"landline","display":"+44 20 7946 0958"})"
            : R"({"valid":true,"kind":"foreign","line":null,"display":"+442079460958"})");
    row("no number", {u"phone"_s, u"O912345678"_s},
        R"({"valid":false,"e164":null,"problem":"letter-in-number"})");
    row("a text", {u"sms"_s, u"Chúc mừng"_s}, R"({"encoding":"UCS-2","units":9,"parts":1})");
    row("a plain text", {u"sms"_s, u"Chao"_s}, R"({"encoding":"GSM-7","units":4,"parts":1})");
}

void TestCalculators::answers()
{
    QFETCH(QStringList, words);
    QFETCH(QJsonObject, expected);
    for (const QStringList &call : {QStringList{u"--json"_s} + words, words + QStringList{u"--json"_s}}) {
        const CliCall called = CliCall::run(call);
        QCOMPARE(called.exitCode, 0);
        QCOMPARE(called.err, QString());
        const QJsonObject document = called.document();
        for (const QString &field : expected.keys())
            QCOMPARE(document.value(field), expected.value(field));
    }
    const CliCall plain = CliCall::run(words);
    QCOMPARE(plain.exitCode, 0);
    QVERIFY(!plain.out.isEmpty() && !plain.out.startsWith(u'{'));
}

void TestCalculators::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, QStringList words, int exitCode, QString reason) {
        QTest::newRow(name) << words << exitCode << reason;
    };
    row("nothing", {}, 2, u"a command is missing"_s);
    row("an unknown command", {u"lunr"_s}, 2, u"did you mean \"lunar\"?"_s);
    row("an unknown option", {u"lunar"_s, u"--foo"_s}, 2, u"--foo"_s);
    row("an option that is another command's", {u"--limit"_s, u"5"_s, u"find"_s}, 2, u"--limit"_s);
    row("no date", {u"lunar"_s}, 2, u"SOLAR-DATE"_s);
    row("another order", {u"lunar"_s, u"25/9/2026"_s}, 2, u"YYYY-MM-DD"_s);
    row("a day that never was", {u"lunar"_s, u"2026-02-30"_s}, 1, u"no day 2026-02-30"_s);
    row("before the table", {u"lunar"_s, u"1850-01-01"_s}, 1, u"1900-01-31"_s);
    row("lunar day 30 of a short month", {u"solar"_s, u"2025-06-30"_s, u"--leap"_s}, 1, u"29 days"_s);
    row("no leap month", {u"solar"_s, u"2026-06-15"_s, u"--leap"_s}, 1, u"no leap month"_s);
    row("another leap month", {u"solar"_s, u"2025-07-15"_s, u"--leap"_s}, 1, u"is month 6"_s);
    row("lunar month 13", {u"solar"_s, u"2026-13-01"_s}, 2, u"2026-13-01"_s);
    row("30 February", {u"birthday"_s, u"solar"_s, u"02-30"_s, u"--year"_s, u"2026"_s}, 1, u"02-30"_s);
    row("no year", {u"birthday"_s, u"solar"_s, u"02-20"_s}, 2, u"--year"_s);
    row("a year that is none", {u"birthday"_s, u"solar"_s, u"02-20"_s, u"--year"_s, u"20x6"_s}, 2, u"20x6"_s);
    row("a calendar that is none", {u"birthday"_s, u"julian"_s, u"02-20"_s, u"--year"_s, u"2026"_s}, 2,
        u"solar, lunar"_s);
    row("a policy that is none",
        {u"birthday"_s, u"solar"_s, u"02-20"_s, u"--year"_s, u"2026"_s, u"--policy"_s, u"feb29"_s}, 2,
        u"feb28"_s);
    row("a leap month of the sun",
        {u"birthday"_s, u"solar"_s, u"02-20"_s, u"--year"_s, u"2026"_s, u"--leap"_s}, 2, u"--leap"_s);
    row("a today that never was", {u"--today"_s, u"2026-02-30"_s, u"phone"_s, u"1"_s}, 2, u"--today"_s);
    row("a now without a time", {u"--now"_s, u"2026-02-20"_s, u"phone"_s, u"1"_s}, 2, u"--now"_s);
    row("a database without a name", {u"--db"_s, QString(), u"plan"_s}, 2, u"--db"_s);
    row("a group without its word", {u"template"_s}, 2, u"list, show, add, check"_s);
    row("a group with another word", {u"outbox"_s, u"foo"_s}, 2, u"\"foo\""_s);
    row("occasions of no year", {u"occasions"_s, u"--year"_s, u"99999"_s}, 2, u"2100"_s);
}

void TestCalculators::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(int, exitCode);
    QFETCH(QString, reason);
    const CliCall called = CliCall::run(words);
    QCOMPARE(called.exitCode, exitCode);
    QVERIFY2(called.err.contains(reason), qPrintable(called.err));
    QCOMPARE(called.out, QString());
    QCOMPARE(called.err.contains(u"menkhach-cli help"), exitCode == 2);
}

void TestCalculators::listsTheOccasionsOfAYear()
{
    const QJsonArray occasions = CliCall::run({u"occasions"_s, u"--year"_s, u"2026"_s, u"--json"_s})
                                     .document()
                                     .value(u"occasions"_s)
                                     .toArray();
    QStringList dates;
    bool found = false;
    for (const QJsonValue &one : occasions) {
        dates.append(one[u"date"_s].toString());
        found = found || (one[u"key"_s] == u"trung_thu"_s && dates.last() == "2026-09-25"_L1 &&
                          one[u"name"_s].toString().contains(u"Trung"));
    }
    QVERIFY(found);
    QVERIFY(std::is_sorted(dates.begin(), dates.end()));
    const QJsonArray thisYear = CliCall::run({u"occasions"_s, u"--today"_s, u"2027-06-01"_s, u"--json"_s})
                                    .document()
                                    .value(u"occasions"_s)
                                    .toArray();
    QVERIFY(thisYear.first()[u"date"_s].toString().startsWith(u"2027-"_s));
}

void TestCalculators::greetsTheTable()
{
    QFile table(QStringLiteral(MK_TEST_DATA) + u"/birthday_cases.csv"_s);
    QVERIFY(table.open(QIODevice::ReadOnly));
    int rows = 0;
    for (const QString &line : QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.trimmed().split(u',');
        if (fields.value(0) != "solar"_L1)
            continue;
        const CliCall called = CliCall::run({u"birthday"_s, u"solar"_s, fields.at(1), u"--year"_s,
                                             fields.at(3), u"--policy"_s, fields.at(4), u"--json"_s});
        QCOMPARE(called.document().value(u"dates"_s).toArray().first().toString(), fields.at(5));
        ++rows;
    }
    QVERIFY(rows > 0);
}

void TestCalculators::keepsTheOutputOfFailuresEmpty()
{
    for (const QStringList &words : {QStringList{u"--json"_s, u"lunar"_s, u"2026-02-30"_s},
                                     QStringList{u"--json"_s, u"lunar"_s}, QStringList{u"--json"_s}}) {
        const CliCall called = CliCall::run(words);
        QVERIFY(called.exitCode != 0);
        QCOMPARE(called.out, QString());
        QVERIFY(called.err.startsWith(u"menkhach-cli: "_s));
    }
}

void TestCalculators::helps()
{
    const CliCall overview = CliCall::run({u"--help"_s});
    QCOMPARE(overview.exitCode, 0);
    QCOMPARE(CliCall::run({u"help"_s}).out, overview.out);
    QCOMPARE(CliCall::run({u"-h"_s}).out, overview.out);
    const CliCall one = CliCall::run({u"help"_s, u"birthday"_s});
    QVERIFY(one.out.contains(u"--policy P"));
    QCOMPARE(CliCall::run({u"birthday"_s, u"--help"_s}).out, one.out);
    QVERIFY(CliCall::run({u"help"_s, u"template"_s}).out.contains(u"template check"));
    QVERIFY(CliCall::run({u"template"_s, u"add"_s, u"--help"_s})
                .out.startsWith(u"Usage: menkhach-cli template add"_s));
    QVERIFY(CliCall::run({u"--version"_s}).out.startsWith(u"menkhach-cli 0."_s));
    QVERIFY(CliCall::run({u"help"_s, u"--json"_s}).document().value(u"commands"_s).toArray().size() > 20);
    QCOMPARE(CliCall::run({u"help"_s, u"nonsense"_s}).exitCode, 2);
    QCOMPARE(CliCall::run({u"find"_s, u"--"_s, u"--help"_s, u"--db"_s}).exitCode, 0);
}

void TestCalculators::makesNoDatabase()
{
    // The last test: only the call of find behind "--" has asked for the shop.
    QVERIFY(QFile::remove(app::defaultDatabase()));
    for (const QStringList &words :
         {QStringList{u"lunar"_s, u"2026-09-25"_s}, QStringList{u"occasions"_s}, QStringList{u"check"_s},
          QStringList{u"backup"_s, m_home.filePath(u"b.db"_s)}, QStringList{u"phone"_s, u"0912345678"_s}})
        CliCall::run(words);
    QVERIFY(!QFile::exists(app::defaultDatabase()));
    QVERIFY(!QFile::exists(m_home.filePath(u"b.db"_s)));
}

MK_TEST(TestCalculators)
#include "tst_calculators.moc"

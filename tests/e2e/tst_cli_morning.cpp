#include "tests/e2e/cli_process.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

/// A morning at the desk without its window: ten thousand customers come in, the day's greetings go out, a
/// chart is drawn, a copy is made. Each step is the real program.
class TestCliMorning final : public QObject
{
    Q_OBJECT
private slots:
    void importsTenThousand();
    void importsThemAgainWithoutAChange();
    void rehearsesWithoutAChange();
    void findsWithoutAccentsAndByDigits();
    void plansTheDay();
    void plansAYear();
    void sendsEachMessageOnce();
    void sendsOnceFromManyProcesses();
    void skipsAndTakesBack();
    void countsWhatWasDone();
    void drawsCharts();
    void exportsWhatItImports();
    void copiesAndChecks();
    void runsInTheDarkestLocale();

private:
    QString file(const QString &name) const { return m_dir.filePath(name); }
    CliProcess call(const QStringList &words, const QByteArray &input = {}) const
    {
        return CliProcess::run(
            QStringList{u"--db"_s, file(u"shop.db"_s), u"--now"_s, u"2026-11-20T09:00:00+07:00"_s} + words,
            input);
    }
    QJsonObject answer(const QStringList &words) const
    {
        const CliProcess called = call(words + QStringList{u"--json"_s});
        if (called.exitCode != 0)
            QTest::qFail(qPrintable(called.err), __FILE__, __LINE__);
        return called.document();
    }
    QJsonArray messages(const QStringList &words = {}) const
    {
        return answer(QStringList{u"outbox"_s} + words).value(u"messages"_s).toArray();
    }

    QTemporaryDir m_dir;
    const QString m_list = QStringLiteral(MK_TEST_DATA) + u"/customers_10000.csv"_s;
};

void TestCliMorning::importsTenThousand()
{
    const QJsonObject report = answer({u"import"_s, m_list, u"--rejects"_s, file(u"rejects.csv"_s)});
    QCOMPARE(report.value(u"created"_s).toInt(), 10000);
    QCOMPARE(report.value(u"rejected"_s).toInt(), 0);
    QCOMPARE(report.value(u"encoding"_s).toString(), u"UTF-8"_s);
    QCOMPARE(answer({u"find"_s, QString(), u"--limit"_s, u"1"_s}).value(u"total"_s).toInt(), 10000);
}

void TestCliMorning::importsThemAgainWithoutAChange()
{
    const QJsonObject report = answer({u"import"_s, m_list});
    QCOMPARE(report.value(u"unchanged"_s).toInt(), 10000);
    for (const QString &field : {u"created"_s, u"updated"_s, u"duplicates"_s, u"rejected"_s})
        QCOMPARE(report.value(field).toInt(-1), 0);
}

void TestCliMorning::rehearsesWithoutAChange()
{
    const CliProcess rehearsed =
        call({u"import"_s, u"-"_s, u"--dry-run"_s, u"--json"_s}, "name,phone\nNgười Mới,0999000111\n");
    QCOMPARE(rehearsed.document().value(u"created"_s).toInt(), 1);
    QCOMPARE(answer({u"find"_s, u"0999000111"_s}).value(u"total"_s).toInt(), 0);
}

void TestCliMorning::findsWithoutAccentsAndByDigits()
{
    const QJsonObject found = answer({u"find"_s, u"dao"_s, u"--limit"_s, u"500"_s});
    QVERIFY(found.value(u"total"_s).toInt() > 100);
    bool hasAccents = false;
    for (const QJsonValue &one : found.value(u"customers"_s).toArray())
        hasAccents = hasAccents || one[u"name"_s].toString().contains(u"Đào");
    QVERIFY(hasAccents);
    const QJsonArray byPhone = answer({u"find"_s, u"961 571 798"_s}).value(u"customers"_s).toArray();
    QCOMPARE(byPhone.size(), 1);
    QCOMPARE(byPhone.first()[u"name"_s].toString(), u"Quách Thị Thu Hiền"_s);
    QCOMPARE(answer({u"find"_s, u"binh.nguyen2@example.com"_s}).value(u"total"_s).toInt(), 1);
}

void TestCliMorning::plansTheDay()
{
    const QJsonArray planned = answer({u"plan"_s}).value(u"occurrences"_s).toArray();
    QVERIFY(planned.size() > 10);
    for (const QJsonValue &one : planned) {
        QCOMPARE(one[u"date"_s].toString(), u"2026-11-20"_s);
        if (one[u"state"_s] == u"planned"_s)
            QVERIFY(one[u"template"_s].toInt() > 0 && one[u"reason"_s].isNull());
        else
            QVERIFY(!one[u"reason"_s].toString().isEmpty());
    }
    QVERIFY(call({u"plan"_s}).out.contains(u" planned"));
}

void TestCliMorning::plansAYear()
{
    const QJsonObject plan = answer({u"plan"_s, u"--from"_s, u"2026-11-20"_s, u"--to"_s, u"2027-11-19"_s});
    const QJsonArray occurrences = plan.value(u"occurrences"_s).toArray();
    QVERIFY(occurrences.size() > 10000);
    qint64 counted = 0;
    const QJsonObject counts = plan.value(u"counts"_s).toObject();
    for (const QString &state : counts.keys())
        counted += counts.value(state).toInteger();
    QCOMPARE(counted, occurrences.size());
    // Before the shop was there nothing was due, and so nothing missed.
    for (const QJsonValue &one :
         answer({u"plan"_s, u"--from"_s, u"2026-01-01"_s, u"--to"_s, u"2026-11-18"_s})[u"occurrences"_s]
             .toArray())
        QCOMPARE(one[u"state"_s].toString(), u"skipped"_s);
}

void TestCliMorning::sendsEachMessageOnce()
{
    const QJsonArray queue = messages();
    QVERIFY(queue.size() > 10);
    QCOMPARE(messages(), queue); // entered once, however often it is asked for
    const QString id = QString::number(queue.first()[u"id"_s].toInt());
    QCOMPARE(call({u"outbox"_s, u"sent"_s, id}).exitCode, 0);
    const CliProcess again = call({u"outbox"_s, u"sent"_s, id});
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.err.contains(u"sent"), qPrintable(again.err));
    QCOMPARE(messages({u"--state"_s, u"sent"_s}).size(), 1);
    const QString customer = QString::number(queue.first()[u"customer"_s].toInt());
    QCOMPARE(answer({u"show"_s, customer}).value(u"timeline"_s).toArray().size(), 1);
    QCOMPARE(messages().size(), queue.size());
}

void TestCliMorning::sendsOnceFromManyProcesses()
{
    const QString id = QString::number(messages({u"--state"_s, u"planned"_s}).first()[u"id"_s].toInt());
    std::vector<std::unique_ptr<QProcess>> desks;
    for (int i = 0; i < 6; ++i) {
        desks.push_back(std::make_unique<QProcess>());
        desks.back()->start(CliProcess::program(),
                            {u"--db"_s, file(u"shop.db"_s), u"outbox"_s, u"sent"_s, id});
    }
    int winners = 0;
    for (const auto &desk : desks) {
        QVERIFY(desk->waitForFinished(60'000));
        winners += desk->exitCode() == 0 ? 1 : 0;
        if (desk->exitCode() != 0)
            QVERIFY(desk->readAllStandardError().contains("it is sent"));
    }
    QCOMPARE(winners, 1);
    QCOMPARE(messages({u"--state"_s, u"sent"_s}).size(), 2);
}

void TestCliMorning::skipsAndTakesBack()
{
    const QString id = QString::number(messages({u"--state"_s, u"planned"_s}).first()[u"id"_s].toInt());
    QCOMPARE(call({u"outbox"_s, u"skip"_s, id, u"--reason"_s, u"đã gặp tại cửa hàng"_s}).exitCode, 0);
    QCOMPARE(messages({u"--state"_s, u"skipped"_s}).first()[u"reason"_s].toString(),
             u"đã gặp tại cửa hàng"_s);
    QCOMPARE(call({u"outbox"_s, u"sent"_s, id}).exitCode, 1);
    QCOMPARE(call({u"outbox"_s, u"undo"_s, id}).exitCode, 0);
    QCOMPARE(messages({u"--state"_s, u"skipped"_s}).size(), 0);
}

void TestCliMorning::countsWhatWasDone()
{
    const QJsonArray points =
        answer({u"series"_s, u"greetings_sent"_s, u"--from"_s, u"2026-11-19"_s, u"--by"_s, u"day"_s})
            .value(u"points"_s)
            .toArray();
    QCOMPARE(points.size(), 2);
    QCOMPARE(points.first()[u"value"_s].toInt(-1), 0);
    QCOMPARE(points.last()[u"value"_s].toInt(), 2);
}

void TestCliMorning::drawsCharts()
{
    const QList<std::pair<QString, QByteArray>> kinds{{u"png"_s, "\x89PNG"},
                                                      {u"svg"_s, "<?xml"},
                                                      {u"pdf"_s, "%PDF-"},
                                                      {u"csv"_s, "\xef\xbb\xbf"
                                                                 "date,"}};
    for (const auto &[suffix, beginning] : kinds) {
        const QString out = file(u"chart."_s + suffix);
        const CliProcess drawn = call({u"chart"_s, u"interactions"_s, u"--by"_s, u"week"_s, u"--out"_s, out});
        QCOMPARE(drawn.exitCode, 0);
        QVERIFY2(drawn.err.isEmpty(), qPrintable(drawn.err));
        QVERIFY2(bytesOf(out).startsWith(beginning), qPrintable(suffix));
    }
    QVERIFY(bytesOf(file(u"chart.png"_s)).size() > 10'000);
    QCOMPARE(bytesOf(file(u"chart.csv"_s)).count('\n'), 27);
    QCOMPARE(call({u"chart"_s, u"interactions"_s, u"--out"_s, file(u"chart.bmp"_s)}).exitCode, 2);
    QCOMPARE(call({u"chart"_s, u"interactions"_s, u"--out"_s, file(u"no/chart.png"_s)}).exitCode, 1);
}

void TestCliMorning::exportsWhatItImports()
{
    const QString list = file(u"export.csv"_s);
    QCOMPARE(answer({u"export"_s, list}).value(u"customers"_s).toInt(), 10000);
    QCOMPARE(answer({u"import"_s, list}).value(u"unchanged"_s).toInt(), 10000);
}

void TestCliMorning::copiesAndChecks()
{
    const QString copy = file(u"copy.db"_s);
    QCOMPARE(call({u"backup"_s, copy}).exitCode, 0);
    for (const QString &database : {file(u"shop.db"_s), copy}) {
        const CliProcess checked = CliProcess::run({u"--db"_s, database, u"check"_s, u"--json"_s});
        QCOMPARE(checked.exitCode, 0);
        QCOMPARE(checked.document().value(u"ok"_s).toBool(), true);
        QCOMPARE(checked.document().value(u"findings"_s).toArray().size(), 0);
    }
    QCOMPARE(
        CliProcess::run({u"--db"_s, copy, u"find"_s, u"--limit"_s, u"1"_s, u"dao"_s, u"--json"_s}).document(),
        answer({u"find"_s, u"dao"_s, u"--limit"_s, u"1"_s}));
}

void TestCliMorning::runsInTheDarkestLocale()
{
    QProcess process;
    QProcessEnvironment bare;
    bare.insert(u"HOME"_s, m_dir.path());
    process.setProcessEnvironment(bare);
    process.start(CliProcess::program(), {u"--db"_s, file(u"shop.db"_s), u"find"_s, u"Đào"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QVERIFY(QString::fromUtf8(process.readAllStandardOutput()).contains(u"Đào"));
    // Without --db it is the desk's own file, made at its first use.
    process.start(CliProcess::program(), {u"plan"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(QFile::exists(file(u".local/share/menkhach/menkhach.db"_s)));
}

MK_TEST(TestCliMorning)
#include "tst_cli_morning.moc"

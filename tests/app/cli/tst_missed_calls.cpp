#include "tests/app/cli/cli_shop.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// What was missed is listed and answered from the command line.
class TestMissedCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void listsWhatWasMissed();
    void sendsLateWhatIsAnsweredSo();
    void skipsAllInOneStep();
    void marksInTheOutboxWhatIsAskedAbout();
    void saysInTheOutboxWhereItIsAnswered();
    void countsMoreThanItLists();
    void answersForADayOrAnOccasion();
    void refusesAnAnswerThatDoesNotFit();
    void refusesAWrongCall_data();
    void refusesAWrongCall();
    void saysWhatARestoredBackupDoesNotKnow();

private:
    CliCall on(const QString &day, const QStringList &words) const
    {
        return CliCall::run(QStringList{u"--db"_s, m_shop->database(), u"--now"_s, day + u"T10:00"_s} +
                            words);
    }
    QJsonObject answerOn(const QString &day, const QStringList &words) const
    {
        const CliCall called = on(day, words + QStringList{u"--json"_s});
        if (called.exitCode != 0)
            QTest::qFail(qPrintable(called.err), __FILE__, __LINE__);
        return called.document();
    }

    std::unique_ptr<CliShop> m_shop;
};

// The greetings of the twenty-first are entered, and nobody sends them.
void TestMissedCalls::init()
{
    m_shop = std::make_unique<CliShop>();
    m_shop->answer({u"outbox"_s});
}

void TestMissedCalls::listsWhatWasMissed()
{
    QCOMPARE(m_shop->answer({u"outbox"_s, u"missed"_s}).value(u"total"_s).toInt(), 0);
    const QJsonObject missed = answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s});
    QVERIFY(missed.value(u"total"_s).toInt() > 0);
    QVERIFY(missed.value(u"restored"_s).isNull());
    const QJsonValue first = missed.value(u"messages"_s)[0];
    QCOMPARE(first[u"kind"_s].toString(), u"day-passed"_s);
    QCOMPARE(first[u"choices"_s].toArray(), (QJsonArray{u"send-late"_s, u"skip"_s}));
    const CliCall told = on(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s});
    QVERIFY2(told.out.contains(u"day passed"_s), qPrintable(told.out));
    QVERIFY2(m_shop->call({u"outbox"_s, u"missed"_s}).out.contains(u"Nothing was missed."_s), "");
}

void TestMissedCalls::sendsLateWhatIsAnsweredSo()
{
    const QJsonObject missed = answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s});
    const QString id = QString::number(missed.value(u"messages"_s)[0][u"id"_s].toInteger());
    const QJsonObject done = answerOn(u"2026-11-22"_s, {u"outbox"_s, u"answer"_s, u"send-late"_s, id});
    QCOMPARE(done.value(u"released"_s).toArray(), QJsonArray{id.toLongLong()});
    QCOMPARE(answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s}).value(u"total"_s).toInt(),
             missed.value(u"total"_s).toInt() - 1);
    QCOMPARE(on(u"2026-11-22"_s, {u"undo"_s}).exitCode, 0);
    QCOMPARE(answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s}).value(u"total"_s),
             missed.value(u"total"_s));
}

void TestMissedCalls::skipsAllInOneStep()
{
    const int total = answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s}).value(u"total"_s).toInt();
    const QJsonObject done = answerOn(u"2026-11-22"_s, {u"outbox"_s, u"answer"_s, u"skip"_s, u"--all"_s});
    QCOMPARE(done.value(u"skipped"_s).toInt(), total);
    QCOMPARE(answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s}).value(u"total"_s).toInt(), 0);
    QCOMPARE(on(u"2026-11-22"_s, {u"outbox"_s, u"answer"_s, u"skip"_s, u"--all"_s}).exitCode, 1);
}

void TestMissedCalls::marksInTheOutboxWhatIsAskedAbout()
{
    const auto marked = [this] {
        const QJsonArray listed = answerOn(u"2026-11-22"_s, {u"outbox"_s}).value(u"messages"_s).toArray();
        return std::ranges::count_if(listed, [](const auto &one) { return one[u"missed"_s].toBool(); });
    };
    const QJsonObject missed = answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s});
    const auto total = missed.value(u"total"_s).toInt();
    QCOMPARE(marked(), total);
    const QString id = QString::number(missed.value(u"messages"_s)[0][u"id"_s].toInteger());
    answerOn(u"2026-11-22"_s, {u"outbox"_s, u"answer"_s, u"send-late"_s, id});
    QCOMPARE(marked(), total - 1);
}

void TestMissedCalls::saysInTheOutboxWhereItIsAnswered()
{
    const QJsonObject missed = answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s});
    const QString id = QString::number(missed.value(u"messages"_s)[0][u"id"_s].toInteger());
    const QString listed = on(u"2026-11-22"_s, {u"outbox"_s}).out;
    QVERIFY2(listed.contains(u"\"outbox missed\" lists the choices"_s), qPrintable(listed));
    const QString shown = on(u"2026-11-22"_s, {u"outbox"_s, u"show"_s, id}).out;
    QVERIFY2(shown.contains(u"day passed; it does not go before \"outbox answer\""_s), qPrintable(shown));
    const auto kindOf = [this, &id](const QString &day) {
        return answerOn(day, {u"outbox"_s, u"show"_s, id}).value(u"missed"_s);
    };
    QCOMPARE(kindOf(u"2026-11-22"_s).toString(), u"day-passed"_s);
    QVERIFY(kindOf(u"2026-11-21"_s).isNull());
    QVERIFY(!m_shop->call({u"outbox"_s}).out.contains(u"outbox missed"_s));
}

void TestMissedCalls::countsMoreThanItLists()
{
    const int total = answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s}).value(u"total"_s).toInt();
    QVERIFY(total > 1);
    const QJsonObject first = answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s, u"--limit"_s, u"1"_s});
    QCOMPARE(first.value(u"total"_s).toInt(), total);
    QCOMPARE(first.value(u"messages"_s).toArray().size(), 1);
    int ofDays = 0;
    for (const QJsonValue &group : first.value(u"groups"_s).toArray())
        ofDays += group[u"day"_s].isString() ? group[u"messages"_s].toInt() : 0;
    QCOMPARE(ofDays, total);
    const CliCall told = on(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s, u"--limit"_s, u"0"_s});
    QVERIFY2(told.out.contains(u"0 of %1 shown"_s.arg(total)), qPrintable(told.out));
}

void TestMissedCalls::answersForADayOrAnOccasion()
{
    const QJsonObject missed = answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s});
    const QString occasion = missed.value(u"messages"_s)[0][u"occasion"_s].toString();
    QVERIFY(!occasion.isEmpty());
    QCOMPARE(on(u"2026-11-22"_s, {u"outbox"_s, u"answer"_s, u"skip"_s, u"--day"_s, u"2026-11-20"_s}).exitCode,
             1);
    const CliCall nothing = on(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s, u"--day"_s, u"2026-11-20"_s});
    QVERIFY2(nothing.out.contains(u"Nothing of that was missed; "_s), qPrintable(nothing.out));
    const QJsonObject ofOccasion =
        answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s, u"--occasion"_s, occasion});
    const QJsonObject done =
        answerOn(u"2026-11-22"_s, {u"outbox"_s, u"answer"_s, u"skip"_s, u"--occasion"_s, occasion});
    QCOMPARE(done.value(u"skipped"_s), ofOccasion.value(u"inScope"_s));
    QCOMPARE(on(u"2026-11-22"_s, {u"undo"_s}).exitCode, 0); // one step
    const QJsonObject ofDay =
        answerOn(u"2026-11-22"_s, {u"outbox"_s, u"answer"_s, u"skip"_s, u"--day"_s, u"2026-11-21"_s});
    QCOMPARE(ofDay.value(u"skipped"_s), missed.value(u"total"_s));
}

void TestMissedCalls::refusesAnAnswerThatDoesNotFit()
{
    const QJsonObject missed = answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s});
    const QString id = QString::number(missed.value(u"messages"_s)[0][u"id"_s].toInteger());
    const CliCall refused = on(u"2026-11-22"_s, {u"outbox"_s, u"answer"_s, u"went-out"_s, id});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"outbox missed"_s), qPrintable(refused.err));
    QCOMPARE(m_shop->call({u"outbox"_s, u"answer"_s, u"send-now"_s, id}).exitCode, 1); // not missed yet
}

void TestMissedCalls::refusesAWrongCall_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no choice") << QStringList{};
    QTest::newRow("no such choice") << QStringList{u"perhaps"_s, u"1"_s};
    QTest::newRow("nothing named") << QStringList{u"skip"_s};
    QTest::newRow("a message and all") << QStringList{u"skip"_s, u"1"_s, u"--all"_s};
    QTest::newRow("a message and a day") << QStringList{u"skip"_s, u"1"_s, u"--day"_s, u"2026-11-21"_s};
    QTest::newRow("all and a day") << QStringList{u"skip"_s, u"--all"_s, u"--day"_s, u"2026-11-21"_s};
    QTest::newRow("no day") << QStringList{u"skip"_s, u"--day"_s, u"yesterday"_s};
    QTest::newRow("no number") << QStringList{u"skip"_s, u"one"_s};
}

void TestMissedCalls::refusesAWrongCall()
{
    QFETCH(const QStringList, words);
    QCOMPARE(m_shop->call(QStringList{u"outbox"_s, u"answer"_s} + words).exitCode, 2);
}

void TestMissedCalls::saysWhatARestoredBackupDoesNotKnow()
{
    const QString copy = m_shop->file(u"copy.db"_s);
    m_shop->answer({u"backup"_s, copy});
    const CliCall restored = on(u"2026-11-22"_s, {u"restore"_s, copy});
    QCOMPARE(restored.exitCode, 0);
    QVERIFY2(restored.err.contains(u"outbox missed"_s), qPrintable(restored.err));
    const QJsonObject missed = answerOn(u"2026-11-22"_s, {u"outbox"_s, u"missed"_s});
    const QJsonObject known = missed.value(u"restored"_s).toObject();
    QCOMPARE(known.value(u"at"_s).toString(), u"2026-11-22T03:00:00Z"_s);
    QVERIFY(known.value(u"messages"_s).toInt() > 0);
    QCOMPARE(missed.value(u"messages"_s)[0][u"state"_s].toString(), u"uncertain"_s);
    QCOMPARE(answerOn(u"2026-11-22"_s, {u"send"_s, u"--due"_s}).value(u"course"_s).toString(),
             u"restored-backup"_s);
    answerOn(u"2026-11-22"_s, {u"outbox"_s, u"answer"_s, u"went-out"_s, u"--all"_s});
    QCOMPARE(answerOn(u"2026-11-22"_s, {u"send"_s, u"--due"_s}).value(u"course"_s).toString(), u"done"_s);
}

MK_TEST(TestMissedCalls)
#include "tst_missed_calls.moc"

#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QProcess>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// What a unit must not do. It is run as a process of its own, `house_tests planted_warnings`.
class PlantedWarnings final : public QObject
{
    Q_OBJECT
private slots:
    void inTheFirst() { qWarning("planted: one"); }
    void inTheSecond() { qWarning("planted: two"); }
    void ofAnotherThread()
    {
        const std::unique_ptr<QThread> other(QThread::create([] { qWarning("planted: three"); }));
        other->start();
        other->wait();
    }
    void expected()
    {
        QTest::ignoreMessage(QtWarningMsg, "planted: four");
        qWarning("planted: four");
    }
    void toldOnly() { qInfo("planted: five"); }
};

/// Goes wrong when all functions have passed.
class PlantedEnd final : public QObject
{
    Q_OBJECT
public:
    ~PlantedEnd() override { qWarning("planted: at the end"); }
private slots:
    void passes() {}
};

const test::Registration kWarnings("planted_warnings", [](int argc, char **argv) {
    PlantedWarnings unit;
    return test::strictRun(&unit, argc, argv);
});
const test::Registration kEnd("planted_end", [](int argc, char **argv) {
    PlantedEnd unit;
    return test::strictRun(&unit, argc, argv);
});

} // namespace

/// A warning fails the test that it comes in, whichever it is.
class TestStrictRun final : public QObject
{
    Q_OBJECT
private slots:
    void failsEachFunctionThatWarns();
    void failsAProgramThatWarnsAtItsEnd();

private:
    /// Its exit code.
    int run(const QString &unit)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationFilePath(), {unit});
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        m_said = process.readAll();
        return process.exitCode();
    }

    QByteArray m_said;
};

void TestStrictRun::failsEachFunctionThatWarns()
{
    QCOMPARE(run(u"planted_warnings"_s), 3);
    for (const char *function : {"inTheFirst", "inTheSecond", "ofAnotherThread"})
        QVERIFY2(m_said.contains(QByteArray("FAIL!  : PlantedWarnings::") + function), m_said.constData());
    for (const char *function : {"expected", "toldOnly"})
        QVERIFY2(m_said.contains(QByteArray("PASS   : PlantedWarnings::") + function), m_said.constData());
    for (const char *text : {"planted: one", "planted: two", "planted: three"})
        QVERIFY2(m_said.contains(text), m_said.constData());
}

void TestStrictRun::failsAProgramThatWarnsAtItsEnd()
{
    QCOMPARE(run(u"planted_end"_s), 1);
    QVERIFY2(m_said.contains("0 failed") && m_said.contains("planted: at the end"), m_said.constData());
}

MK_TEST(TestStrictRun)
#include "tst_strict_run.moc"

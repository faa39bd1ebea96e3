#include "tests/support/strict_run.h"

#include <QTest>

#include <atomic>

namespace test {

namespace {

QtMessageHandler s_ofQtTest = nullptr;
std::atomic_int s_counted = 0;

void failTheFunction(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message.startsWith(QLatin1String("This plugin does not support ")))
        return;               // the offscreen screen, of what it does without
    if (type == QtWarningMsg) // forgotten by Qt Test after each function, so said each time
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    s_ofQtTest(type, context, message);
}

void count(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg)
        ++s_counted;
    std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, message)));
}

} // namespace

int strictRun(QObject *unit, int argc, char **argv)
{
    QTest::qInit(unit, argc, argv);
    s_ofQtTest = qInstallMessageHandler(failTheFunction);
    const int failures = QTest::qRun();
    qInstallMessageHandler(s_ofQtTest);
    QTest::qCleanup();
    return failures;
}

void countWarnings()
{
    qInstallMessageHandler(count);
}

int countedWarnings()
{
    return s_counted;
}

} // namespace test

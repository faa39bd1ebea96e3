#include "app/cli/cli_command.h"
#include "tests/app/cli/cli_call.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// The help as a terminal shows it.
class TestHelpText final : public QObject
{
    Q_OBJECT
private slots:
    void hasNoLineThatATerminalBreaks_data();
    void hasNoLineThatATerminalBreaks();
    void breaksACallBetweenItsArguments();
    void breaksDetailsOnlyWhereALineIsFull_data();
    void breaksDetailsOnlyWhereALineIsFull();
};

void TestHelpText::hasNoLineThatATerminalBreaks_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("the overview") << QStringList{u"help"_s};
    QTest::newRow("the help itself") << QStringList{u"help"_s, u"help"_s};
    for (const app::CliCommand &command : app::allCommands())
        QTest::newRow(qPrintable(command.name)) << (QStringList{u"help"_s} + command.name.split(u' '));
}

void TestHelpText::hasNoLineThatATerminalBreaks()
{
    QFETCH(const QStringList, words);
    const CliCall called = CliCall::run(words);
    QCOMPARE(called.exitCode, 0);
    for (const QString &line : called.out.split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
    QVERIFY(words != (QStringList{u"help"_s, u"import"_s}) ||
            called.out.contains(u"\n  ignore, code, full_name"_s));
}

// An option and its value, or a command of two words, stay together.
void TestHelpText::breaksACallBetweenItsArguments()
{
    const QString help = CliCall::run({u"help"_s, u"import"_s}).out;
    QVERIFY2(help.startsWith(u"Usage: menkhach-cli import FILE "_s), qPrintable(help));
    for (const QString &line : help.section(u"\n\n"_s, 0, 0).split(u'\n'))
        QVERIFY2(line.count(u'[') == line.count(u']'), qPrintable(line));
    const QString document = CliCall::run({u"help"_s, u"import"_s, u"--json"_s}).out;
    QVERIFY2(document.contains(u" [--map COLUMN=FIELD]... [--profile NAME] "_s), qPrintable(document));
}

void TestHelpText::breaksDetailsOnlyWhereALineIsFull_data()
{
    QTest::addColumn<QStringList>("words");
    for (const char *command : {"import", "undo", "outbox list", "occasions", "check", "plan", "series"})
        QTest::newRow(command) << QStringList{u"help"_s} + QString::fromLatin1(command).split(u' ');
}

void TestHelpText::breaksDetailsOnlyWhereALineIsFull()
{
    QFETCH(const QStringList, words);
    const QStringList lines = CliCall::run(words).out.split(u'\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const QString &line = lines.at(i);
        const QString &next = lines.at(i + 1);
        if (line.isEmpty() || next.isEmpty() || line.startsWith(u' ') || next.startsWith(u' '))
            continue;
        const bool isFull = line.size() + 1 + next.section(u' ', 0, 0).size() > 80;
        QVERIFY2(isFull || line.endsWith(u'.') || line.endsWith(u':'), qPrintable(line));
    }
}

MK_TEST(TestHelpText)
#include "tst_help_text.moc"

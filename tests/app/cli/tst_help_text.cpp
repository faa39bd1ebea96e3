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
};

void TestHelpText::hasNoLineThatATerminalBreaks_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("the overview") << QStringList{u"help"_s};
    for (const QString &command :
         {u"import"_s, u"outbox"_s, u"template"_s, u"chart"_s, u"undo"_s, u"erase"_s})
        QTest::newRow(qPrintable(command)) << QStringList{u"help"_s, command};
}

void TestHelpText::hasNoLineThatATerminalBreaks()
{
    QFETCH(const QStringList, words);
    const CliCall called = CliCall::run(words);
    QCOMPARE(called.exitCode, 0);
    for (const QString &line : called.out.split(u'\n'))
        QVERIFY2(line.size() <= 110, qPrintable(line));
    QVERIFY(words.last() != "import"_L1 || called.out.contains(u"\n  ignore, code, full_name"_s));
}

MK_TEST(TestHelpText)
#include "tst_help_text.moc"

#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// What menkhach-cli --help lists is what the manual page tells and the shells complete, no more and no less;
/// the same for the desk and its page.
class TestCliDocs final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyCommandIsDocumented_data();
    void everyCommandIsDocumented();
    void everyOptionOfTheHelpIsDocumented_data();
    void everyOptionOfTheHelpIsDocumented();
    void noOtherOptionIsDocumented_data() { everyOptionOfTheHelpIsDocumented_data(); }
    void noOtherOptionIsDocumented();
    void everyCommandHasItsHelp();
    void theDesksOptionsAreDocumented();
    void theDeskAnswersWithoutADisplay();

private:
    QString m_help;
};

namespace {

QString packagingFile(const QString &name)
{
    QFile file(QStringLiteral(MK_SOURCE_DIR) + u"/packaging/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The first captures of all matches, sorted and each once.
QStringList matchesOf(const QString &pattern, const QString &text)
{
    QSet<QString> found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured(1));
    QStringList sorted(found.cbegin(), found.cend());
    sorted.sort();
    return sorted;
}

} // namespace

void TestCliDocs::initTestCase()
{
    QProcess cli;
    cli.start(QStringLiteral(MK_BIN_DIR) + u"/menkhach-cli"_s, {u"--help"_s});
    QVERIFY2(cli.waitForFinished(), qPrintable(cli.errorString()));
    QCOMPARE(cli.exitCode(), 0);
    m_help = QString::fromUtf8(cli.readAllStandardOutput());
    QVERIFY(!m_help.isEmpty());
}

void TestCliDocs::everyCommandIsDocumented_data()
{
    QTest::addColumn<QStringList>("documented");
    QTest::newRow("manual page") << matchesOf(u"^\\.It Cm ([a-z][a-z-]*)"_s,
                                              packagingFile(u"man/menkhach-cli.1"_s));
    const QString list =
        matchesOf(u"local commands=\"([^\"]*)\""_s, packagingFile(u"completions/menkhach-cli"_s)).join(u' ');
    QTest::newRow("bash completion") << matchesOf(u"([a-z][a-z-]*)"_s, list);
    QTest::newRow("zsh completion") << matchesOf(u"^    '([a-z][a-z-]*):"_s,
                                                 packagingFile(u"completions/_menkhach-cli"_s));
}

void TestCliDocs::everyCommandIsDocumented()
{
    QFETCH(QStringList, documented);
    // A command stands after exactly two blanks: "  find TEXT [--limit N]".
    const QStringList commands = matchesOf(u"^  ([a-z][a-z-]*)\\b"_s, m_help);
    QVERIFY(!commands.isEmpty());
    QCOMPARE(documented, commands);
}

void TestCliDocs::everyOptionOfTheHelpIsDocumented_data()
{
    QTest::addColumn<QStringList>("documented");
    QTest::newRow("manual page") << matchesOf(u"Fl Fl ([a-z][a-z-]*)"_s,
                                              packagingFile(u"man/menkhach-cli.1"_s));
    QTest::newRow("bash completion") << matchesOf(u"--([a-z][a-z-]*)"_s,
                                                  packagingFile(u"completions/menkhach-cli"_s));
    QTest::newRow("zsh completion") << matchesOf(u"--([a-z][a-z-]*)\\["_s,
                                                 packagingFile(u"completions/_menkhach-cli"_s));
}

void TestCliDocs::everyOptionOfTheHelpIsDocumented()
{
    QFETCH(QStringList, documented);
    QStringList missing = matchesOf(u"(?<![\\w-])--([a-z][a-z-]*)"_s, m_help);
    QVERIFY(!missing.isEmpty());
    missing.removeIf([&documented](const QString &option) { return documented.contains(option); });
    QCOMPARE(missing, QStringList());
}

void TestCliDocs::noOtherOptionIsDocumented()
{
    QFETCH(QStringList, documented);
    const QStringList known = matchesOf(u"(?<![\\w-])--([a-z][a-z-]*)"_s, m_help);
    documented.removeIf([&known](const QString &option) { return known.contains(option); });
    QCOMPARE(documented, QStringList());
}

void TestCliDocs::everyCommandHasItsHelp()
{
    for (const QString &command : matchesOf(u"^  ([a-z][a-z-]*)\\b"_s, m_help)) {
        QProcess cli;
        cli.start(QStringLiteral(MK_BIN_DIR) + u"/menkhach-cli"_s, {command, u"--help"_s});
        QVERIFY2(cli.waitForFinished(), qPrintable(cli.errorString()));
        QCOMPARE(cli.exitCode(), 0);
        QVERIFY2(cli.readAllStandardOutput().contains("menkhach-cli"), qPrintable(command));
        QCOMPARE(cli.readAllStandardError(), QByteArray());
    }
}

void TestCliDocs::theDesksOptionsAreDocumented()
{
#ifndef Q_OS_LINUX
    QSKIP("the desk answers in a window, or from within its bundle");
#endif
    QProcess desk;
    desk.start(QStringLiteral(MK_BIN_DIR) + u"/menkhach"_s, {u"--help"_s});
    QVERIFY2(desk.waitForFinished(), qPrintable(desk.errorString()));
    const QStringList options =
        matchesOf(u"(?<![\\w-])--([a-z][a-z-]*)"_s, QString::fromUtf8(desk.readAllStandardOutput()));
    QVERIFY(options.contains(u"db"_s));
    QCOMPARE(matchesOf(u"Fl Fl ([a-z][a-z-]*)"_s, packagingFile(u"man/menkhach.1"_s)), options);
}

void TestCliDocs::theDeskAnswersWithoutADisplay()
{
    QProcess desk;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    desk.setProcessEnvironment(environment);
    for (const QString &question : {u"--help"_s, u"--version"_s}) {
        desk.start(QStringLiteral(MK_BIN_DIR) + u"/menkhach"_s, {question});
        QVERIFY2(desk.waitForFinished(), qPrintable(desk.errorString()));
        QCOMPARE(desk.exitStatus(), QProcess::NormalExit);
        QCOMPARE(desk.exitCode(), 0);
        QVERIFY(desk.readAllStandardOutput().contains("menkhach"));
    }
}

MK_TEST(TestCliDocs)
#include "tst_cli_docs.moc"

#include "tests/house/floor_rules.h"
#include "tests/house/include_graph.h"

#include "tests/house/source_text.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The house keeps its own rules, and each rule catches what it is there for: planted samples, bad and
/// innocent.
class TestFloors final : public QObject
{
    Q_OBJECT
private slots:
    void theHouseKeepsItsRules();
    void catchesWhatIsPlanted_data();
    void catchesWhatIsPlanted();
    void saysWhereItStands();
    void hasNoCircleOfFolders();
    void findsACircleOfFolders();
    void readsEverySourceOfAFloor();
    void takesASourceApart();
};

namespace {

bool plant(const QTemporaryDir &house, const QString &file, const QString &text)
{
    const QString path = house.filePath(file);
    QFile out(path);
    return QDir().mkpath(path.section(u'/', 0, -2)) && out.open(QIODevice::WriteOnly) &&
           out.write(text.toUtf8()) >= 0;
}

} // namespace

void TestFloors::theHouseKeepsItsRules()
{
    const house::FloorRules rules{QDir(QStringLiteral(MK_SOURCE_DIR))};
    for (const QString &floor : {u"db"_s, u"app"_s, u"ui"_s})
        QVERIFY2(!rules.sourcesOf(floor).isEmpty(), qPrintable(floor));
    QStringList told;
    for (const house::Finding &finding : rules.findings())
        told.append(u"%1:%2: [%3] %4"_s.arg(finding.file).arg(finding.line).arg(finding.rule, finding.text));
    QVERIFY2(told.isEmpty(), qPrintable(u'\n' + told.join(u'\n')));
}

void TestFloors::catchesWhatIsPlanted_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule"); // empty: innocent
    const auto row = [](const char *name, QString file, QString text, QString rule = {}) {
        QTest::newRow(name) << file << text << rule;
    };

    row("db climbs to app", u"db/a.cpp"_s, u"#include \"app/core/clock.h\"\n"_s, u"climbs"_s);
    row("db climbs to ui", u"db/a.h"_s, u"#  include <ui/theme/roles.h>\n"_s, u"climbs"_s);
    row("app climbs to ui", u"app/x/a.cpp"_s, u"#include \"ui/theme/roles.h\"\n"_s, u"climbs"_s);
    row("ui goes down to db", u"ui/a.cpp"_s, u"#include \"db/core/id.h\"\n#include \"app/core/clock.h\"\n"_s);
    row("a commented include", u"db/a.cpp"_s, u"// #include \"ui/theme/roles.h\"\n"_s);
    row("an include after a comment", u"db/a.cpp"_s, u"/* x */ #include \"ui/theme/roles.h\"\n"_s,
        u"climbs"_s);
    row("a path upwards", u"db/a.cpp"_s, u"#include \"../ui/theme/roles.h\"\n"_s, u"relative-include"_s);

    row("Qt Sql class in app", u"app/a.cpp"_s, u"#include <QSqlQuery>\n"_s, u"sql-access"_s);
    row("Qt Sql module in ui", u"ui/a.cpp"_s, u"#include <QtSql/QSqlQuery>\n"_s, u"sql-access"_s);
    row("Qt Sql as a whole in ui", u"ui/a.cpp"_s, u"#include <QtSql>\n"_s, u"sql-access"_s);
    row("sqlite3 in app", u"app/a.cpp"_s, u"#include <sqlite3.h>\n"_s, u"sql-access"_s);
    row("Qt Sql in a source of db", u"db/a.cpp"_s, u"#include <QSqlQuery>\n"_s, u"sql-access"_s);
    row("Qt Sql in the engine", u"db/engine/a.cpp"_s, u"#include <QSqlQuery>\n"_s, u"sql-access"_s);
    row("sqlite3 in a header of db", u"db/x/a.h"_s, u"#include <sqlite3.h>\n"_s, u"sql-access"_s);
    row("sqlite3 in a source of db", u"db/x/a.cpp"_s, u"#include <sqlite3.h>\n"_s, u"sql-access"_s);
    row("sqlite3 in the engine", u"db/engine/a.cpp"_s,
        u"#include <sqlite3.h>\nsqlite3_stmt *s = nullptr;\n"_s);
    row("the engine from its own header", u"db/engine/a.h"_s, u"#include \"db/engine/b.h\"\n"_s);
    row("the engine from a source of db", u"db/a.cpp"_s, u"#include \"db/engine/a.h\"\n"_s);
    row("the engine from a header of db", u"db/a.h"_s, u"#include \"db/engine/a.h\"\n"_s, u"sql-access"_s);
    row("the engine from app", u"app/a.cpp"_s, u"#include \"db/engine/a.h\"\n"_s, u"sql-access"_s);
    row("Qt Sql type in ui", u"ui/a.h"_s, u"class QSqlDatabase;\n"_s, u"sql-type"_s);
    row("Qt Sql type in a header of db", u"db/a.h"_s, u"void open(QSqlDatabase &file);\n"_s, u"sql-type"_s);
    row("Qt Sql type in the engine", u"db/engine/a.h"_s, u"class QSqlQuery;\n"_s, u"sql-type"_s);
    row("sqlite3 in a source of db without its header", u"db/a.cpp"_s,
        u"int i = sqlite3_changes(nullptr);\n"_s, u"sql-type"_s);
    row("sqlite3 type in app", u"app/a.cpp"_s, u"sqlite3_stmt *s = nullptr;\n"_s, u"sql-type"_s);
    row("Qt Sql type in a comment", u"app/a.h"_s, u"/// no QSqlQuery here\n/* nor\n sqlite3 */\n"_s);
    row("sqlite3 in a sentence", u"ui/a.cpp"_s, u"auto s = tr(\"made by sqlite3\");\n"_s);

    row("widgets module in app", u"app/a.h"_s, u"#include <QtWidgets/QLabel>\n"_s, u"module"_s);
    row("charts module in app", u"app/a.h"_s, u"#include <QtCharts/QChart>\n"_s, u"module"_s);
    row("gui module in db", u"db/a.cpp"_s, u"#include <QtGui/QColor>\n"_s, u"module"_s);
    row("gui as a whole in app", u"app/a.cpp"_s, u"#include <QtGui>\n"_s, u"module"_s);
    row("a widget in app", u"app/a.cpp"_s, u"#include <QTreeWidget>\n"_s, u"module"_s);
    row("an image in db", u"db/a.cpp"_s, u"#include <QImage>\n"_s, u"module"_s);
    row("network in db", u"db/a.cpp"_s, u"#include <QtNetwork/QTcpSocket>\n"_s, u"module"_s);
    row("network in app", u"app/a.cpp"_s, u"#include <QtNetwork/QTcpSocket>\n"_s);
    row("views of text", u"db/a.cpp"_s, u"#include <QStringView>\n#include <QtCore/QByteArrayView>\n"_s);
    row("widgets in ui", u"ui/a.cpp"_s, u"#include <QtWidgets/QLabel>\n#include <QChartView>\n"_s);

    row("a select in app", u"app/a.cpp"_s, u"auto s = u\"SELECT id FROM customer\"_s;\n"_s, u"sql-text"_s);
    row("an insert in ui", u"ui/a.cpp"_s, u"auto s = \"INSERT INTO customer VALUES (1)\";\n"_s,
        u"sql-text"_s);
    row("an insert or ignore in ui", u"ui/a.cpp"_s, u"auto s = \"INSERT OR IGNORE INTO customer\";\n"_s,
        u"sql-text"_s);
    row("an update over two literals", u"app/a.cpp"_s,
        u"auto s = u\"UPDATE customer \"\n         \"SET stage = 1\"_s;\n"_s, u"sql-text"_s);
    row("a delete in a raw string", u"app/a.cpp"_s, u"auto s = uR\"x(\nDELETE\nFROM customer)x\"_s;\n"_s,
        u"sql-text"_s);
    row("SQL in db", u"db/a.cpp"_s, u"auto s = u\"SELECT 1\"_s;\n"_s);
    row("SQL in a comment", u"app/a.cpp"_s, u"// SELECT 1 \"SELECT 1\"\n"_s);
    row("a sentence for people", u"ui/a.cpp"_s,
        u"tr(\"Select a customer\"); tr(\"Delete from list\"); tr(\"Update the set\");\n"_s);
    row("words of separate literals", u"ui/a.cpp"_s, u"f(\"UPDATE x \", \"SET y\");\n"_s);
    row("quotes that are characters", u"ui/a.cpp"_s, u"f('\"', 1'000, '\\''); int SELECT = 1; f('\"');\n"_s);

    row("a tip of somebody's name", u"ui/a.cpp"_s, u"m_a->setToolTip(m_customer->fullName);\n"_s,
        u"tooltip"_s);
    row("a tip with a name put in", u"ui/a.cpp"_s, u"a->setToolTip(tr(\"As %1\")\n    .arg(name));\n"_s,
        u"tooltip"_s);
    row("one answer of two is a name", u"ui/a.cpp"_s, u"setToolTip(none ? tr(\"No\") : name);\n"_s,
        u"tooltip"_s);
    row("escaped, and something more", u"ui/a.cpp"_s, u"a->setToolTip(plainTip(a) + b(c));\n"_s,
        u"tooltip"_s);
    row("a tip shown by hand", u"ui/a.cpp"_s, u"QToolTip::showText(f(at, 1), text, this);\n"_s, u"tooltip"_s);
    row("a model's tip", u"ui/a.cpp"_s,
        u"case Qt::DisplayRole:\ncase Qt::ToolTipRole:\n    return text(row);\ndefault:\n    return {};\n"_s,
        u"tooltip"_s);
    row("a model's second tip", u"ui/a.cpp"_s,
        u"case Qt::ToolTipRole:\n if (a)\n  return plainTip(b);\n return c;\ndefault:\n break;\n"_s,
        u"tooltip"_s);
    row("a cell escaped like its tip", u"ui/a.cpp"_s,
        u"case Qt::DisplayRole:\ncase Qt::ToolTipRole:\n    return plainTip(a);\ndefault:\n    return {};\n"_s,
        u"tooltip"_s);
    row("a tip put into an item", u"ui/a.cpp"_s, u"item->setData(name, Qt::ToolTipRole);\n"_s, u"tooltip"_s);
    row("tips that are guarded", u"ui/a.cpp"_s,
        u"setToolTip({}); a->setToolTip(tr(\"Do it (%1)\", \"a key\"));\n"
        "a->setToolTip(x::y ? QString() : plainTip(f(\"a\", b)));\n"
        "a->setToolTip(x ? tr(\"one \"\n \"two\") : y ? plainTip(z) : tr(\"three\"));\n"
        "QToolTip::showText(at, plainTip(text), this);\n"
        "switch (r) {\ncase Qt::ToolTipRole:\n  return plainTip(a ? b : c);\ncase 2:\n  return d;\n}\n"
        "if (role == Qt::ToolTipRole && a)\n  return plainTip(b);\n"_s);
    row("tips below ui", u"app/a.cpp"_s, u"a->setToolTip(name);\n"_s);
    row("rich text as it is", u"ui/a.cpp"_s, u"a->setTextFormat(Qt::RichText);\na->setText(name);\n"_s,
        u"markup"_s);
    row("a document as it is", u"ui/a.cpp"_s, u"document.setHtml(name);\n"_s, u"markup"_s);
    row("rich text, escaped", u"ui/a.cpp"_s,
        u"a->setTextFormat(Qt::RichText);\na->setText(b.arg(name.toHtmlEscaped()));\n"_s);
    row("text that Qt guesses at", u"ui/a.cpp"_s, u"a.toHtmlEscaped(); a->setTextFormat(Qt::AutoText);\n"_s,
        u"markup"_s);
    row("a label that guesses", u"ui/a.cpp"_s, u"auto *a = new QLabel(name);\n"_s, u"markup"_s);
    row("a label of ours that guesses", u"ui/a.cpp"_s, u"A::A(QWidget *parent) : QLabel(parent)\n{}\n"_s,
        u"markup"_s);
    row("a label of ours that is plain", u"ui/a.cpp"_s,
        u"A::A() : QLabel(nullptr)\n{\n    setTextFormat(Qt::PlainText);\n}\n"_s);
    row("a label of ours with markup, as it is", u"ui/a.cpp"_s,
        u"A::A() : QLabel(nullptr)\n{\n    setTextFormat(Qt::RichText);\n    setText(name);\n}\n"_s,
        u"markup"_s);
    row("a label of ours with markup, escaped", u"ui/a.cpp"_s,
        u"A::A() : QLabel(nullptr)\n{\n    setTextFormat(Qt::RichText);\n    setText(name.toHtmlEscaped());\n}\n"_s);
    row("a label that is declared", u"ui/a.h"_s, u"class A final : public QLabel\n{\n};\n"_s);
    row("a message box", u"ui/a.cpp"_s, u"QMessageBox::warning(this, title, name);\n"_s, u"markup"_s);
    row("a system notification", u"ui/a.cpp"_s, u"QSystemTrayIcon icon;\n"_s, u"markup"_s);
    row("where the icon in the tray is made", u"ui/platform/system_tray_icon.cpp"_s,
        u"QSystemTrayIcon icon;\n"_s);
    row("a label beside that icon", u"ui/platform/system_tray_icon.cpp"_s,
        u"auto *label = new QLabel(name);\n"_s, u"markup"_s);
    row("where labels are made", u"ui/theme/text_style.cpp"_s, u"auto *label = new QLabel(parent);\n"_s);

    row("a file dialog", u"ui/a.cpp"_s, u"#include <QFileDialog>\n"_s, u"file-dialog"_s);
    row("a file dialog, named", u"ui/a.h"_s, u"class QFileDialog;\n"_s, u"file-dialog"_s);
    row("guessing at a file", u"app/a.cpp"_s, u"QMimeDatabase types;\n"_s, u"file-dialog"_s);
    row("where file dialogs are", u"ui/shell/dialogs.cpp"_s, u"#include <QFileDialog>\n"_s);

    row("a session in a window", u"ui/a.cpp"_s, u"auto job = [](db::Session &session) { return 1; };\n"_s,
        u"door"_s);
    row("a session that is not named", u"ui/a.cpp"_s, u"auto job = [](auto &session) { return 1; };\n"_s,
        u"door"_s);
    row("a transaction in a call", u"app/cli/a.cpp"_s, u"session->inTransaction([&] { return add(); });\n"_s,
        u"door"_s);
    row("a write of a call", u"app/cli/a.cpp"_s, u"session->greetings().setRuleEnabled(id, on);\n"_s,
        u"door"_s);
    row("a call that reads and runs a command", u"app/cli/a.cpp"_s,
        u"session->customers().byId(id); run(*session, DeleteCustomer{id}, act);\n"_s);
    row("a session in app", u"app/x/a.cpp"_s, u"session.inTransaction([] {}); db::Session &s = session;\n"_s);

    row("600 lines", u"db/a.cpp"_s, u"int a;\n"_s.repeated(600));
    row("601 lines", u"db/a.cpp"_s, u"int a;\n"_s.repeated(601), u"length"_s);
    row("600 lines and a last one without an end", u"ui/a.h"_s, u"\n"_s.repeated(600) + u"int a;"_s,
        u"length"_s);
    row("a generated table", u"db/a.cpp"_s, u"// Generated by lunar.py\n"_s + u"1,\n"_s.repeated(900));
    row("a long statement", u"db/sql/a.sql"_s, u"-- x\n"_s.repeated(601), u"length"_s);

    const QString later = u"TO"_s + u"DO"_s;
    const QString broken = u"FIX"_s + u"ME"_s;
    row("something left to do", u"app/a.h"_s, u"// "_s + later + u": later\n"_s, u"unfinished"_s);
    row("something broken", u"ui/a.cpp"_s, u"/* "_s + broken + u" */\n"_s, u"unfinished"_s);
    row("something left in a statement", u"db/sql/a.sql"_s, u"-- "_s + later + u'\n', u"unfinished"_s);
    row("a word that contains it", u"app/a.h"_s, u"int k"_s + later + u"s;\n"_s);
}

void TestFloors::catchesWhatIsPlanted()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    QFETCH(QString, rule);
    const QTemporaryDir house;
    QVERIFY(plant(house, file, text));

    QStringList rules;
    for (const house::Finding &finding : house::FloorRules(QDir(house.path())).findings()) {
        QCOMPARE(finding.file, file);
        rules.append(finding.rule);
    }
    rules.removeDuplicates();
    QCOMPARE(rules, rule.isEmpty() ? QStringList() : QStringList{rule});
}

void TestFloors::saysWhereItStands()
{
    const QTemporaryDir house;
    QVERIFY(plant(house, u"app/x/a.cpp"_s,
                  u"/* one\n two */\nauto a = R\"(\n\n)\";\n\nauto b = u\"SELECT 1\"_s; // six up\n"_s));
    const QList<house::Finding> findings = house::FloorRules(QDir(house.path())).findings();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().file, u"app/x/a.cpp"_s);
    QCOMPARE(findings.first().line, 7);
    QCOMPARE(findings.first().text, u"SELECT 1"_s);
}

void TestFloors::hasNoCircleOfFolders()
{
    const QDir root(QStringLiteral(MK_SOURCE_DIR));
    const house::FloorRules rules(root);
    house::IncludeGraph graph;
    for (const QString &floor : {u"db"_s, u"app"_s, u"ui"_s}) {
        for (const QString &path : rules.sourcesOf(floor)) {
            QFile file(root.filePath(path));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            if (!path.endsWith(u".sql"))
                graph.add(path, house::SourceText(QString::fromUtf8(file.readAll())));
        }
    }
    QStringList told;
    for (const QStringList &circle : graph.circles())
        told.append(circle.join(u", "_s) + u":\n  "_s + graph.arrowsOf(circle).join(u"\n  "_s));
    QVERIFY2(told.isEmpty(), qPrintable(u'\n' + told.join(u'\n')));
}

void TestFloors::findsACircleOfFolders()
{
    const auto includes = [](const QString &file) {
        return house::SourceText(u"#include \"%1\"\n"_s.arg(file));
    };
    house::IncludeGraph graph;
    graph.add(u"app/a/x.cpp"_s, includes(u"app/b/y.h"_s));
    graph.add(u"app/a/x.cpp"_s, includes(u"app/a/x.h"_s));
    graph.add(u"app/b/y.cpp"_s, includes(u"app/c/z.h"_s));
    graph.add(u"app/b/y.cpp"_s, includes(u"db/b/y.h"_s));
    graph.add(u"ui/main.cpp"_s, includes(u"ui/shell/window.h"_s));
    QVERIFY(graph.circles().isEmpty());
    graph.add(u"app/c/z.h"_s, includes(u"app/a/x.h"_s));
    graph.add(u"app/d/w.h"_s, includes(u"app/a/x.h"_s));
    QCOMPARE(graph.circles(), (QList<QStringList>{{u"app/a"_s, u"app/b"_s, u"app/c"_s}}));
    QCOMPARE(graph.arrowsOf(graph.circles().first()).size(), 3);
}

void TestFloors::readsEverySourceOfAFloor()
{
    const QTemporaryDir house;
    for (const QString &file : {u"db/b.h"_s, u"db/a.cpp"_s, u"db/sql/x/a.sql"_s, u"db/README.md"_s,
                                u"app/a.cpp"_s, u"tests/db/a.cpp"_s})
        QVERIFY(plant(house, file, u"int a;\n"_s));
    const house::FloorRules rules{QDir(house.path())};
    QCOMPARE(rules.sourcesOf(u"db"_s), QStringList({u"db/a.cpp"_s, u"db/b.h"_s, u"db/sql/x/a.sql"_s}));
    QCOMPARE(rules.sourcesOf(u"ui"_s), QStringList());
}

void TestFloors::takesASourceApart()
{
    const house::SourceText source(u"#include <QList> // \"x\"\n"
                                   "int a = 1'000; /* \"no\" */ auto s = u\"q\\\"r\"_s \"t\";\n"
                                   "// \"no\" \\\n still \"no\"\n"
                                   "auto r = R\"-(a \" b)-\"; char c = '\"';\n"_s);
    QCOMPARE(source.includes().size(), 1);
    QCOMPARE(source.includes().first().text, u"QList"_s);
    QCOMPARE(source.strings().size(), 2);
    QCOMPARE(source.strings().first().text, u"q\"rt"_s);
    QCOMPARE(source.strings().first().line, 2);
    QCOMPARE(source.strings().last().text, u"a \" b"_s);
    QCOMPARE(source.strings().last().line, 5);
    QVERIFY(!source.codeLines().first().text.contains(u"QList"));
}

MK_TEST(TestFloors)
#include "tst_floors.moc"

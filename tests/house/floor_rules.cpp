#include "tests/house/floor_rules.h"

#include "tests/house/shown_text.h"
#include "tests/house/source_text.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace house {

namespace {

constexpr int kLongestFile = 600;
const QStringList kFloors{u"db"_s, u"app"_s, u"ui"_s}; // from the ground up
const QString kSqlAccess = u"db/engine/"_s;            // the only folder that knows SQLite
const QString kFileDialogs = u"ui/shell/dialogs.cpp"_s;
const QString kPlainLabels = u"ui/theme/text_style.cpp"_s; // makes every label, as plain text

// Where sessions still reach a window, or a call of the command line writes by itself. Nothing is added here;
// a file that no longer needs its place is told as well.
const QStringList kBesideTheDoor{u"app/cli/rule_calls.cpp"_s,
                                 u"app/cli/safekeeping_calls.cpp"_s,
                                 u"ui/greetings/calendar_reader.cpp"_s,
                                 u"ui/greetings/day_people_model.cpp"_s,
                                 u"ui/greetings/effect_reader.cpp"_s,
                                 u"ui/greetings/greeting_book.cpp"_s,
                                 u"ui/greetings/greeting_changes.cpp"_s,
                                 u"ui/greetings/greeting_changes.h"_s,
                                 u"ui/greetings/rule_editor.cpp"_s,
                                 u"ui/import/customer_exporter.cpp"_s,
                                 u"ui/import/import_run.cpp"_s,
                                 u"ui/today/greeting_deeds.cpp"_s,
                                 u"ui/today/today_feed.cpp"_s,
                                 u"ui/today/today_feed.h"_s,
                                 u"ui/today/today_page.cpp"_s};

bool isCpp(const QString &file)
{
    return file.endsWith(u".cpp") || file.endsWith(u".h");
}

/// "ui" for "ui/theme/roles.h"; empty for what is no floor.
QString floorOf(const QString &include)
{
    const QString first = include.section(u'/', 0, 0);
    return include.contains(u'/') && kFloors.contains(first) ? first : QString();
}

bool isQtSqlHeader(const QString &include)
{
    static const QRegularExpression sql(u"^(?:QtSql(?:/|$)|QSql)|/QSql"_s);
    return sql.match(include).hasMatch();
}

/// Does a source of db or app include a header of a Qt module that its floor does without? The compiler
/// already refuses <QLabel> there; <QtWidgets/QLabel> slips through, because the modules share one folder.
bool isForbiddenModule(const QString &floor, const QString &include)
{
    if (floor == u"ui")
        return false;
    static const QRegularExpression ofWindows(
        u"^(?:QtGui|QtWidgets|QtCharts|QtSvg\\w*|QtPrintSupport|QtQuick|QtQml|Q\\w*Widget|QGui\\w*|"
        "Q(?!String|ByteArray|AnyString|Latin1String|Utf8String)\\w*View|QApplication|QAction|QDialog|QLabel|"
        "QMainWindow|QMessageBox|QPainter|QPixmap|QImage|QIcon|QColor|QFont|QPalette|QPen|QBrush|"
        "QTextDocument|QPdfWriter|QChart|Q\\w+Series|QSvg\\w+|QPrint\\w+|QStandardItem\\w*)$"_s);
    static const QRegularExpression module(u"^(Qt[A-Z]\\w+)/"_s);
    if (ofWindows.match(include.section(u'/', -1)).hasMatch())
        return true;
    const auto named = module.match(include);
    const bool isNetworkOfApp = floor == u"app" && named.captured(1) == u"QtNetwork";
    return named.hasMatch() && !isNetworkOfApp && named.captured(1) != u"QtCore";
}

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Gathers the findings of one file.
class FileReader final
{
public:
    FileReader(QString floor, QString file) : m_floor(std::move(floor)), m_file(std::move(file)) {}

    void checkLines(const QString &text);
    void checkIncludes(const SourceText &source);
    void checkSqlTypes(const SourceText &source);
    void checkSqlText(const SourceText &source);
    void checkShownText(const SourceText &source);
    void checkFileDialogs(const SourceText &source);
    void checkDoor(const SourceText &source);
    const QList<Finding> &findings() const { return m_findings; }

private:
    void add(const QString &rule, int line, const QString &text);
    bool isSqlAccess() const { return m_file.startsWith(kSqlAccess); }
    bool isHeader() const { return m_file.endsWith(u".h"); }

    QString m_floor;
    QString m_file;
    QList<Finding> m_findings;
};

void FileReader::add(const QString &rule, int line, const QString &text)
{
    m_findings.append(Finding{rule, m_file, line, text.trimmed()});
}

void FileReader::checkLines(const QString &text)
{
    static const QRegularExpression unfinished(u"\\b(?:TODO|FIXME)\\b"_s);
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (unfinished.match(lines.at(i)).hasMatch())
            add(u"unfinished"_s, static_cast<int>(i) + 1, lines.at(i));
    }
    const qsizetype count = lines.size() - (lines.last().isEmpty() ? 1 : 0);
    const bool generated = lines.first().contains(u"generated by", Qt::CaseInsensitive);
    if (count > kLongestFile && !generated)
        add(u"length"_s, kLongestFile + 1, u"%1 lines, at most %2"_s.arg(count).arg(kLongestFile));
}

void FileReader::checkIncludes(const SourceText &source)
{
    for (const Piece &include : source.includes()) {
        const QString &target = include.text;
        if (target.contains(u".."))
            add(u"relative-include"_s, include.line, target);
        if (kFloors.indexOf(floorOf(target)) > kFloors.indexOf(m_floor))
            add(u"climbs"_s, include.line, target);
        const bool seenFromOutside = m_floor != u"db" || isHeader();
        const bool isSqlite = target.startsWith(u"sqlite3");
        const bool isEngine = target.startsWith(kSqlAccess) && seenFromOutside;
        if (isQtSqlHeader(target) || (!isSqlAccess() && (isSqlite || isEngine)))
            add(u"sql-access"_s, include.line, target);
        if (isForbiddenModule(m_floor, target))
            add(u"module"_s, include.line, target);
    }
}

void FileReader::checkSqlTypes(const SourceText &source)
{
    static const QRegularExpression ofQt(u"\\b(?:QSql[A-Z]\\w*|QtSql)\\b"_s);
    static const QRegularExpression ofSqlite(u"\\bsqlite3\\w*\\b"_s);
    for (const Piece &line : source.codeLines()) {
        if (ofQt.match(line.text).hasMatch() || (!isSqlAccess() && ofSqlite.match(line.text).hasMatch()))
            add(u"sql-type"_s, line.line, line.text);
    }
}

void FileReader::checkSqlText(const SourceText &source)
{
    if (m_floor == u"db")
        return;
    // Upper case, as the house writes SQL: "Select from the list" is a sentence for people.
    static const QRegularExpression sql(u"\\b(?:SELECT\\s|INSERT\\s+(?:OR\\s+\\w+\\s+)?INTO\\b|"
                                        "UPDATE\\s+\\S+\\s+SET\\b|DELETE\\s+FROM\\b|CREATE\\s+TABLE\\b|"
                                        "PRAGMA\\s)"_s);
    for (const Piece &string : source.strings()) {
        if (sql.match(string.text).hasMatch())
            add(u"sql-text"_s, string.line, string.text);
    }
}

void FileReader::checkShownText(const SourceText &source)
{
    if (m_floor != u"ui")
        return;
    for (const Piece &tip : unguardedTips(source))
        add(u"tooltip"_s, tip.line, tip.text);
    if (m_file == kPlainLabels)
        return;
    for (const Piece &markup :
         unguardedMarkup(source) + (isHeader() ? QList<Piece>() : guessingLabels(source)))
        add(u"markup"_s, markup.line, markup.text);
}

void FileReader::checkFileDialogs(const SourceText &source)
{
    static const QRegularExpression dialog(
        u"\\bQ(?:FileDialog|FileSystemModel|FileIconProvider|MimeDatabase)\\b"_s);
    if (m_file == kFileDialogs)
        return;
    for (const Piece &line : source.codeLines() + source.includes()) {
        if (dialog.match(line.text).hasMatch())
            add(u"file-dialog"_s, line.line, line.text);
    }
}

void FileReader::checkDoor(const SourceText &source)
{
    const bool isCall = m_file.startsWith(u"app/cli/");
    if (m_floor != u"ui" && !isCall)
        return;
    static const QRegularExpression ofWindows(u"\\bSession\\b|\\binTransaction\\s*\\(|\\bauto &session\\b"_s);
    static const QRegularExpression ofCalls(
        u"\\binTransaction\\s*\\(|session->\\w+\\(\\)\\.(?:add|save|set|remove|restore|record|put|mark|backup)\\w*\\("_s);
    QList<Piece> found;
    for (const Piece &line : source.codeLines()) {
        if ((isCall ? ofCalls : ofWindows).match(line.text).hasMatch())
            found.append(line);
    }
    if (!kBesideTheDoor.contains(m_file)) {
        for (const Piece &line : std::as_const(found))
            add(u"door"_s, line.line, line.text);
    } else if (found.isEmpty()) {
        add(u"door"_s, 1, u"keeps to the door by now: take it off the list in floor_rules.cpp"_s);
    }
}

} // namespace

FloorRules::FloorRules(const QDir &root) : m_root(root) {}

QStringList FloorRules::sourcesOf(const QString &floor) const
{
    QStringList files;
    QDirIterator walk(m_root.filePath(floor), {u"*.cpp"_s, u"*.h"_s, u"*.sql"_s}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(m_root.relativeFilePath(walk.next()));
    files.sort();
    return files;
}

QList<Finding> FloorRules::findings() const
{
    QList<Finding> all;
    for (const QString &floor : kFloors) {
        for (const QString &file : sourcesOf(floor))
            all.append(findingsIn(floor, file));
    }
    return all;
}

QList<Finding> FloorRules::findingsIn(const QString &floor, const QString &file) const
{
    const QString text = readText(m_root.filePath(file));
    FileReader reader(floor, file);
    if (!file.endsWith(u".golden.sql")) // written by its test
        reader.checkLines(text);
    if (isCpp(file)) {
        const SourceText source(text);
        reader.checkIncludes(source);
        reader.checkSqlTypes(source);
        reader.checkSqlText(source);
        reader.checkShownText(source);
        reader.checkFileDialogs(source);
        reader.checkDoor(source);
    }
    return reader.findings();
}

} // namespace house

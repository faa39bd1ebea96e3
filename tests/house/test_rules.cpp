#include "tests/house/test_rules.h"

#include "tests/house/source_text.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace house {

namespace {

const QString kStrictRun = u"tests/support/strict_run.cpp"_s;

QStringList sourcesBelow(const QDir &root, const QString &folder)
{
    QStringList files;
    QDirIterator walk(root.filePath(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(root.relativeFilePath(walk.next()));
    files.sort();
    return files;
}

QString textOf(const QDir &root, const QString &path)
{
    QFile file(root.filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Without comments and strings.
QString codeOf(const SourceText &source)
{
    QString code;
    for (const Piece &line : source.codeLines())
        code += line.text + u'\n';
    return code;
}

} // namespace

TestRules::TestRules(const QDir &root) : m_root(root) {}

QList<Finding> TestRules::findings() const
{
    QList<Finding> all = untestedModels();
    for (const QString &file : sourcesBelow(m_root, u"tests"_s))
        all.append(findingsIn(file));
    return all;
}

QList<Finding> TestRules::findingsIn(const QString &file) const
{
    static const QRegularExpression ofTime(
        u"\\b(?:qWait|qSleep|(?:m|u|nano)?sleep(?:_for|_until)?|wait_for|wait_until)\\s*\\("_s);
    static const QRegularExpression reason(u"// sleeps: \\w"_s);
    static const QRegularExpression lenient(
        u"\\b(?:qExec|qRun|QTEST_(?:GUILESS_|APPLESS_)?MAIN|failOnWarning)\\b"_s);
    const QString text = textOf(m_root, file);
    const QStringList lines = text.split(u'\n');
    QList<Finding> found;
    const SourceText source(text);
    for (const Piece &line : source.codeLines()) {
        if (ofTime.match(line.text).hasMatch() && !reason.match(lines.value(line.line - 1)).hasMatch())
            found.append({u"sleep"_s, file, line.line, line.text.trimmed()});
        if (file != kStrictRun && lenient.match(line.text).hasMatch())
            found.append({u"lenient"_s, file, line.line, line.text.trimmed()});
    }
    return found;
}

QList<Finding> TestRules::untestedModels() const
{
    static const QRegularExpression model(
        u"\\bclass\\s+(\\w+)(?:\\s+final)?\\s*:\\s*public\\s+Q(?:Abstract(?:Item|List|Table|Proxy)Model|"
        "IdentityProxyModel|SortFilterProxyModel|StandardItemModel)\\b"_s);
    static const QRegularExpression word(u"\\w+"_s);
    QSet<QString> tested;
    for (const QString &file : sourcesBelow(m_root, u"tests/ui"_s)) {
        const QString code = codeOf(SourceText(textOf(m_root, file)));
        if (!code.contains(u"QAbstractItemModelTester") || !code.contains(u"FailureReportingMode::Fatal"))
            continue;
        for (auto words = word.globalMatch(code); words.hasNext();)
            tested.insert(words.next().captured());
    }
    QList<Finding> found;
    for (const QString &file : sourcesBelow(m_root, u"ui"_s)) {
        const QString code = codeOf(SourceText(textOf(m_root, file)));
        for (auto models = model.globalMatch(code); models.hasNext();) {
            const auto match = models.next();
            const auto line =
                static_cast<int>(QStringView(code).left(match.capturedStart()).count(u'\n')) + 1;
            if (!tested.contains(match.captured(1)))
                found.append({u"untested-model"_s, file, line, match.captured(1)});
        }
    }
    return found;
}

} // namespace house

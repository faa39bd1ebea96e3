#include "tests/house/shown_text.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace house {

namespace {

/// The code as one text, string contents blanked, and the line of each position.
class JoinedCode final
{
public:
    explicit JoinedCode(const SourceText &source)
    {
        for (const Piece &line : source.codeLines())
            m_text += line.text + u'\n'; // there is one piece for each line
    }
    const QString &text() const { return m_text; }
    Piece pieceAt(qsizetype from, qsizetype to) const
    {
        return {static_cast<int>(QStringView(m_text).left(from).count(u'\n')) + 1,
                m_text.mid(from, to - from).simplified()};
    }

private:
    QString m_text;
};

/// Splits at each of `separator` that stands in no bracket; "::" is no ':'.
QStringList splitOutside(const QString &text, QChar separator)
{
    QStringList parts{QString()};
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        depth += u"([{"_s.contains(c) ? 1 : u")]}"_s.contains(c) ? -1 : 0;
        const bool scope = c == u':' && (text.mid(i, 2) == u"::" || (i > 0 && text.mid(i - 1, 2) == u"::"));
        if (c == separator && depth == 0 && !scope)
            parts.append(QString());
        else
            parts.last().append(c);
    }
    return parts;
}

/// The position of the bracket that closes the one at `open`; -1: none does.
qsizetype closingOf(const QString &text, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        depth += text.at(i) == u'(' ? 1 : text.at(i) == u')' ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return -1;
}

/// Nothing, tr() of literals alone, plainTip(...), or a choice between such.
bool isGuarded(const QString &expression)
{
    const QString text = expression.trimmed();
    const QStringList choice = splitOutside(text, u'?');
    if (choice.size() > 1) {
        const QStringList answers = splitOutside(text.mid(choice.first().size() + 1), u':');
        return answers.size() == choice.size() &&
               std::all_of(answers.begin(), answers.end(), [](const QString &answer) {
                   return isGuarded(splitOutside(answer, u'?').last());
               });
    }
    static const QRegularExpression own(
        u"^(?:|\\{\\}|QString\\(\\)|QVariant\\(\\)|tr\\(\\s*(?:\"\"\\s*,?\\s*)+\\))$"_s);
    return own.match(text).hasMatch() ||
           (text.startsWith(u"plainTip(") && closingOf(text, text.indexOf(u'(')) == text.size() - 1);
}

} // namespace

QList<Piece> unguardedTips(const SourceText &source)
{
    const JoinedCode code(source);
    QList<Piece> found;
    static const QRegularExpression set(
        u"(?:(?:->|\\.)(?:setToolTip|setWhatsThis)|(?<![\\w.>:])setToolTip|QToolTip::showText)\\s*\\("_s);
    for (auto calls = set.globalMatch(code.text()); calls.hasNext();) {
        const auto call = calls.next();
        const qsizetype open = call.capturedEnd() - 1;
        const qsizetype close = closingOf(code.text(), open);
        const QStringList arguments = splitOutside(code.text().mid(open + 1, close - open - 1), u',');
        if (!isGuarded(arguments.value(call.captured().contains(u"showText") ? 1 : 0)))
            found.append(code.pieceAt(call.capturedStart(), close + 1));
    }
    static const QRegularExpression role(u"Qt::ToolTipRole"_s);
    static const QRegularExpression next(u"\\b(?:case|default)\\b"_s);
    static const QRegularExpression answer(u"\\breturn\\b([^;]*);"_s);
    for (auto roles = role.globalMatch(code.text()); roles.hasNext();) {
        const qsizetype from = roles.next().capturedStart();
        const qsizetype to = code.text().indexOf(next, from);
        auto answers = answer.globalMatch(code.text().mid(from, to < 0 ? -1 : to - from));
        bool guarded = answers.hasNext();
        while (answers.hasNext())
            guarded = isGuarded(answers.next().captured(1)) && guarded;
        if (!guarded)
            found.append(code.pieceAt(from, code.text().indexOf(u';', from)));
    }
    // What a tooltip shows escaped, no cell must show so.
    static const QRegularExpression shared(u"\\bcase\\s+[\\w:]+\\s*:\\s*case\\s+Qt::ToolTipRole\\b"_s);
    for (auto cases = shared.globalMatch(code.text()); cases.hasNext();) {
        const auto one = cases.next();
        found.append(code.pieceAt(one.capturedStart(), one.capturedEnd()));
    }
    return found;
}

QList<Piece> unguardedMarkup(const SourceText &source)
{
    const JoinedCode code(source);
    static const QRegularExpression escape(u"\\btoHtmlEscaped\\(\\)|\\bGreetingWords::rich\\("_s);
    static const QRegularExpression markup(u"\\bQt::RichText\\b|\\bsetHtml\\s*\\("_s);
    static const QRegularExpression never(
        u"\\bQt::(?:AutoText|MarkdownText)\\b|\\bnew QLabel\\b|\\bsetMarkdown\\s*\\(|"
        "\\bQ(?:MessageBox|ErrorMessage|InputDialog|ProgressDialog|SystemTrayIcon)\\b"_s);
    QList<Piece> found;
    const bool escapes = escape.match(code.text()).hasMatch();
    for (const QRegularExpression &rule : {markup, never}) {
        if (rule == markup && escapes)
            continue;
        for (auto places = rule.globalMatch(code.text()); places.hasNext();) {
            const auto place = places.next();
            found.append(code.pieceAt(place.capturedStart(), place.capturedEnd()));
        }
    }
    return found;
}

QList<Piece> guessingLabels(const SourceText &source)
{
    const JoinedCode code(source);
    static const QRegularExpression label(u"\\bpublic QLabel\\b|:\\s*QLabel\\("_s);
    const auto own = label.match(code.text());
    // One that says it shows markup is seen to by unguardedMarkup.
    static const QRegularExpression said(u"\\bQt::(?:PlainText|RichText)\\b"_s);
    if (!own.hasMatch() || code.text().contains(said))
        return {};
    return {code.pieceAt(own.capturedStart(), own.capturedEnd())};
}

} // namespace house

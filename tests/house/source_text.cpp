#include "tests/house/source_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace house {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// Is the quote at `at` inside a number such as 1'000?
bool separatesDigits(QStringView text, qsizetype at)
{
    qsizetype start = at;
    while (start > 0 && (isWordCharacter(text.at(start - 1)) || text.at(start - 1) == u'\''))
        --start;
    return start < at && text.at(start).isDigit();
}

/// Is the double quote at `at` opened by R, u8R, uR, UR or LR?
bool opensRawString(QStringView text, qsizetype at)
{
    static const QRegularExpression prefix(u"(?<![A-Za-z0-9_])(?:u8|u|U|L)?R$"_s);
    const qsizetype from = qMax<qsizetype>(0, at - 4);
    return prefix.match(text.mid(from, at - from).toString()).hasMatch();
}

/// Is the '#' that `rest` begins with, after `before` on its line, an include?
bool opensInclude(const QString &before, QStringView rest)
{
    return before.trimmed().isEmpty() && rest.mid(1).left(40).trimmed().startsWith(u"include");
}

/// May stand between two literals that the compiler joins: blanks, a prefix (u, R), a suffix (_s).
bool maySeparateJoinedStrings(QChar c)
{
    return c.isSpace() || QStringView(u"RuUL8_s\\").contains(c);
}

} // namespace

SourceText::SourceText(QStringView text)
{
    take(text);
}

void SourceText::take(QStringView text)
{
    m_codeLines.append(Piece{1, {}});
    const auto newLine = [this] { m_codeLines.append(Piece{m_codeLines.last().line + 1, {}}); };
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text.at(at);
        const QStringView rest = text.mid(at);
        QString &code = m_codeLines.last().text;
        if (c == u'\n') {
            newLine();
            ++at;
        } else if (rest.startsWith(u"//")) {
            // A backslash at the end of the line continues the comment.
            while (at < text.size() && (text.at(at) != u'\n' || text.at(at - 1) == u'\\')) {
                if (text.at(at) == u'\n')
                    newLine();
                ++at;
            }
        } else if (rest.startsWith(u"/*")) {
            const qsizetype end = text.indexOf(u"*/", at + 2);
            const qsizetype past = end < 0 ? text.size() : end + 2;
            for (; at < past; ++at) {
                if (text.at(at) == u'\n')
                    newLine();
            }
            m_codeLines.last().text.append(u' ');
        } else if (c == u'#' && opensInclude(code, rest)) {
            const qsizetype end = text.indexOf(u'\n', at);
            const qsizetype past = end < 0 ? text.size() : end;
            code.append(text.mid(at, past - at));
            takeInclude(m_codeLines.last());
            at = past;
        } else if (c == u'"') {
            const qsizetype past = takeString(text, at, opensRawString(text, at));
            code.append(u"\"\"");
            for (; at < past; ++at) {
                if (text.at(at) == u'\n')
                    newLine();
            }
        } else if (c == u'\'' && !separatesDigits(text, at)) {
            ++at;
            while (at < text.size() && text.at(at) != u'\'' && text.at(at) != u'\n')
                at += text.at(at) == u'\\' ? 2 : 1;
            if (at < text.size() && text.at(at) == u'\'')
                ++at;
            code.append(u"' '");
            m_joinsLastString = false;
        } else {
            m_joinsLastString = m_joinsLastString && maySeparateJoinedStrings(c);
            code.append(c);
            ++at;
        }
    }
}

/// Takes the literal whose opening quote is at `at`; returns the position past its closing quote.
qsizetype SourceText::takeString(QStringView text, qsizetype at, bool raw)
{
    QString content;
    qsizetype past = 0;
    if (raw) {
        const qsizetype open = text.indexOf(u'(', at);
        if (open < 0)
            return text.size();
        const QString closing = u')' + text.mid(at + 1, open - at - 1).toString() + u'"';
        const qsizetype end = text.indexOf(closing, open);
        content = text.mid(open + 1, (end < 0 ? text.size() : end) - open - 1).toString();
        past = end < 0 ? text.size() : end + closing.size();
    } else {
        past = at + 1;
        while (past < text.size() && text.at(past) != u'"' && text.at(past) != u'\n') {
            if (text.at(past) == u'\\' && past + 1 < text.size()) {
                const QChar escaped = text.at(++past);
                content.append(escaped == u'n' || escaped == u't' || escaped == u'\n' ? u' ' : escaped);
            } else {
                content.append(text.at(past));
            }
            ++past;
        }
        past = qMin(past + 1, text.size());
    }
    if (m_joinsLastString)
        m_strings.last().text.append(content);
    else
        m_strings.append(Piece{m_codeLines.last().line, content});
    m_joinsLastString = true;
    return past;
}

/// Moves the target of an include line to the includes and blanks the line.
void SourceText::takeInclude(Piece &code)
{
    static const QRegularExpression target(u"include\\s*[<\"]([^>\"]+)[>\"]"_s);
    const auto match = target.match(code.text);
    if (match.hasMatch())
        m_includes.append(Piece{code.line, match.captured(1).trimmed()});
    code.text.clear();
    m_joinsLastString = false;
}

} // namespace house

#include "app/messages/template_parser.h"

#include "app/core/cut_text.h"
#include "app/messages/field_filter.h"
#include "app/messages/finding_list.h"
#include "db/core/fold.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Characters that no channel should carry: half surrogate pairs, U+FFFD (the mark of a wrong encoding) and
/// control characters but line breaks and tabs.
bool isInvalid(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate())
        return at + 1 >= text.size() || !text.at(at + 1).isLowSurrogate();
    if (c.isLowSurrogate())
        return at == 0 || !text.at(at - 1).isHighSurrogate();
    if (c == QChar::ReplacementCharacter)
        return true;
    return c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t';
}

/// "{{picture:hoa.png}}", "{{Ảnh:hoa.png}}".
bool isPictureWord(QStringView name)
{
    constexpr qsizetype kLongest = 16;
    const QString word = db::fold(name.left(kLongest));
    return word == "picture"_L1 || word == "anh"_L1 || word == "hinh"_L1;
}

class Parser final
{
public:
    explicit Parser(QStringView source) : m_source(source) {}

    ParsedTemplate parse()
    {
        reportInvalidCharacters();
        while (m_at < m_source.size()) {
            const QChar c = m_source.at(m_at);
            if (c == u'\\') {
                readBackslashes();
            } else if (c == u'{') {
                readOpening();
            } else if (c == u'}') {
                readClosing();
            } else {
                // One kind of line break inside: CR LF and CR become LF.
                if (c != u'\r' || !m_source.mid(m_at + 1).startsWith(u'\n'))
                    m_text.append(c == u'\r' ? u'\n' : c);
                ++m_at;
            }
        }
        flushText();
        m_parsed.findings = m_findings.take(m_source);
        QList<Finding> places;
        for (const TemplatePiece &piece : std::as_const(m_parsed.pieces))
            places.append(piece.place);
        locate(m_source, places); // pieces stand in the text's order already
        for (qsizetype i = 0; i < places.size(); ++i)
            m_parsed.pieces[i].place = places.at(i);
        return std::move(m_parsed);
    }

private:
    void readBackslashes()
    {
        const qsizetype run = runLength(m_at);
        const qsizetype after = m_at + run;
        if (!isPairAt(after)) {
            m_text.append(part(m_at, after));
            m_at = after;
            return;
        }
        m_text.append(QString(run / 2, u'\\'));
        m_at = after;
        if (run % 2 == 1) {
            m_text.append(part(after, after + 2));
            m_at += 2;
        }
    }

    void readOpening()
    {
        const qsizetype run = runLength(m_at);
        if (run == 1) {
            warnOfSingleBraces();
            m_text.append(u'{');
            ++m_at;
            return;
        }
        if (run > 2) {
            m_findings.addBraces(m_at, run, u'{');
            m_text.append(part(m_at, m_at + run - 2));
        }
        const qsizetype open = m_at + run - 2;
        readField(open, run > 2);
    }

    void readClosing()
    {
        const qsizetype run = runLength(m_at);
        if (run > 1)
            m_findings.addError(
                u"stray-closing"_s, {m_at, run},
                u"These braces close a field that was never opened; for braces as text write \\}}."_s);
        m_text.append(part(m_at, m_at + run));
        m_at += run;
    }

    /// Reads on from the opening braces to the closing ones. Stops at a line break or at other opening
    /// braces, so that no stretch is read more than twice.
    void readField(qsizetype open, bool tooManyOpening)
    {
        qsizetype brace = -1; // a single one on the way
        for (qsizetype at = open + 2; at < m_source.size(); ++at) {
            const QChar c = m_source.at(at);
            if (c == u'\n' || c == u'\r')
                break;
            if (c != u'{' && c != u'}')
                continue;
            const qsizetype run = runLength(at);
            if (c == u'{' && run > 1)
                break;
            if (run == 1) {
                brace = brace < 0 ? at : brace;
                continue;
            }
            if (run > 2 && !tooManyOpening)
                m_findings.addBraces(at, run, u'}');
            if (brace < 0) {
                readContent(open, at, at + run);
                m_text.append(part(at + 2, at + run)); // a brace too many stays where it was written
            } else {
                m_findings.addError(u"brace-in-field"_s, {brace, 1}, u"A field cannot hold a brace."_s,
                                    m_source.mid(brace, 1).toString());
                m_text.append(part(open, at + run));
            }
            m_at = at + run;
            return;
        }
        m_findings.addError(
            u"unclosed-braces"_s, {open, 2},
            u"The field that opens here is not closed on its line; for braces as text write \\{{."_s);
        m_text.append(u"{{"_s);
        m_at = open + 2;
    }

    /// The inside of a field: name, maybe ":filter", maybe "|fallback". `end` is where it closes, `next`
    /// where the text goes on.
    void readContent(qsizetype open, qsizetype end, qsizetype next)
    {
        const qsizetype begin = open + 2;
        const QStringView content = part(begin, end);
        const qsizetype bar = content.indexOf(u'|');
        const QStringView head = bar < 0 ? content : content.left(bar);
        const qsizetype colon = head.indexOf(u':');
        const QStringView name = (colon < 0 ? head : head.left(colon)).trimmed();

        TemplatePiece field;
        field.text = part(open, end + 2).toString();
        field.place.offset = open;
        field.place.length = next - open;
        if (colon >= 0 && isPictureWord(name) && !content.mid(colon + 1).trimmed().isEmpty()) {
            field.picture = content.mid(colon + 1).trimmed().toString();
            flushText();
            m_parsed.pieces.append(field);
            return;
        }
        bool good = true;
        if (name.isEmpty()) {
            m_findings.addError(u"empty-variable"_s, {open, next - open}, u"This field names nothing."_s);
            good = false;
        } else if (field.variable = variableNamed(name); !field.variable) {
            const QString nearest = m_findings.isFull() ? QString() : nearestVariableName(name);
            const QString shown = cutTo(name, 40);
            m_findings.addError(
                u"unknown-variable"_s, {name.data() - m_source.data(), name.size()},
                nearest.isEmpty()
                    ? u"There is no variable \"%1\"."_s.arg(shown)
                    : u"There is no variable \"%1\"; did you mean \"%2\"?"_s.arg(shown, nearest),
                shown, nearest);
            good = false;
        } else if (name.front().isUpper()) {
            field.letterCase = LetterCase::Capital;
        }
        if (colon >= 0) {
            const QStringView filter = head.mid(colon + 1).trimmed();
            if (const auto known = filterNamed(filter)) {
                field.letterCase = known->value_or(field.letterCase);
                field.plain = !known->has_value();
            } else {
                const QString shown = cutTo(filter, 40);
                m_findings.addError(
                    u"unknown-filter"_s, {begin + colon, head.size() - colon},
                    u"There is no filter \"%1\"; there are capital, upper, lower and plain."_s.arg(shown),
                    shown);
                good = false;
            }
        }
        if (bar >= 0)
            field.fallback = content.mid(bar + 1).trimmed().toString();
        if (!good) {
            m_text.append(field.text);
            return;
        }
        flushText();
        m_parsed.pieces.append(field);
    }

    /// "{given_name}" is text, but hardly ever meant as such.
    void warnOfSingleBraces()
    {
        constexpr qsizetype kLongestName = 40;
        const QStringView ahead = m_source.mid(m_at + 1, kLongestName);
        const qsizetype close = ahead.indexOf(u'}');
        if (close <= 0)
            return;
        const QStringView inside = ahead.left(close);
        const QStringView name = inside.left(inside.indexOf(u'|') < 0 ? inside.size() : inside.indexOf(u'|'));
        if (!variableNamed(name))
            return;
        m_findings.add({.severity = Severity::Warning,
                        .code = u"single-braces"_s,
                        .offset = m_at,
                        .length = close + 2,
                        .text = u"A field needs two braces on each side."_s,
                        .argument = inside.toString(),
                        .suggestion = u"{{%1}}"_s.arg(inside)});
    }

    void flushText()
    {
        if (m_text.isEmpty())
            return;
        TemplatePiece piece;
        piece.text = std::exchange(m_text, {});
        // A place at the end of the text read so far keeps the pieces in order.
        piece.place.offset = m_parsed.pieces.isEmpty() ? 0
                                                       : m_parsed.pieces.constLast().place.offset +
                                                             m_parsed.pieces.constLast().place.length;
        m_parsed.pieces.append(piece);
    }

    void reportInvalidCharacters()
    {
        for (qsizetype at = 0; at < m_source.size() && !m_findings.isFull(); ++at) {
            if (!isInvalid(m_source, at))
                continue;
            const QString code = u"%1"_s.arg(m_source.at(at).unicode(), 4, 16, QLatin1Char('0')).toUpper();
            m_findings.addError(u"invalid-character"_s, {at, 1}, u"U+%1 cannot be sent."_s.arg(code), code);
        }
    }

    qsizetype runLength(qsizetype from) const
    {
        qsizetype to = from;
        while (to < m_source.size() && m_source.at(to) == m_source.at(from))
            ++to;
        return to - from;
    }

    bool isPairAt(qsizetype at) const
    {
        if (at + 1 >= m_source.size() || m_source.at(at) != m_source.at(at + 1))
            return false;
        return m_source.at(at) == u'{' || m_source.at(at) == u'}';
    }

    QStringView part(qsizetype from, qsizetype to) const { return m_source.mid(from, to - from); }

    QStringView m_source;
    qsizetype m_at = 0;
    QString m_text; // plain text not yet made a piece
    ParsedTemplate m_parsed;
    FindingList m_findings;
};

} // namespace

ParsedTemplate parseTemplate(QStringView source)
{
    return Parser(source).parse();
}

} // namespace app

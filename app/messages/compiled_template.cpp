#include "app/messages/compiled_template.h"

#include "app/core/nfc.h"
#include "app/mail/mail_html.h"
#include "app/messages/sms_parts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString capitalised(const QString &value)
{
    QString text;
    text.reserve(value.size());
    bool atStart = true;
    for (qsizetype at = 0; at < value.size();) {
        const bool pair = value.at(at).isHighSurrogate() && at + 1 < value.size();
        const QString letter = value.mid(at, pair ? 2 : 1);
        text.append(atStart ? letter.toUpper() : letter);
        atStart = letter == u"/";
        at += letter.size();
    }
    return text;
}

QString inCase(const QString &value, LetterCase letterCase)
{
    return letterCase == LetterCase::Capital ? capitalised(value)
           : letterCase == LetterCase::Upper ? value.toUpper()
           : letterCase == LetterCase::Lower ? value.toLower()
                                             : value;
}

/// Joins pieces; where a field came out as nothing, one of the two blanks around it goes.
class Joiner final
{
public:
    void append(QStringView text)
    {
        if (text.isEmpty())
            return;
        if (m_gap) {
            const bool blankBefore = m_joined.endsWith(u' ');
            const bool nothingBefore = m_joined.isEmpty() || m_joined.endsWith(u'\n');
            if ((blankBefore || nothingBefore) && text.front() == u' ')
                text = text.mid(1);
            if (blankBefore && !text.isEmpty() && QStringView(u",.;:!?)…\n").contains(text.front()))
                m_joined.chop(1);
            m_gap = false;
        }
        m_joined.append(text);
    }
    void appendNothing() { m_gap = true; }
    QString take()
    {
        if (m_gap && m_joined.endsWith(u' '))
            m_joined.chop(1);
        return nfc(m_joined);
    }
    void reserve(qsizetype size) { m_joined.reserve(size); }

private:
    QString m_joined;
    bool m_gap = false;
};

Finding missingValue(const TemplatePiece &field)
{
    Finding finding = field.place;
    const QString &key = infoOf(*field.variable).key;
    finding.code = u"missing-value"_s;
    finding.text = u"There is no value for \"%1\", and no fallback."_s.arg(key);
    finding.argument = key;
    finding.suggestion = u"{{%1|...}}"_s.arg(key);
    return finding;
}

} // namespace

CompiledTemplate CompiledTemplate::compile(QStringView source)
{
    CompiledTemplate compiled;
    compiled.m_source = nfc(source);
    ParsedTemplate parsed = parseTemplate(compiled.m_source);
    compiled.m_pieces = std::move(parsed.pieces);
    compiled.m_findings = std::move(parsed.findings);
    return compiled;
}

bool CompiledTemplate::uses(Variable variable) const
{
    return std::any_of(m_pieces.cbegin(), m_pieces.cend(),
                       [variable](const TemplatePiece &piece) { return piece.variable == variable; });
}

RenderResult CompiledTemplate::render(const Variables &values) const
{
    RenderResult result{{}, m_findings};
    Joiner joiner;
    joiner.reserve(m_source.size() + 64);
    for (const TemplatePiece &piece : m_pieces) {
        if (!piece.variable) {
            joiner.append(piece.picture.isEmpty() ? piece.text : pictureMark(piece.picture));
            continue;
        }
        const QString &value = values.value(*piece.variable);
        if (value.isEmpty() && !piece.fallback) {
            result.findings.append(missingValue(piece));
            joiner.append(piece.text);
            continue;
        }
        const QString &known = value.isEmpty() ? *piece.fallback : value;
        const QString shown = piece.plain ? withoutDiacritics(known) : known;
        if (shown.isEmpty())
            joiner.appendNothing();
        else
            joiner.append(inCase(shown, piece.letterCase));
    }
    result.text = joiner.take();
    return result;
}

} // namespace app

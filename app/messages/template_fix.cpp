#include "app/messages/template_fix.h"

#include "app/messages/ad_label.h"
#include "app/messages/compiled_template.h"
#include "app/messages/sms_parts.h"
#include "app/people/channels.h"
#include "app/wording/fitting_words.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString replaced(const QString &text, const Finding &finding, const QString &with)
{
    return QString(text).replace(finding.offset, finding.length, with);
}

QString calm(const QString &loud)
{
    if (loud.startsWith(u'!'))
        return u"!"_s;
    const QString low = loud.toLower();
    return low.left(1).toUpper() + low.mid(1);
}

/// Adds a sentence at the end, on a line of its own in a text of several lines.
QString ended(const QString &text, const QString &sentence)
{
    QString whole = text;
    while (!whole.isEmpty() && whole.back().isSpace())
        whole.chop(1);
    if (whole.isEmpty())
        return sentence;
    return whole + (whole.contains(u'\n') ? u'\n' : u' ') + sentence;
}

/// A field that gives its value without accents; upper and lower keep theirs.
QString plainField(const TemplatePiece &field)
{
    if (field.plain || field.letterCase == LetterCase::Upper || field.letterCase == LetterCase::Lower)
        return field.text;
    QString name = infoOf(*field.variable).key;
    if (field.letterCase == LetterCase::Capital)
        name[0] = name.at(0).toUpper();
    QString made = u"{{"_s + name + u":plain"_s;
    if (field.fallback)
        made += u'|' + withoutDiacritics(*field.fallback);
    return made + u"}}"_s;
}

QString withoutAccents(const CompiledTemplate &text)
{
    QString plain;
    qsizetype at = 0;
    for (const TemplatePiece &piece : text.pieces()) {
        if (!piece.isField())
            continue;
        plain += withoutDiacritics(QStringView(text.source()).mid(at, piece.place.offset - at));
        plain += piece.variable ? plainField(piece) : piece.text;
        at = piece.place.offset + piece.place.length;
    }
    return plain + withoutDiacritics(QStringView(text.source()).mid(at));
}

int partsOf(const CompiledTemplate &text, const QString &language)
{
    return countSms(text.render(sampleVariables(language)).text).parts;
}

} // namespace

std::optional<TemplateFix> fixFor(const Finding &finding, const db::Template &text)
{
    const QString &part = finding.part == TextPart::Subject ? text.subject : text.body;
    const auto fix = [&finding](TemplateFix::Kind kind, const QString &whole, const QString &with) {
        return TemplateFix{kind, finding.part, whole, with};
    };
    using Kind = TemplateFix::Kind;
    const QString &code = finding.code;
    const bool english = text.language == "en"_L1;
    if (code == "no-greeting"_L1) {
        const QString greeting = english ? u"Hello {{given_name|there}}, "_s
                                         : u"Dạ, {{shop}} chào {{honorific|Quý khách}} {{given_name|}} ạ. "_s;
        const qsizetype label = adLabelLength(part);
        const QString words = (label > 0 ? u" "_s : QString()) + greeting;
        return fix(Kind::AddGreeting, part.left(label) + words + part.mid(label).trimmed(), words.trimmed());
    }
    if (code == "no-thanks"_L1) {
        const QString thanks =
            english ? u"Thank you, {{shop}}."_s : u"{{Shop}} cảm ơn {{honorific|Quý khách}} ạ."_s;
        return fix(Kind::AddThanks, ended(part, thanks), thanks);
    }
    if (code == "says-today"_L1) {
        const auto neutral = withoutToday(text);
        if (!neutral)
            return std::nullopt;
        const QString &whole = finding.part == TextPart::Subject ? neutral->subject : neutral->body;
        return fix(Kind::TakeOutToday, whole, {});
    }
    if (code == "missing-ad-label"_L1)
        return fix(Kind::AddLabel, u"[QC] "_s + part, u"[QC]"_s);
    if (code == "missing-opt-out"_L1) {
        const QString optOut = english ? u"Reply STOP to opt out."_s : u"Từ chối nhận tin: soạn TC."_s;
        return fix(Kind::AddOptOut, ended(part, optOut), optOut);
    }
    if (code == "shouting"_L1) {
        const QString quiet = calm(part.mid(finding.offset, finding.length));
        return fix(Kind::CalmDown, replaced(part, finding, quiet), quiet);
    }
    if (code == "invalid-character"_L1 || code == "empty-variable"_L1)
        return fix(Kind::Remove, replaced(part, finding, {}), {});
    if (code == "unclosed-braces"_L1)
        return fix(Kind::KeepBraces, replaced(part, finding, u"\\{{"_s), {});
    const bool suggests =
        code == "unknown-variable"_L1 || code == "single-braces"_L1 || code == "too-many-braces"_L1;
    if (suggests && !finding.suggestion.isEmpty())
        return fix(Kind::Replace, replaced(part, finding, finding.suggestion), finding.suggestion);
    return std::nullopt;
}

std::optional<FewerParts> withFewerParts(const db::Template &text)
{
    if (!isPaidByPart(text.channel))
        return std::nullopt;
    const CompiledTemplate now = CompiledTemplate::compile(text.body);
    if (!now.isValid())
        return std::nullopt;
    const QString plain = withoutAccents(now);
    const int before = partsOf(now, text.language);
    const int after = partsOf(CompiledTemplate::compile(plain), text.language);
    if (after >= before)
        return std::nullopt;
    return FewerParts{{TemplateFix::Kind::RemoveAccents, TextPart::Body, plain, {}}, before, after};
}

} // namespace app

#include "app/messages/courtesy_check.h"

#include "app/greetings/occasion_catalogue.h"
#include "app/greetings/occasion_kind.h"
#include "app/messages/ad_label.h"
#include "app/messages/courtesy_words.h"
#include "app/messages/masked_text.h"
#include "app/wording/fitting_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kWordsBeforeGreeting = 4; // "Hoa Mai xin chào": the greeting begins within these
constexpr int kWordsOfSignature = 6;
constexpr int kSentencesAfterThanks = 6;

std::optional<db::PersonalDayKind> shippedDayKind(const QString &occasionKey)
{
    const auto &shipped = shippedCatalogue();
    if (!shipped)
        return std::nullopt;
    const auto &all = shipped->occasions;
    const auto found = std::find_if(all.cbegin(), all.cend(), [&occasionKey](const db::Occasion &occasion) {
        return occasion.key == occasionKey;
    });
    return found == all.cend() ? std::nullopt : personalDayKindOf(*found);
}

class CourtesyCheck final
{
public:
    CourtesyCheck(const db::Template &candidate, const CompiledTemplate &text)
        : m_candidate(candidate), m_text(text), m_masked(maskedText(text)), m_phrases(m_masked)
    {}

    QList<Finding> bodyFindings()
    {
        checkGreeting();
        checkThanks();
        checkOffers();
        if (m_candidate.channel != db::Channel::Email)
            checkLabel();
        checkOptOut();
        checkWords();
        return m_findings;
    }

    QList<Finding> subjectFindings()
    {
        checkOffers();
        checkLabel();
        checkWords();
        return m_findings;
    }

private:
    /// What holds for a body and a subject alike.
    void checkWords()
    {
        checkShouting();
        checkAudience();
        checkDay();
        checkFieldsOfDay();
        checkSlots();
    }

    void checkGreeting()
    {
        const qsizetype start = trimmedSpan(m_masked, adLabelLength(m_masked), m_masked.size()).offset;
        for (const TemplatePiece &piece : m_text.pieces()) {
            if (piece.variable == Variable::Honorific && piece.place.offset == start)
                return;
        }
        const qsizetype end = endOfWords(m_masked, start, kWordsBeforeGreeting);
        if (m_phrases.contains(Wording::Greeting, start, end))
            return;
        add(Severity::Warning, u"no-greeting"_s, {start, endOfWords(m_masked, start, 1) - start},
            u"A message opens with a greeting."_s);
    }

    /// Thanks stand in the last sentence; a signature after it, and in advertising the way to refuse, do not
    /// count.
    void checkThanks()
    {
        TextSpan last;
        qsizetype to = m_masked.size();
        for (int i = 0; i < kSentencesAfterThanks && to > 0; ++i) {
            qsizetype end = to;
            while (end > 0 && (m_masked.at(end - 1).isSpace() || endsSentence(m_masked.at(end - 1))))
                --end;
            const QStringView signs = QStringView(m_masked).mid(end, to - end);
            const bool closed = signs.contains(u'.') || signs.contains(u'!') || signs.contains(u'?');
            qsizetype begin = end;
            while (begin > 0 && !endsSentence(m_masked.at(begin - 1)) && m_masked.at(begin - 1) != u'\n')
                --begin;
            const TextSpan sentence = trimmedSpan(m_masked, begin, end);
            if (last.length == 0)
                last = sentence;
            if (m_phrases.contains(Wording::Thanks, begin, end))
                return;
            const bool signature =
                !closed && wordCount(QStringView(m_masked).mid(begin, end - begin)) <= kWordsOfSignature;
            const bool refusing = isPromotion() && m_phrases.contains(Wording::OptOut, begin, end);
            if (!signature && !refusing)
                break;
            to = begin;
        }
        add(Severity::Warning, u"no-thanks"_s, last, u"A message ends with thanks."_s);
    }

    void checkOffers()
    {
        if (isPromotion())
            return;
        QList<TextSpan> offers = m_phrases.find(Wording::Offer, 0, m_masked.size());
        // A price: "50K", "199.000đ". It begins where no number goes on, so that a long one is read once.
        static const QRegularExpression price(
            u"(?<![\\p{L}\\d.,])\\d[\\d.,]*+\\s?(?:k|đ|₫|vnd|vnđ|đồng|usd)(?![\\p{L}\\d])"_s,
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        offers += placesOf(price, m_masked);
        for (const TextSpan &span : std::as_const(offers))
            add(Severity::Warning, u"looks-like-promotion"_s, span,
                u"An offer makes this text advertising; its purpose says it is not."_s);
    }

    void checkLabel()
    {
        if (isPromotion() && adLabelLength(m_masked) == 0) {
            add(Severity::Error, u"missing-ad-label"_s, {},
                u"Advertising begins with [QC] or [AD] (Decree 91/2020/ND-CP)."_s);
        }
    }

    void checkOptOut()
    {
        if (isPromotion() && !m_phrases.contains(Wording::OptOut, 0, m_masked.size())) {
            add(Severity::Warning, u"missing-opt-out"_s, {m_masked.size(), 0},
                u"Advertising ends with a way to refuse more of it (Decree 91/2020/ND-CP)."_s);
        }
    }

    /// Two words or more in capitals one after the other, or a long one, or three exclamation marks. One
    /// short word alone may be an abbreviation.
    void checkShouting()
    {
        static const QRegularExpression loud(
            u"(?<![\\p{L}\\d])(?:\\p{Lu}{2,}(?:[ \\t]+\\p{Lu}{2,})+|\\p{Lu}{6,})(?![\\p{L}\\d])|!{3,}"_s,
            QRegularExpression::UseUnicodePropertiesOption);
        for (const TextSpan &span : placesOf(loud, m_masked))
            add(Severity::Warning, u"shouting"_s, span,
                u"Capitals and rows of exclamation marks read as shouting."_s);
    }

    void checkAudience()
    {
        const bool prospect = m_candidate.audience == db::Audience::Prospect;
        const QString code = prospect ? u"speaks-to-existing"_s : u"speaks-to-prospect"_s;
        const QString text = prospect
                                 ? u"This speaks to someone who has bought; the template is for prospects."_s
                                 : u"This speaks to a stranger; the template is for existing customers."_s;
        const Wording other = prospect ? Wording::BoughtBefore : Wording::FirstMeeting;
        for (const TextSpan &span : m_phrases.find(other, 0, m_masked.size()))
            add(Severity::Warning, code, span, text);
        if (!prospect)
            return;
        for (const TemplatePiece &piece : m_text.pieces()) {
            if (piece.variable == Variable::SinceYears || piece.variable == Variable::SinceDate)
                add(Severity::Warning, code, {piece.place.offset, piece.place.length}, text);
        }
    }

    /// A greeting may be sent ahead, or late: it names its day and not "today".
    void checkDay()
    {
        if (m_candidate.occasionKey.isEmpty())
            return;
        for (const auto &[offset, length] : placesOfToday(m_masked))
            add(Severity::Warning, u"says-today"_s, {offset, length},
                u"This is true on the day only; a rule that runs days ahead cannot send it."_s);
    }

    /// Fields that only a personal day of the customer fills.
    void checkFieldsOfDay()
    {
        const auto kind = shippedDayKind(m_candidate.occasionKey);
        for (const TemplatePiece &piece : m_text.pieces()) {
            const bool ofChild = piece.variable == Variable::ChildName;
            const bool ofDay = piece.variable == Variable::DayName || piece.variable == Variable::DayYears;
            const bool filled = ofChild ? kind == db::PersonalDayKind::ChildBirthday : kind.has_value();
            if ((ofChild || ofDay) && !filled)
                add(Severity::Warning, u"field-of-another-day"_s, {piece.place.offset, piece.place.length},
                    ofChild ? u"This has a value on a child's birthday only."_s
                            : u"This has a value on a customer's personal day only."_s);
        }
    }

    /// "[day and hour]": what whoever copied the text was to fill in.
    void checkSlots()
    {
        static const QRegularExpression slot(u"\\[(?!(?:QC|AD)\\])[^\\[\\]\\n]{1,80}\\]"_s);
        for (const TextSpan &span : placesOf(slot, m_masked))
            add(Severity::Error, u"unfilled-slot"_s, span,
                u"The words in square brackets are still to be filled in."_s);
    }

    void add(Severity severity, const QString &code, TextSpan span, const QString &text)
    {
        m_findings.append(
            {.severity = severity,
             .code = code,
             .offset = span.offset,
             .length = span.length,
             .text = text,
             .argument = m_text.source().mid(span.offset, std::min<qsizetype>(span.length, 60))});
    }

    bool isPromotion() const { return m_candidate.purpose == db::Purpose::Promotion; }

    const db::Template &m_candidate;
    const CompiledTemplate &m_text;
    QString m_masked;
    PhraseFinder m_phrases;
    QList<Finding> m_findings;
};

} // namespace

QList<Finding> courtesyOfBody(const db::Template &candidate, const CompiledTemplate &body)
{
    return CourtesyCheck(candidate, body).bodyFindings();
}

QList<Finding> courtesyOfSubject(const db::Template &candidate, const CompiledTemplate &subject)
{
    return CourtesyCheck(candidate, subject).subjectFindings();
}

} // namespace app

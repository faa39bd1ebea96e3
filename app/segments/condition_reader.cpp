#include "app/segments/condition_reader.h"

#include "db/core/error.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Each level of parentheses may hold an "or" of several "and": two levels of the tree, and a leaf at the
/// end.
constexpr int kMostLevels = (Condition::kDeepest - 1) / 2;

bool isWordLetter(QChar c)
{
    return !c.isSpace() && !QStringView(u"(),\"=!<>").contains(c);
}

/// As many as help: a long list of them is in docs/segments.md.
QString knownFields()
{
    QStringList keys;
    for (const FieldRule &rule : conditionFields())
        keys.append(rule.key);
    return keys.join(u", "_s);
}

QString valuesOf(const FieldRule &rule)
{
    switch (rule.field) {
    case ConditionField::Province:
        return u"a province or city, such as \"Huế\""_s;
    case ConditionField::OccupationWord:
        return u"a word with letters or digits, such as \"giáo viên\""_s;
    case ConditionField::Customer:
        return u"the number of a customer"_s;
    default:
        break;
    }
    return rule.choices ? u"one of "_s + rule.choices().join(u", "_s) : u"a text that is not empty"_s;
}

} // namespace

tl::unexpected<ConditionFault> ConditionReader::fault(const QString &text) const
{
    return tl::unexpected<ConditionFault>({m_token.at + 1, text});
}

QString ConditionReader::shown() const
{
    return m_token.kind == Token::Kind::End ? u"the end"_s : u'"' + m_token.text + u'"';
}

tl::expected<Condition, ConditionFault> ConditionReader::read()
{
    MK_CHECK(advance());
    if (m_token.kind == Token::Kind::End)
        return fault(u"there is no condition; write one such as: stage = loyalty"_s);
    MK_TRY(auto condition, readEither(1));
    if (m_token.kind != Token::Kind::End)
        return fault(u"\"%1\" is one too many; join two conditions by \"and\" or \"or\""_s.arg(m_token.text));
    return condition;
}

ConditionReader::Step ConditionReader::advance()
{
    while (m_at < m_text.size() && m_text.at(m_at).isSpace())
        ++m_at;
    m_token = {Token::Kind::End, {}, m_at};
    if (m_at == m_text.size())
        return {};
    const QChar first = m_text.at(m_at);
    if (first == u'"')
        return readQuoted();
    if (isWordLetter(first)) {
        while (m_at < m_text.size() && isWordLetter(m_text.at(m_at)))
            m_token.text += m_text.at(m_at++);
        m_token.kind = Token::Kind::Word;
        return {};
    }
    m_token.kind = Token::Kind::Sign;
    m_token.text = m_text.at(m_at++);
    if (QStringView(u"!<>").contains(first) && m_at < m_text.size() && m_text.at(m_at) == u'=')
        m_token.text += m_text.at(m_at++);
    if (m_token.text == "!"_L1)
        return fault(u"\"!\" alone means nothing; write != or not"_s);
    return {};
}

ConditionReader::Step ConditionReader::readQuoted()
{
    m_token.kind = Token::Kind::Quoted;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        if (m_text.at(m_at) == u'"') {
            ++m_at;
            return {};
        }
        if (m_text.at(m_at) == u'\\' && m_at + 1 < m_text.size())
            ++m_at;
        m_token.text += m_text.at(m_at);
    }
    return fault(u"the quotation mark is not closed; add \" where the text ends"_s);
}

ConditionReader::Read ConditionReader::readEither(int depth)
{
    QList<Condition> parts;
    for (;;) {
        MK_TRY(auto part, readBoth(depth));
        parts.append(std::move(part));
        if (!m_token.says(u"or"))
            return anyOf(std::move(parts));
        MK_CHECK(advance());
    }
}

ConditionReader::Read ConditionReader::readBoth(int depth)
{
    QList<Condition> parts;
    for (;;) {
        MK_TRY(auto part, readOne(depth));
        parts.append(std::move(part));
        if (!m_token.says(u"and"))
            return allOf(std::move(parts));
        MK_CHECK(advance());
    }
}

ConditionReader::Read ConditionReader::readOne(int depth)
{
    if (depth > kMostLevels)
        return fault(u"more than %1 groups inside each other; leave some of them out"_s.arg(kMostLevels - 1));
    if (m_token.says(u"not")) {
        MK_CHECK(advance());
        MK_TRY(auto denied, readOne(depth + 1));
        return denied.kind == Condition::Kind::Any ? noneOf(std::move(denied.parts)) : noneOf({denied});
    }
    if (m_token.says(u"everybody")) {
        MK_CHECK(advance());
        return Condition();
    }
    if (!m_token.is(u"("))
        return readLeaf();
    MK_CHECK(advance());
    MK_TRY(auto inner, readEither(depth + 1));
    MK_CHECK(expect(u")", u"close the parenthesis by )"_s));
    return inner;
}

ConditionReader::Read ConditionReader::readLeaf()
{
    const auto field = conditionFieldOf(m_token.text);
    if (m_token.kind == Token::Kind::End)
        return fault(u"the condition ends too early; go on with a comparison such as: stage = loyalty"_s);
    if (m_token.kind != Token::Kind::Word || !field)
        return fault(u"%1 is no field; the fields are %2"_s.arg(shown(), knownFields()));
    if (++m_leaves > Condition::kMostLeaves)
        return fault(u"more than %1 comparisons; leave some of them out"_s.arg(Condition::kMostLeaves));
    const FieldRule &rule = ruleOf(*field);
    MK_CHECK(advance());
    MK_TRY(const auto days, readDays(rule));
    const bool isNumber = rule.values == FieldRule::Values::Number;
    if (!isNumber && m_token.says(u"in")) {
        MK_CHECK(advance());
        MK_CHECK(expect(u"(", u"list the values in parentheses: in (a, b)"_s));
        MK_TRY(const auto words, readWords(rule));
        return isOneOf(*field, words);
    }
    const bool differs = m_token.is(u"!=");
    const auto comparison = differs ? db::Comparison::Equal : comparisonOf(m_token.text);
    if (m_token.kind != Token::Kind::Sign || !comparison ||
        (!isNumber && *comparison != db::Comparison::Equal))
        return fault(isNumber ? u"%1 needs one of = != < <= > >= behind it"_s.arg(rule.key)
                              : u"%1 needs =, != or in (...) behind it"_s.arg(rule.key));
    MK_CHECK(advance());
    Condition leaf;
    if (isNumber) {
        MK_TRY(leaf, readNumber(rule, *comparison, days));
    } else {
        MK_TRY(const auto word, readWord(rule));
        leaf = isOneOf(*field, {word});
    }
    return differs ? noneOf({leaf}) : leaf;
}

ConditionReader::Read ConditionReader::readNumber(const FieldRule &rule, db::Comparison comparison, int days)
{
    QString text = m_token.text;
    if (rule.field == ConditionField::LastContact && text.endsWith(u'd'))
        text.chop(1);
    const auto number = m_token.kind == Token::Kind::Word ? numberOf(rule, text) : std::nullopt;
    if (!number)
        return fault(u"%1 is no number for %2; it takes 0 to %3, in digits"_s.arg(
            shown(), rule.key, numberText(rule, rule.most)));
    MK_CHECK(advance());
    return numberIs(rule.field, comparison, *number, days);
}

tl::expected<int, ConditionFault> ConditionReader::readDays(const FieldRule &rule)
{
    if (!m_token.is(u"("))
        return 0;
    if (!rule.hasDays)
        return fault(u"%1 takes no days; write it without the parentheses"_s.arg(rule.key));
    MK_CHECK(advance());
    const QString said = m_token.text;
    bool isNumber = false;
    const int days = (said.endsWith(u'd') ? said.chopped(1) : said).toInt(&isNumber);
    if (m_token.kind != Token::Kind::Word || !isNumber || days < 1 || days > FieldRule::kMostDays)
        return fault(u"%1 is no number of days; write it as in %2(365d)"_s.arg(shown(), rule.key));
    MK_CHECK(advance());
    MK_CHECK(expect(u")", u"close the days by )"_s));
    return days;
}

tl::expected<QStringList, ConditionFault> ConditionReader::readWords(const FieldRule &rule)
{
    QStringList words;
    for (;;) {
        MK_TRY(const auto word, readWord(rule));
        if (!words.contains(word))
            words.append(word);
        if (words.size() > Condition::kMostWords)
            return fault(u"more than %1 values; leave some of them out"_s.arg(Condition::kMostWords));
        if (!m_token.is(u","))
            break;
        MK_CHECK(advance());
    }
    MK_CHECK(expect(u")", u"go on with a comma, or close the list by )"_s));
    return words;
}

tl::expected<QString, ConditionFault> ConditionReader::readWord(const FieldRule &rule)
{
    const bool isText = m_token.kind == Token::Kind::Word || m_token.kind == Token::Kind::Quoted;
    const auto word = isText ? keptWord(rule, m_token.text) : std::nullopt;
    if (!word)
        return fault(u"%1 is no value of %2; it takes %3"_s.arg(shown(), rule.key, valuesOf(rule)));
    MK_CHECK(advance());
    return *word;
}

ConditionReader::Step ConditionReader::expect(QStringView sign, const QString &remedy)
{
    if (!m_token.is(sign))
        return fault(m_token.kind == Token::Kind::End
                         ? u"the condition ends too early; "_s + remedy
                         : u"\"%1\" is not expected here; %2"_s.arg(m_token.text, remedy));
    return advance();
}

} // namespace app

#include "app/segments/condition_text.h"

#include "app/segments/condition_reader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Sign
{
    db::Comparison comparison;
    QStringView text;
};
constexpr std::array kComparisonSigns{Sign{db::Comparison::Equal, u"="}, Sign{db::Comparison::Less, u"<"},
                                      Sign{db::Comparison::AtMost, u"<="}, Sign{db::Comparison::More, u">"},
                                      Sign{db::Comparison::AtLeast, u">="}};

QString quoted(const QString &word)
{
    const bool isBare = !word.isEmpty() && std::all_of(word.cbegin(), word.cend(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'/' || c == u'.';
    });
    // What could be taken for a word of the language stands in quotes as well.
    if (isBare && word != "and"_L1 && word != "or"_L1 && word != "not"_L1 && word != "in"_L1)
        return word;
    QString text = word;
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

QString leafText(const ConditionLeaf &leaf)
{
    const FieldRule &rule = ruleOf(leaf.field);
    QString text = rule.key;
    if (rule.values == FieldRule::Values::Number) {
        if (leaf.days > 0)
            text += u"(%1d)"_s.arg(leaf.days);
        return text + u' ' + signOf(leaf.comparison) + u' ' + numberText(rule, leaf.number);
    }
    QStringList words;
    for (const QString &word : leaf.words)
        words.append(quoted(word));
    return words.size() == 1 ? text + u" = "_s + words.constFirst()
                             : text + u" in ("_s + words.join(u", "_s) + u')';
}

/// A group inside another one stands in parentheses.
QString partText(const Condition &condition)
{
    const bool isGroup = condition.kind == Condition::Kind::All || condition.kind == Condition::Kind::Any;
    const QString text = textOf(condition);
    return isGroup && !condition.parts.isEmpty() ? u'(' + text + u')' : text;
}

QString joinedParts(const QList<Condition> &parts, const QString &by)
{
    QStringList texts;
    for (const Condition &part : parts)
        texts.append(partText(part));
    return texts.join(by);
}

} // namespace

tl::expected<Condition, ConditionFault> conditionOf(const QString &text)
{
    return ConditionReader(text).read();
}

QString textOf(const Condition &condition)
{
    switch (condition.kind) {
    case Condition::Kind::Leaf:
        return leafText(condition.leaf);
    case Condition::Kind::All:
        return condition.parts.isEmpty() ? u"everybody"_s : joinedParts(condition.parts, u" and "_s);
    case Condition::Kind::Any:
        return condition.parts.isEmpty() ? u"not everybody"_s : joinedParts(condition.parts, u" or "_s);
    case Condition::Kind::None:
        break;
    }
    if (condition.parts.isEmpty())
        return u"everybody"_s;
    const bool alone = condition.parts.size() == 1;
    return alone ? u"not "_s + partText(condition.parts.constFirst())
                 : u"not ("_s + joinedParts(condition.parts, u" or "_s) + u')';
}

QString signOf(db::Comparison comparison)
{
    const auto found = std::find_if(kComparisonSigns.begin(), kComparisonSigns.end(),
                                    [comparison](const Sign &sign) { return sign.comparison == comparison; });
    return found->text.toString();
}

std::optional<db::Comparison> comparisonOf(QStringView sign)
{
    for (const Sign &known : kComparisonSigns) {
        if (known.text == sign)
            return known.comparison;
    }
    return std::nullopt;
}

QString numberText(const FieldRule &rule, qint64 number)
{
    const qint64 part = number % rule.parts;
    const QString whole = QString::number(number / rule.parts);
    return part == 0 ? whole : whole + u'.' + QString::number(part);
}

std::optional<qint64> numberOf(const FieldRule &rule, const QString &text)
{
    const qsizetype point = text.indexOf(u'.');
    const QString whole = text.left(point < 0 ? text.size() : point);
    const QString part = point < 0 ? QString() : text.mid(point + 1);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (whole.isEmpty() || whole.size() > 18 || !std::all_of(whole.cbegin(), whole.cend(), isDigit) ||
        !std::all_of(part.cbegin(), part.cend(), isDigit))
        return std::nullopt;
    // Parts are tenths, or there are none.
    if (point >= 0 && (rule.parts == 1 || part.size() != 1))
        return std::nullopt;
    const qint64 units = whole.toLongLong();
    if (units > rule.most / rule.parts)
        return std::nullopt;
    const qint64 number = units * rule.parts + part.toLongLong();
    return number <= rule.most ? std::optional(number) : std::nullopt;
}

} // namespace app

#include "app/segments/condition_json.h"

#include "app/segments/condition_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct GroupKey
{
    Condition::Kind kind;
    QLatin1StringView key;
};
constexpr std::array kGroups{GroupKey{Condition::Kind::All, QLatin1StringView("all")},
                             GroupKey{Condition::Kind::Any, QLatin1StringView("any")},
                             GroupKey{Condition::Kind::None, QLatin1StringView("none")}};

tl::unexpected<db::Error> notACondition(const QString &why)
{
    return db::failure(db::ErrorKind::InvalidInput, u"condition: "_s + why);
}

QJsonObject leafToJson(const ConditionLeaf &leaf)
{
    const FieldRule &rule = ruleOf(leaf.field);
    QJsonObject json{{u"field"_s, rule.key}};
    if (rule.values == FieldRule::Values::Words) {
        json.insert(u"is"_s, QJsonArray::fromStringList(leaf.words));
        return json;
    }
    if (leaf.days > 0)
        json.insert(u"days"_s, leaf.days);
    json.insert(u"compare"_s, signOf(leaf.comparison));
    if (rule.parts == 1)
        json.insert(u"number"_s, leaf.number);
    else
        json.insert(u"number"_s, static_cast<double>(leaf.number) / rule.parts);
    return json;
}

db::Result<Condition> wordsFromJson(const FieldRule &rule, const QJsonArray &array)
{
    if (array.isEmpty() || array.size() > Condition::kMostWords)
        return notACondition(u"%1 has %2 values"_s.arg(rule.key).arg(array.size()));
    QStringList words;
    for (const QJsonValue &value : array) {
        const auto word = value.isString() ? keptWord(rule, value.toString()) : std::nullopt;
        if (!word)
            return notACondition(u"a value that %1 does not know"_s.arg(rule.key));
        words.append(*word);
    }
    return isOneOf(rule.field, words);
}

db::Result<Condition> numberFromJson(const FieldRule &rule, const QJsonObject &json)
{
    const auto comparison = comparisonOf(json.value(u"compare"_s).toString());
    const int days = json.value(u"days"_s).toInt();
    const double number = std::round(json.value(u"number"_s).toDouble(-1) * rule.parts);
    if (!comparison || days < 0 || days > (rule.hasDays ? FieldRule::kMostDays : 0) || number < 0 ||
        number > static_cast<double>(rule.most))
        return notACondition(u"a number that %1 does not know"_s.arg(rule.key));
    return numberIs(rule.field, *comparison, static_cast<qint64>(number), days);
}

db::Result<Condition> fromJson(const QJsonObject &json, int depth)
{
    if (depth > Condition::kDeepest)
        return notACondition(u"too many groups inside each other"_s);
    for (const GroupKey &group : kGroups) {
        if (!json.contains(group.key))
            continue;
        Condition condition{group.kind};
        const QJsonArray parts = json.value(group.key).toArray();
        for (const QJsonValue &part : parts) {
            MK_TRY(auto read, fromJson(part.toObject(), depth + 1));
            condition.parts.append(std::move(read));
        }
        return condition;
    }
    const QString key = json.value(u"field"_s).toString();
    const auto field = conditionFieldOf(key);
    if (!field)
        return notACondition(u"no field \"%1\""_s.arg(key));
    const FieldRule &rule = ruleOf(*field);
    return rule.values == FieldRule::Values::Words ? wordsFromJson(rule, json.value(u"is"_s).toArray())
                                                   : numberFromJson(rule, json);
}

} // namespace

QJsonObject conditionToJson(const Condition &condition)
{
    for (const GroupKey &group : kGroups) {
        if (group.kind != condition.kind)
            continue;
        QJsonArray parts;
        for (const Condition &part : condition.parts)
            parts.append(conditionToJson(part));
        return {{group.key, parts}};
    }
    return leafToJson(condition.leaf);
}

db::Result<Condition> conditionFromJson(const QJsonObject &json)
{
    MK_TRY(auto condition, fromJson(json, 1));
    if (condition.leaves() > Condition::kMostLeaves)
        return notACondition(u"%1 comparisons"_s.arg(condition.leaves()));
    return condition;
}

QString conditionToText(const Condition &condition)
{
    return QString::fromUtf8(QJsonDocument(conditionToJson(condition)).toJson(QJsonDocument::Compact));
}

db::Result<Condition> conditionFromText(const QString &json)
{
    return conditionFromJson(QJsonDocument::fromJson(json.toUtf8()).object());
}

} // namespace app

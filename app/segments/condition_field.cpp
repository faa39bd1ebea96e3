#include "app/segments/condition_field.h"

#include "app/core/nfc.h"
#include "app/people/money_text.h"
#include "app/people/province.h"
#include "db/core/fold.h"
#include "db/core/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kMostPurchases = 1'000'000;
/// What one customer may have spent, in purchases of the largest size.
constexpr qint64 kMostSpent = 1'000 * kMostMoney;
constexpr qint64 kHighestScore = 100;

QStringList months()
{
    QStringList numbers;
    for (int month = 1; month <= 12; ++month)
        numbers.append(QString::number(month));
    return numbers;
}

QStringList presentNames()
{
    return presentProvinces();
}

QStringList knownOrNot()
{
    return {u"known"_s, u"unknown"_s};
}

/// Those through which a customer is written to or called.
QStringList reachedThrough()
{
    QStringList keys;
    for (const db::Channel channel :
         {db::Channel::Phone, db::Channel::Sms, db::Channel::Email, db::Channel::Zalo, db::Channel::Facebook})
        keys.append(db::keyOf(channel));
    return keys;
}

/// "greeting/sms", of each purpose and channel a consent can be given for.
QStringList consentsFor()
{
    QStringList keys;
    for (const QString &purpose : db::allKeys<db::Purpose>()) {
        for (const QString &channel : reachedThrough())
            keys.append(purpose + u'/' + channel);
    }
    return keys;
}

} // namespace

const QList<FieldRule> &conditionFields()
{
    using Field = ConditionField;
    using Values = FieldRule::Values;
    static const QList<FieldRule> table{
        {Field::Stage, "stage"_L1, Values::Words, &db::allKeys<db::LifecycleStage>},
        {Field::Audience, "audience"_L1, Values::Words, &db::allKeys<db::Audience>},
        {Field::Tag, "tag"_L1},
        {Field::Province, "province"_L1, Values::Words, &presentNames},
        {Field::LastContact, "last-contact"_L1, Values::Number, nullptr, false, FieldRule::kMostDays},
        {Field::Purchases, "purchases"_L1, Values::Number, nullptr, true, kMostPurchases},
        {Field::Spent, "spent"_L1, Values::Number, nullptr, true, kMostSpent},
        {Field::Score, "score"_L1, Values::Number, nullptr, false, kHighestScore * 10, 10},
        {Field::Gender, "gender"_L1, Values::Words, &db::allKeys<db::Gender>},
        {Field::Age, "age"_L1, Values::Number, nullptr, false, 200},
        {Field::BirthMonth, "birth-month"_L1, Values::Words, &months},
        {Field::Birthday, "birthday"_L1, Values::Words, &knownOrNot},
        {Field::Occupation, "occupation"_L1},
        {Field::OccupationWord, "occupation-word"_L1},
        {Field::Reach, "reach"_L1, Values::Words, &reachedThrough},
        {Field::Consent, "consent"_L1, Values::Words, &consentsFor},
        {Field::Refusal, "refusal"_L1, Values::Words, &consentsFor},
        {Field::Source, "source"_L1, Values::Words, &db::allKeys<db::Channel>},
        {Field::Customer, "customer"_L1}};
    return table;
}

const FieldRule &ruleOf(ConditionField field)
{
    const QList<FieldRule> &rules = conditionFields();
    return *std::find_if(rules.cbegin(), rules.cend(),
                         [field](const FieldRule &rule) { return rule.field == field; });
}

std::optional<ConditionField> conditionFieldOf(QStringView key)
{
    for (const FieldRule &rule : conditionFields()) {
        if (key.compare(rule.key, Qt::CaseInsensitive) == 0)
            return rule.field;
    }
    return std::nullopt;
}

std::optional<QString> keptWord(const FieldRule &rule, const QString &word)
{
    const QString clean = nfc(word.trimmed());
    switch (rule.field) {
    case ConditionField::Province:
        return presentProvince(clean);
    case ConditionField::OccupationWord:
        if (const QString folded = db::fold(clean); !folded.isEmpty())
            return folded;
        return std::nullopt;
    case ConditionField::Customer: {
        bool isNumber = false;
        const qint64 id = clean.toLongLong(&isNumber);
        return isNumber && id > 0 ? std::optional(QString::number(id)) : std::nullopt;
    }
    default:
        break;
    }
    if (clean.isEmpty() || (rule.choices && !rule.choices().contains(clean)))
        return std::nullopt;
    return clean;
}

} // namespace app

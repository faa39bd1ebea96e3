#include "app/segments/condition_terms.h"

#include "app/calendar/birthday_dates.h"
#include "app/people/channels.h"
#include "app/people/province.h"
#include "db/core/fold.h"
#include "db/customers/customer.h"
#include "db/customers/customer_facts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Stored = db::CustomerCondition;
using StoredKind = db::CustomerCondition::Kind;

Stored oneOf(StoredKind kind, const QStringList &texts)
{
    // Nothing is one of no words: the group of nothing says so.
    return texts.isEmpty() ? Stored{StoredKind::Any} : Stored{kind, {}, texts};
}

Stored oneOf(StoredKind kind, const QList<qint64> &numbers)
{
    return numbers.isEmpty() ? Stored{StoredKind::Any} : Stored{kind, {}, {}, numbers};
}

Stored numberOf(StoredKind kind, const ConditionLeaf &leaf, QDate today)
{
    Stored stored{kind, {}, {}, {}, leaf.comparison, leaf.number};
    if (leaf.days > 0)
        stored.since = today.addDays(1 - leaf.days);
    return stored;
}

QStringList stagesOf(const QStringList &audiences)
{
    QStringList stages;
    for (const db::LifecycleStage stage : db::kLifecycleStages) {
        if (audiences.contains(db::keyOf(db::audienceOf(stage))))
            stages.append(db::keyOf(stage));
    }
    return stages;
}

/// Those of the stored texts that `fits` takes.
template <class Fits> QStringList those(const QStringList &stored, Fits fits)
{
    QStringList texts;
    std::copy_if(stored.cbegin(), stored.cend(), std::back_inserter(texts), fits);
    return texts;
}

Stored birthday(const QStringList &words)
{
    const Stored known{StoredKind::HasBirthday};
    const bool isKnown = words.contains("known"_L1);
    const bool isUnknown = words.contains("unknown"_L1);
    if (isKnown && isUnknown)
        return {};
    return isKnown ? known : Stored{StoredKind::None, {known}};
}

QList<qint64> reachBits(const QStringList &channels)
{
    QList<qint64> bits;
    for (const qint64 bit :
         {db::kReachPhone, db::kReachText, db::kReachEmail, db::kReachZalo, db::kReachFacebook}) {
        const bool isAsked = std::any_of(channels.cbegin(), channels.cend(), [bit](const QString &word) {
            const auto channel = db::wordOf<db::Channel>(word);
            return channel && reaches(static_cast<int>(bit), *channel);
        });
        if (isAsked)
            bits.append(bit);
    }
    return bits;
}

QList<qint64> numbersOf(const QStringList &texts)
{
    QList<qint64> numbers;
    for (const QString &text : texts)
        numbers.append(text.toLongLong());
    return numbers;
}

} // namespace

db::CustomerCondition ConditionTerms::of(const Condition &condition) const
{
    if (condition.kind == Condition::Kind::Leaf)
        return ofLeaf(condition.leaf);
    Stored stored{condition.kind == Condition::Kind::All   ? StoredKind::All
                  : condition.kind == Condition::Kind::Any ? StoredKind::Any
                                                           : StoredKind::None};
    for (const Condition &part : condition.parts)
        stored.parts.append(of(part));
    return stored;
}

db::CustomerCondition ConditionTerms::ofLeaf(const ConditionLeaf &leaf) const
{
    using Field = ConditionField;
    const QDate today = clock.today();
    switch (leaf.field) {
    case Field::Stage:
        return oneOf(StoredKind::Stage, leaf.words);
    case Field::Audience:
        return oneOf(StoredKind::Stage, stagesOf(leaf.words));
    case Field::Gender:
        return oneOf(StoredKind::Gender, leaf.words);
    case Field::Age:
        // An age of n or more is a year of birth of n before this one, or earlier.
        return {StoredKind::BirthYear, {}, {}, {}, db::mirrored(leaf.comparison), today.year() - leaf.number};
    case Field::BirthMonth:
        return ofMonths(leaf.words);
    case Field::Birthday:
        return birthday(leaf.words);
    case Field::Province:
        return oneOf(StoredKind::Province, those(provinces, [&leaf](const QString &stored) {
                         const auto present = presentProvince(stored);
                         return present && leaf.words.contains(*present);
                     }));
    case Field::Occupation:
        return oneOf(StoredKind::Occupation, leaf.words);
    case Field::OccupationWord:
        return oneOf(StoredKind::Occupation, those(occupations, [&leaf](const QString &stored) {
                         const QString folded = db::fold(stored);
                         return std::any_of(leaf.words.cbegin(), leaf.words.cend(),
                                            [&](const QString &word) { return folded.contains(word); });
                     }));
    case Field::Tag:
        return oneOf(StoredKind::Tag, leaf.words);
    case Field::Source:
        return oneOf(StoredKind::Source, leaf.words);
    case Field::LastContact:
        return ofLastContact(leaf);
    case Field::Purchases:
        return numberOf(StoredKind::Purchases, leaf, today);
    case Field::Spent:
        return numberOf(StoredKind::Spent, leaf, today);
    case Field::Score:
        return numberOf(StoredKind::Score, leaf, today);
    case Field::Consent:
        return oneOf(StoredKind::Consent, leaf.words);
    case Field::Refusal:
        return oneOf(StoredKind::Refusal, leaf.words);
    case Field::Reach:
        return oneOf(StoredKind::Reach, reachBits(leaf.words));
    case Field::Customer:
        return oneOf(StoredKind::Customer, numbersOf(leaf.words));
    }
    return {StoredKind::Any};
}

db::CustomerCondition ConditionTerms::ofMonths(const QStringList &words) const
{
    QList<int> months;
    for (const QString &word : words)
        months.append(word.toInt());
    QList<qint64> places;
    for (int place = 0; place < db::kBirthdayPlaces; ++place) {
        const auto birthday = db::birthdayAt(place);
        if (birthday && greetedInMonths(*birthday, months, clock.today(), birthdays))
            places.append(place);
    }
    return oneOf(StoredKind::Birthday, places);
}

// So many days ago begins with the start of that day in the shop, and ends with the start of the next.
db::CustomerCondition ConditionTerms::ofLastContact(const ConditionLeaf &leaf) const
{
    using Comparison = db::Comparison;
    const auto startOf = [this](qint64 daysAgo) {
        return clock.today().addDays(-daysAgo).startOfDay(clock.zone()).toMSecsSinceEpoch();
    };
    Stored stored{StoredKind::LastContact};
    switch (leaf.comparison) {
    case Comparison::Equal:
        stored.fromMs = startOf(leaf.number);
        stored.beforeMs = startOf(leaf.number - 1);
        break;
    case Comparison::Less:
        stored.fromMs = startOf(leaf.number - 1);
        break;
    case Comparison::AtMost:
        stored.fromMs = startOf(leaf.number);
        break;
    case Comparison::More:
        stored.beforeMs = startOf(leaf.number);
        stored.orNever = true;
        break;
    case Comparison::AtLeast:
        stored.beforeMs = startOf(leaf.number - 1);
        stored.orNever = true;
        break;
    }
    return stored;
}

} // namespace app

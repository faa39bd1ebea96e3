#include "app/segments/condition.h"

#include "app/people/channels.h"
#include "db/core/fold.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Person = Condition::Person;

bool amongThem(const ConditionLeaf &leaf, const QString &word)
{
    return leaf.words.contains(word);
}

bool hasWordOf(const ConditionLeaf &leaf, const QString &occupation)
{
    const QString folded = db::fold(occupation);
    return std::any_of(leaf.words.cbegin(), leaf.words.cend(),
                       [&folded](const QString &word) { return folded.contains(word); });
}

bool isReached(const ConditionLeaf &leaf, int reach)
{
    return std::any_of(leaf.words.cbegin(), leaf.words.cend(), [reach](const QString &word) {
        const auto channel = db::wordOf<db::Channel>(word);
        return channel && reaches(reach, *channel);
    });
}

/// Is one of the leaf's "purpose/channel" granted, or refused? What is said of all channels counts for each,
/// and a refusal outweighs a grant.
bool stands(const ConditionLeaf &leaf, const QList<db::Consent> &consents, bool granted)
{
    return std::any_of(leaf.words.cbegin(), leaf.words.cend(), [&](const QString &word) {
        const QString purpose = word.section(u'/', 0, 0);
        const QString channel = word.section(u'/', 1);
        bool grants = false;
        bool refuses = false;
        for (const db::Consent &consent : consents) {
            if (db::keyOf(consent.purpose) != purpose ||
                (consent.channel != channel && consent.channel != "all"_L1))
                continue;
            (consent.granted ? grants : refuses) = true;
        }
        return granted ? grants && !refuses : refuses;
    });
}

bool compares(const ConditionLeaf &leaf, qint64 number)
{
    return db::compares(number, leaf.comparison, leaf.number);
}

bool isLastContact(const ConditionLeaf &leaf, QDate last, QDate today)
{
    if (last.isValid())
        return compares(leaf, last.daysTo(today));
    return leaf.comparison == db::Comparison::More || leaf.comparison == db::Comparison::AtLeast;
}

bool isMean(const ConditionLeaf &leaf, const QList<int> &scores)
{
    if (scores.isEmpty())
        return false;
    const qint64 sum = std::accumulate(scores.cbegin(), scores.cend(), qint64{0});
    return db::compares(sum * ruleOf(leaf.field).parts, leaf.comparison, leaf.number * scores.size());
}

bool isBought(const ConditionLeaf &leaf, const Person &person, QDate today)
{
    const QDate since = leaf.days > 0 ? today.addDays(1 - leaf.days) : QDate();
    qint64 sum = 0;
    for (const Person::Purchase &purchase : person.purchases) {
        if (!since.isValid() || purchase.day >= since)
            sum += leaf.field == ConditionField::Spent ? purchase.amount : 1;
    }
    return compares(leaf, sum);
}

bool isMet(const ConditionLeaf &leaf, const Person &person, QDate today)
{
    using Field = ConditionField;
    switch (leaf.field) {
    case Field::Stage:
        return amongThem(leaf, db::keyOf(person.stage));
    case Field::Audience:
        return amongThem(leaf, db::keyOf(db::audienceOf(person.stage)));
    case Field::Gender:
        return person.gender && amongThem(leaf, db::keyOf(*person.gender));
    case Field::Age:
        return person.birthYear && compares(leaf, today.year() - *person.birthYear);
    case Field::BirthMonth:
        return std::any_of(person.greetedMonths.cbegin(), person.greetedMonths.cend(),
                           [&leaf](int month) { return amongThem(leaf, QString::number(month)); });
    case Field::Birthday:
        return amongThem(leaf, person.hasBirthday ? u"known"_s : u"unknown"_s);
    case Field::Province:
        return amongThem(leaf, person.province);
    case Field::Occupation:
        return amongThem(leaf, person.occupation);
    case Field::OccupationWord:
        return hasWordOf(leaf, person.occupation);
    case Field::Tag:
        return std::any_of(person.tags.cbegin(), person.tags.cend(),
                           [&leaf](const QString &tag) { return amongThem(leaf, tag); });
    case Field::Source:
        return amongThem(leaf, person.source);
    case Field::LastContact:
        return isLastContact(leaf, person.lastContact, today);
    case Field::Purchases:
    case Field::Spent:
        return isBought(leaf, person, today);
    case Field::Score:
        return isMean(leaf, person.scores);
    case Field::Consent:
        return stands(leaf, person.consents, true);
    case Field::Refusal:
        return stands(leaf, person.consents, false);
    case Field::Reach:
        return isReached(leaf, person.reach);
    case Field::Customer:
        return amongThem(leaf, QString::number(person.id.value));
    }
    return false;
}

/// The leaves that must hold whatever else does.
void gatherSureLeaves(const Condition &condition, QList<ConditionLeaf> &leaves)
{
    if (condition.kind == Condition::Kind::Leaf)
        leaves.append(condition.leaf);
    else if (condition.kind == Condition::Kind::All)
        for (const Condition &part : condition.parts)
            gatherSureLeaves(part, leaves);
}

/// Whoever has one value of it has no other.
bool hasOneValue(ConditionField field)
{
    using Field = ConditionField;
    return field == Field::Stage || field == Field::Audience || field == Field::Gender ||
           field == Field::OccupationWord;
}

Condition group(Condition::Kind kind, QList<Condition> parts)
{
    if (parts.size() == 1 && kind != Condition::Kind::None)
        return parts.takeFirst();
    return {kind, std::move(parts)};
}

} // namespace

bool Condition::asksForContacts() const
{
    using enum ConditionField;
    if (kind == Kind::Leaf)
        return leaf.field == LastContact || leaf.field == Purchases || leaf.field == Spent ||
               leaf.field == Score || leaf.field == Source;
    return std::any_of(parts.cbegin(), parts.cend(),
                       [](const Condition &part) { return part.asksForContacts(); });
}

int Condition::leaves() const
{
    return std::accumulate(parts.cbegin(), parts.cend(), kind == Kind::Leaf ? 1 : 0,
                           [](int sum, const Condition &part) { return sum + part.leaves(); });
}

int Condition::depth() const
{
    int deepest = 0;
    for (const Condition &part : parts)
        deepest = std::max(deepest, part.depth());
    return deepest + 1;
}

bool operator==(const Condition &a, const Condition &b)
{
    return a.kind == b.kind && a.leaf == b.leaf &&
           std::equal(a.parts.cbegin(), a.parts.cend(), b.parts.cbegin(), b.parts.cend());
}

bool Condition::isMetBy(const Person &person, QDate today) const
{
    const auto met = [&](const Condition &part) { return part.isMetBy(person, today); };
    switch (kind) {
    case Kind::All:
        return std::all_of(parts.cbegin(), parts.cend(), met);
    case Kind::Any:
        return std::any_of(parts.cbegin(), parts.cend(), met);
    case Kind::None:
        return std::none_of(parts.cbegin(), parts.cend(), met);
    case Kind::Leaf:
        return isMet(leaf, person, today);
    }
    return false;
}

bool Condition::mayMeet(const Condition &other) const
{
    QList<ConditionLeaf> ours;
    QList<ConditionLeaf> theirs;
    gatherSureLeaves(*this, ours);
    gatherSureLeaves(other, theirs);
    const auto excludes = [](const ConditionLeaf &a, const ConditionLeaf &b) {
        return a.field == b.field && hasOneValue(a.field) &&
               std::none_of(a.words.cbegin(), a.words.cend(),
                            [&b](const QString &word) { return b.words.contains(word); });
    };
    return std::none_of(ours.cbegin(), ours.cend(), [&](const ConditionLeaf &a) {
        return std::any_of(theirs.cbegin(), theirs.cend(),
                           [&](const ConditionLeaf &b) { return excludes(a, b); });
    });
}

Condition isOneOf(ConditionField field, const QStringList &words)
{
    return {Condition::Kind::Leaf, {}, {field, words}};
}

Condition numberIs(ConditionField field, db::Comparison comparison, qint64 number, int days)
{
    return {Condition::Kind::Leaf, {}, {field, {}, comparison, number, days}};
}

Condition allOf(QList<Condition> parts)
{
    return group(Condition::Kind::All, std::move(parts));
}

Condition anyOf(QList<Condition> parts)
{
    return group(Condition::Kind::Any, std::move(parts));
}

Condition noneOf(QList<Condition> parts)
{
    return group(Condition::Kind::None, std::move(parts));
}

} // namespace app

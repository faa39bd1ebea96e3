#include "app/customers/likely_same.h"

#include "app/customers/duplicate_evidence.h"
#include "app/customers/merge_difference.h"
#include "app/people/listed_name.h"
#include "app/people/name_spelling.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace app {

namespace {

bool haveInCommon(const db::Customer &one, const db::Customer &other, db::ContactKind kind)
{
    return std::any_of(
        one.contactPoints.begin(), one.contactPoints.end(), [&other, kind](const db::ContactPoint &point) {
            return point.kind == kind && !point.normalized.isEmpty() &&
                   std::any_of(other.contactPoints.begin(), other.contactPoints.end(),
                               [&point](const db::ContactPoint &own) {
                                   return own.kind == point.kind && own.normalized == point.normalized;
                               });
        });
}

bool anyHaveInCommon(const QList<db::Customer> &customers, db::ContactKind kind)
{
    for (auto one = customers.begin(); one != customers.end(); ++one) {
        if (std::any_of(one + 1, customers.end(), [one, kind](const db::Customer &other) {
                return one->kind == other.kind && haveInCommon(*one, other, kind);
            }))
            return true;
    }
    return false;
}

/// "an" of "Chị An (mẹ bé Bi)".
QStringList looseWordsOf(const db::Customer &customer)
{
    const ListedName listed = readListedName(cleanName(customer.fullName), customer.gender);
    return looseName(listed.name).split(u' ', Qt::SkipEmptyParts);
}

/// The shorter name is the end of the longer one.
bool doNamesAgree(const db::Customer &one, const db::Customer &other)
{
    const QStringList words = looseWordsOf(one);
    const QStringList others = looseWordsOf(other);
    const qsizetype common = std::min(words.size(), others.size());
    return common > 0 && words.last(common) == others.last(common);
}

} // namespace

QList<SameBy> reasonsAmong(const QList<db::Customer> &customers)
{
    std::set<SameBy> reasons;
    if (anyHaveInCommon(customers, db::ContactKind::Phone))
        reasons.insert(SameBy::Phone);
    if (anyHaveInCommon(customers, db::ContactKind::Email))
        reasons.insert(SameBy::Email);
    BornEntries born;
    for (const db::Customer &one : customers) {
        if (const auto entry = bornEntryOf({one.id, one.kind, one.fullName, one.birthday, one.note}))
            born.push_back(*entry);
    }
    takeAllBorn(born, [&reasons](const std::vector<db::CustomerId> &ids, SameBy because) {
        if (ids.size() > 1)
            reasons.insert(because);
    });
    return {reasons.begin(), reasons.end()};
}

bool areLikelyOne(const db::Customer &one, const db::Customer &other)
{
    const QList<MergeDifference> differences = mergeDifferences({one, other});
    const bool speaksAgainst =
        std::any_of(differences.begin(), differences.end(), [](MergeDifference difference) {
            return difference == MergeDifference::Kind || difference == MergeDifference::Gender ||
                   difference == MergeDifference::Birthday;
        });
    return !speaksAgainst && doNamesAgree(one, other);
}

} // namespace app

#include "app/customers/merge_difference.h"

#include <QSet>

#include <algorithm>

namespace app {

namespace {

bool areOtherDays(const db::Birthday &one, const db::Birthday &other)
{
    if (one.calendar != other.calendar || one.approximate || other.approximate)
        return false; // may be the same day
    const auto differs = [](const std::optional<int> &a, const std::optional<int> &b) {
        return a && b && *a != *b;
    };
    return differs(one.day, other.day) || differs(one.month, other.month) || differs(one.year, other.year);
}

template <class Differs> bool anyTwo(const QList<db::Customer> &customers, Differs differs)
{
    for (qsizetype one = 0; one < customers.size(); ++one) {
        for (qsizetype other = one + 1; other < customers.size(); ++other) {
            if (differs(customers.at(one), customers.at(other)))
                return true;
        }
    }
    return false;
}

enum class PointsOf
{
    Fewer, ///< than two customers have one
    Own,   ///< each has others
    Common ///< two have the same one
};

PointsOf pointsOf(const QList<db::Customer> &customers, db::ContactKind kind)
{
    QSet<QString> known;
    int having = 0;
    for (const db::Customer &customer : customers) {
        QSet<QString> own;
        for (const db::ContactPoint &point : customer.contactPoints) {
            if (point.kind == kind)
                own.insert(point.normalized);
        }
        if (known.intersects(own))
            return PointsOf::Common;
        known.unite(own);
        having += own.isEmpty() ? 0 : 1;
    }
    return having > 1 ? PointsOf::Own : PointsOf::Fewer;
}

} // namespace

QList<MergeDifference> mergeDifferences(const QList<db::Customer> &customers)
{
    QList<MergeDifference> differences;
    if (anyTwo(customers, [](const auto &one, const auto &other) { return one.kind != other.kind; }))
        differences.append(MergeDifference::Kind);
    if (anyTwo(customers, [](const auto &one, const auto &other) {
            return one.gender && other.gender && *one.gender != *other.gender;
        }))
        differences.append(MergeDifference::Gender);
    if (anyTwo(customers,
               [](const auto &one, const auto &other) { return areOtherDays(one.birthday, other.birthday); }))
        differences.append(MergeDifference::Birthday);
    const PointsOf phones = pointsOf(customers, db::ContactKind::Phone);
    const PointsOf emails = pointsOf(customers, db::ContactKind::Email);
    if (differences.isEmpty() && (phones == PointsOf::Common || emails == PointsOf::Common))
        return {};
    if (phones == PointsOf::Own)
        differences.append(MergeDifference::Phone);
    if (emails == PointsOf::Own)
        differences.append(MergeDifference::Email);
    return differences;
}

} // namespace app

#pragma once

#include "db/core/id.h"
#include "db/core/words.h"

#include <QString>

namespace db {

/// The reason of a Conflict: `other` cannot have referred `customer`, who referred them, directly or through
/// others. Error::names: `other`, `customer`.
inline constexpr QStringView kReferralCircle = u"referral-circle";

/// What one customer is to another: `other` is the spouse, the child, a colleague of `customer`, or brought
/// them.
struct Relation
{
    CustomerId customer;
    CustomerId other;
    RelationKind kind = RelationKind::Spouse;

    friend bool operator==(const Relation &, const Relation &) = default;
};

/// A relation as one of the two sees it.
struct SeenRelation
{
    Relation relation;
    CustomerId with;        ///< the one of the two who does not look
    QString name;           ///< theirs
    bool fromOther = false; ///< seen from `other`: a child's parent, or whom they brought

    friend bool operator==(const SeenRelation &, const SeenRelation &) = default;
};

/// What one customer is to another, who is called by what a list can name them by.
struct NamedRelation
{
    RelationKind kind = RelationKind::Spouse;
    QString name;
    QString code;  ///< may be empty
    QString phone; ///< normalised; may be empty
};

} // namespace db

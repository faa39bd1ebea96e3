#pragma once

#include "app/core/command.h"
#include "db/customers/relation.h"

namespace app {

/// Notes what one customer is to another. InvalidInput for one and the same, NotFound where one of them does
/// not exist or is deleted, Conflict where it stands already or would be a circle of referrals.
struct AddRelation
{
    static constexpr QStringView kName = u"customer.add-relation";

    db::CustomerId customer;
    db::CustomerId other;
    db::RelationKind kind = db::RelationKind::Spouse;
    bool logs = false; ///< of a referral: also records a contact with the customer who brought the other
    static constexpr std::tuple kArguments{
        Argument{"customer", &AddRelation::customer}, Argument{"other", &AddRelation::other},
        Argument{"kind", &AddRelation::kind}, Argument{"logs", &AddRelation::logs}};

    [[nodiscard]] db::Result<Effect<db::Relation>> apply(db::Session &session, const db::Act &act) const;
};

/// It was noted by AddRelation, and the step stands; else it came with a list, or with another customer.
[[nodiscard]] db::Result<bool> isNotedByHand(db::Session &session, const db::Relation &relation);

/// Takes a relation out again, with the contact that was noted with it.
struct RemoveRelation
{
    static constexpr QStringView kName = u"customer.remove-relation";

    db::CustomerId customer;
    db::CustomerId other;
    db::RelationKind kind = db::RelationKind::Spouse;
    std::optional<db::InteractionId> contact = {};
    static constexpr std::tuple kArguments{
        Argument{"customer", &RemoveRelation::customer}, Argument{"other", &RemoveRelation::other},
        Argument{"kind", &RemoveRelation::kind}, Argument{"contact", &RemoveRelation::contact}};

    [[nodiscard]] db::Result<Effect<db::Relation>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app

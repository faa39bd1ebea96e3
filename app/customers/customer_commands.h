#pragma once

#include "app/core/command.h"
#include "app/customers/customer_saving.h"

namespace app {

/// Saves a new or an edited customer; see saveCustomer for what is kept of others' changes.
struct SaveCustomer
{
    static constexpr QStringView kName = u"customer.save";

    SaveRequest request;

    QJsonObject toJson() const;
    [[nodiscard]] db::Result<Effect<SaveOutcome>> apply(db::Session &session, const db::Act &act) const;
};

/// Puts the fields that differ between `from` and `to` to what they are in `to`. Conflict when one of them is
/// no longer as in `from`: a list was imported since. A stage that goes back leaves the history as if it had
/// never changed.
struct ReviseCustomer
{
    static constexpr QStringView kName = u"customer.revise";

    db::Customer from;
    db::Customer to;

    QJsonObject toJson() const;
    static db::Result<ReviseCustomer> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

struct SetStage
{
    static constexpr QStringView kName = u"customer.set-stage";

    db::CustomerId id;
    db::LifecycleStage stage = db::LifecycleStage::Awareness;
    static constexpr std::tuple kArguments{Argument{"id", &SetStage::id},
                                           Argument{"stage", &SetStage::stage}};

    /// The stage before.
    [[nodiscard]] db::Result<Effect<db::LifecycleStage>> apply(db::Session &session,
                                                               const db::Act &act) const;
};

/// Soft: not found until restored.
struct DeleteCustomer
{
    static constexpr QStringView kName = u"customer.delete";

    db::CustomerId id;
    static constexpr std::tuple kArguments{Argument{"id", &DeleteCustomer::id}};

    /// The customer as they were.
    [[nodiscard]] db::Result<Effect<db::Customer>> apply(db::Session &session, const db::Act &act) const;
};

/// Conflict for one who is not deleted, for one who was merged into another, for one whom an import had made
/// that was undone since, as the list makes them again, and, with the reason kReferralCircle, for one who
/// would have referred whoever referred them.
struct RestoreCustomer
{
    static constexpr QStringView kName = u"customer.restore";

    db::CustomerId id;
    /// The person names whom they want back: also one of an import that was undone.
    bool anyway = false;

    QJsonObject toJson() const;
    static db::Result<RestoreCustomer> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<db::Customer>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app

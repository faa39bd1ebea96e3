#pragma once

#include "app/core/command.h"
#include "db/customers/consent.h"

namespace app {

/// Writes a line into the ledger of consents.
struct RecordConsent
{
    static constexpr QStringView kName = u"consent.record";

    db::Consent consent; ///< id and time are given by the ledger

    QJsonObject toJson() const;
    static db::Result<RecordConsent> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<db::ConsentId>> apply(db::Session &session, const db::Act &act) const;
};

/// Takes a line back that was recorded by mistake: what was said before it stands again, or nothing. A
/// consent is never undone into its opposite, which nobody said.
struct VoidConsent
{
    static constexpr QStringView kName = u"consent.void";

    db::ConsentId id;
    db::CustomerId customer;
    static constexpr std::tuple kArguments{Argument{"id", &VoidConsent::id},
                                           Argument{"customer", &VoidConsent::customer}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// The voided line counts again.
struct RestoreConsent
{
    static constexpr QStringView kName = u"consent.restore";

    db::ConsentId id;
    db::CustomerId customer;
    static constexpr std::tuple kArguments{Argument{"id", &RestoreConsent::id},
                                           Argument{"customer", &RestoreConsent::customer}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app

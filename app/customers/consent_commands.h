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

/// "No more messages": refuses every purpose, by one channel or by any.
struct OptOut
{
    static constexpr QStringView kName = u"consent.opt_out";

    db::CustomerId customer;
    QString channel = db::kAnyChannel.toString(); ///< a channel's key, or kAnyChannel
    QString source;                               ///< where it was said; never empty
    std::optional<db::ConsentWay> way = {};
    static constexpr std::tuple kArguments{
        Argument{"customer", &OptOut::customer}, Argument{"channel", &OptOut::channel},
        Argument{"source", &OptOut::source}, Argument{"way", &OptOut::way}};

    /// Answers the customer's name.
    [[nodiscard]] db::Result<Effect<QString>> apply(db::Session &session, const db::Act &act) const;
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

    /// Answers the messages that were skipped for it (skippedForRefusal): they stay so.
    [[nodiscard]] db::Result<Effect<QList<db::MessageId>>> apply(db::Session &session,
                                                                 const db::Act &act) const;
};

/// The same for lines that were recorded in one go.
struct VoidConsents
{
    static constexpr QStringView kName = u"consent.void_all";

    db::CustomerId customer;
    QList<db::ConsentId> ids;
    static constexpr std::tuple kArguments{Argument{"customer", &VoidConsents::customer},
                                           Argument{"ids", &VoidConsents::ids}};

    /// Answers the messages that were skipped for a refusal among them (skippedForRefusal): they stay so.
    [[nodiscard]] db::Result<Effect<QList<db::MessageId>>> apply(db::Session &session,
                                                                 const db::Act &act) const;
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

/// The voided lines count again.
struct RestoreConsents
{
    static constexpr QStringView kName = u"consent.restore_all";

    db::CustomerId customer;
    QList<db::ConsentId> ids;
    static constexpr std::tuple kArguments{Argument{"customer", &RestoreConsents::customer},
                                           Argument{"ids", &RestoreConsents::ids}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app

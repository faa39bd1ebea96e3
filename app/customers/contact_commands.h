#pragma once

#include "app/core/command.h"
#include "db/customers/interaction_store.h"

namespace app {

/// Records one contact with a customer. NotFound when the customer does not exist or is deleted.
struct LogContact
{
    static constexpr QStringView kName = u"contact.log";

    db::Interaction contact;
    QString draftKey; ///< what was typed under this key is saved now, and goes; may be empty

    QJsonObject toJson() const;
    static db::Result<LogContact> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<db::InteractionId>> apply(db::Session &session, const db::Act &act) const;
};

/// Whether they are a prospect still. NotFound as above.
[[nodiscard]] db::Result<bool> isProspect(db::Session &session, db::CustomerId id);

/// Takes a contact out again. NotFound when it is not there, or stands for a message that was sent.
struct RemoveContact
{
    static constexpr QStringView kName = u"contact.remove";

    db::InteractionId id;
    static constexpr std::tuple kArguments{Argument{"id", &RemoveContact::id}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app

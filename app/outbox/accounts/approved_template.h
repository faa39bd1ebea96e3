#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "db/outbox/outbox_message.h"
#include "db/outbox/sending_account.h"

#include <QMap>
#include <QString>

#include <optional>

namespace app {

/// What stands in for a parameter of an approved template.
struct ApprovedParameter
{
    QString type; ///< one of GatewayConfig::parameterLimits: "name", "phone"
    QString text; ///< in the language of templates: "{{full_name}}"

    friend bool operator==(const ApprovedParameter &, const ApprovedParameter &) = default;
};

/// The template that the provider has approved for one of ours: its own words are what the customer reads,
/// with the parameters filled in.
struct ApprovedTemplate
{
    QString id;      ///< as the provider numbers it: "203972"
    int version = 0; ///< of our template when that was said: other words were not approved
    QMap<QString, ApprovedParameter> parameters = {}; ///< by name: "customer_name"

    friend bool operator==(const ApprovedTemplate &, const ApprovedTemplate &) = default;
};

/// Those of an account, by our template. What cannot be read is left out.
QMap<db::TemplateId, ApprovedTemplate> approvedTemplatesOf(const db::SendingAccount &account);
/// Nothing: a message of that template is sent by hand.
std::optional<ApprovedTemplate> approvedTemplateOf(const db::SendingAccount &account, db::TemplateId id);
/// Nothing: no approved one stands for it any more.
void setApprovedTemplate(db::SendingAccount &account, db::TemplateId id,
                         const std::optional<ApprovedTemplate> &approved);

/// Whether an account sends a message by itself as it stands: by Zalo only where an approved template stands
/// for its own, and neither was reworded since.
bool sendsTheseWords(const db::SendingAccount &account, const db::OutboxMessage &message);

/// What a parameter of a type is usually filled with: for a name the whole name without a form of address,
/// since the approved words around it say "Quý khách" already. Empty: that depends.
QString usualText(const QString &parameterType);

/// "customer_name:name={{full_name}}", and back: without "=" the usual text. False: it has no name or no
/// type.
QString parameterText(const QString &name, const ApprovedParameter &parameter);
bool addParameter(const QString &said, ApprovedTemplate &approved);

/// InvalidInput, naming what is wrong: an ID that is missing, a parameter whose name or type the provider
/// does not know, a text that is empty or no template.
[[nodiscard]] db::Result<void> checkApprovedTemplates(const db::SendingAccount &account);

} // namespace app

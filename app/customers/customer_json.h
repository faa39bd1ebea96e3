#pragma once

#include "app/customers/customer_draft.h"
#include "db/customers/interaction_store.h"

#include <QJsonObject>

namespace app {

/// Whole records as the journal keeps them. The journal is read by later versions too: keys are never
/// renamed.
QJsonObject jsonOf(const db::Customer &customer);
db::Customer customerOfJson(const QJsonObject &json);
QJsonObject jsonOf(const db::PersonalDay &day);

QJsonObject jsonOf(const db::Interaction &interaction);
db::Interaction interactionOfJson(const QJsonObject &json);

/// For keeping an unfinished draft; the text belongs to this program alone.
QString textOf(const CustomerDraft &draft);
/// Nothing when the text is not one of textOf.
std::optional<CustomerDraft> draftOfText(const QString &text);

} // namespace app

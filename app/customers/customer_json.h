#pragma once

#include "db/customers/customer.h"
#include "db/customers/interaction_store.h"

#include <QJsonObject>

/// Whole records as the journal keeps them. The journal is read by later versions too: keys are never
/// renamed.
namespace app {

QJsonObject jsonOf(const db::Customer &customer);
db::Customer customerOfJson(const QJsonObject &json);

QJsonObject jsonOf(const db::Interaction &interaction);
db::Interaction interactionOfJson(const QJsonObject &json);

} // namespace app

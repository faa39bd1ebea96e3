#pragma once

#include "app/transports/gateway_config.h"
#include "db/outbox/sending_account.h"

#include <QMap>

namespace app {

/// Which gateway an account sends through, and what the shop has filled in for it.
struct GatewayChoice
{
    GatewayConfig config;
    QMap<QString, QString> fields; ///< by GatewayConfig::fields
};

/// SendingAccount::configuration of a gateway we know: its key, and what is filled in.
QString gatewayConfiguration(const QString &gateway, const QMap<QString, QString> &fields);
/// The same of a gateway that is described in full (see readGatewayConfig()).
QString gatewayConfiguration(const QJsonObject &gateway, const QMap<QString, QString> &fields);

/// What an account for SMS or Zalo sends through; its field "sender" is the account's sender unless it is
/// filled in. InvalidInput, naming the field: no such gateway, one of another kind, a field that is missing
/// or that it does not have, a secret among the fields.
[[nodiscard]] db::Result<GatewayChoice> gatewayOf(const db::SendingAccount &account);

} // namespace app

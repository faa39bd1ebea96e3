#pragma once

#include "app/transports/gateway_config.h"

#include <QMap>

namespace app {

/// The reason of the errors below.
inline constexpr QStringView kWrittenSecret = u"written-secret";

// The description of a gateway is kept in the shop's file, and what logs in is not: it is named there, as in
// {{api_key}}, and given as the secret of that name.

/// InvalidInput, naming the place: a login, or a value that is called a token, a key, a secret or a password,
/// is written out.
[[nodiscard]] db::Result<void> checkSecretsAreNamed(const GatewayConfig &config);

/// InvalidInput, naming the place: one of these secrets stands there, or is filled in as a field that is no
/// secret. Both by their names in the description.
[[nodiscard]] db::Result<void> checkNoSecretStands(const GatewayConfig &config,
                                                   const QMap<QString, QString> &fields,
                                                   const QMap<QString, QString> &secrets);

} // namespace app

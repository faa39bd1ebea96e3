#pragma once

#include "app/transports/gateway_transport.h"
#include "app/transports/secrets.h"

namespace app {

/// Under which name a secret of a sending account is kept: "account/7/api_key".
QString accountSecretName(const QString &account, const QString &secret);

/// All secrets of an account at a gateway, for GatewayAccount::secrets; the error of the first that cannot be
/// read.
[[nodiscard]] SecretResult<QMap<QString, QString>>
accountSecrets(Secrets &secrets, const GatewayConfig &config, const QString &account);

/// Keeps new tokens of that account: the refresh token first, since the one before is of no use any more and
/// a token can be had with it. `secrets` outlives it.
KeepTokens keepingTokens(Secrets &secrets, const TokenPattern &pattern, const QString &account);

} // namespace app

#pragma once

#include "app/transports/gateway_config.h"
#include "app/transports/http_exchange.h"
#include "app/transports/placeholders.h"

#include <QMap>

namespace app {

/// An account at a gateway: what the shop has filled in.
struct GatewayAccount
{
    QMap<QString, QString> fields;  ///< by GatewayConfig::fields
    QMap<QString, QString> secrets; ///< by GatewayConfig::secrets; never in an error, a log or the database
    QString caFile;                 ///< the certificates that are trusted, PEM; empty: those of the system
    HttpTimeouts timeouts;
};

/// UTF-16 units of a secret at least: a shorter one could not be blotted out without words of every text.
inline constexpr qsizetype kShortestSecret = 4;

/// "0912345678" of "+84912345678". InvalidInput: no E.164, or for PhoneForm::Local a number abroad.
[[nodiscard]] db::Result<QString> gatewayPhone(PhoneForm form, const QString &e164);

/// InvalidInput: it is longer than the gateway takes of its type.
[[nodiscard]] db::Result<void> checkParameter(const GatewayConfig &config, const QString &name,
                                              const OutgoingParameter &parameter);

/// What the account fills. InvalidInput, naming it: a field or a secret that is missing, a secret that is too
/// short.
[[nodiscard]] db::Result<PlaceholderValues> accountValues(const GatewayConfig &config,
                                                          const GatewayAccount &account);
/// What the account and the message fill. InvalidInput, also: the number, see gatewayPhone(); no template, or
/// parameters that are too long for it.
[[nodiscard]] db::Result<PlaceholderValues>
messageValues(const GatewayConfig &config, const GatewayAccount &account, const OutgoingItem &item);

/// The request, each value escaped for the place it stands in.
[[nodiscard]] db::Result<HttpRequest>
filledRequest(const RequestPattern &pattern, const PlaceholderValues &values, const GatewayAccount &account);

/// A text for people and logs with every secret of the account blotted out, as it is, percent-encoded and
/// within base64; one line, at most kLongestSmtpWords.
QString withoutSecrets(const QString &text, const GatewayAccount &account);

} // namespace app

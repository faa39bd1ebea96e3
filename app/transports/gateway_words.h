#pragma once

#include <QString>

namespace app {

/// The reason of a message that a gateway answered with a code of its table, as the ledger keeps it:
/// "gateway/zns/-118".
QString gatewayReason(const QString &gateway, const QString &code);
/// The same where all it said is an HTTP status: "gateway/http/502".
QString httpStatusReason(int status);
/// Such a reason in "vi" or else in English: "The number has no Zalo account. (Zalo ZNS -118)". Empty: it is
/// no such reason, or none of the gateways we know has that code. Of a status: "A fault at the gateway (HTTP
/// 502)".
QString gatewayReasonText(const QString &reason, const QString &language);

} // namespace app

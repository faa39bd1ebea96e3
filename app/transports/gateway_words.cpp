#include "app/transports/gateway_words.h"

#include "app/transports/gateway_transport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Read once: a list asks for each of its rows.
const QList<GatewayConfig> &knownGateways()
{
    static const QList<GatewayConfig> known = gatewayPresets().value_or(QList<GatewayConfig>());
    return known;
}

} // namespace

QString gatewayReason(const QString &gateway, const QString &code)
{
    return u"gateway/%1/%2"_s.arg(gateway, code);
}

QString gatewayReasonText(const QString &reason, const QString &language)
{
    const QStringList parts = reason.split(u'/');
    if (parts.size() != 3 || parts.constFirst() != "gateway"_L1)
        return {};
    const auto found = std::ranges::find(knownGateways(), parts.at(1), &GatewayConfig::key);
    const QString words =
        found == knownGateways().end() ? QString() : wordsOfCode(*found, parts.at(2), language);
    return words.isEmpty() ? QString() : u"%1 (%2 %3)"_s.arg(words, found->name, parts.at(2));
}

} // namespace app

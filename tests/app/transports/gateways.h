#pragma once

#include "app/transports/gateway_request.h"

#include <algorithm>

namespace test {

/// The gateway of that key among those we know, sending to a server of this computer where there is a port.
inline app::GatewayConfig preset(const QString &key, quint16 port = 0)
{
    const auto all = app::gatewayPresets();
    const QList<app::GatewayConfig> known = all ? *all : QList<app::GatewayConfig>();
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&key](const app::GatewayConfig &one) { return one.key == key; });
    app::GatewayConfig config = found != known.end() ? *found : app::GatewayConfig();
    const QString here = QStringLiteral("http://127.0.0.1:%1/").arg(port);
    if (port == 0)
        return config;
    const auto moved = [&here](const QString &url) { return here + url.section(u'/', 3); };
    config.send.url = moved(config.send.url);
    if (config.report)
        config.report->request.url = moved(config.report->request.url);
    if (config.token)
        config.token->request.url = moved(config.token->request.url);
    return config;
}

/// An account that fills all that the gateway asks for: "the sender", "secret-of-api_key".
inline app::GatewayAccount filledAccount(const app::GatewayConfig &config)
{
    app::GatewayAccount account;
    for (const QString &name : config.fields)
        account.fields.insert(name, name == QLatin1String("sms_type") ? QStringLiteral("2")
                                                                      : QStringLiteral("the ") + name);
    for (const QString &name : config.secrets)
        account.secrets.insert(name, QStringLiteral("secret-of/") + name);
    account.timeouts = {.connect = std::chrono::seconds(2),
                        .answer = std::chrono::seconds(2),
                        .afterStop = std::chrono::seconds(1)};
    return account;
}

inline app::OutgoingItem greetingToLan()
{
    app::OutgoingItem item;
    item.id = QStringLiteral("mk-42");
    item.recipient = QStringLiteral("+84912345678");
    item.text = QStringLiteral("Chào chị Lan & \"gia đình\" 100%");
    item.templateId = QStringLiteral("7895417a7d3f9461cd2e");
    item.parameters = {{QStringLiteral("customer_name"), {QStringLiteral("Lan")}}};
    return item;
}

} // namespace test

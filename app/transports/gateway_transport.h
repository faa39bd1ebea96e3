#pragma once

#include "app/transports/gateway_request.h"

#include <functional>

namespace app {

/// The tokens of an account after one was renewed.
struct NewTokens
{
    QString token;
    QString refresh;
    int lifetimeSeconds = 0; ///< 0: the gateway does not say
};

/// Keeps new tokens for good, in the keychain, before either is used: the refresh token before them is of no
/// use any more. An error: they could not be kept, and are handed in again before the next attempt.
using KeepTokens = std::function<db::Result<void>(const NewTokens &tokens)>;

/// Messages through a gateway over HTTP, as it is configured: SMS, Zalo notifications. Each goes over a
/// connection of its own (see askByHttp()).
class GatewayTransport final : public Transport
{
public:
    /// `keep` is asked only of gateways whose tokens are renewed.
    GatewayTransport(GatewayConfig config, GatewayAccount account, KeepTokens keep = {});
    ~GatewayTransport() override;

    TransportCapabilities capabilities() const override;
    /// Refused at Opening, with the reason in `detail`: what was handed in or configured cannot be sent.
    /// Where the gateway says that the token is out of date, so that it took nothing, it is renewed and the
    /// item is sent once more.
    [[nodiscard]] SendResult send(const OutgoingItem &item, const std::atomic_bool *stop = nullptr) override;
    [[nodiscard]] DeliveryLook lookUp(const QString &id, const QString &remoteId,
                                      const std::atomic_bool *stop = nullptr) override;

private:
    SendResult sendOnce(const OutgoingItem &item, const std::atomic_bool *stop) const;
    /// The reason of what was not accepted; empty: the words of the gateway say it, or nothing does.
    QString reasonOf(const SendResult &result) const;
    /// Those that could not be kept, else new ones of the gateway; used once they are kept.
    [[nodiscard]] db::Result<void> renewToken(const std::atomic_bool *stop);
    [[nodiscard]] db::Result<NewTokens> newTokens(const std::atomic_bool *stop) const;

    GatewayConfig m_config;
    GatewayAccount m_account;
    KeepTokens m_keep;
    std::optional<NewTokens> m_unkept; ///< the gateway takes no others any more
};

/// The words of a code of the gateway, in "vi" or else in English; empty where its table has none.
QString wordsOfCode(const GatewayConfig &config, const QString &code, const QString &language);

} // namespace app

#pragma once

#include "app/transports/transport.h"
#include "db/core/words.h"

#include <QUrl>

namespace app {

/// By hand: a person opens the link and sends. It hands nothing over by itself.
class HandTransport final : public Transport
{
public:
    explicit HandTransport(db::Channel channel) : m_channel(channel) {}

    TransportCapabilities capabilities() const override { return {}; }
    /// Refused at Opening, always: only a person may say that it went out.
    [[nodiscard]] SendResult send(const OutgoingItem &item, const std::atomic_bool *stop = nullptr) override;
    /// What the person opens; empty for channels without a link (see linkFor()).
    QUrl link(const OutgoingItem &item) const;

private:
    db::Channel m_channel;
};

} // namespace app

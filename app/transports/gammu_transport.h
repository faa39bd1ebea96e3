#pragma once

#include "app/transports/transport.h"
#include "db/gammu/gammu_queue.h"

#include <memory>

namespace app {

/// SMS by a modem of this computer, through the queue of gammu-smsd.
class GammuTransport final : public Transport
{
public:
    /// The database of smsd's SQL service, and which smsd sends (PhoneID); empty: whichever comes first.
    explicit GammuTransport(QString file, QString sender = {});
    ~GammuTransport() override;

    TransportCapabilities capabilities() const override;
    /// Accepted once it is in the queue: smsd sends it from there, also after this program has ended. An item
    /// whose ID is there already, or was sent, is Accepted and not put in again.
    [[nodiscard]] SendResult send(const OutgoingItem &item, const std::atomic_bool *stop = nullptr) override;
    /// By our ID; smsd has none that lasts.
    [[nodiscard]] DeliveryLook lookUp(const QString &id, const QString &remoteId,
                                      const std::atomic_bool *stop = nullptr) override;
    void finish() override;

private:
    [[nodiscard]] db::Result<void> open();

    QString m_file;
    QString m_sender;
    std::unique_ptr<db::GammuQueue> m_queue; // null: not open
};

/// What smsd says of the parts of a message, as one.
DeliveryLook lookAt(const db::GammuFate &fate);

} // namespace app

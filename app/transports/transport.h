#pragma once

#include "app/mail/send_outcome.h"
#include "app/mail/smtp_sender.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <atomic>
#include <optional>

namespace app {

/// A mail as it goes out: the bytes of mailBytes().
struct OutgoingBytes
{
    Envelope envelope;
    QByteArray mail;
};

/// What stands for a parameter of an approved template.
struct OutgoingParameter
{
    QString value;
    QString type = {}; ///< one of GatewayConfig::parameterLimits; empty: as its name tells
};

/// What is to be sent to one person, ready: the rules of sending were asked before.
struct OutgoingItem
{
    QString id;         ///< ours, the same for each try; a gateway that knows it twice sends once
    QString recipient;  ///< "+84912345678" (E.164) or "lan@example.vn"
    QString subject;    ///< of an e-mail that is sent by hand
    QString text;       ///< what the person reads; NFC
    QString templateId; ///< of a Zalo notification
    QMap<QString, OutgoingParameter> parameters; ///< of that template, by name
    std::optional<OutgoingBytes> mail;           ///< of an e-mail
};

/// What became of an item that was handed over.
struct SendResult
{
    SendOutcome outcome;
    QString remoteId;    ///< how the other side calls it; empty where it does not say
    QString code;        ///< of the gateway's table: "103"; empty: none
    QString reason = {}; ///< what a gateway means by it, see gatewayReasonText(); empty: not known
};

enum class DeliveryState
{
    Unknown, ///< the other side does not say, or could not be asked
    Waiting, ///< on its way
    Delivered,
    Failed
};

/// What the other side says later of an item it accepted.
struct DeliveryLook
{
    DeliveryState state = DeliveryState::Unknown;
    QString code;   ///< what it called that
    QString detail; ///< why it is not known, in technical English, for the log; never a secret
};

/// What a transport can do.
struct TransportCapabilities
{
    bool sendsByItself = false;
    bool tellsDelivery = false;   ///< lookUp() is of use
    bool keepsConnection = false; ///< many items in a row are cheaper than one by one
    bool needsTemplate = false;   ///< sends approved texts only: templateId and parameters
    bool runsApart = false;       ///< may block a thread of its own, beside other transports of the account
};

/// A way by which messages leave. Knows no database: whoever claims messages and keeps what became of them
/// asks it, on a thread of its own, since it blocks; never on that of the windows or of the database.
class Transport
{
public:
    Transport() = default;
    virtual ~Transport() = default;
    Q_DISABLE_COPY_MOVE(Transport)

    virtual TransportCapabilities capabilities() const = 0;
    /// Tries once. A stop ends it soon where nothing was handed over, and a while later where the other side
    /// owes an answer.
    [[nodiscard]] virtual SendResult send(const OutgoingItem &item,
                                          const std::atomic_bool *stop = nullptr) = 0;
    /// Of what send() has accepted: by our ID and by its own.
    [[nodiscard]] virtual DeliveryLook lookUp(const QString &id, const QString &remoteId,
                                              const std::atomic_bool *stop = nullptr);
    /// Nothing more comes for now: closes what is kept open.
    virtual void finish();
};

/// Of an item that was surely not handed over.
SendResult notSentBy(SendOutcome::Kind kind, const QString &detail);

} // namespace app

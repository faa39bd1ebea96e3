#pragma once

#include "app/core/command.h"
#include "app/transports/transport.h"

namespace app {

/// What a gateway says of a message that it accepted before.
struct DeliveryReportEntry
{
    db::MessageId message;
    DeliveryState state = DeliveryState::Unknown;
    QString code = {}; ///< what the gateway calls that
};

/// Takes in what a gateway was asked: what arrived, and what did not. A failure is a soft bounce: gateways do
/// not say whether a number is gone for good. Keeps up to when that gateway has been asked.
struct TakeDeliveryReports
{
    static constexpr QStringView kName = u"message.report";

    db::SendingAccountId account;
    QList<DeliveryReportEntry> reports;
    qint64 askedUpToMs = 0; ///< UTC epoch milliseconds

    QJsonObject toJson() const;
    /// How many are news.
    [[nodiscard]] db::Result<Effect<int>> apply(db::Session &session, const db::Act &act) const;
};

/// Up to when the gateway has been asked, in UTC epoch milliseconds; 0: never.
[[nodiscard]] db::Result<qint64> askedUpTo(db::Session &session, db::SendingAccountId account);

} // namespace app

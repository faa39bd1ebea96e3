#pragma once

#include "app/messages/message_renderer.h"
#include "app/outbox/accounts/approved_template.h"
#include "app/transports/transport.h"

namespace app {

/// An approved template with its parameters filled in.
struct Notification
{
    QString templateId; ///< as the provider numbers it
    QMap<QString, OutgoingParameter> parameters;

    /// What goes out, but for the number: {"template_id", "template_data"}.
    QByteArray bytes() const;
};

/// Whom and which day the parameters speak of.
struct NotificationSubject
{
    const db::Template &text;
    const db::Customer &customer;
    const MessageDay &day;
};

/// InvalidInput, and the reason's key: "missing-data" where a parameter would be empty.
[[nodiscard]] db::Result<Notification> filledNotification(const ApprovedTemplate &approved,
                                                          const ShopSettings &shop,
                                                          const NotificationSubject &subject);

} // namespace app

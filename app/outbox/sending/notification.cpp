#include "app/outbox/sending/notification.h"

#include "app/outbox/accounts/gateway_choice.h"
#include "app/transports/gateway_request.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

tl::unexpected<db::Error> noNotification(const QString &reason)
{
    return tl::unexpected(db::Error{db::ErrorKind::InvalidInput, reason, reason});
}

/// The day that a message speaks of, as it was planned.
MessageDay notifiedDay(const db::OutboxMessage &message, const TemplateLibrary &library)
{
    return {message.occasionOn.isValid() ? message.occasionOn : message.dueOn,
            library.occasion(message.occasionKey), message.occasionYear};
}

db::Result<void> checkParameterLengths(const Notification &notification, const db::SendingAccount &account)
{
    MK_TRY(const auto gateway, gatewayOf(account));
    for (auto one = notification.parameters.cbegin(); one != notification.parameters.cend(); ++one) {
        if (!checkParameter(gateway.config, one.key(), *one))
            return noNotification(u"parameter-too-long"_s);
    }
    return {};
}

} // namespace

db::Result<Notification> notificationOf(db::Session &session, const TemplateLibrary &library,
                                        const db::OutboxMessage &message, const db::SendingAccount &account)
{
    const auto approved = approvedTemplateOf(account, message.templateId);
    if (!approved)
        return noNotification(u"no-approved-template"_s);
    if (!sendsTheseWords(account, message))
        return noNotification(u"words-not-approved"_s);
    const db::Template *text = library.find(message.templateId);
    if (!text)
        return noNotification(u"no-approved-template"_s);
    MK_TRY(const auto customer, session.customers().byId(message.customer));
    MK_TRY(auto notification,
           filledNotification(*approved, library.shop, {*text, customer, notifiedDay(message, library)}));
    MK_CHECK(checkParameterLengths(notification, account));
    return notification;
}

} // namespace app

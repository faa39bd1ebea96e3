#include "app/outbox/accounts/approved_notification.h"

#include "app/core/json_words.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

QByteArray Notification::bytes() const
{
    QJsonObject data;
    for (auto one = parameters.cbegin(); one != parameters.cend(); ++one)
        data.insert(one.key(), one->value);
    return compactText({{u"template_id"_s, templateId}, {u"template_data"_s, data}}).toUtf8();
}

db::Result<Notification> filledNotification(const ApprovedTemplate &approved, const ShopSettings &shop,
                                            const NotificationSubject &subject)
{
    Notification notification{approved.id, {}};
    for (auto one = approved.parameters.cbegin(); one != approved.parameters.cend(); ++one) {
        db::Template parameter = subject.text;
        parameter.channel = db::Channel::Zalo;
        parameter.subject.clear();
        parameter.body = one->text;
        const RenderedMessage filled = MessageRenderer(shop).render(parameter, subject.customer, subject.day);
        const QString value = filled.text.simplified();
        if (!filled.sendable() || value.isEmpty())
            return tl::unexpected(db::Error{db::ErrorKind::InvalidInput,
                                            u"parameter %1: nothing fills it"_s.arg(one.key()),
                                            u"missing-data"_s});
        notification.parameters.insert(one.key(), {value, one->type});
    }
    return notification;
}

} // namespace app

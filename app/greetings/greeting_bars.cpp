#include "app/greetings/greeting_bars.h"

#include "app/people/channels.h"
#include "db/customers/consent_store.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

bool refuses(const QString &refused, db::Channel channel)
{
    if (refused.isEmpty())
        return false;
    const QStringList words = refused.split(u',');
    return words.contains(db::keyOf(channel)) || words.contains("all"_L1);
}

/// Did every address that the channel goes to belong to a person who was erased?
bool isOfErased(const QString &barred, db::Channel channel)
{
    return barred.split(u',').contains("erased-"_L1 + db::keyOf(channel));
}

} // namespace

SkipReason barOf(const db::MessageBars &bars, db::Channel channel)
{
    if (refuses(bars.refused, channel))
        return SkipReason::Refused;
    return isOfErased(bars.barred, channel) ? SkipReason::Erased : SkipReason::None;
}

bool hasBounced(const db::MessageBars &bars, db::Channel channel)
{
    return bars.barred.split(u',').contains("bounced-"_L1 + db::keyOf(channel));
}

bool isRefusedByAnother(const db::MessageBars &bars, db::Channel channel)
{
    return bars.refusedThere.split(u',').contains(db::keyOf(channel));
}

bool isRestricted(const db::MessageBars &bars)
{
    return bars.barred.contains("restricted"_L1);
}

db::Result<SkipReason> barOfWritten(db::Session &session, const db::OutboxMessage &message)
{
    MK_TRY(const auto bars, session.consents().bars(message.customer, message.purpose));
    if (isRestricted(bars))
        return SkipReason::Restricted;
    if (const SkipReason bar = barOf(bars, message.channel); bar != SkipReason::None)
        return bar;
    MK_TRY(const auto barred, session.consents().barredAddresses(message.customer, message.purpose));
    return barred.contains(message.address) ? SkipReason::Erased : SkipReason::None;
}

db::Result<QString> addressNow(db::Session &session, const db::Customer &customer, db::Purpose purpose,
                               db::Channel channel)
{
    MK_TRY(const auto barred, session.consents().barredAddresses(customer.id, purpose));
    MK_TRY(const auto bounced, session.consents().bouncedAddresses(customer.id, channel));
    if (purpose == db::Purpose::Care)
        return addressFor(customer, channel, barred + bounced);
    MK_TRY(const auto refused, session.consents().addressesRefusedByOthers(customer.id, purpose, channel));
    return addressFor(customer, channel, barred + bounced + refused);
}

} // namespace app

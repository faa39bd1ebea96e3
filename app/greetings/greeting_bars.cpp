#include "app/greetings/greeting_bars.h"

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

/// Was the number or the address that the channel goes to a person's who was erased?
bool isOfErased(const QString &barred, db::Channel channel)
{
    switch (channel) {
    case db::Channel::Phone:
    case db::Channel::Sms:
    case db::Channel::Zalo:
        return barred.contains("erased-phone"_L1);
    case db::Channel::Email:
        return barred.contains("erased-email"_L1);
    default:
        return false;
    }
}

} // namespace

SkipReason barOf(const db::MessageBars &bars, db::Channel channel)
{
    if (refuses(bars.refused, channel))
        return SkipReason::Refused;
    return isOfErased(bars.barred, channel) ? SkipReason::Erased : SkipReason::None;
}

bool isRestricted(const db::MessageBars &bars)
{
    return bars.barred.contains("restricted"_L1);
}

db::Result<SkipReason> barNow(db::Session &session, db::CustomerId customer, db::Purpose purpose,
                              db::Channel channel)
{
    MK_TRY(const auto bars, session.consents().bars(customer, purpose));
    return isRestricted(bars) ? SkipReason::Restricted : barOf(bars, channel);
}

} // namespace app

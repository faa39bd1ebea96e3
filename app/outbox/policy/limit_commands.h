#pragma once

#include "app/core/command.h"
#include "app/outbox/policy/send_limits.h"
#include "db/rights/sending_wish_store.h"

namespace app {

/// The limits of sending as they shall be, but for the shop's hours, which are settings of their own. The
/// journal says which rules they loosen against the law's; see rulesOf(). Nothing is done where they are so
/// already. The value: the limits that are looser than the law's.
struct SaveSendLimits
{
    static constexpr QStringView kName = u"settings.send-limits";

    SendLimits limits;

    QJsonObject toJson() const;
    static db::Result<SaveSendLimits> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<QStringList>> apply(db::Session &session, const db::Act &act) const;
};

/// How often and on which days a customer wants to be written to; an empty wish takes back what they said.
/// Nothing is done where it stands so already. InvalidInput: a number out of its bounds. NotFound: no such
/// customer.
struct SaveSendingWish
{
    static constexpr QStringView kName = u"customer.sending-wish";

    db::CustomerId customer;
    std::optional<int> most = {};       ///< 0 to MessageCap::kMost
    std::optional<int> withinDays = {}; ///< 1 to MessageCap::kMostDays; none where `most` is
    int quietWeekdays = 0;              ///< bit 0 is Monday
    static constexpr std::tuple kArguments{Argument{"customer", &SaveSendingWish::customer},
                                           Argument{"most", &SaveSendingWish::most},
                                           Argument{"within_days", &SaveSendingWish::withinDays},
                                           Argument{"quiet_weekdays", &SaveSendingWish::quietWeekdays}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app

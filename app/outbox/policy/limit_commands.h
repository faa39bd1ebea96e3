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

/// Some of the limits as they shall be; the others stay as they are when it runs, so that two desks do not
/// take each other's change back. Else as SaveSendLimits. InvalidInput: no such limit, or a value that is not
/// of its form. The journal keeps the reason why something was loosened, where one is said.
struct ChangeSendLimits
{
    static constexpr QStringView kName = u"settings.change-send-limits";

    struct Value
    {
        QString name; ///< of a limit, see limit_table.h
        QString text; ///< in its form
    };
    QList<Value> values;
    QString reason = {}; ///< may be empty; NFC, at most kLongestReason letters of it are kept
    static constexpr qsizetype kLongestReason = 200;

    QJsonObject toJson() const;
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

/// A part of such a wish; what is not said stays as it is when it runs. The value: the wish as it stands
/// then. InvalidInput also for what is not of its form.
struct ChangeSendingWish
{
    static constexpr QStringView kName = u"customer.change-sending-wish";

    db::CustomerId customer;
    std::optional<QString> cap = {};   ///< "1/7", "any"
    std::optional<QString> quiet = {}; ///< "sat,sun", "none"
    static constexpr std::tuple kArguments{Argument{"customer", &ChangeSendingWish::customer},
                                           Argument{"cap", &ChangeSendingWish::cap},
                                           Argument{"quiet", &ChangeSendingWish::quiet}};

    [[nodiscard]] db::Result<Effect<db::SendingWish>> apply(db::Session &session, const db::Act &act) const;
};

/// Of the wish; nothing: no cap.
std::optional<MessageCap> capOf(const db::SendingWish &wish);

} // namespace app

#pragma once

#include "app/outbox/policy/open_hours.h"
#include "app/outbox/rules/send_rule.h"
#include "db/core/error.h"
#include "db/core/words.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace db {
class Session;
}

namespace app {

struct ShopSettings;

/// Of advertising by one channel.
struct ChannelLimit
{
    std::optional<OpenHours> hours; ///< none: at any hour
    std::optional<int> perDay;      ///< to one number or address within 24 hours; none: any number

    friend bool operator==(const ChannelLimit &, const ChannelLimit &) = default;
};

/// How far sending may go, as the shop set it; a new one holds the law's limits, see limit_table.h. What
/// rests on the customer's own word and on the rules of the house (audience, refusals, persons who were
/// erased) is no setting.
struct SendLimits
{
    ChannelLimit sms{OpenHours{{7, 0}, {22, 0}}, 3};
    ChannelLimit call{OpenHours{{8, 0}, {17, 0}}, 1};
    ChannelLimit mail{std::nullopt, 3};
    ChannelLimit zalo{OpenHours{{8, 0}, {22, 0}}, 1};
    std::optional<MessageCap> personCap; ///< of messages of every purpose to one customer; none: no cap
    /// Days between two messages to one customer, of every purpose, 1 to MessageCap::kMostDays; none: no
    /// distance.
    std::optional<int> distanceDays;
    QuietDays quiet;        ///< for advertising
    bool consent = true;    ///< advertising needs one
    bool doNotCall = true;  ///< advertising heeds the do-not-call list
    bool brandName = true;  ///< advertising by SMS or call needs one
    bool label = true;      ///< advertising begins with [QC] or [AD]
    bool optOutLine = true; ///< advertising says how to refuse more of it
    /// For every message but mails, greetings too. The shop's sending hours (SendingHours), which are kept
    /// among its own settings and always are within the law.
    OpenHours shop{{7, 0}, {22, 0}};

    /// Of advertising by this channel; nothing: there is none.
    const ChannelLimit *of(db::Channel channel) const;

    friend bool operator==(const SendLimits &, const SendLimits &) = default;
};

/// The limits that let more go than the law's (or `than`) do.
QStringList loosenedLimits(const SendLimits &limits, const SendLimits &than = {});
/// The rules that these limits set, each once.
QList<SendRule> rulesOf(const QStringList &limitNames);

/// What differs from the law's limits, by name.
QJsonObject toJson(const SendLimits &limits);
/// What cannot be read stays the law's limit.
SendLimits sendLimitsFrom(const QJsonObject &json);

/// The setting that keeps them.
inline constexpr QStringView kSendLimitsKey = u"send.limits";
/// As the shop set them, with its sending hours.
[[nodiscard]] db::Result<SendLimits> loadSendLimits(db::Session &session);
/// The same for who has the shop's settings already.
[[nodiscard]] db::Result<SendLimits> sendLimitsOf(db::Session &session, const ShopSettings &shop);

} // namespace app

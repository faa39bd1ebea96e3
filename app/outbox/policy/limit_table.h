#pragma once

#include "app/outbox/policy/send_limits.h"

#include <span>

namespace app {

/// One of the limits as a setting.
struct SendLimit
{
    enum class Source
    {
        Law, ///< the one that its rule names
        Zalo,
        Shop
    };

    /// What it is, and so how it is entered.
    enum class Kind
    {
        Hours,    ///< an OpenHours
        Count,    ///< messages within 24 hours
        Cap,      ///< a MessageCap
        Distance, ///< days
        Weekdays,
        Dates, ///< of each year
        Demand ///< on or off
    };

    QStringView name; ///< "sms-hours"; stands in files and in calls
    SendRule rule;    ///< that it sets
    Source source;
    const char *label; ///< English; see labelOf()
    Kind kind;
    const char *form; ///< how it is written, for help: "HH:MM-HH:MM or any"
    QString (*text)(const SendLimits &limits);
    /// False: not of its form, and nothing is changed.
    bool (*read)(QStringView text, SendLimits &limits);
    /// Something may go under `limits` that may not under `than`.
    bool (*isLooser)(const SendLimits &limits, const SendLimits &than);
};

/// All of them, in the order in which they are listed.
std::span<const SendLimit> sendLimits();
/// Nothing where there is none of that name.
const SendLimit *sendLimit(QStringView name);

/// What it limits, in the language in use.
QString labelOf(const SendLimit &limit);
/// Where its default comes from, in the language in use.
QString sourceOf(const SendLimit &limit);

} // namespace app

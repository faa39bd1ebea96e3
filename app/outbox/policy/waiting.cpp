#include "app/outbox/policy/waiting.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
constexpr int kDaysAhead = 2 * 366;

/// The hours at which the message may go at all.
OpenHours openHoursOf(const SendFacts &facts, const SendLimits &limits)
{
    OpenHours open{QTime(0, 0), QTime(23, 59, 59, 999)};
    const auto narrow = [&open](const OpenHours &hours) {
        open.from = std::max(open.from, hours.from);
        open.until = std::min(open.until, hours.until);
    };
    if (facts.channel != db::Channel::Email)
        narrow(limits.shop);
    const ChannelLimit *limit = limits.of(facts.channel);
    if (facts.isAdvertising() && limit && limit->hours)
        narrow(*limit->hours);
    return open;
}

std::optional<QDateTime> nextOpen(const SendFacts &facts, const SendLimits &limits, const QDateTime &from)
{
    const OpenHours open = openHoursOf(facts, limits);
    if (open.has(from.time()))
        return from;
    // An opening that the clocks jump over is none: such a time is not valid.
    for (int days = 0; days < kDaysAhead; ++days) {
        const QDateTime opening(from.date().addDays(days), open.from, from.timeZone());
        if (opening.isValid() && opening >= from && open.has(opening.time()))
            return opening;
    }
    return std::nullopt;
}

/// When fewer than `most` of these instants lie within the span before it.
std::optional<QDateTime> nextBelow(int most, qint64 spanMs, const QList<qint64> &instants,
                                   const QDateTime &from)
{
    if (most <= 0)
        return std::nullopt;
    const auto counted = std::upper_bound(instants.cbegin(), instants.cend(),
                                          from.toMSecsSinceEpoch() - spanMs); // those still within it
    if (instants.cend() - counted < most)
        return from;
    const qint64 last = *(instants.cend() - most);
    return QDateTime::fromMSecsSinceEpoch(last + spanMs, from.timeZone());
}

std::optional<QDateTime> nextBelowCount(const SendFacts &facts, const SendLimits &limits,
                                        const QDateTime &from)
{
    const ChannelLimit *limit = limits.of(facts.channel);
    if (!facts.isAdvertising() || !limit || !limit->perDay)
        return from;
    return nextBelow(*limit->perDay, kDayMs, facts.advertisedMs, from);
}

std::optional<QDateTime> nextBelowCap(const SendFacts &facts, const SendLimits &limits, const QDateTime &from)
{
    QList<MessageCap> caps = facts.ownCaps;
    if (limits.personCap)
        caps.append(*limits.personCap);
    if (limits.distanceDays)
        caps.append({1, *limits.distanceDays});
    std::optional<QDateTime> next = from;
    for (const MessageCap &cap : std::as_const(caps)) {
        const auto below = nextBelow(cap.most, cap.days * kDayMs, facts.messagedMs, from);
        next = below && next ? std::optional(std::max(*next, *below)) : std::nullopt;
    }
    return next;
}

std::optional<QDateTime> nextLoudDay(const SendFacts &facts, const SendLimits &limits, const QDateTime &from)
{
    const auto isQuiet = [&](QDate day) {
        return facts.ownQuiet.has(day) || (facts.isAdvertising() && limits.quiet.has(day));
    };
    if (!isQuiet(from.date()))
        return from;
    for (int days = 1; days < kDaysAhead; ++days) {
        const QDate day = from.date().addDays(days);
        if (!isQuiet(day))
            return day.startOfDay(from.timeZone());
    }
    return std::nullopt;
}

} // namespace

std::optional<QDateTime> nextAllowed(SendRule rule, const SendFacts &facts, const SendLimits &limits,
                                     const QDateTime &from)
{
    if (!from.isValid())
        return std::nullopt;
    switch (rule) {
    case SendRule::ClosedHours:
        return nextOpen(facts, limits, from);
    case SendRule::DailyCount:
        return nextBelowCount(facts, limits, from);
    case SendRule::PersonCap:
        return nextBelowCap(facts, limits, from);
    case SendRule::QuietDay:
        return nextLoudDay(facts, limits, from);
    default:
        return from;
    }
}

std::optional<QDateTime> nextAllowed(const SendFacts &facts, const SendLimits &limits, const QDateTime &from)
{
    QDateTime at = from;
    // Each rule moves it on to its own next instant until none does: the first that suits all of them.
    for (bool moved = true; moved;) {
        moved = false;
        for (const SendRule rule : kSendRules) {
            if (!isPassing(rule))
                continue;
            const auto next = nextAllowed(rule, facts, limits, at);
            if (!next || from.daysTo(*next) > kDaysAhead)
                return std::nullopt;
            moved = moved || *next > at;
            at = *next;
        }
    }
    return at;
}

} // namespace app

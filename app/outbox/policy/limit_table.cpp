#include "app/outbox/policy/limit_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kMostPerDay = 99;

template <ChannelLimit SendLimits::*channel> struct HoursLimit
{
    static constexpr auto kind = SendLimit::Kind::Hours;
    static constexpr auto form = "HH:MM-HH:MM or any";
    static QString text(const SendLimits &limits) { return textOf((limits.*channel).hours); }
    static bool read(QStringView text, SendLimits &limits) { return readText(text, (limits.*channel).hours); }
    static bool isLooser(const SendLimits &limits, const SendLimits &than)
    {
        const auto &mine = (limits.*channel).hours;
        const auto &other = (than.*channel).hours;
        return other && (!mine || mine->from < other->from || mine->until > other->until);
    }
};

template <ChannelLimit SendLimits::*channel> struct CountLimit
{
    static constexpr auto kind = SendLimit::Kind::Count;
    static constexpr auto form = "a number or any";
    static QString text(const SendLimits &limits)
    {
        const auto &most = (limits.*channel).perDay;
        return most ? QString::number(*most) : u"any"_s;
    }
    static bool read(QStringView text, SendLimits &limits)
    {
        std::optional<int> &most = (limits.*channel).perDay;
        if (text == u"any") {
            most.reset();
            return true;
        }
        bool isNumber = false;
        const int read = text.toInt(&isNumber);
        if (!isNumber || read < 0 || read > kMostPerDay)
            return false;
        most = read;
        return true;
    }
    static bool isLooser(const SendLimits &limits, const SendLimits &than)
    {
        const auto &mine = (limits.*channel).perDay;
        const auto &other = (than.*channel).perDay;
        return other && (!mine || *mine > *other);
    }
};

struct CapLimit
{
    static constexpr auto kind = SendLimit::Kind::Cap;
    static constexpr auto form = "MOST/DAYS or any";
    static QString text(const SendLimits &limits) { return textOf(limits.personCap); }
    static bool read(QStringView text, SendLimits &limits) { return readText(text, limits.personCap); }
    static bool isLooser(const SendLimits &limits, const SendLimits &than)
    {
        const auto &mine = limits.personCap;
        const auto &other = than.personCap;
        return other && (!mine || mine->most > other->most || mine->days < other->days);
    }
};

struct DistanceLimit
{
    static constexpr auto kind = SendLimit::Kind::Distance;
    static constexpr auto form = "days or any";
    static QString text(const SendLimits &limits)
    {
        return limits.distanceDays ? QString::number(*limits.distanceDays) : u"any"_s;
    }
    static bool read(QStringView text, SendLimits &limits)
    {
        if (text == u"any") {
            limits.distanceDays.reset();
            return true;
        }
        bool isNumber = false;
        const int days = text.toInt(&isNumber);
        if (!isNumber || days < 1 || days > MessageCap::kMostDays)
            return false;
        limits.distanceDays = days;
        return true;
    }
    static bool isLooser(const SendLimits &limits, const SendLimits &than)
    {
        return than.distanceDays.value_or(0) > limits.distanceDays.value_or(0);
    }
};

struct WeekdayLimit
{
    static constexpr auto kind = SendLimit::Kind::Weekdays;
    static constexpr auto form = "mon,tue,wed,thu,fri,sat,sun or none";
    static QString text(const SendLimits &limits) { return weekdaysText(limits.quiet.weekdays); }
    static bool read(QStringView text, SendLimits &limits)
    {
        return readWeekdays(text, limits.quiet.weekdays);
    }
    static bool isLooser(const SendLimits &limits, const SendLimits &than)
    {
        return (than.quiet.weekdays & ~limits.quiet.weekdays) != 0;
    }
};

struct DateLimit
{
    static constexpr auto kind = SendLimit::Kind::Dates;
    static constexpr auto form = "MM-DD,... or none";
    static QString text(const SendLimits &limits) { return monthDaysText(limits.quiet.dates); }
    static bool read(QStringView text, SendLimits &limits) { return readMonthDays(text, limits.quiet.dates); }
    static bool isLooser(const SendLimits &limits, const SendLimits &than)
    {
        return !std::ranges::all_of(than.quiet.dates,
                                    [&](const auto &date) { return limits.quiet.dates.contains(date); });
    }
};

template <bool SendLimits::*demanded> struct DemandLimit
{
    static constexpr auto kind = SendLimit::Kind::Demand;
    static constexpr auto form = "on or off";
    static QString text(const SendLimits &limits) { return limits.*demanded ? u"on"_s : u"off"_s; }
    static bool read(QStringView text, SendLimits &limits)
    {
        if (text != u"on" && text != u"off")
            return false;
        limits.*demanded = text == u"on";
        return true;
    }
    static bool isLooser(const SendLimits &limits, const SendLimits &than)
    {
        return than.*demanded && !(limits.*demanded);
    }
};

template <class Kind>
constexpr SendLimit limitRow(QStringView name, SendRule rule, SendLimit::Source source, const char *label)
{
    return {name, rule, source, label, Kind::kind, Kind::form, &Kind::text, &Kind::read, &Kind::isLooser};
}

using LimitSource = SendLimit::Source;

// The one table of limits.
constexpr std::array kSendLimits{
    limitRow<HoursLimit<&SendLimits::sms>>(u"sms-hours", SendRule::ClosedHours, LimitSource::Law,
                                           QT_TRANSLATE_NOOP("app::limit", "hours for advertising by SMS")),
    limitRow<HoursLimit<&SendLimits::call>>(u"call-hours", SendRule::ClosedHours, LimitSource::Law,
                                            QT_TRANSLATE_NOOP("app::limit", "hours for advertising calls")),
    limitRow<HoursLimit<&SendLimits::mail>>(
        u"mail-hours", SendRule::ClosedHours, LimitSource::Law,
        QT_TRANSLATE_NOOP("app::limit", "hours for advertising by e-mail")),
    limitRow<HoursLimit<&SendLimits::zalo>>(u"zalo-hours", SendRule::ClosedHours, LimitSource::Zalo,
                                            QT_TRANSLATE_NOOP("app::limit", "hours for advertising by Zalo")),
    limitRow<CountLimit<&SendLimits::sms>>(
        u"sms-per-day", SendRule::DailyCount, LimitSource::Law,
        QT_TRANSLATE_NOOP("app::limit", "advertising SMS to one number in 24 hours")),
    limitRow<CountLimit<&SendLimits::call>>(
        u"call-per-day", SendRule::DailyCount, LimitSource::Law,
        QT_TRANSLATE_NOOP("app::limit", "advertising calls to one number in 24 hours")),
    limitRow<CountLimit<&SendLimits::mail>>(
        u"mail-per-day", SendRule::DailyCount, LimitSource::Law,
        QT_TRANSLATE_NOOP("app::limit", "advertising e-mails to one address in 24 hours")),
    limitRow<CountLimit<&SendLimits::zalo>>(
        u"zalo-per-day", SendRule::DailyCount, LimitSource::Zalo,
        QT_TRANSLATE_NOOP("app::limit", "advertising by Zalo to one number in 24 hours")),
    limitRow<CapLimit>(u"person-cap", SendRule::PersonCap, LimitSource::Shop,
                       QT_TRANSLATE_NOOP("app::limit", "messages to one customer within some days")),
    limitRow<DistanceLimit>(u"distance", SendRule::PersonCap, LimitSource::Shop,
                            QT_TRANSLATE_NOOP("app::limit", "days between two messages to one customer")),
    limitRow<WeekdayLimit>(u"quiet-weekdays", SendRule::QuietDay, LimitSource::Shop,
                           QT_TRANSLATE_NOOP("app::limit", "weekdays without advertising")),
    limitRow<DateLimit>(u"quiet-dates", SendRule::QuietDay, LimitSource::Shop,
                        QT_TRANSLATE_NOOP("app::limit", "dates without advertising")),
    limitRow<DemandLimit<&SendLimits::consent>>(
        u"consent", SendRule::NoConsent, LimitSource::Law,
        QT_TRANSLATE_NOOP("app::limit", "advertising only to customers who agreed to it")),
    limitRow<DemandLimit<&SendLimits::doNotCall>>(
        u"do-not-call", SendRule::DoNotCall, LimitSource::Law,
        QT_TRANSLATE_NOOP("app::limit", "no advertising to numbers on the do-not-call list")),
    limitRow<DemandLimit<&SendLimits::brandName>>(
        u"brand-name", SendRule::NoBrandName, LimitSource::Law,
        QT_TRANSLATE_NOOP("app::limit", "advertising SMS and calls under a brand name only")),
    limitRow<DemandLimit<&SendLimits::label>>(
        u"label", SendRule::NoLabel, LimitSource::Law,
        QT_TRANSLATE_NOOP("app::limit", "advertising begins with [QC]")),
    limitRow<DemandLimit<&SendLimits::optOutLine>>(
        u"opt-out-line", SendRule::NoOptOutLine, LimitSource::Law,
        QT_TRANSLATE_NOOP("app::limit", "advertising says how to refuse more of it")),
};

} // namespace

std::span<const SendLimit> sendLimits()
{
    return kSendLimits;
}

const SendLimit *sendLimit(QStringView name)
{
    const auto *found = std::ranges::find(kSendLimits, name, &SendLimit::name);
    return found == kSendLimits.end() ? nullptr : found;
}

QString labelOf(const SendLimit &limit)
{
    return QCoreApplication::translate("app::limit", limit.label);
}

QString sourceOf(const SendLimit &limit)
{
    switch (limit.source) {
    case LimitSource::Law:
        return lawOf(limit.rule);
    case LimitSource::Zalo:
        return QCoreApplication::translate("app::limit", "rules of Zalo Official Accounts");
    case LimitSource::Shop:
        break;
    }
    return QCoreApplication::translate("app::limit", "the shop's own wish");
}

} // namespace app

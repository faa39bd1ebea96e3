#include "app/outbox/policy/open_hours.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr QStringView kAnyLimit = u"any";
constexpr QStringView kNoDays = u"none";
constexpr std::array kWeekdayKeys{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
const QString kLimitHour = u"HH:mm"_s;

/// A number of one to three digits; nothing for another text.
std::optional<int> limitNumber(QStringView text, int least, int most)
{
    const bool digits = !text.isEmpty() && text.size() <= 3 &&
                        std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int number = digits ? text.toInt() : -1;
    return number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<QuietDays::MonthDay> monthDayOf(QStringView text)
{
    constexpr int leapYear = 2028; // 02-29 is a day of some years
    if (text.size() != 5 || text.at(2) != u'-')
        return std::nullopt;
    const auto month = limitNumber(text.first(2), 1, 12);
    const auto day = limitNumber(text.last(2), 1, 31);
    if (!month || !day || !QDate::isValid(leapYear, *month, *day))
        return std::nullopt;
    return QuietDays::MonthDay{*month, *day};
}

} // namespace

bool QuietDays::has(QDate day) const
{
    return day.isValid() &&
           ((weekdays >> (day.dayOfWeek() - 1) & 1) != 0 || dates.contains(MonthDay{day.month(), day.day()}));
}

QString textOf(const std::optional<OpenHours> &hours)
{
    return hours ? hours->from.toString(kLimitHour) + u'-' + hours->until.toString(kLimitHour)
                 : kAnyLimit.toString();
}

bool readText(QStringView text, std::optional<OpenHours> &hours)
{
    if (text == kAnyLimit) {
        hours.reset();
        return true;
    }
    const qsizetype dash = text.indexOf(u'-');
    if (dash < 0)
        return false;
    const OpenHours read{QTime::fromString(text.first(dash).toString(), kLimitHour),
                         QTime::fromString(text.sliced(dash + 1).toString(), kLimitHour)};
    if (!read.from.isValid() || !read.until.isValid() || read.from >= read.until)
        return false;
    hours = read;
    return true;
}

QString textOf(const std::optional<MessageCap> &cap)
{
    return cap ? u"%1/%2"_s.arg(cap->most).arg(cap->days) : kAnyLimit.toString();
}

bool readText(QStringView text, std::optional<MessageCap> &cap)
{
    if (text == kAnyLimit) {
        cap.reset();
        return true;
    }
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return false;
    const auto most = limitNumber(text.first(slash), 0, MessageCap::kMost);
    const auto days = limitNumber(text.sliced(slash + 1), 1, MessageCap::kMostDays);
    if (!most || !days)
        return false;
    cap = MessageCap{*most, *days};
    return true;
}

QString weekdaysText(int weekdays)
{
    QStringList keys;
    for (std::size_t i = 0; i < kWeekdayKeys.size(); ++i) {
        if ((weekdays >> i & 1) != 0)
            keys.append(QString::fromLatin1(kWeekdayKeys.at(i)));
    }
    return keys.isEmpty() ? kNoDays.toString() : keys.join(u',');
}

bool readWeekdays(QStringView text, int &weekdays)
{
    int read = 0;
    if (text != kNoDays) {
        for (const QStringView word : text.split(u',')) {
            const auto *day = std::ranges::find_if(
                kWeekdayKeys, [word](const char *key) { return word == QLatin1StringView(key); });
            if (day == kWeekdayKeys.end())
                return false;
            read |= 1 << (day - kWeekdayKeys.begin());
        }
    }
    weekdays = read;
    return true;
}

QString monthDaysText(const QList<QuietDays::MonthDay> &dates)
{
    QStringList words;
    for (const QuietDays::MonthDay &date : dates)
        words.append(u"%1-%2"_s.arg(date.month, 2, 10, QChar(u'0')).arg(date.day, 2, 10, QChar(u'0')));
    return words.isEmpty() ? kNoDays.toString() : words.join(u',');
}

bool readMonthDays(QStringView text, QList<QuietDays::MonthDay> &dates)
{
    QList<QuietDays::MonthDay> read;
    if (text != kNoDays) {
        for (const QStringView word : text.split(u',')) {
            const auto date = monthDayOf(word);
            if (!date)
                return false;
            if (!read.contains(*date))
                read.append(*date);
        }
    }
    std::sort(read.begin(), read.end());
    dates = read;
    return true;
}

} // namespace app

#include "app/people/typed_moment.h"

#include "app/people/date_text.h"
#include "db/core/fold.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestTyped = 40;
constexpr int kYearsAhead = 10;

/// Words behind an hour that say which half of the day it is in.
struct DayPart
{
    QStringView word;
    int from; ///< the first hour of a clock's face that is meant as one of the second half
    int past; ///< the first that is not
    bool twelveIsMidnight;
};
constexpr std::array kDayParts{
    DayPart{u"am", 0, 0, true},    DayPart{u"pm", 1, 12, false},    DayPart{u"sang", 0, 0, true},
    DayPart{u"trua", 1, 4, false}, DayPart{u"chieu", 1, 12, false}, DayPart{u"toi", 5, 12, true},
    DayPart{u"dem", 6, 12, true},
};

struct NamedDay
{
    QStringView words;
    int fromToday;
};
constexpr std::array kNamedDays{
    NamedDay{u"hom nay", 0},    NamedDay{u"nay", 0},      NamedDay{u"bua nay", 0},  NamedDay{u"today", 0},
    NamedDay{u"mai", 1},        NamedDay{u"ngay mai", 1}, NamedDay{u"tomorrow", 1}, NamedDay{u"mot", 2},
    NamedDay{u"ngay mot", 2},   NamedDay{u"ngay kia", 2}, NamedDay{u"hom qua", -1}, NamedDay{u"qua", -1},
    NamedDay{u"yesterday", -1}, NamedDay{u"hom kia", -2},
};

std::optional<QTime> typedTimeOf(int hour, int minute, const DayPart *part)
{
    if (part) {
        if (hour < 1 || hour > (part->past > 0 ? 23 : 12)) // "20 giờ tối" is said, "20am" is not
            return std::nullopt;
        if (hour == 12 && part->twelveIsMidnight)
            hour = 0;
        else if (hour >= part->from && hour < part->past)
            hour += 12;
    }
    const QTime time(hour, minute);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

int typedYear(const QString &typed, QDate today)
{
    const int year = typed.toInt();
    if (typed.size() > 2)
        return year;
    return 2000 + year <= today.year() + kYearsAhead ? 2000 + year : 1900 + year;
}

std::optional<QDate> validDay(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

std::optional<QTime> typedTime(QStringView text)
{
    if (text.size() > kLongestTyped)
        return std::nullopt;
    QString typed = db::fold(text);
    const DayPart *part = nullptr;
    for (const DayPart &one : kDayParts) {
        if (typed.endsWith(one.word)) {
            part = &one;
            typed = typed.chopped(one.word.size()).trimmed();
            break;
        }
    }
    static const QRegularExpression digits(u"^(\\d{1,2})(\\d{2})?$"_s);
    if (const auto match = digits.match(typed); match.hasMatch())
        return typedTimeOf(match.captured(1).toInt(), match.captured(2).toInt(), part);
    static const QRegularExpression parted(
        u"^(\\d{1,2})(?: ?(?:h|g|gio) ?|[ .])(\\d{1,2}|ruoi)?(?: ?(?:p|phut))?$"_s);
    const auto match = parted.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const QString minute = match.captured(2);
    return typedTimeOf(match.captured(1).toInt(), minute == u"ruoi"_s ? 30 : minute.toInt(), part);
}

std::optional<QDate> typedDate(QStringView text, QDate today)
{
    if (text.size() > kLongestTyped)
        return std::nullopt;
    const QString typed = db::fold(text);
    for (const NamedDay &named : kNamedDays) {
        if (typed == named.words)
            return today.addDays(named.fromToday);
    }
    static const QRegularExpression parts(
        u"^(?:ngay )?(\\d{1,2})(?: ?[-. ] ?| thang )(\\d{1,2})(?:(?: ?[-. ] ?| nam )(\\d{4}|\\d{2}))?$"_s);
    static const QRegularExpression dayAlone(u"^(?:ngay )?(\\d{1,2})$"_s);
    if (const auto match = parts.match(typed); match.hasMatch()) {
        const QString day = match.captured(1);
        const QString month = match.captured(2);
        const QString year = match.captured(3);
        return year.isEmpty() ? validDay(today.year(), month.toInt(), day.toInt())
                              : dateOf(u"%1/%2/%3"_s.arg(day, month).arg(typedYear(year, today)));
    }
    if (const auto match = dayAlone.match(typed); match.hasMatch())
        return validDay(today.year(), today.month(), match.captured(1).toInt());
    return dateOf(text);
}

} // namespace app

#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringView>
#include <QTime>

#include <optional>

namespace app {

/// Hours of the shop's day at which a message may go.
struct OpenHours
{
    QTime from;
    QTime until; ///< the last instant at which it still may

    bool has(QTime time) const { return from <= time && time <= until; }

    friend bool operator==(const OpenHours &, const OpenHours &) = default;
};

/// At most so many messages within so many times 24 hours.
struct MessageCap
{
    static constexpr int kMost = 99;
    static constexpr int kMostDays = 366;

    int most = 1;
    int days = 1;

    friend bool operator==(const MessageCap &, const MessageCap &) = default;
};

/// Days on which no message is wanted.
struct QuietDays
{
    struct MonthDay
    {
        int month = 1;
        int day = 1;

        friend auto operator<=>(const MonthDay &, const MonthDay &) = default;
    };

    int weekdays = 0;           ///< bit 0 is Monday
    QList<MonthDay> dates = {}; ///< of each year, by the solar calendar

    bool has(QDate day) const;
    friend bool operator==(const QuietDays &, const QuietDays &) = default;
};

/// "07:00-22:00"; "any" for none.
QString textOf(const std::optional<OpenHours> &hours);
/// False: it is none of this kind, and `hours` stays as it was. So with those below.
bool readText(QStringView text, std::optional<OpenHours> &hours);

/// "4/30": four within thirty days; "any" for none.
QString textOf(const std::optional<MessageCap> &cap);
bool readText(QStringView text, std::optional<MessageCap> &cap);

/// "sat,sun"; "none".
QString weekdaysText(int weekdays);
bool readWeekdays(QStringView text, int &weekdays);
/// "01-01,12-25"; "none".
QString monthDaysText(const QList<QuietDays::MonthDay> &dates);
bool readMonthDays(QStringView text, QList<QuietDays::MonthDay> &dates);

} // namespace app

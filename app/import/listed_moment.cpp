#include "app/import/listed_moment.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestMoment = 60;
constexpr int kNoon = 12; // o'clock: any time, but the same whenever the list is imported again

// A day and a time of it, by the clock of whoever wrote the list.
struct DayAndTime
{
    QDate day;
    std::optional<QTime> time;
};

// The time at the beginning or the end of the text, which loses it.
std::optional<QTime> takeTime(QString &text)
{
    static const QRegularExpression clock(
        u"(?:^|[\\s,T])(\\d{1,2})(?::|h|g|\\s*giờ\\s*)(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(am|pm|sa|ch)?(?=$|[\\s,])"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = clock.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.captured(1).toInt();
    const QString half = match.captured(4).toLower();
    if ((half == "pm"_L1 || half == "ch"_L1) && hour < 12)
        hour += 12;
    else if ((half == "am"_L1 || half == "sa"_L1) && hour == 12)
        hour = 0;
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt());
    if (!time.isValid())
        return std::nullopt;
    text.remove(match.capturedStart(), match.capturedLength());
    text = text.trimmed();
    while (text.endsWith(u',') || text.endsWith(u'-'))
        text = text.chopped(1).trimmed();
    return time;
}

// The last such year that has begun is not asked for: a list of the next century is none.
std::optional<QDate> dayOf(const QString &text, DateOrder order)
{
    if (const auto day = dateOf(text, order))
        return day;
    static const QRegularExpression shortYear(u"^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2})$"_s);
    if (const auto match = shortYear.match(text); match.hasMatch()) {
        const int first = match.captured(1).toInt();
        const int second = match.captured(2).toInt();
        const bool monthFirst = order == DateOrder::MonthFirst;
        const QDate day(2000 + match.captured(3).toInt(), monthFirst ? first : second,
                        monthFirst ? second : first);
        return day.isValid() ? std::optional(day) : std::nullopt;
    }
    for (const QString &form : {u"MMM d, yyyy"_s, u"d MMM yyyy"_s, u"d-MMM-yyyy"_s, u"MMMM d, yyyy"_s}) {
        if (const QDate day = QLocale::c().toDate(text, form); day.isValid())
            return day;
    }
    return std::nullopt;
}

// 45296.385 counts days since the last but one of 1899, as spreadsheets do.
std::optional<DayAndTime> serialOf(const QString &text)
{
    static const QRegularExpression serial(u"^(\\d{5})(?:[.,](\\d{1,12}))?$"_s);
    const auto match = serial.match(text);
    const int days = match.captured(1).toInt();
    if (!match.hasMatch() || days < 20'000 || days > 80'000)
        return std::nullopt;
    DayAndTime read{QDate(1899, 12, 30).addDays(days), std::nullopt};
    if (!match.captured(2).isEmpty()) {
        constexpr int kSecondsOfDay = 24 * 60 * 60;
        const double part = (u"0."_s + match.captured(2)).toDouble();
        read.time = QTime(0, 0).addSecs(qRound(part * kSecondsOfDay) % kSecondsOfDay);
    }
    return read;
}

// "2024-03-02 08:15:22 +0700", "2024-03-02T08:15:22Z".
std::optional<QDateTime> zonedOf(const QString &text)
{
    static const QRegularExpression iso(
        u"^(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?\\s*"
        "(?:(Z|UTC|GMT)|([+-]\\d\\d):?(\\d\\d))$"_s);
    const auto match = iso.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString offset =
        match.captured(4).isEmpty() ? u"Z"_s : match.captured(4) + u':' + match.captured(5);
    const QDateTime at =
        QDateTime::fromString(match.captured(1) + u'T' + match.captured(2) + offset, Qt::ISODate);
    return at.isValid() ? std::optional(at) : std::nullopt;
}

} // namespace

std::optional<ListedMoment> listedMomentOf(const QString &cell, const QString &timeOfDay, DateOrder order,
                                           const QTimeZone &zone)
{
    QString text = cell.trimmed();
    if (text.isEmpty() || text.size() > kLongestMoment)
        return std::nullopt;
    if (const auto zoned = zonedOf(text))
        return ListedMoment{zoned->toTimeZone(zone), true};
    std::optional<DayAndTime> read = serialOf(text);
    if (!read) {
        const auto time = takeTime(text);
        const auto day = dayOf(text, order);
        if (!day)
            return std::nullopt;
        read = DayAndTime{*day, time};
    }
    if (QString beside = timeOfDay.trimmed();
        !read->time && !beside.isEmpty() && beside.size() <= kLongestMoment)
        read->time = takeTime(beside);
    const QDateTime at(read->day, read->time.value_or(QTime(kNoon, 0)), zone);
    return at.isValid() ? std::optional(ListedMoment{at, read->time.has_value()}) : std::nullopt;
}

} // namespace app

#include "app/import/listed_date.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongest = 40;
constexpr int kVietnamSeconds = 7 * 60 * 60;
constexpr int kPhonesNoYear = 1604; // a leap year before any birthday: address books write it for "no year"

struct Number
{
    int value = 0;
    qsizetype digits = 0;
};

// The three numbers of "1604-11-30" or "0/0/00"; fewer when the text is another.
QVarLengthArray<Number, 3> threeNumbers(QStringView text)
{
    QVarLengthArray<Number, 3> numbers;
    Number number;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9' && number.digits < 4) {
            number.value = number.value * 10 + c.digitValue();
            ++number.digits;
        } else if ((c == u'-' || c == u'/' || c == u'.') && number.digits > 0 && numbers.size() < 2) {
            numbers.append(number);
            number = {};
        } else {
            return {};
        }
    }
    if (number.digits > 0)
        numbers.append(number);
    return numbers;
}

// Where the year is no year, or the day no day. Text that is neither stays as it is.
ListedDate withoutPlaceholders(const QString &text, DateOrder order)
{
    const auto numbers = threeNumbers(text);
    if (numbers.size() != 3)
        return {text, false};
    const bool yearFirst = numbers[0].digits == 4;
    const Number year = numbers[yearFirst ? 0 : 2];
    const bool monthFirst = !yearFirst && order == DateOrder::MonthFirst;
    const int month = numbers[monthFirst ? 0 : 1].value;
    const int day = yearFirst ? numbers[2].value : numbers[monthFirst ? 1 : 0].value;
    const bool noYear = year.digits == 4 && (year.value == 0 || year.value == kPhonesNoYear);
    if (year.digits == 4 && year.value == 1 && day == 1 && month == 1)
        return {{}, true};
    if (day == 0 && month == 0)
        return year.value == 0 || noYear ? ListedDate{{}, true}
                                         : ListedDate{QString::number(year.value), false};
    if (day == 0 && year.digits == 4 && !noYear) // 1990-05-00
        return {u"%1-%2"_s.arg(year.value).arg(month), false};
    if (!noYear || day == 0 || month == 0)
        return {text, false};
    return {u"--%1-%2"_s.arg(month, 2, 10, QChar(u'0')).arg(day, 2, 10, QChar(u'0')), false};
}

// "2024-03-02T08:15:00Z" as the day it is in Vietnam; nothing when the text is no such moment, or must not
// lose its time of day.
std::optional<QString> dayOfMoment(const QString &text, TimeOfDay taken)
{
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    const QTime midnight(0, 0);
    const bool utcMidnight = moment.toUTC().time() == midnight && moment.timeSpec() == Qt::UTC;
    if (moment.timeSpec() != Qt::LocalTime && !utcMidnight)
        moment = moment.toOffsetFromUtc(kVietnamSeconds);
    if (taken == TimeOfDay::Midnight && moment.time() != midnight)
        return std::nullopt;
    return moment.date().toString(Qt::ISODate);
}

// The day of "05/01/2024 09:15:22", "5/1/2024 9:15 SA" or "09:15 05/01/2024".
QString withoutTime(const QString &text, TimeOfDay taken)
{
    if (text.contains(u'T')) {
        if (const auto day = dayOfMoment(text, taken))
            return *day;
    }
    static const QRegularExpression before(u"^(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s+(\\S+)$"_s);
    static const QRegularExpression behind(
        u"^(\\S+)[\\sT,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(am|pm|sa|ch|utc|z|[+-]\\d{2}:?\\d{2})?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto isZero = [](const QRegularExpressionMatch &time, int first) {
        return time.captured(first).toInt() == 0 && time.captured(first + 1).toInt() == 0 &&
               time.captured(first + 2).toInt() == 0;
    };
    if (const auto match = behind.match(text); match.hasMatch()) {
        const bool twelve =
            match.captured(2) == "12"_L1 && match.captured(5).compare(u"AM", Qt::CaseInsensitive) == 0;
        return taken == TimeOfDay::Any || isZero(match, 2) || twelve ? match.captured(1) : text;
    }
    if (const auto match = before.match(text); match.hasMatch())
        return taken == TimeOfDay::Any || isZero(match, 1) ? match.captured(4) : text;
    return text;
}

} // namespace

std::optional<QDate> dayOfSerial(QStringView cell)
{
    constexpr int kFirst = 10'000;
    constexpr int kLast = 60'000;
    const bool digits = std::all_of(cell.begin(), cell.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int days = digits && cell.size() == 5 ? cell.toInt() : 0;
    // Their 1900 has a 29 February: from March on it is as if they counted from 30 December 1899.
    return days >= kFirst && days <= kLast ? std::optional(QDate(1899, 12, 30).addDays(days)) : std::nullopt;
}

ListedDate listedDateOf(const QString &cell, DateOrder order, TimeOfDay taken)
{
    if (cell.size() > kLongest)
        return {cell, false};
    if (const auto day = dayOfSerial(cell))
        return {day->toString(Qt::ISODate), false};
    const QString day = cell.contains(u':') ? withoutTime(cell, taken) : cell;
    // Only a zero or a four-digit year before 1900 can be a placeholder.
    return day.contains(u'0') ? withoutPlaceholders(day, order) : ListedDate{day, false};
}

} // namespace app

#include "app/exchange/xlsx_number.h"

#include <QDate>
#include <QTime>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kSecondsOfDay = 24 * 60 * 60;
constexpr double kLastDay = 2'958'466; ///< the first that is behind 9999-12-31

QString trimmedZeros(QString text)
{
    while (text.endsWith(u'0'))
        text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

std::optional<double> serialOf(QStringView text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

// All digits that the number was typed with; a spreadsheet keeps 15 of them.
QString typedNumber(QStringView text, double value)
{
    constexpr double kMost = 1e18;
    constexpr int kDigits = 15;
    if (std::abs(value) >= kMost)
        return text.toString();
    if (value == std::trunc(value))
        return QString::number(static_cast<qint64>(value));
    const QString shown = QString::number(value, 'g', kDigits);
    return shown.contains(u'e') ? trimmedZeros(QString::number(value, 'f', kDigits)) : shown;
}

// The digits from the last on, each in its place.
QString inPlaces(const QString &digits, const QString &places)
{
    QString text;
    qsizetype left = digits.size();
    const qsizetype first = std::find_if(places.begin(), places.end(),
                                         [](QChar c) { return c == u'0' || c == u'#' || c == u'?'; }) -
                            places.begin();
    for (qsizetype i = places.size() - 1; i >= 0; --i) {
        const QChar place = places.at(i);
        if (place != u'0' && place != u'#' && place != u'?') {
            text.prepend(place.unicode() >= NumberForm::kQuoted ? QChar(place.unicode() - NumberForm::kQuoted)
                                                                : place);
            continue;
        }
        if (left > 0)
            text.prepend(digits.at(--left));
        else if (place == u'0')
            text.prepend(u'0');
        if (i == first) {
            text.prepend(digits.first(left));
            left = 0;
        }
    }
    return text.trimmed();
}

QString clockText(int seconds)
{
    const QTime time = QTime(0, 0).addSecs(seconds);
    return time.toString(time.second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
}

QString dayText(QDate date, const NumberForm &form)
{
    if (form.day && form.month)
        return date.toString(form.year ? u"yyyy-MM-dd"_s : u"--MM-dd"_s);
    if (form.day == form.year) // both, which no workbook shows, or the month alone
        return form.day ? date.toString(Qt::ISODate) : QString::number(date.month());
    if (form.day)
        return QString::number(date.day());
    return date.toString(form.month ? u"yyyy-MM"_s : u"yyyy"_s);
}

// Nothing: no day that a spreadsheet shows.
std::optional<QString> momentText(double serial, const NumberForm &form, bool from1904)
{
    constexpr qint64 kFalseLeapDay = 60; // 29 February 1900, which spreadsheets count and which never was
    if (serial < 0 || serial >= kLastDay)
        return std::nullopt;
    const qint64 seconds = std::llround(serial * kSecondsOfDay);
    const qint64 day = seconds / kSecondsOfDay;
    const int time = static_cast<int>(seconds % kSecondsOfDay);
    const bool showsDay = form.day || form.month || form.year;
    const bool noDay = day == 0 && !from1904;
    if (noDay)
        return form.clock && (time > 0 || !showsDay) ? clockText(time) : QString();
    if (day == 0 && !showsDay)
        return clockText(time);
    const QDate begin = from1904               ? QDate(1904, 1, 1)
                        : day >= kFalseLeapDay ? QDate(1899, 12, 30)
                                               : QDate(1899, 12, 31);
    const QString date =
        dayText(begin.addDays(day), showsDay ? form : NumberForm{true, true, true, true, {}});
    return form.clock && time > 0 ? date + u' ' + clockText(time) : date;
}

// Of digits that no number changes.
bool isWhole(QStringView number)
{
    constexpr qsizetype kMostDigits = 18;
    return !number.isEmpty() && number.size() <= kMostDigits &&
           (number.front() != u'0' || number.size() == 1) &&
           std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

bool isShownAsItStands(QStringView number, const NumberForm &form)
{
    return !form.isMoment() && form.digits.isEmpty() && isWhole(number);
}

QString numberText(QStringView number, const NumberForm &form, bool from1904)
{
    const QString raw = number.toString();
    if (isWhole(number) && !form.isMoment())
        return form.digits.isEmpty() ? raw : inPlaces(raw, form.digits);
    const auto value = serialOf(number);
    if (!value)
        return raw;
    if (form.isMoment()) {
        if (const auto moment = momentText(*value, form, from1904))
            return *moment;
    }
    const QString plain = typedNumber(number, *value);
    const bool hasPlaces =
        !form.digits.isEmpty() && *value >= 0 && !plain.contains(u'.') && !plain.contains(u'E');
    return hasPlaces ? inPlaces(plain, form.digits) : plain;
}

} // namespace app

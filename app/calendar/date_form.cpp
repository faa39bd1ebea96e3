#include "app/calendar/date_form.h"

#include "app/calendar/lunar_calendar.h"

#include <QDate>

namespace app {

namespace {

/// A number of exactly these digits. QString's own parser would take signs, blanks and other scripts.
std::optional<int> digits(QStringView text)
{
    int value = 0;
    for (const QChar letter : text) {
        if (letter < u'0' || letter > u'9')
            return std::nullopt;
        value = value * 10 + (letter.unicode() - u'0');
    }
    return value;
}

bool exists(const DateForm &form, db::Calendar calendar, bool leapMonth)
{
    if (leapMonth && calendar == db::Calendar::Solar)
        return false;
    if (!form.year)
        return isEverDay(calendar, form.month, form.day);
    return calendar == db::Calendar::Solar
               ? QDate::isValid(*form.year, form.month, form.day)
               : solarOf({*form.year, form.month, form.day, leapMonth}).has_value();
}

} // namespace

std::optional<DateForm> dateFormOf(QStringView text)
{
    DateForm form;
    if (text.size() == 10 && text.at(4) == u'-') {
        form.year = digits(text.left(4));
        if (!form.year || *form.year == 0)
            return std::nullopt;
        text = text.mid(5);
    }
    if (text.size() != 5 || text.at(2) != u'-')
        return std::nullopt;
    form.month = digits(text.left(2)).value_or(0);
    form.day = digits(text.right(2)).value_or(0);
    if (form.month < 1 || form.month > 12 || form.day < 1 || form.day > 31)
        return std::nullopt;
    return form;
}

bool isEverDay(db::Calendar calendar, int month, int day)
{
    if (calendar == db::Calendar::Lunar)
        return month >= 1 && month <= 12 && day >= 1 && day <= 30;
    return QDate::isValid(2000, month, day); // a leap year stands for all
}

std::optional<db::Birthday> birthdayOf(QStringView text, db::Calendar calendar, bool leapMonth)
{
    const auto form = dateFormOf(text);
    if (!form || !exists(*form, calendar, leapMonth))
        return std::nullopt;
    return db::Birthday{calendar, form->day, form->month, form->year, leapMonth};
}

} // namespace app

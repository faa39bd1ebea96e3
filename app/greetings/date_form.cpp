#include "app/greetings/date_form.h"

#include "app/greetings/lunar_calendar.h"

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
    if (calendar == db::Calendar::Solar) // 2000: a leap year stands for the unknown one
        return !leapMonth && QDate::isValid(form.year.value_or(2000), form.month, form.day);
    if (form.year)
        return solarOf({*form.year, form.month, form.day, leapMonth}).has_value();
    return form.day <= 30;
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

std::optional<db::Birthday> birthdayOf(QStringView text, db::Calendar calendar, bool leapMonth)
{
    const auto form = dateFormOf(text);
    if (!form || !exists(*form, calendar, leapMonth))
        return std::nullopt;
    db::Birthday birthday;
    birthday.calendar = calendar;
    birthday.day = form->day;
    birthday.month = form->month;
    birthday.year = form->year;
    birthday.leapMonth = leapMonth;
    return birthday;
}

} // namespace app

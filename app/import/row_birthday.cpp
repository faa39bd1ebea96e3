#include "app/import/row_draft.h"

#include "app/import/listed_date.h"
#include "app/people/date_text.h"
#include "app/people/kind_words.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

db::Birthday birthdayOf(RowDraft &draft, ImportField field, std::optional<db::Calendar> calendar)
{
    const QString cell = draft.cellOf(field);
    if (cell.isEmpty())
        return {};
    const qsizetype column = draft.columns.columnOf(field);
    const DateOrder order = draft.columns.orderOf(column);
    const ListedDate listed = listedDateOf(cell, order, TimeOfDay::Midnight);
    if (listed.nothing) {
        draft.unset(field);
        return {};
    }
    const BirthdayText text = parseBirthday(listed.text, draft.today, calendar, order);
    if (!text.valid)
        draft.leaveEmpty(column, cell, u"bad-date"_s, text.reason, text.problem);
    return text.birthday;
}

std::optional<int> numberOf(RowDraft &draft, ImportField field, int least, int most)
{
    const QString cell = draft.cellOf(field);
    if (cell.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const int number = cell.toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    draft.leaveEmpty(draft.columns.columnOf(field), cell, u"bad-date"_s,
                     u"write a number from %1 to %2"_s.arg(least).arg(most));
    return std::nullopt;
}

// Columns of the day and of the month, and one of the year, beside the birthday or in its place.
void settleBirthParts(RowDraft &draft, db::Birthday &birthday)
{
    if (!birthday.month &&
        (draft.row.gave(ImportField::BirthMonth) || draft.row.gave(ImportField::BirthDay))) {
        const auto month = numberOf(draft, ImportField::BirthMonth, 1, 12);
        const auto day = numberOf(draft, ImportField::BirthDay, 1, 31);
        if (month && day && *day > QDate(2000, *month, 1).daysInMonth()) {
            draft.leaveEmpty(draft.columns.columnOf(ImportField::BirthDay),
                             draft.cellOf(ImportField::BirthDay), u"bad-date"_s,
                             u"there is no such day in that month"_s, u"impossible-date"_s);
        } else if (month && day) {
            birthday.month = month;
            birthday.day = day;
            draft.give(ImportField::Birthday);
        }
    }
    const QString yearCell = draft.cellOf(ImportField::BirthYear);
    if (yearCell.isEmpty())
        return;
    const BirthdayText year = parseBirthday(yearCell, draft.today);
    const qsizetype column = draft.columns.columnOf(ImportField::BirthYear);
    if (!year.valid || year.birthday.month || !year.birthday.year)
        draft.leaveEmpty(column, yearCell, u"bad-birth-year"_s, u"write a year of four digits"_s);
    else if (birthday.year && birthday.year != year.birthday.year)
        draft.leaveEmpty(column, yearCell, u"birth-year-conflict"_s, u"the birthday has another year"_s);
    else if (birthday.hasDay() && birthday.calendar == db::Calendar::Solar &&
             !QDate::isValid(*year.birthday.year, *birthday.month, *birthday.day))
        draft.leaveEmpty(column, yearCell, u"bad-birth-year"_s, u"that year has no such day"_s);
    else
        birthday.year = year.birthday.year;
}

} // namespace

void settleBirthday(RowDraft &draft)
{
    std::optional<db::Calendar> calendar;
    if (const QString cell = draft.cellOf(ImportField::BirthdayCalendar); !cell.isEmpty()) {
        calendar = calendarOf(cell);
        if (!calendar)
            draft.leaveEmpty(draft.columns.columnOf(ImportField::BirthdayCalendar), cell, u"bad-calendar"_s,
                             u"write solar or lunar (dương, âm)"_s);
    }
    db::Birthday &birthday = draft.row.customer.birthday;
    birthday = birthdayOf(draft, ImportField::Birthday, calendar);
    const db::Birthday lunar = birthdayOf(draft, ImportField::LunarBirthday, db::Calendar::Lunar);
    if (!draft.row.gave(ImportField::Birthday))
        birthday = lunar;
    else if (draft.row.gave(ImportField::LunarBirthday) && lunar != birthday)
        draft.keep(draft.columns.columnOf(ImportField::LunarBirthday),
                   draft.cellOf(ImportField::LunarBirthday));
    settleBirthParts(draft, birthday);
}

} // namespace app

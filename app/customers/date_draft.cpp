#include "app/customers/date_draft.h"

#include "app/calendar/lunar_calendar.h"

namespace app {

namespace {

constexpr int kFirstYear = 1850; // as the file takes them
constexpr int kLeapYear = 2024;  // in which a solar day without a year may fall
constexpr int kLongestLunarMonth = 30;

class FieldReader final
{
public:
    FieldReader(const DraftFinding &place, QList<DraftFinding> &findings)
        : m_place(place), m_findings(findings)
    {}

    std::optional<int> number(const QString &typed, int least, int most, DraftCode otherwise)
    {
        const QString text = typed.trimmed();
        if (text.isEmpty())
            return std::nullopt;
        bool isNumber = false;
        const int value = text.toInt(&isNumber);
        if (isNumber && value >= least && value <= most)
            return value;
        say(otherwise, true);
        return std::nullopt;
    }
    void say(DraftCode code, bool blocks)
    {
        m_findings.append({m_place.field, code, {}, m_place.row, blocks});
        m_said = true;
    }
    bool said() const { return m_said; }

private:
    const DraftFinding &m_place;
    QList<DraftFinding> &m_findings;
    bool m_said = false;
};

void checkSolar(const db::Birthday &birthday, QDate today, FieldReader &reader)
{
    if (birthday.hasDay() &&
        !QDate::isValid(birthday.year.value_or(kLeapYear), *birthday.month, *birthday.day)) {
        reader.say(DraftCode::NoSuchDay, true);
        return;
    }
    if (birthday.year && QDate(*birthday.year, birthday.month.value_or(1), birthday.day.value_or(1)) > today)
        reader.say(DraftCode::BirthdayInFuture, true);
}

void checkLunar(const db::Birthday &birthday, QDate today, FieldReader &reader)
{
    if (!birthday.year || !birthday.month)
        return;
    const int year = *birthday.year;
    if (birthday.leapMonth && leapMonthOf(year) != *birthday.month) {
        reader.say(DraftCode::NoSuchLeapMonth, false);
        return;
    }
    if (const auto first = solarOf({year, *birthday.month, birthday.day.value_or(1), birthday.leapMonth})) {
        if (*first > today)
            reader.say(DraftCode::BirthdayInFuture, true);
    } else if (birthday.day) {
        reader.say(DraftCode::NoSuchLunarDay, false);
    }
}

} // namespace

DateDraft dateDraftOf(const db::Birthday &date)
{
    const auto number = [](const std::optional<int> &part) {
        return part ? QString::number(*part) : QString();
    };
    return {date.calendar,     number(date.day), number(date.month),
            number(date.year), date.leapMonth,   date.approximate};
}

db::Birthday readDateFields(const DateDraft &draft, QDate today, const DraftFinding &place,
                            QList<DraftFinding> &findings)
{
    const bool lunar = draft.calendar == db::Calendar::Lunar;
    FieldReader reader(place, findings);
    db::Birthday birthday;
    birthday.calendar = draft.calendar;
    birthday.day = reader.number(draft.day, 1, lunar ? kLongestLunarMonth : 31, DraftCode::DayUnreadable);
    birthday.month = reader.number(draft.month, 1, 12, DraftCode::MonthUnreadable);
    birthday.year = reader.number(draft.year, kFirstYear, today.year(), DraftCode::YearUnreadable);
    birthday.leapMonth = lunar && draft.leapMonth && birthday.month.has_value();
    const bool known = birthday.day || birthday.month || birthday.year;
    birthday.approximate = draft.approximate && known;
    if (reader.said())
        return birthday;
    if (!known) {
        birthday.calendar = db::Calendar::Solar; // nothing is known, not even the calendar
        return birthday;
    }
    if (birthday.day && !birthday.month)
        reader.say(DraftCode::DayWithoutMonth, true);
    else if (lunar)
        checkLunar(birthday, today, reader);
    else
        checkSolar(birthday, today, reader);
    return birthday;
}

} // namespace app

#pragma once

#include <QString>

namespace app {

/// The editor's fields, for findings and for telling which were changed elsewhere.
enum class CustomerField
{
    Kind,
    Name,
    GivenName,
    Code,
    Gender,
    Honorific,
    Contacts,
    Birthday,
    Address,
    Province,
    Occupation,
    Stage,
    Tags,
    Note,
    Since,
    Consents,
    PersonalDays,
    PreferredChannel,
    PreferredHour
};

/// What is worth saying beside a field while it is typed.
enum class DraftCode
{
    NameMissing,
    NameTooLong,
    PhoneUnreadable, ///< `detail` is PhoneNumber::problem
    SeveralPhones,   ///< one field holds more than one number
    EmailUnreadable,
    SameContactTwice,
    DayUnreadable,   ///< not 1..31, lunar 1..30
    MonthUnreadable, ///< not 1..12
    YearUnreadable,  ///< not a year that anyone alive was born in
    DayWithoutMonth,
    NoSuchDay, ///< 31/4, 29/2/2025
    BirthdayInFuture,
    NoSuchLunarDay,   ///< hint: the calendar computed for that year does not have it; families keep such days
    NoSuchLeapMonth,  ///< hint: that lunar year has no such leap month
    ProvinceOfBefore, ///< hint: `detail` is the province it belongs to now
    ProvinceUnknown,  ///< hint: kept as typed
    TagTooLong,       ///< `detail` is the tag
    ConsentSourceMissing,
    DayNameMissing, ///< a day that is none of the usual ones
    DayNameTooLong,
    DayDateMissing, ///< a personal day of which neither month nor year is known
    HourUnreadable,
    HourNotLawful ///< hint: no greeting may go at that hour
};

struct DraftFinding
{
    CustomerField field = CustomerField::Name;
    DraftCode code = DraftCode::NameMissing;
    QString detail;
    qsizetype row = -1; ///< of the contacts, of the personal days
    bool blocks = true; ///< cannot be saved like this; otherwise only worth knowing

    friend bool operator==(const DraftFinding &, const DraftFinding &) = default;
};

} // namespace app

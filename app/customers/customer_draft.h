#pragma once

#include "db/customers/consent.h"
#include "db/customers/customer.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace app {

/// One way to reach a customer as it stands in the editor.
struct ContactDraft
{
    db::ContactKind kind = db::ContactKind::Phone;
    QString text;
    bool primary = false;

    friend bool operator==(const ContactDraft &, const ContactDraft &) = default;
};

/// A consent that a new customer gives at once.
struct ConsentDraft
{
    db::Purpose purpose = db::Purpose::Care;
    QString channel; ///< a channel's key, or "all"

    friend bool operator==(const ConsentDraft &, const ConsentDraft &) = default;
};

/// A date any part of which may be blank, as it stands in the editor.
struct DateDraft
{
    db::Calendar calendar = db::Calendar::Solar;
    QString day;
    QString month;
    QString year;
    bool leapMonth = false;
    bool approximate = false;

    friend bool operator==(const DateDraft &, const DateDraft &) = default;
};

/// A personal day as it stands in the editor.
struct PersonalDayDraft
{
    db::PersonalDayKind kind = db::PersonalDayKind::Wedding;
    int number = 0; ///< of the stored day it was; 0: a new one
    QString name;
    DateDraft date;

    /// Nothing is typed: only room to type.
    bool isBlank() const;
    friend bool operator==(const PersonalDayDraft &, const PersonalDayDraft &) = default;
};

/// A customer as the user types one: every field as it stands, right or wrong, so that nothing typed is lost.
struct CustomerDraft
{
    db::CustomerKind kind = db::CustomerKind::Person;
    QString fullName;
    QString givenName; ///< empty: the last word of the name
    QString code;
    std::optional<db::Gender> gender;
    QString honorific; ///< empty: by the rule
    QList<ContactDraft> contacts;
    DateDraft birthday;
    QList<PersonalDayDraft> personalDays;
    std::optional<db::Channel> preferredChannel;
    QString preferredHour;
    QString address;
    QString province;
    QString occupation;
    db::LifecycleStage stage = db::LifecycleStage::Awareness;
    QStringList tags;
    QString note;
    QList<ConsentDraft> consents; ///< of a new customer only
    QString consentSource;

    friend bool operator==(const CustomerDraft &, const CustomerDraft &) = default;
};

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

/// The draft as a customer, and what is to be said of it. `customer` holds what could be read even where
/// something blocks.
struct DraftReading
{
    db::Customer customer;
    QList<DraftFinding> findings;

    bool canBeSaved() const;
};

CustomerDraft draftOf(const db::Customer &customer);
/// A date of a draft; what cannot be read is left unknown and told. `place`: the field and row of what is to
/// be said.
db::Birthday readDateFields(const DateDraft &draft, QDate today, const DraftFinding &place,
                            QList<DraftFinding> &findings);
DateDraft dateDraftOf(const db::Birthday &date);
/// `stored`: what the editor does not show is kept from it (id, since, times).
DraftReading readDraft(const CustomerDraft &draft, const db::Customer &stored, QDate today);
/// A contact of the editor as it will be stored; nothing when it is blank or cannot be read.
std::optional<db::ContactPoint> contactOf(const ContactDraft &draft);

} // namespace app

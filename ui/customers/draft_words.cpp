#include "ui/customers/draft_words.h"

#include "app/customers/tag_length.h"
#include "app/people/person_name.h"
#include "app/people/phone.h"
#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"

using namespace Qt::StringLiterals;
using app::CustomerField;
using app::DraftCode;

namespace ui::words {

namespace {

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("ui::words", text, comment);
}

constexpr Word<db::ContactKind> kContactKinds[] = {
    {db::ContactKind::Phone, QT_TRANSLATE_NOOP3("ui::words", "Phone", "kind of address")},
    {db::ContactKind::Email, QT_TRANSLATE_NOOP3("ui::words", "E-mail", "kind of address")},
    {db::ContactKind::Zalo, QT_TRANSLATE_NOOP3("ui::words", "Zalo", "kind of address")},
    {db::ContactKind::Facebook, QT_TRANSLATE_NOOP3("ui::words", "Facebook", "kind of address")},
    {db::ContactKind::Website, QT_TRANSLATE_NOOP3("ui::words", "Website", "kind of address")},
    {db::ContactKind::Other, QT_TRANSLATE_NOOP3("ui::words", "Other", "kind of address")},
};

constexpr const char *kTooShort = QT_TRANSLATE_NOOP(
    "ui::words", "This number is too short. A mobile number has 10 digits, such as 0912 345 678.");
constexpr Word<QStringView> kPhoneProblems[] = {
    {u"too-short", {kTooShort}},
    {u"short-code", {kTooShort}},
    {u"digits-lost", {kTooShort}},
    {u"too-long",
     {QT_TRANSLATE_NOOP("ui::words",
                        "This number has too many digits. Put a second number into a row of its own.")}},
    {u"letter-in-number",
     {QT_TRANSLATE_NOOP("ui::words", "There is a letter among the digits. Should an O be a zero?")}},
    {u"unknown-prefix",
     {QT_TRANSLATE_NOOP("ui::words", "No Vietnamese number starts like this. Check the first digits.")}},
    {u"unknown-country",
     {QT_TRANSLATE_NOOP("ui::words",
                        "No country has this code. A foreign number begins with +, such as +1.")}},
    {u"unknown-number",
     {QT_TRANSLATE_NOOP("ui::words", "The country of this number has none like it. Check its digits.")}},
    {u"other-number-unreadable",
     {QT_TRANSLATE_NOOP(
         "ui::words",
         "There is a second number that cannot be read. Put each number into a row of its own.")}},
};

QString phoneProblem(const QString &problem)
{
    const QString words = wordIn(kPhoneProblems, "ui::words", QStringView(problem));
    return words.isEmpty() ? tr("This is not a phone number. Use digits, such as 0912 345 678.") : words;
}

/// The date that a finding is about.
const app::DateDraft &dateOf(const app::DraftFinding &finding, const app::CustomerDraft &draft)
{
    return finding.field == CustomerField::PersonalDays ? draft.personalDays.at(finding.row).date
                                                        : draft.birthday;
}

} // namespace

QString contactKind(db::ContactKind kind)
{
    return wordIn(kContactKinds, "ui::words", kind);
}

QString finding(const app::DraftFinding &finding, const app::CustomerDraft &draft)
{
    switch (finding.code) {
    case DraftCode::NameMissing:
        return tr("Give a name, at least what one calls them.");
    case DraftCode::NameTooLong:
        return tr("This name is too long. Put what is not the name into the note.");
    case DraftCode::PhoneUnreadable:
        return phoneProblem(finding.detail);
    case DraftCode::SeveralPhones:
        return tr("These are several numbers. Put each into a row of its own.");
    case DraftCode::EmailUnreadable:
        return tr("This is not an e-mail address. It looks like ten@example.vn.");
    case DraftCode::SameContactTwice:
        return tr("This appears twice. Remove one.");
    case DraftCode::DayUnreadable:
        return dateOf(finding, draft).calendar == db::Calendar::Lunar
                   ? tr("A lunar day is a number from 1 to 30. Leave it empty if it is not known.")
                   : tr("A day is a number from 1 to 31. Leave it empty if it is not known.");
    case DraftCode::MonthUnreadable:
        return tr("A month is a number from 1 to 12. Leave it empty if it is not known.");
    case DraftCode::YearUnreadable:
        return tr("Write the year with four digits, such as 1986. Leave it empty if it is not known.");
    case DraftCode::DayWithoutMonth:
        return tr("Give the month, too, or leave the day empty.");
    case DraftCode::NoSuchDay:
        return tr("There is no such day. Check day and month.");
    case DraftCode::BirthdayInFuture:
        return tr("This day is still to come. Check the year.");
    case DraftCode::NoSuchLunarDay:
        return tr("That lunar month had no such day; it is greeted on its last day.");
    case DraftCode::NoSuchLeapMonth:
        return tr("Lunar year %1 has no such leap month; the usual month is greeted.")
            .arg(dateOf(finding, draft).year);
    case DraftCode::ProvinceOfBefore:
        return tr("now %1", "a former province: what it belongs to since 2025").arg(finding.detail);
    case DraftCode::ProvinceUnknown:
        return tr("Not a known province; it is kept as written.");
    case DraftCode::HourUnreadable:
        return tr("Write an hour of the day, such as 19:30 or 8 giờ tối.");
    case DraftCode::HourNotLawful:
        return tr("Greetings go between 07:00 and 22:00 only, so they keep to the rule's hour.");
    case DraftCode::DayNameMissing:
        return tr("Say what this day is called, such as “Shop opening”.");
    case DraftCode::DayNameTooLong:
        return tr("This name is too long. Use at most %1 characters.").arg(app::kLongestDayName);
    case DraftCode::DayDateMissing:
        return tr("Give at least the month or the year, or remove this line.");
    case DraftCode::TagTooLong:
        return tr("This tag is too long. Use at most %1 characters.").arg(app::kLongestTag);
    case DraftCode::ConsentSourceMissing:
        return tr("Say where they agreed, such as at the counter.");
    }
    return {};
}

QString storedAs(const app::ContactDraft &contact)
{
    const auto point = app::contactOf(contact);
    if (!point)
        return {};
    if (contact.kind == db::ContactKind::Phone) {
        const app::PhoneNumber number = app::parsePhone(contact.text);
        const QString shown = phoneText(point->normalized);
        if (number.kind == u"mobile"_s)
            return tr("%1 · mobile, takes SMS and Zalo").arg(shown);
        if (number.kind == u"landline"_s)
            return tr("%1 · landline, calls only").arg(shown);
        if (number.kind == u"foreign"_s)
            return (number.line == u"mobile"_s     ? tr("%1 · abroad, mobile")
                    : number.line == u"landline"_s ? tr("%1 · abroad, landline")
                                                   : tr("%1 · abroad"))
                .arg(shown);
        return shown;
    }
    if (contact.kind == db::ContactKind::Zalo && point->normalized.startsWith(u'+'))
        return phoneText(point->normalized);
    return point->normalized == contact.text.trimmed() ? QString() : point->normalized;
}

QString nameApart(const app::NameApart &apart)
{
    if (apart.honorific.isEmpty())
        return apart.remark.isEmpty()
                   ? tr("Keep only “%1” as the name", "offer: a foreign honorific goes").arg(apart.name)
                   : tr("Move “%1” to the note", "offer: a remark moves out of a name").arg(apart.remark);
    return apart.remark.isEmpty()
               ? tr("Name “%1”, address as “%2”", "offer: an honorific moves out of a name")
                     .arg(apart.name, apart.honorific)
               : tr("Name “%1”, address as “%2”, note “%3”",
                    "offer: an honorific and a remark move out of a name")
                     .arg(apart.name, apart.honorific, apart.remark);
}

QString duplicate(const app::PossibleDuplicate &duplicate)
{
    switch (duplicate.because) {
    case app::PossibleDuplicate::Because::Phone:
        return tr("%1 belongs to %2", "a phone number, a customer")
            .arg(phoneText(duplicate.what), duplicate.name);
    case app::PossibleDuplicate::Because::Email:
    case app::PossibleDuplicate::Because::Zalo:
        return tr("%1 belongs to %2", "an address, a customer").arg(duplicate.what, duplicate.name);
    case app::PossibleDuplicate::Because::Name:
        return duplicate.what.isEmpty()
                   ? tr("%1 already exists", "a customer of the same name").arg(duplicate.name)
                   : tr("%1 already exists, %2", "a customer of the same name, and the phone number")
                         .arg(duplicate.name, phoneText(duplicate.what));
    case app::PossibleDuplicate::Because::Code:
        return tr("The code %1 belongs to %2", "a code, a customer").arg(duplicate.what, duplicate.name);
    }
    return {};
}

QString owners(const QList<app::PossibleDuplicate> &owners)
{
    const app::PossibleDuplicate &first = owners.constFirst();
    const bool number = first.what.startsWith(u'+'); // of a phone or of Zalo
    const auto others = static_cast<int>(owners.size() - 1);
    const QString text =
        others > 0 ? QCoreApplication::translate(
                         "ui::words",
                         number ? QT_TRANSLATE_N_NOOP("ui::words", "%1 and %n more have this number")
                                : QT_TRANSLATE_N_NOOP("ui::words", "%1 and %n more have this address"),
                         nullptr, others)
        : number ? tr("%1 has this number", "a customer")
                 : tr("%1 has this address", "a customer");
    return QString(text).replace("%1"_L1, first.name);
}

QString stageMeaning(db::LifecycleStage stage)
{
    return db::audienceOf(stage) == db::Audience::Prospect
               ? tr("Prospect: gets only the words meant for prospects.")
               : tr("Existing customer: gets only the words meant for existing customers.");
}

} // namespace ui::words

#include "ui/language/field_words.h"

#include "db/customers/customer.h"
#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"

using namespace Qt::StringLiterals;
using app::CustomerField;

namespace ui::words {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ui::words", text);
}

constexpr Word<db::Gender> kGenders[] = {
    {db::Gender::Female, {QT_TRANSLATE_NOOP("ui::words", "Female")}},
    {db::Gender::Male, {QT_TRANSLATE_NOOP("ui::words", "Male")}},
    {db::Gender::Other, QT_TRANSLATE_NOOP3("ui::words", "Other", "gender")},
};

constexpr Word<CustomerField> kFields[] = {
    {CustomerField::Kind, QT_TRANSLATE_NOOP3("ui::words", "Person or company", "a field")},
    {CustomerField::Name, QT_TRANSLATE_NOOP3("ui::words", "Full name", "a field")},
    {CustomerField::GivenName, QT_TRANSLATE_NOOP3("ui::words", "Called", "a field: the given name")},
    {CustomerField::Code, QT_TRANSLATE_NOOP3("ui::words", "Customer code", "a field")},
    {CustomerField::Gender, QT_TRANSLATE_NOOP3("ui::words", "Gender", "a field")},
    {CustomerField::Honorific, QT_TRANSLATE_NOOP3("ui::words", "Address as", "a field: anh, chị, cô...")},
    {CustomerField::Contacts, QT_TRANSLATE_NOOP3("ui::words", "Phone, e-mail, Zalo…", "a field")},
    {CustomerField::Birthday, QT_TRANSLATE_NOOP3("ui::words", "Birthday", "a field")},
    {CustomerField::Address, QT_TRANSLATE_NOOP3("ui::words", "Street address", "a field")},
    {CustomerField::Province, QT_TRANSLATE_NOOP3("ui::words", "Province or city", "a field")},
    {CustomerField::Occupation, QT_TRANSLATE_NOOP3("ui::words", "Occupation", "a field")},
    {CustomerField::Stage, QT_TRANSLATE_NOOP3("ui::words", "Stage", "a field")},
    {CustomerField::Tags, QT_TRANSLATE_NOOP3("ui::words", "Tags", "a field")},
    {CustomerField::Note, QT_TRANSLATE_NOOP3("ui::words", "Note", "a field")},
    {CustomerField::Since, QT_TRANSLATE_NOOP3("ui::words", "Customer since", "a field")},
    {CustomerField::PersonalDays, QT_TRANSLATE_NOOP3("ui::words", "Other days: wedding, giỗ…", "a field")},
    {CustomerField::PreferredChannel, QT_TRANSLATE_NOOP3("ui::words", "Prefers", "a field: a channel")},
    {CustomerField::PreferredHour, QT_TRANSLATE_NOOP3("ui::words", "At what hour", "a field")},
    {CustomerField::Consents, QT_TRANSLATE_NOOP3("ui::words", "Agrees to", "a field: consents")},
};

} // namespace

QString field(app::CustomerField field)
{
    return wordIn(kFields, "ui::words", field);
}

QString value(app::CustomerField field, const db::Customer &customer)
{
    switch (field) {
    case CustomerField::Kind:
        return customer.kind == db::CustomerKind::Company ? tr("Company") : tr("Person");
    case CustomerField::Name:
        return customer.fullName;
    case CustomerField::GivenName:
        return customer.givenName;
    case CustomerField::Code:
        return customer.code;
    case CustomerField::Gender:
        return customer.gender ? wordIn(kGenders, "ui::words", *customer.gender) : QString();
    case CustomerField::Honorific:
        return customer.honorific;
    case CustomerField::Birthday:
        return givenDate(customer.birthday);
    case CustomerField::Address:
        return customer.address;
    case CustomerField::Province:
        return customer.province;
    case CustomerField::Occupation:
        return customer.occupation;
    case CustomerField::Stage:
        return labelOf(customer.stage);
    case CustomerField::Tags:
        return customer.tags.join(u", "_s);
    case CustomerField::Note:
        return customer.note.simplified();
    case CustomerField::Since:
        return fullDate(customer.since);
    case CustomerField::PreferredChannel:
        return customer.preferredChannel ? labelOf(*customer.preferredChannel) : QString();
    case CustomerField::PreferredHour:
        return customer.preferredHour.toString(u"HH:mm"_s);
    case CustomerField::PersonalDays: {
        QStringList days;
        for (const db::PersonalDay &day : customer.personalDays)
            days.append(u"%1: %2"_s.arg(personalDay(day), givenDate(day.date)));
        return days.join(u"; "_s);
    }
    case CustomerField::Contacts:
    case CustomerField::Consents:
        break;
    }
    return {};
}

} // namespace ui::words

#include "app/customers/customer_draft.h"

#include "app/core/nfc.h"
#include "app/customers/name_length.h"
#include "app/customers/tag_length.h"
#include "app/people/name_order.h"
#include "app/people/name_spelling.h"
#include "app/people/person_name.h"
#include "app/people/province.h"
#include "app/people/typed_moment.h"
#include "app/shop/sending_hours.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

void readNames(const CustomerDraft &draft, DraftReading &reading)
{
    db::Customer &customer = reading.customer;
    customer.fullName = cleanName(draft.fullName);
    customer.givenName = cleanName(draft.givenName);
    if (customer.givenName.isEmpty())
        customer.givenName =
            draft.kind == db::CustomerKind::Company ? customer.fullName : givenNameOf(customer.fullName);
    customer.sortKey = nameSortKey(customer.fullName, customer.givenName);
    if (customer.fullName.isEmpty())
        reading.findings.append({CustomerField::Name, DraftCode::NameMissing, {}, -1, true});
    else if (customer.fullName.size() > kLongestName)
        reading.findings.append({CustomerField::Name, DraftCode::NameTooLong, {}, -1, true});
}

void readProvince(const CustomerDraft &draft, DraftReading &reading)
{
    reading.customer.province = cleanName(draft.province);
    const QString &typed = reading.customer.province;
    if (typed.isEmpty() || presentProvinces().contains(typed))
        return;
    const auto present = presentProvince(typed);
    if (!present)
        reading.findings.append({CustomerField::Province, DraftCode::ProvinceUnknown, {}, -1, false});
    else
        reading.findings.append({CustomerField::Province, DraftCode::ProvinceOfBefore, *present, -1, false});
}

void readPersonalDays(const CustomerDraft &draft, QDate today, DraftReading &reading)
{
    reading.customer.personalDays.clear();
    for (qsizetype row = 0; row < draft.personalDays.size(); ++row) {
        const PersonalDayDraft &typed = draft.personalDays.at(row);
        if (typed.isBlank())
            continue;
        const auto say = [&](DraftCode code) {
            reading.findings.append({CustomerField::PersonalDays, code, {}, row, true});
        };
        const qsizetype said = reading.findings.size();
        db::PersonalDay day{typed.kind, typed.number, cleanName(typed.name), {}};
        day.date =
            readDateFields(typed.date, today, {CustomerField::PersonalDays, {}, {}, row}, reading.findings);
        if (day.name.size() > kLongestDayName)
            say(DraftCode::DayNameTooLong);
        else if (day.kind == db::PersonalDayKind::Other && day.name.isEmpty())
            say(DraftCode::DayNameMissing);
        else if (!day.date.month && !day.date.year && reading.findings.size() == said)
            say(DraftCode::DayDateMissing);
        reading.customer.personalDays.append(day);
    }
}

void readPreferredHour(const CustomerDraft &draft, DraftReading &reading)
{
    reading.customer.preferredHour = {};
    if (draft.preferredHour.trimmed().isEmpty())
        return;
    const auto hour = typedTime(draft.preferredHour);
    if (!hour)
        return reading.findings.append(
            {CustomerField::PreferredHour, DraftCode::HourUnreadable, {}, -1, true});
    reading.customer.preferredHour = *hour;
    if (*hour < SendingHours::earliest() || *hour > SendingHours::latest())
        reading.findings.append({CustomerField::PreferredHour, DraftCode::HourNotLawful, {}, -1, false});
}

} // namespace

bool PersonalDayDraft::isBlank() const
{
    return name.trimmed().isEmpty() && date.day.trimmed().isEmpty() && date.month.trimmed().isEmpty() &&
           date.year.trimmed().isEmpty();
}

const DraftFinding *DraftReading::firstBlocking() const
{
    const auto found = std::find_if(findings.cbegin(), findings.cend(),
                                    [](const DraftFinding &finding) { return finding.blocks; });
    return found == findings.cend() ? nullptr : &*found;
}

CustomerDraft draftOf(const db::Customer &customer)
{
    CustomerDraft draft;
    draft.kind = customer.kind;
    draft.fullName = customer.fullName;
    const bool usual =
        customer.givenName == givenNameOf(customer.fullName) ||
        (customer.kind == db::CustomerKind::Company && customer.givenName == customer.fullName);
    draft.givenName = usual ? QString() : customer.givenName;
    draft.code = customer.code;
    draft.gender = customer.gender;
    draft.honorific = customer.honorific;
    for (const db::ContactPoint &point : customer.contactPoints)
        draft.contacts.append({point.kind, point.value, point.primary});
    draft.birthday = dateDraftOf(customer.birthday);
    for (const db::PersonalDay &day : customer.personalDays)
        draft.personalDays.append({day.kind, day.number, day.name, dateDraftOf(day.date)});
    draft.preferredChannel = customer.preferredChannel;
    draft.preferredHour = customer.preferredHour.toString(u"HH:mm"_s);
    draft.address = customer.address;
    draft.province = customer.province;
    draft.occupation = customer.occupation;
    draft.stage = customer.stage;
    draft.tags = customer.tags;
    draft.note = customer.note;
    return draft;
}

DraftReading readDraft(const CustomerDraft &draft, const db::Customer &stored, QDate today)
{
    DraftReading reading{stored, {}};
    db::Customer &customer = reading.customer;
    customer.kind = draft.kind;
    readNames(draft, reading);
    customer.code = cleanName(draft.code);
    customer.gender = draft.kind == db::CustomerKind::Company ? std::nullopt : draft.gender;
    customer.honorific = cleanName(draft.honorific);
    customer.contactPoints = readContactDrafts(draft.contacts, stored.contactPoints, reading.findings);
    customer.birthday =
        readDateFields(draft.birthday, today, {CustomerField::Birthday, {}, {}, -1}, reading.findings);
    readPersonalDays(draft, today, reading);
    customer.preferredChannel = draft.preferredChannel;
    readPreferredHour(draft, reading);
    customer.address = cleanName(draft.address);
    readProvince(draft, reading);
    customer.occupation = cleanName(draft.occupation);
    customer.stage = draft.stage;
    customer.tags.clear();
    QSet<QString> known;
    for (const QString &tag : draft.tags) {
        const QString name = cleanName(tag);
        if (name.isEmpty() || known.contains(name))
            continue;
        known.insert(name);
        customer.tags.append(name);
        if (name.size() > kLongestTag && !stored.tags.contains(name))
            reading.findings.append({CustomerField::Tags, DraftCode::TagTooLong, name, -1, true});
    }
    customer.note = nfc(draft.note.trimmed());
    if (!draft.consents.isEmpty() && nfc(draft.consentSource.trimmed()).isEmpty())
        reading.findings.append({CustomerField::Consents, DraftCode::ConsentSourceMissing, {}, -1, true});
    return reading;
}

} // namespace app

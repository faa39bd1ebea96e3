#include "app/customers/customer_draft.h"

#include "app/core/nfc.h"
#include "app/people/contact_text.h"
#include "app/people/kind_words.h"
#include "app/people/person_name.h"
#include "app/people/phone.h"
#include "app/people/province.h"
#include "app/people/typed_moment.h"
#include "app/shop/sending_hours.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestName = 200;

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

/// How long numbers are differs from country to country: there is no better advice than to check the digits.
QString problemOf(const PhoneNumber &number)
{
    const bool abroad =
        number.kind == "foreign"_L1 && (number.problem == "too-short"_L1 || number.problem == "too-long"_L1);
    return abroad ? u"unknown-number"_s : number.problem;
}

/// Why this row cannot be stored; nothing when it can, or is blank.
std::optional<DraftFinding> findingOf(const ContactDraft &draft, qsizetype row)
{
    if (draft.text.trimmed().isEmpty())
        return std::nullopt;
    if (draft.kind == db::ContactKind::Phone) {
        const PhoneNumber number = parsePhone(draft.text);
        if (!number.problem.isEmpty())
            return DraftFinding{CustomerField::Contacts, DraftCode::PhoneUnreadable, problemOf(number), row,
                                true};
        if (!number.others.isEmpty())
            return DraftFinding{CustomerField::Contacts, DraftCode::SeveralPhones, {}, row, true};
    }
    if (draft.kind == db::ContactKind::Email && !normalizedEmail(draft.text))
        return DraftFinding{CustomerField::Contacts, DraftCode::EmailUnreadable, {}, row, true};
    return std::nullopt;
}

void readContacts(const CustomerDraft &draft, const db::Customer &stored, DraftReading &reading)
{
    QList<db::ContactPoint> &points = reading.customer.contactPoints;
    points.clear();
    for (qsizetype row = 0; row < draft.contacts.size(); ++row) {
        const ContactDraft &typed = draft.contacts.at(row);
        // What is stored stays good as it is, however it once got there.
        const auto untouched = std::find_if(
            stored.contactPoints.cbegin(), stored.contactPoints.cend(),
            [&typed](const db::ContactPoint &p) { return p.kind == typed.kind && p.value == typed.text; });
        std::optional<db::ContactPoint> point;
        if (untouched != stored.contactPoints.cend()) {
            point = *untouched;
            point->primary = typed.primary;
        } else {
            if (const auto finding = findingOf(typed, row))
                reading.findings.append(*finding);
            point = contactOf(typed);
        }
        if (!point)
            continue;
        const auto same = [&point](const db::ContactPoint &other) {
            return other.kind == point->kind && other.normalized == point->normalized;
        };
        if (std::any_of(points.cbegin(), points.cend(), same)) {
            reading.findings.append({CustomerField::Contacts, DraftCode::SameContactTwice, {}, row, true});
            continue;
        }
        const auto known = std::find_if(stored.contactPoints.cbegin(), stored.contactPoints.cend(), same);
        if (known != stored.contactPoints.cend()) {
            point->id = known->id;
            point->customer = known->customer;
        }
        points.append(*point);
    }
    // Each kind has one that goes first.
    for (qsizetype i = 0; i < points.size(); ++i) {
        const db::ContactKind kind = points.at(i).kind;
        const auto first = [kind](const db::ContactPoint &p) { return p.kind == kind && p.primary; };
        const auto chosen = std::find_if(points.begin(), points.end(), first);
        if (chosen == points.end())
            points[i].primary = true;
        else if (points.at(i).primary && chosen != points.begin() + i)
            points[i].primary = false;
    }
    std::stable_sort(points.begin(), points.end(), [](const db::ContactPoint &a, const db::ContactPoint &b) {
        return a.primary > b.primary;
    });
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

bool DraftReading::canBeSaved() const
{
    return std::none_of(findings.cbegin(), findings.cend(),
                        [](const DraftFinding &finding) { return finding.blocks; });
}

std::optional<db::ContactPoint> contactOf(const ContactDraft &draft)
{
    if (draft.text.trimmed().isEmpty() || findingOf(draft, 0))
        return std::nullopt;
    const ContactReading reading = draft.kind == db::ContactKind::Phone ? readPhoneCell(draft.text)
                                   : draft.kind == db::ContactKind::Email
                                       ? readEmailCell(draft.text)
                                       : readHandleCell(draft.kind, draft.text);
    if (!reading.problem.isEmpty() || reading.points.isEmpty())
        return std::nullopt;
    db::ContactPoint point = reading.points.first();
    point.primary = draft.primary;
    return point;
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
    readContacts(draft, stored, reading);
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
    }
    customer.note = nfc(draft.note.trimmed());
    if (!draft.consents.isEmpty() && nfc(draft.consentSource.trimmed()).isEmpty())
        reading.findings.append({CustomerField::Consents, DraftCode::ConsentSourceMissing, {}, -1, true});
    return reading;
}

} // namespace app

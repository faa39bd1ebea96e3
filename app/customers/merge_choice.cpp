#include "app/customers/merge_choice.h"

#include "app/customers/edit_merge.h"
#include "app/customers/joined_notes.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

using C = db::Customer;

struct ChosenField
{
    CustomerField field;
    const char *key;
    bool (*isBlank)(const C &);
};

// In the order of the editor. Everybody has a kind, a name and a stage.
constexpr auto never = [](const C &) { return false; };
constexpr std::array kChosenFields{
    ChosenField{CustomerField::Kind, "kind", never},
    ChosenField{CustomerField::Name, "name", never},
    ChosenField{CustomerField::Code, "code", [](const C &c) { return c.code.isEmpty(); }},
    ChosenField{CustomerField::Gender, "gender", [](const C &c) { return !c.gender; }},
    ChosenField{CustomerField::Honorific, "honorific", [](const C &c) { return c.honorific.isEmpty(); }},
    ChosenField{CustomerField::Birthday, "birthday", [](const C &c) { return c.birthday == db::Birthday(); }},
    ChosenField{CustomerField::Address, "address", [](const C &c) { return c.address.isEmpty(); }},
    ChosenField{CustomerField::Province, "province", [](const C &c) { return c.province.isEmpty(); }},
    ChosenField{CustomerField::Occupation, "occupation", [](const C &c) { return c.occupation.isEmpty(); }},
    ChosenField{CustomerField::Stage, "stage", never},
    ChosenField{CustomerField::Note, "note", [](const C &c) { return c.note.isEmpty(); }},
    ChosenField{CustomerField::Since, "since", [](const C &c) { return !c.since.isValid(); }},
};

const ChosenField *chosenField(CustomerField field)
{
    const auto found = std::find_if(kChosenFields.begin(), kChosenFields.end(),
                                    [field](const ChosenField &one) { return one.field == field; });
    return found == kChosenFields.end() ? nullptr : &*found;
}

/// Whether `a` goes before `b`, where both have something.
bool isBetter(CustomerField field, const C &a, const C &b)
{
    if (field == CustomerField::Stage)
        return a.stage > b.stage;
    return field == CustomerField::Since && a.since < b.since;
}

/// The same day of both counts once. Another one keeps its number, by which the ledger knows whether it was
/// greeted; where that is taken, it gets one when it is stored.
void joinDays(QList<db::PersonalDay> &days, const QList<db::PersonalDay> &more)
{
    for (db::PersonalDay day : more) {
        const bool known = std::any_of(days.cbegin(), days.cend(), [&day](const db::PersonalDay &one) {
            return db::isSameDay(one, day);
        });
        const bool taken = std::any_of(days.cbegin(), days.cend(), [&day](const db::PersonalDay &one) {
            return one.kind == day.kind && one.number == day.number;
        });
        if (taken)
            day.number = 0;
        if (!known)
            days.append(day);
    }
}

/// Line by line, each once.
QString noteOfAll(const QList<db::Customer> &customers)
{
    QString note;
    for (const db::Customer &one : customers)
        note = joinedNotes(note, one.note);
    return note;
}

} // namespace

const QList<CustomerField> &chosenFields()
{
    static const QList<CustomerField> fields = [] {
        QList<CustomerField> all;
        for (const ChosenField &one : kChosenFields)
            all.append(one.field);
        return all;
    }();
    return fields;
}

QString mergeKeyOf(CustomerField field)
{
    const ChosenField *const chosen = chosenField(field);
    return chosen ? QString::fromLatin1(chosen->key) : QString();
}

std::optional<CustomerField> mergeFieldOf(QStringView key)
{
    const auto found = std::find_if(kChosenFields.begin(), kChosenFields.end(),
                                    [key](const auto &one) { return key == QLatin1StringView(one.key); });
    return found == kChosenFields.end() ? std::nullopt : std::optional(found->field);
}

QStringList mergeKeys()
{
    QStringList keys;
    for (const ChosenField &one : kChosenFields)
        keys.append(QString::fromLatin1(one.key));
    return keys;
}

QList<CustomerField> differingFields(const QList<db::Customer> &customers)
{
    QList<CustomerField> differing;
    for (const CustomerField field : chosenFields()) {
        if (field == CustomerField::Note)
            continue; // joined
        const bool differs = std::any_of(customers.cbegin(), customers.cend(), [&](const db::Customer &one) {
            return changedFields(customers.constFirst(), one).contains(field);
        });
        if (differs)
            differing.append(field);
    }
    return differing;
}

db::CustomerId usualSource(CustomerField field, const QList<db::Customer> &customers)
{
    const ChosenField *const chosen = chosenField(field);
    const db::Customer *best = &customers.constFirst();
    if (!chosen)
        return best->id;
    for (const db::Customer &one : customers) {
        if (!chosen->isBlank(one) && (chosen->isBlank(*best) || isBetter(field, one, *best)))
            best = &one;
    }
    return best->id;
}

db::Customer mergedOf(const QList<db::Customer> &customers, const QList<MergeChoice> &choices)
{
    db::Customer merged = customers.constFirst();
    for (const CustomerField field : chosenFields()) {
        const auto said = std::find_if(choices.cbegin(), choices.cend(),
                                       [field](const MergeChoice &one) { return one.field == field; });
        if (said == choices.cend() && field == CustomerField::Note) {
            merged.note = noteOfAll(customers);
            continue;
        }
        const db::CustomerId from = said == choices.cend() ? usualSource(field, customers) : said->from;
        const auto source = std::find_if(customers.cbegin(), customers.cend(),
                                         [from](const db::Customer &one) { return one.id == from; });
        if (source == customers.cend())
            continue;
        copyField(field, *source, merged);
        if (field == CustomerField::Name)
            copyField(CustomerField::GivenName, *source, merged);
    }
    for (const db::Customer &one : customers) {
        for (const QString &tag : one.tags) {
            if (!merged.tags.contains(tag))
                merged.tags.append(tag);
        }
        joinDays(merged.personalDays, one.personalDays);
        if (!merged.preferredChannel)
            merged.preferredChannel = one.preferredChannel;
        if (!merged.preferredHour.isValid())
            merged.preferredHour = one.preferredHour;
    }
    return merged;
}

} // namespace app

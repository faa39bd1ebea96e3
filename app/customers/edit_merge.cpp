#include "app/customers/edit_merge.h"

#include "app/people/name_order.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

struct FieldAccess
{
    CustomerField field;
    bool (*same)(const db::Customer &, const db::Customer &);
    void (*copy)(const db::Customer &source, db::Customer &target);
};

template <auto kMember> constexpr FieldAccess accessTo(CustomerField field)
{
    return {field, [](const db::Customer &a, const db::Customer &b) { return a.*kMember == b.*kMember; },
            [](const db::Customer &source, db::Customer &target) { target.*kMember = source.*kMember; }};
}

bool sameTags(const db::Customer &a, const db::Customer &b)
{
    return std::is_permutation(a.tags.cbegin(), a.tags.cend(), b.tags.cbegin(), b.tags.cend());
}

bool sameDays(const db::Customer &a, const db::Customer &b)
{
    return std::is_permutation(a.personalDays.cbegin(), a.personalDays.cend(), b.personalDays.cbegin(),
                               b.personalDays.cend());
}

// In the order of the editor. Consents are no part of a stored customer.
constexpr std::array kMergedFields{
    accessTo<&db::Customer::kind>(CustomerField::Kind),
    accessTo<&db::Customer::fullName>(CustomerField::Name),
    accessTo<&db::Customer::givenName>(CustomerField::GivenName),
    accessTo<&db::Customer::code>(CustomerField::Code),
    accessTo<&db::Customer::gender>(CustomerField::Gender),
    accessTo<&db::Customer::honorific>(CustomerField::Honorific),
    accessTo<&db::Customer::contactPoints>(CustomerField::Contacts),
    accessTo<&db::Customer::birthday>(CustomerField::Birthday),
    accessTo<&db::Customer::preferredChannel>(CustomerField::PreferredChannel),
    accessTo<&db::Customer::preferredHour>(CustomerField::PreferredHour),
    FieldAccess{CustomerField::PersonalDays, sameDays,
                accessTo<&db::Customer::personalDays>(CustomerField::PersonalDays).copy},
    accessTo<&db::Customer::address>(CustomerField::Address),
    accessTo<&db::Customer::province>(CustomerField::Province),
    accessTo<&db::Customer::occupation>(CustomerField::Occupation),
    accessTo<&db::Customer::stage>(CustomerField::Stage),
    FieldAccess{CustomerField::Tags, sameTags, accessTo<&db::Customer::tags>(CustomerField::Tags).copy},
    accessTo<&db::Customer::note>(CustomerField::Note),
    accessTo<&db::Customer::since>(CustomerField::Since),
};

const db::ContactPoint *find(const QList<db::ContactPoint> &points, const db::ContactPoint &wanted)
{
    const auto found = std::find_if(points.cbegin(), points.cend(), [&wanted](const db::ContactPoint &point) {
        return point.kind == wanted.kind && point.normalized == wanted.normalized;
    });
    return found == points.cend() ? nullptr : &*found;
}

/// Where the primary one was taken away, that of the others, or the first of its kind.
void choosePrimaries(QList<db::ContactPoint> &points, const QList<db::ContactPoint> &others)
{
    for (db::ContactPoint &point : points) {
        const auto isOfKind = [&point](const db::ContactPoint &one) { return one.kind == point.kind; };
        if (std::any_of(points.cbegin(), points.cend(),
                        [&](const db::ContactPoint &one) { return isOfKind(one) && one.primary; }))
            continue;
        const auto theirs = std::find_if(points.begin(), points.end(), [&](const db::ContactPoint &one) {
            const db::ContactPoint *there = isOfKind(one) ? find(others, one) : nullptr;
            return there && there->primary;
        });
        (theirs == points.end() ? point : *theirs).primary = true;
    }
}

QList<db::ContactPoint> mergeContacts(const db::Customer &base, const db::Customer &mine,
                                      const db::Customer &theirs)
{
    QList<db::ContactPoint> merged;
    for (db::ContactPoint point : mine.contactPoints) {
        const db::ContactPoint *stored = find(theirs.contactPoints, point);
        if (!stored && find(base.contactPoints, point))
            continue; // taken away there
        if (stored) {
            point.id = stored->id;
            const db::ContactPoint *before = find(base.contactPoints, point);
            if (before && before->value == point.value)
                point.value = stored->value;
        }
        merged.append(point);
    }
    for (db::ContactPoint point : theirs.contactPoints) {
        if (find(base.contactPoints, point) || find(merged, point))
            continue;
        point.primary = point.primary && std::none_of(merged.cbegin(), merged.cend(), [&](const auto &other) {
                            return other.kind == point.kind && other.primary;
                        });
        merged.append(point);
    }
    choosePrimaries(merged, theirs.contactPoints);
    return merged;
}

QStringList mergeTags(const db::Customer &base, const db::Customer &mine, const db::Customer &theirs)
{
    QStringList merged;
    for (const QString &tag : mine.tags) {
        if (theirs.tags.contains(tag) || !base.tags.contains(tag))
            merged.append(tag);
    }
    for (const QString &tag : theirs.tags) {
        if (!base.tags.contains(tag) && !merged.contains(tag))
            merged.append(tag);
    }
    return merged;
}

} // namespace

void copyField(CustomerField field, const db::Customer &source, db::Customer &target)
{
    for (const FieldAccess &access : kMergedFields) {
        if (access.field == field)
            access.copy(source, target);
    }
    if (field == CustomerField::Name || field == CustomerField::GivenName)
        target.sortKey = nameSortKey(target.fullName, target.givenName);
}

CustomerMerge mergeChanges(const db::Customer &base, const db::Customer &mine, const db::Customer &theirs)
{
    CustomerMerge merge{theirs, {}};
    for (const FieldAccess &access : kMergedFields) {
        const CustomerField field = access.field;
        const bool mergedOneByOne = field == CustomerField::Contacts || field == CustomerField::Tags;
        if (mergedOneByOne || access.same(base, mine))
            continue;
        if (!access.same(base, theirs) && !access.same(mine, theirs))
            merge.clashes.append(field);
        copyField(field, mine, merge.merged);
    }
    merge.merged.contactPoints = mergeContacts(base, mine, theirs);
    merge.merged.tags = mergeTags(base, mine, theirs);
    return merge;
}

QList<CustomerField> changedFields(const db::Customer &before, const db::Customer &after)
{
    QList<CustomerField> fields;
    for (const FieldAccess &access : kMergedFields) {
        if (!access.same(before, after))
            fields.append(access.field);
    }
    return fields;
}

} // namespace app

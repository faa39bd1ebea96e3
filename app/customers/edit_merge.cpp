#include "app/customers/edit_merge.h"

#include "app/people/person_name.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr std::array kSimpleFields{
    CustomerField::Kind,       CustomerField::Name,      CustomerField::GivenName, CustomerField::Code,
    CustomerField::Gender,     CustomerField::Honorific, CustomerField::Birthday,  CustomerField::Province,
    CustomerField::Occupation, CustomerField::Stage,     CustomerField::Note,      CustomerField::Since};

bool sameIn(CustomerField field, const db::Customer &a, const db::Customer &b)
{
    switch (field) {
    case CustomerField::Kind:
        return a.kind == b.kind;
    case CustomerField::Name:
        return a.fullName == b.fullName;
    case CustomerField::GivenName:
        return a.givenName == b.givenName;
    case CustomerField::Code:
        return a.code == b.code;
    case CustomerField::Gender:
        return a.gender == b.gender;
    case CustomerField::Honorific:
        return a.honorific == b.honorific;
    case CustomerField::Contacts:
        return a.contactPoints == b.contactPoints;
    case CustomerField::Birthday:
        return a.birthday == b.birthday;
    case CustomerField::Province:
        return a.province == b.province;
    case CustomerField::Occupation:
        return a.occupation == b.occupation;
    case CustomerField::Stage:
        return a.stage == b.stage;
    case CustomerField::Tags: {
        QStringList left = a.tags;
        QStringList right = b.tags;
        left.sort();
        right.sort();
        return left == right;
    }
    case CustomerField::Note:
        return a.note == b.note;
    case CustomerField::Since:
        return a.since == b.since;
    case CustomerField::Consents:
        return true;
    }
    return true;
}

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
    switch (field) {
    case CustomerField::Kind:
        target.kind = source.kind;
        return;
    case CustomerField::Name:
        target.fullName = source.fullName;
        break;
    case CustomerField::GivenName:
        target.givenName = source.givenName;
        break;
    case CustomerField::Code:
        target.code = source.code;
        return;
    case CustomerField::Gender:
        target.gender = source.gender;
        return;
    case CustomerField::Honorific:
        target.honorific = source.honorific;
        return;
    case CustomerField::Contacts:
        target.contactPoints = source.contactPoints;
        return;
    case CustomerField::Birthday:
        target.birthday = source.birthday;
        return;
    case CustomerField::Province:
        target.province = source.province;
        return;
    case CustomerField::Occupation:
        target.occupation = source.occupation;
        return;
    case CustomerField::Stage:
        target.stage = source.stage;
        return;
    case CustomerField::Tags:
        target.tags = source.tags;
        return;
    case CustomerField::Note:
        target.note = source.note;
        return;
    case CustomerField::Since:
        target.since = source.since;
        return;
    case CustomerField::Consents:
        return;
    }
    target.sortKey = nameSortKey(target.fullName, target.givenName);
}

CustomerMerge mergeChanges(const db::Customer &base, const db::Customer &mine, const db::Customer &theirs)
{
    CustomerMerge merge{theirs, {}};
    for (const CustomerField field : kSimpleFields) {
        if (sameIn(field, base, mine))
            continue;
        if (!sameIn(field, base, theirs) && !sameIn(field, mine, theirs))
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
    for (int i = 0; i <= static_cast<int>(CustomerField::Since); ++i) {
        const auto field = static_cast<CustomerField>(i);
        if (!sameIn(field, before, after))
            fields.append(field);
    }
    return fields;
}

} // namespace app

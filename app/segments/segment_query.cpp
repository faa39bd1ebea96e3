#include "app/segments/segment_query.h"

#include "app/segments/condition_json.h"
#include "app/shop/shop_settings.h"
#include "db/core/fold.h"
#include "db/customers/customer_search.h"
#include "db/customers/segment_store.h"
#include "db/session/session.h"

#include <algorithm>
#include <iterator>

namespace app {

namespace {

bool asksFor(const Condition &condition, ConditionField field)
{
    if (condition.kind == Condition::Kind::Leaf)
        return condition.leaf.field == field;
    return std::any_of(condition.parts.cbegin(), condition.parts.cend(),
                       [field](const Condition &part) { return asksFor(part, field); });
}

/// Whether the index is in memory: for one question it is not worth making.
bool hasIndex(db::Session &session)
{
    return session.search().size() > 0;
}

} // namespace

db::Result<QList<SavedSegment>> loadSegments(db::Session &session)
{
    MK_TRY(const auto stored, session.segments().all());
    QList<SavedSegment> segments;
    MK_TRY(const auto uses, session.segments().uses());
    for (const db::Segment &segment : stored) {
        const auto condition = conditionFromText(segment.condition);
        SavedSegment saved{segment.id, segment.name, condition ? std::optional(*condition) : std::nullopt};
        std::copy_if(
            uses.cbegin(), uses.cend(), std::back_inserter(saved.uses),
            [&segment](const db::SegmentUse &use) { return use.segment == segment.id && !use.archived; });
        segments.append(saved);
    }
    std::stable_sort(segments.begin(), segments.end(), [](const SavedSegment &a, const SavedSegment &b) {
        return db::fold(a.name) < db::fold(b.name);
    });
    return segments;
}

const SavedSegment *segmentNamed(const QList<SavedSegment> &segments, const QString &name)
{
    const auto find = [&segments](const auto &fits) -> const SavedSegment * {
        const auto found = std::find_if(segments.cbegin(), segments.cend(), fits);
        return found == segments.cend() ? nullptr : &*found;
    };
    if (const auto *same = find([&](const SavedSegment &segment) { return segment.name == name; }))
        return same;
    const QString folded = db::fold(name);
    return find([&](const SavedSegment &segment) { return db::fold(segment.name) == folded; });
}

db::Result<ConditionTerms> termsOfTheFile(db::Session &session, const QList<Condition> &conditions,
                                          const Clock &clock)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    ConditionTerms terms{clock, shop.birthdays};
    const Condition all{Condition::Kind::All, conditions};
    if (asksFor(all, ConditionField::Province)) {
        MK_TRY(terms.provinces, session.segments().provinces());
    }
    if (asksFor(all, ConditionField::OccupationWord)) {
        MK_TRY(terms.occupations, session.segments().occupations());
    }
    return terms;
}

db::Result<db::CustomerCondition> inTermsOfTheFile(db::Session &session, const Condition &condition,
                                                   const Clock &clock)
{
    MK_TRY(const auto terms, termsOfTheFile(session, {condition}, clock));
    return terms.of(condition);
}

db::Result<qint64> countMeeting(db::Session &session, const Condition &condition, const Clock &clock,
                                const std::atomic_bool *stale)
{
    MK_TRY(const auto inFile, inTermsOfTheFile(session, condition, clock));
    if (!hasIndex(session))
        return session.segments().count(inFile, stale);
    MK_TRY(const auto met, session.search().meeting(inFile, stale));
    return static_cast<qint64>(met.size());
}

db::Result<std::vector<db::CustomerId>> listedMeeting(db::Session &session, const Condition &condition,
                                                      const Clock &clock, const std::atomic_bool *stale)
{
    MK_TRY(const auto inFile, inTermsOfTheFile(session, condition, clock));
    return session.search().meeting(inFile, stale);
}

db::Result<std::vector<db::CustomerId>> customersMeeting(db::Session &session, const Condition &condition,
                                                         const Clock &clock, const std::atomic_bool *stale)
{
    MK_TRY(const auto inFile, inTermsOfTheFile(session, condition, clock));
    if (!hasIndex(session))
        return session.segments().customers(inFile, stale);
    MK_TRY(auto met, session.search().meeting(inFile, stale));
    std::sort(met.begin(), met.end());
    return met;
}

} // namespace app

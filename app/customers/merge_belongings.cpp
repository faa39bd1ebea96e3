#include "app/customers/merge_belongings.h"

#include "db/customers/picture_store.h"
#include "db/customers/relation_store.h"
#include "db/session/session.h"

namespace app {

namespace {

db::Result<QList<LeftOutReferral>> takeRelations(db::Session &session, db::CustomerId other,
                                                 MergeRecord &record)
{
    const db::CustomerId kept = record.before.id;
    QList<LeftOutReferral> leftOut;
    MK_TRY(const auto relations, session.relations().of(other));
    for (const db::SeenRelation &seen : relations) {
        if (seen.with == kept)
            continue;
        db::Relation own = seen.relation;
        (seen.fromOther ? own.other : own.customer) = kept;
        const auto added = session.relations().add(own);
        if (added)
            record.relations.append(own);
        else if (added.error().reason == db::kReferralCircle)
            leftOut.append({own, added.error().names.value(1), added.error().names.value(0)});
        else if (added.error().kind != db::ErrorKind::Conflict) // a Conflict: they have it already
            return tl::unexpected(added.error());
    }
    return leftOut;
}

db::Result<void> takePicture(db::Session &session, db::CustomerId other, MergeRecord &record)
{
    MK_TRY(const auto own, session.pictures().of(record.before.id));
    MK_TRY(const auto theirs, session.pictures().of(other));
    if (!own.isEmpty() || theirs.isEmpty())
        return {};
    record.pictureOf = other;
    MK_CHECK(session.pictures().set(record.before.id, theirs));
    return {};
}

} // namespace

db::Result<QList<LeftOutReferral>> takeBelongings(db::Session &session, db::CustomerId other,
                                                  MergeRecord &record)
{
    MK_TRY(auto leftOut, takeRelations(session, other, record));
    MK_CHECK(takePicture(session, other, record));
    return leftOut;
}

db::Result<void> giveBelongingsBack(db::Session &session, const MergeRecord &record)
{
    for (const db::Relation &relation : record.relations) {
        const auto removed = session.relations().remove(relation);
        if (!removed && removed.error().kind != db::ErrorKind::NotFound)
            return tl::unexpected(removed.error());
    }
    if (!record.pictureOf)
        return {};
    MK_TRY(const auto own, session.pictures().of(record.before.id));
    MK_TRY(const auto theirs, session.pictures().of(*record.pictureOf));
    if (own == theirs)
        MK_CHECK(session.pictures().set(record.before.id, {}));
    return {};
}

} // namespace app

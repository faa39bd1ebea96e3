#include "app/customers/merge_review.h"

#include "db/core/stop_flag.h"
#include "db/customers/customer_store.h"
#include "db/customers/relation_store.h"
#include "db/safekeeping/erasure_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

db::Result<QList<MergeReferrer>> referrersOf(db::Session &session, db::CustomerId id)
{
    QList<MergeReferrer> referrers;
    MK_TRY(const auto relations, session.relations().of(id));
    for (const db::SeenRelation &seen : relations) {
        if (seen.relation.kind != db::RelationKind::ReferredBy || seen.fromOther)
            continue;
        MK_TRY(const auto behind, session.relations().referrersBehind(seen.with));
        referrers.append({seen.with, seen.name, behind});
    }
    return referrers;
}

} // namespace

db::Result<DuplicateList> listDuplicates(db::Session &session, int most,
                                         const std::optional<db::ImportBatchId> &batch,
                                         const Progress &telling, const std::atomic_bool *stale)
{
    MK_TRY(const auto groups, batch ? findDuplicatesOf(session, *batch, telling, stale)
                                    : findDuplicates(session, telling, stale));
    DuplicateList list{{}, groups.size()};
    for (const DuplicateGroup &group : groups.first(qMin<qsizetype>(most, groups.size()))) {
        if (db::isSet(stale))
            return db::failure(db::ErrorKind::Cancelled, u"stopped"_s);
        ListedDuplicates listed{group, {}};
        MK_TRY(const auto rows, session.customers().rows(group.customers));
        for (const db::CustomerRow &row : rows)
            listed.names.append(row.fullName);
        list.groups.append(listed);
    }
    return list;
}

db::Result<ListedDuplicates> listChosen(db::Session &session, const QList<db::CustomerId> &ids)
{
    ListedDuplicates listed;
    MK_TRY(const auto rows, session.customers().rows(ids));
    for (const db::CustomerRow &row : rows) {
        listed.group.customers.append(row.id);
        listed.names.append(row.fullName);
    }
    return listed;
}

db::Result<QList<MergeEntry>> loadMergeReview(db::Session &session, const QList<db::CustomerId> &ids)
{
    QList<MergeEntry> entries;
    for (const db::CustomerId id : ids) {
        auto customer = session.customers().byId(id);
        if (!customer && customer.error().kind == db::ErrorKind::NotFound)
            continue;
        MK_CHECK(customer);
        MK_TRY(const auto traces, session.erasure().tracesOf(id));
        MK_TRY(const auto referrers, referrersOf(session, id));
        entries.append({*std::move(customer), traces.interactions, traces.messages, referrers});
    }
    return entries;
}

QStringList circlesOfReferrals(const QList<MergeEntry> &merged)
{
    const auto isMerged = [&merged](db::CustomerId id) {
        return std::ranges::any_of(merged, [id](const MergeEntry &entry) { return entry.customer.id == id; });
    };
    QStringList through;
    for (const MergeEntry &entry : merged) {
        for (const MergeReferrer &referrer : entry.referrers) {
            if (!isMerged(referrer.id) && std::ranges::any_of(referrer.behind, isMerged))
                through.append(referrer.name);
        }
    }
    return through;
}

} // namespace app

#include "app/customers/duplicates.h"

#include "app/customers/duplicate_evidence.h"
#include "app/customers/duplicates_of_few.h"
#include "app/customers/same_person.h"
#include "db/customers/customer_store.h"
#include "db/customers/import_batch_store.h"
#include "db/customers/merge_store.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// In the order of the enum.
constexpr std::array kSameByKeys{"phone", "email", "name_birthday"};

/// Whoever was merged speaks for who was kept: the same strangers are not shown again.
db::Result<std::set<db::DistinctPair>> apart(db::Session &session)
{
    std::set<db::DistinctPair> pairs;
    MK_TRY(const auto stored, session.duplicates().distinct());
    for (const db::DistinctPair &pair : stored) {
        MK_TRY(const auto first, session.merges().keptOf(pair.first));
        MK_TRY(const auto second, session.merges().keptOf(pair.second));
        const auto [low, high] = std::minmax({first.value_or(pair.first), second.value_or(pair.second)});
        if (low != high)
            pairs.insert({low, high});
    }
    return pairs;
}

db::Result<std::vector<db::CustomerId>> namedInImport(db::Session &session, db::ImportBatchId batch)
{
    constexpr int kAtOnce = 10'000;
    MK_TRY(const auto imports, session.imports().list(-1));
    const auto known = std::find_if(imports.begin(), imports.end(),
                                    [batch](const db::ImportBatch &one) { return one.id == batch; });
    if (known == imports.end() || !known->remembered || known->undoneAtMs != 0)
        return db::failure(db::ErrorKind::NotFound, u"import %1"_s.arg(batch.value));
    std::vector<db::CustomerId> ids;
    for (;;) {
        const db::CustomerId last = ids.empty() ? db::CustomerId() : ids.back();
        MK_TRY(const auto rows, session.imports().rowsAfter(batch, last, kAtOnce));
        if (rows.isEmpty())
            return ids;
        for (const db::ImportBatchRow &row : rows)
            ids.push_back(row.customer);
    }
}

db::Result<QList<DuplicateGroup>> lookThroughAll(db::Session &session, SamePerson same,
                                                 const Progress &telling, const std::atomic_bool *stale)
{
    const TakeSame takeSame = [&same](const std::vector<db::CustomerId> &ids, SameBy because) {
        same.add(ids, because);
    };
    MK_TRY(const auto counts, session.customers().counts());
    Looking looking(telling, stale, counts.total());
    SharedAddresses shared(takeSame);
    MK_CHECK(session.duplicates().forEachShared(kMostAlike, [&](const db::SharedAddress &entry) {
        shared.take(entry);
        return looking.goOn(0);
    }));
    shared.finish();
    BornEntries born;
    qint64 done = 0;
    MK_CHECK(session.duplicates().forEachBorn([&](const db::BornCustomer &one) {
        if (const auto entry = bornEntryOf(one))
            born.push_back(*entry);
        return looking.goOn(++done);
    }));
    takeAllBorn(born, takeSame);
    return same.groups();
}

} // namespace

QString keyOf(SameBy reason)
{
    return QString::fromLatin1(kSameByKeys.at(static_cast<std::size_t>(reason)));
}

db::Result<QList<DuplicateGroup>> findDuplicates(db::Session &session, const Progress &telling,
                                                 const std::atomic_bool *stale)
{
    MK_TRY(auto known, apart(session));
    return lookThroughAll(session, SamePerson(std::move(known)), telling, stale);
}

db::Result<QList<DuplicateGroup>> findDuplicatesOf(db::Session &session, db::ImportBatchId batch,
                                                   const Progress &telling, const std::atomic_bool *stale)
{
    MK_TRY(const auto ids, namedInImport(session, batch));
    if (ids.empty())
        return QList<DuplicateGroup>();
    MK_TRY(auto known, apart(session));
    const SamePerson begun(std::move(known));
    std::optional<QList<DuplicateGroup>> groups;
    if (ids.size() <= kFewCustomers) {
        MK_TRY(groups, findDuplicatesOfFew(session, ids, begun, telling, stale));
    }
    if (!groups) {
        MK_TRY(groups, lookThroughAll(session, begun, telling, stale));
    }
    groups->removeIf([&ids](const DuplicateGroup &group) {
        return std::none_of(group.customers.begin(), group.customers.end(), [&ids](db::CustomerId id) {
            return std::binary_search(ids.begin(), ids.end(), id);
        });
    });
    return *std::move(groups);
}

} // namespace app

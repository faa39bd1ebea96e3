#pragma once

#include "app/customers/duplicates.h"
#include "db/customers/customer.h"

#include <QStringList>

#include <optional>

namespace app {

/// A group as a list shows it.
struct ListedDuplicates
{
    DuplicateGroup group;
    QStringList names; ///< in the order of the group
};

struct DuplicateList
{
    QList<ListedDuplicates> groups; ///< the first ones
    qsizetype total = 0;
};

/// findDuplicates, or findDuplicatesOf of an import, and the names of the first `most` groups.
[[nodiscard]] db::Result<DuplicateList> listDuplicates(db::Session &session, int most,
                                                       const std::optional<db::ImportBatchId> &batch,
                                                       const Progress &telling,
                                                       const std::atomic_bool *stale = nullptr);

/// These customers as a group that was put together by hand, for no reason of ours; who is deleted by now is
/// left out.
[[nodiscard]] db::Result<ListedDuplicates> listChosen(db::Session &session, const QList<db::CustomerId> &ids);

/// Who referred a customer.
struct MergeReferrer
{
    db::CustomerId id;
    QString name;
    QList<db::CustomerId> behind; ///< who referred them in turn, directly or through others
};

/// One of those who may be merged, and how much hangs on them.
struct MergeEntry
{
    db::Customer customer;
    qint64 interactions = 0;
    qint64 messages = 0;
    QList<MergeReferrer> referrers = {};
};

/// These customers beside each other; who is deleted by now is left out.
[[nodiscard]] db::Result<QList<MergeEntry>> loadMergeReview(db::Session &session,
                                                            const QList<db::CustomerId> &ids);
/// The names of those through whom these customers, once they are one, would have been referred by
/// themselves: a merge leaves such a referral out.
[[nodiscard]] QStringList circlesOfReferrals(const QList<MergeEntry> &merged);

} // namespace app

#pragma once

#include "app/customers/merge_review.h"
#include "ui/shell/loader.h"
#include "ui/widgets/job_count.h"

namespace ui {

/// Where the groups to be reviewed come from: those found among all customers, or one that was put together
/// by hand. The newest question wins.
class DuplicateGroups final : public QObject
{
    Q_OBJECT
public:
    /// The desk outlives this object.
    explicit DuplicateGroups(app::Desk &desk, QObject *parent = nullptr);

    /// Looks through all customers.
    void look();
    /// The same, only of the customers of that import; nothing: of all again.
    void narrowTo(const std::optional<db::ImportBatchId> &batch);
    /// These alone, whatever they have in common. Of fewer than two who are still there: look().
    void take(const QList<db::CustomerId> &ids);
    bool isLooking() const { return m_found.isLoading(); }
    /// The last ones were put together by hand.
    bool areTaken() const { return m_areTaken; }

signals:
    void began();
    void read(const app::DuplicateList &list);
    /// Looking takes a while; the count says how far it is, and stops it.
    void slow(const SharedCount &count);
    void failed(const db::Error &error);

private:
    Loader<app::DuplicateList> m_found;
    Loader<app::ListedDuplicates> m_taken;
    SharedCount m_count; ///< of the look on its way
    std::optional<db::ImportBatchId> m_batch;
    bool m_areTaken = false;
};

} // namespace ui

#pragma once

#include "db/core/error.h"
#include "db/core/words.h"
#include "db/customers/rows_by_id.h"

#include <QHash>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace db {

class InteractionStore;
class LeftOutIndexes;
class SilentTriggers;
struct Interaction;

/// Very many interactions, more than the file holds, that go in in one transaction. Indexes by which nothing
/// is looked for meanwhile, and the tables that triggers keep, are made once at the end: each row would touch
/// a page of every one of them, far from that of the row before. Until then nothing is asked about contacts
/// and nothing else is written.
class ManyInteractions final
{
public:
    /// `store` outlives it.
    explicit ManyInteractions(InteractionStore &store);
    ~ManyInteractions();
    Q_DISABLE_COPY_MOVE(ManyInteractions)

    /// Once the customers are written, of whom none changes until the end. Demands the caller's transaction.
    [[nodiscard]] Result<void> begin();
    /// As InteractionStore::add. NotFound when the customer does not exist or is deleted.
    [[nodiscard]] Result<void> add(const Interaction &interaction);
    /// In the same transaction, once every row is written. `progress` (steps done, of all) is asked every few
    /// hundredths of a second; false: Cancelled, and the transaction is to be taken back.
    [[nodiscard]] Result<void> end(const std::function<bool(qint64, qint64)> &progress = {});

private:
    struct Sum
    {
        qint64 interactions = 0;
        qint64 amount = 0; ///< đồng
    };

    [[nodiscard]] Result<void> readStages();
    [[nodiscard]] Result<void> writeDays() const;
    [[nodiscard]] Result<void> writeScores() const;

    InteractionStore &m_store;
    std::unique_ptr<LeftOutIndexes> m_indexes;
    std::unique_ptr<SilentTriggers> m_silence; // from begin() to end()
    RowsById m_rows{{}};
    std::vector<LifecycleStage> m_stages;            // by row
    QHash<quint64, Sum> m_days;                      // by what a day is counted by
    QHash<std::pair<quint64, int>, qint64> m_scores; // the answers by the same and the score
};

} // namespace db

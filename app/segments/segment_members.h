#pragma once

#include "app/segments/condition_terms.h"
#include "db/core/error.h"
#include "db/core/id.h"
#include "db/customers/customer_set.h"

#include <QHash>
#include <QList>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace db {
class Session;
}

namespace app {

/// Who is in a segment on which day. A segment is worked out once a day, and once for all days where nothing
/// of it depends on the day. Only what is held can be asked; a segment that this version cannot read has no
/// members. The days are those of the shop's zone (Clock).
class SegmentMembers final
{
public:
    /// Reads what these segments ask for.
    [[nodiscard]] static db::Result<SegmentMembers> load(db::Session &session,
                                                         const QList<db::SegmentId> &segments);

    /// May a contact that is recorded change who is in one of them?
    [[nodiscard]] bool askForContacts() const;

    /// A plan comes to another day: what neither it nor the day before has asked for is let go.
    void begin(QDate day);
    /// Cancelled where `stale` is set meanwhile.
    [[nodiscard]] db::Result<void> hold(db::Session &session, db::SegmentId segment, QDate day,
                                        const std::atomic_bool *stale = nullptr);
    /// From now on every day is answered like this one, of these customers or, where none are given, of all.
    [[nodiscard]] db::Result<void> holdForAllDays(db::Session &session, QDate day,
                                                  const std::optional<QList<db::CustomerId>> &among = {},
                                                  const std::atomic_bool *stale = nullptr);
    [[nodiscard]] bool has(db::SegmentId segment, QDate day, db::CustomerId customer) const;

private:
    using Ids = std::shared_ptr<const db::CustomerSet>;
    struct Held
    {
        db::SegmentId segment;
        QDate day;
        db::CustomerCondition asked;
        Ids members;
        bool isUsed = true; ///< since begin()
    };
    [[nodiscard]] db::Result<void> readTerms(db::Session &session);
    [[nodiscard]] db::Result<Ids> membersOf(db::Session &session, const db::CustomerCondition &asked,
                                            const std::optional<QList<db::CustomerId>> &among,
                                            const std::atomic_bool *stale) const;

    QHash<db::SegmentId, Condition> m_conditions; ///< of those that can be read
    std::optional<ConditionTerms> m_terms;        ///< read when first asked for
    QDate m_begun;
    QDate m_allDays;          ///< valid: the day that stands for all
    std::vector<Held> m_held; ///< a few
};

} // namespace app

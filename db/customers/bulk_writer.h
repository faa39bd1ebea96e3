#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/core/id.h"
#include "db/core/words.h"

#include <QList>

namespace db {

class Connection;

/// Writes the same for many customers at once: a few statements for all of them instead of a few for each.
/// Each write answers whom it changed, in the order asked for; ids that do not exist are left out, each id is
/// given once. Demands the caller's transaction. Some thousands at a time: the ids travel as a text.
class BulkWriter final
{
public:
    explicit BulkWriter(const Connection &connection) : m_connection(connection) {}

    struct Staged
    {
        CustomerId id;
        LifecycleStage before = LifecycleStage::Awareness;
    };
    /// Those on another stage, the deleted left out, come to this one; it enters their history.
    [[nodiscard]] Result<QList<Staged>> setStage(const QList<CustomerId> &ids, LifecycleStage stage,
                                                 const Act &now);
    /// Those still on `stage` are on `before` again, and their history is as if they had never left it.
    [[nodiscard]] Result<QList<CustomerId>> takeStageBack(const QList<CustomerId> &ids, LifecycleStage stage,
                                                          LifecycleStage before, const Act &now);
    struct Moved
    {
        CustomerId id;
        QString before; ///< may be empty
    };
    /// Puts those who are not deleted and not yet of this province into it.
    [[nodiscard]] Result<QList<Moved>> setProvince(const QList<CustomerId> &ids, const QString &province,
                                                   const Act &now);
    /// Those still of `province` are of `before` again.
    [[nodiscard]] Result<QList<CustomerId>> takeProvinceBack(const QList<CustomerId> &ids,
                                                             const QString &province, const QString &before,
                                                             const Act &now);
    /// Those who do not have the tag get it, the deleted left out.
    [[nodiscard]] Result<QList<CustomerId>> addTag(const QList<CustomerId> &ids, const QString &tag);
    /// Those who have the tag lose it, the deleted left out.
    [[nodiscard]] Result<QList<CustomerId>> removeTag(const QList<CustomerId> &ids, const QString &tag);
    /// Soft: left out of every search until restored. Those deleted already are left out.
    [[nodiscard]] Result<QList<CustomerId>> remove(const QList<CustomerId> &ids, const Act &now);
    [[nodiscard]] Result<QList<CustomerId>> restore(const QList<CustomerId> &ids, const Act &now);

private:
    [[nodiscard]] Result<void> writeProvince(const QList<CustomerId> &ids, const QString &province,
                                             const Act &now);
    [[nodiscard]] Result<QList<CustomerId>> setDeleted(const QList<CustomerId> &ids, bool deleted,
                                                       const Act &now);

    const Connection &m_connection;
};

} // namespace db

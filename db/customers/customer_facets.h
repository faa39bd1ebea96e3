#pragma once

#include "db/core/error.h"
#include "db/customers/customer_facts.h"
#include "db/customers/row_set.h"

#include <QHash>

#include <array>

namespace db {

class Connection;
struct CustomerIndex;

/// How many of those asked for there are of each choice, when all other conditions hold: the stages whatever
/// the stage asked for, the provinces whatever the province, the tags whatever the tag.
struct CustomerFacets
{
    enum class Tags
    {
        Leave,
        Count ///< reads every tag that anybody has
    };
    std::array<qint64, 5> stages = {};          ///< in the order of LifecycleStage
    QHash<QString, qint64> provinces;           ///< as stored; only those that a customer lives in
    std::optional<QHash<QString, qint64>> tags; ///< only those that a customer has; nothing: not counted
};

/// Of the rows in `found` (nullptr: all). The columns that the mask asks for, and the facts, must have been
/// read.
[[nodiscard]] Result<CustomerFacets> countFacets(const Connection &connection, const CustomerIndex &index,
                                                 const CustomerMask &mask, const RowSet *found,
                                                 CustomerFacets::Tags tags);

} // namespace db

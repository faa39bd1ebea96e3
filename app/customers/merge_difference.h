#pragma once

#include "db/customers/customer.h"

#include <QList>

namespace app {

/// What speaks against several customers being one person.
enum class MergeDifference
{
    Kind, ///< a person and a company
    Gender,
    Birthday,
    Phone, ///< no number in common
    Email  ///< no address in common
};

/// In what these customers clearly differ; what is not known of one of them is no difference. Numbers and
/// addresses count beside another difference, or where no two have any of them in common: one person may well
/// have two of each.
[[nodiscard]] QList<MergeDifference> mergeDifferences(const QList<db::Customer> &customers);

} // namespace app

#pragma once

#include "app/customers/draft_finding.h"
#include "db/core/id.h"

#include <QString>

namespace app {

// What the journal calls the parts of a customer. They stand in files: neither the words nor the numbers of
// CustomerField are ever changed.

inline QString deletedSubjectOf(db::CustomerId id)
{
    return QStringLiteral("customer/%1/deleted").arg(id.value);
}

inline QString fieldSubjectOf(db::CustomerId id, CustomerField field)
{
    return QStringLiteral("customer/%1/field-%2").arg(id.value).arg(static_cast<int>(field));
}

} // namespace app

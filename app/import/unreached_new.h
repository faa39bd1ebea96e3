#pragma once

#include "app/import/import_report.h"
#include "db/customers/customer.h"

#include <QHash>

namespace app {

/// The customers that a list makes without a way to reach them: no phone, no e-mail, nothing. They are taken,
/// and told.
class UnreachedNew final
{
public:
    void clear() { m_lines.clear(); }
    void made(db::CustomerId id, const db::Customer &customer, qint64 line);
    /// A later row may say how to reach them.
    void changed(db::CustomerId id, const db::Customer &customer);
    void tell(ImportReport &report) const;

private:
    QHash<qint64, qint64> m_lines; // by customer
};

} // namespace app

#pragma once

#include "app/customers/customer_list.h"
#include "app/customers/log_line.h"

#include <QString>

namespace ui {

/// What was entered at the counter, for whom.
struct CounterEntry
{
    app::CustomerLine person; ///< without an id while they are being stored
    app::LogLine line;
    QString typed; ///< empty: by one key
};

} // namespace ui

#pragma once

#include "db/rights/data_request.h"

#include <QString>

namespace ui::words {

/// What a person asks for: "to see the data".
QString right(db::DataRight right);
/// What is due next, or how it ended: "reply due 24/11/2026".
QString requestStanding(const db::DataRequest &request);
/// What was asked, and when: "to see the data · received on 21/11/2026 by Phone".
QString requestLine(const db::DataRequest &request);

} // namespace ui::words

#pragma once

#include "app/insights/insight.h"

#include <QString>

namespace ui {

/// Why the figures are of all customers and no longer of the segment that was chosen; `lost` is not None.
QString lostSegmentWords(app::LostSegment lost);

} // namespace ui

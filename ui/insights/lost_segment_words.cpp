#include "ui/insights/lost_segment_words.h"

#include "ui/insights/insights_page.h"

namespace ui {

QString lostSegmentWords(app::LostSegment lost)
{
    return lost == app::LostSegment::Deleted
               ? InsightsPage::tr("The segment was deleted. The figures are of all customers now.")
               : InsightsPage::tr("The segment was written by a later version of this program. The figures "
                                  "are of all customers now.");
}

} // namespace ui

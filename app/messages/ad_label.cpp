#include "app/messages/ad_label.h"

namespace app {

qsizetype adLabelLength(QStringView text)
{
    return text.startsWith(u"[QC]") || text.startsWith(u"[AD]") ? 4 : 0;
}

} // namespace app

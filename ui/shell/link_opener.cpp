#include "ui/shell/link_opener.h"

#include <QDesktopServices>

namespace ui {

bool DesktopLinkOpener::open(const QUrl &link)
{
    return QDesktopServices::openUrl(link);
}

} // namespace ui

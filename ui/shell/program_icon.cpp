#include "ui/shell/program_icon.h"

using namespace Qt::StringLiterals;

namespace ui {

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 128})
        icon.addFile(u":/appicon/menkhach-%1.png"_s.arg(size), QSize(size, size));
    return icon;
}

} // namespace ui

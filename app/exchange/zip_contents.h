#pragma once

#include "app/exchange/list_trouble.h"

#include <QByteArray>
#include <QStringList>

namespace app {

/// What the directory of a ZIP archive says of the files in it. Nothing is unpacked.
struct ZipContents
{
    QStringList names;     ///< with their folders, as they are written
    bool isLocked = false; ///< one of them at least wants a password
};

/// Workbook: it is cut off or damaged, or its directory wants a password. TooLarge: that is longer than 8 MB.
[[nodiscard]] Listed<ZipContents> zipContents(const QByteArray &archive);

} // namespace app

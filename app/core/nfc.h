#pragma once

#include <QString>

namespace app {

/// NFC in time that grows with the length only. Qt sorts a run of combining marks with a number of steps that
/// grows with its square; so a joiner (U+034F) is put behind each 30, as the Stream-Safe Text Format of UAX
/// #15 does; a second time changes nothing. Real text of any language has no such runs, and comes out as
/// QString::normalized gives it.
QString nfc(QStringView text);

} // namespace app

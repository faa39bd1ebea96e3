#pragma once

#include <QString>

namespace app {

/// NFC in time that grows with the length only. Qt sorts a run of combining marks with a number of steps that
/// grows with its square; so runs are cut after 30, as the Stream-Safe Text Format of UAX #15 does. Real text
/// of any language has no such runs, and comes out as QString::normalized gives it.
QString nfc(QStringView text);

} // namespace app

#pragma once

#include <QStringView>

namespace app {

struct ImportRow;

/// "Khách lẻ", "Khách vãng lai", "Walk-in", "Guest": what tills write for whoever bought without a name.
bool isWalkInName(QStringView name);

/// The row has such a name, and no phone, e-mail or other way to reach anyone.
bool isOfWalkIn(const ImportRow &row);

} // namespace app

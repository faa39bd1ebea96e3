#pragma once

#include <QStringView>

namespace app {

/// Length of the "[QC]" or "[AD]" at the very start, by which advertising is known (Decree 91/2020/ND-CP,
/// art. 14 and 17); 0: there is none.
qsizetype adLabelLength(QStringView text);

} // namespace app

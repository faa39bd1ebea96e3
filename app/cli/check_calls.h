#pragma once

#include <QStringList>

namespace app {

/// What was made again, a line for people; none: nothing was.
QStringList saidOf(const QStringList &repaired);

} // namespace app

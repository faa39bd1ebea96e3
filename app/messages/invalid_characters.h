#pragma once

#include <QList>
#include <QStringView>

namespace app {

/// Where characters stand that no channel should carry: half surrogate pairs, U+FFFD (the mark of a wrong
/// encoding) and control characters but line breaks and tabs. At most `most`, in order.
QList<qsizetype> invalidCharacters(QStringView text, qsizetype most);

} // namespace app

#pragma once

#include <QByteArrayView>

namespace app {

/// Whether bytes that are no UTF-8, and no Vietnamese by guessLegacy, are Windows-1252: a word of them is one
/// of Western Europe ("García", "Müller"), and hardly any looks damaged or like Vietnamese of another
/// encoding. Words that are the same in several encodings ("Thí") say nothing.
bool isWestern(QByteArrayView bytes);

} // namespace app

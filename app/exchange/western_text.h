#pragma once

#include <QByteArrayView>

namespace app {

/// Whether bytes that are no UTF-8, and no Vietnamese by guessLegacy, are Windows-1252: a word of them is one
/// of Western Europe ("García", "Müller"), most of whose letters are ASCII, and hardly any looks damaged,
/// like Vietnamese of another encoding or like another alphabet. Words that are the same in several encodings
/// ("Thí") say nothing.
bool isWestern(QByteArrayView bytes);

} // namespace app

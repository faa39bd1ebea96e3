#pragma once

#include <QStringView>

namespace ui {

/// How well `title` answers what was typed; both folded (db::fold). 0: not at all; more is better. A title
/// that begins with the words, then every word beginning one of its words, then all found inside words, then
/// the letters in their order; of equals the shorter title. Nothing typed suits every title alike.
int rankOf(QStringView title, QStringView typed);

} // namespace ui

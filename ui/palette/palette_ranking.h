#pragma once

#include <QStringView>

namespace ui {

/// The most that letters in their order are worth: only of use where nothing fits better.
constexpr int kLooseRank = 200;

/// How well `title` answers what was typed; both folded (db::fold). 0: not at all; more is better. A title
/// that begins with the words, then a whole word of it, then every word beginning one of its words, then all
/// found inside words, then the letters in their order from the start of a word on; of equals the shorter
/// title. Nothing typed suits every title alike.
int rankOf(QStringView title, QStringView typed);

} // namespace ui

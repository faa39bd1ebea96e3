#pragma once

#include <QString>

namespace app {
struct PreviewRow;
}

namespace ui {

/// What is to be said of a row of a rehearsal: what is wrong with it, else what becomes of it, and what the
/// person would not see from its other cells.
QString remarkOn(const app::PreviewRow &row);
/// The same of a purchase or a call in two or three words, for a row of the table.
QString shortRemarkOn(const app::PreviewRow &row);

} // namespace ui

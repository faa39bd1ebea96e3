#pragma once

#include <QIcon>

namespace ui {

/// The program's own icon in the sizes window managers ask for, 16 to 128 pixels. Each picture is read when
/// it is first shown.
QIcon programIcon();

} // namespace ui

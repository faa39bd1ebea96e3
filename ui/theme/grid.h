#pragma once

/// The measures of the desk, all derived from the application's font, so that larger text brings larger room.
/// "At scale 1" means the drawn size: a body font of 14 pixels.
namespace ui::grid {

/// A length drawn as `atScale1` pixels, for the font in use.
int px(int atScale1);

int tight();      ///< 4
int small();      ///< 8
int medium();     ///< 12
int large();      ///< 16
int pageMargin(); ///< 24

int rowHeight();        ///< 36, a line of a table, a field, a button
int compactRowHeight(); ///< 28
int twoLineRowHeight(); ///< 57, name and second line
int radius();           ///< 6
int iconSize();         ///< 18

} // namespace ui::grid

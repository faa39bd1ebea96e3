#pragma once

#include <QFont>

class QLabel;

namespace ui {

enum class TextStyle
{
    PageTitle,      ///< 1.5x semibold
    Section,        ///< 1.15x semibold
    Strong,         ///< 1x semibold
    Body,           ///< 1x
    Secondary,      ///< 0.9x, in Role::TextSecondary
    SecondaryStrong ///< 0.9x semibold, in Role::TextSecondary
};

/// The application's font in a style.
QFont fontOf(TextStyle style);

/// Pixels in which the text stands uncut: its width rounded up, where QFontMetrics rounds to the nearest.
int uncutWidth(const QString &text, TextStyle style);

/// Font and colour role of a label; it follows the theme from then on.
void setTextStyle(QLabel *label, TextStyle style);

/// A new label in a style, `objectName` as given.
QLabel *makeLabel(TextStyle style, const QString &objectName, QWidget *parent = nullptr);

} // namespace ui

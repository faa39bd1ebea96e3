#pragma once

#include "tests/house/source_text.h"

namespace house {

/// Tooltips whose text is neither tr() of a literal nor given through ui::plainTip(): setToolTip,
/// setWhatsThis, QToolTip::showText and what a model returns for Qt::ToolTipRole.
QList<Piece> unguardedTips(const SourceText &source);
/// Places where Qt takes text for HTML without the source escaping anything: Qt::RichText and setHtml without
/// toHtmlEscaped() or GreetingWords::rich(); Qt::AutoText, `new QLabel` (makeLabel makes plain ones), and
/// message boxes and system notifications, whose text is AutoText.
QList<Piece> unguardedMarkup(const SourceText &source);
/// Labels of a class of ours that are not made plain where they are made. Headers only declare them.
QList<Piece> guessingLabels(const SourceText &source);

} // namespace house

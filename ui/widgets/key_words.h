#pragma once

#include <QKeySequence>
#include <QString>

class QShortcut;
class QWidget;

namespace ui {

/// A key that works with the keyboard anywhere in `home`. `what` says what it does, as in a menu; the list of
/// keys (F1) shows it.
QShortcut *addKey(QWidget *home, const QKeySequence &keys, const QString &what);

/// What a shortcut does; empty if it was never told.
QString keyWords(const QShortcut &shortcut);

} // namespace ui

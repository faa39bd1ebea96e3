#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace ui {

/// Whether the keys are those of undo (Ctrl+Z) or redo (Ctrl+Shift+Z, Ctrl+Y).
bool asksForUndoOrRedo(const QKeyEvent &event);

/// A text field takes Ctrl+Z and Ctrl+Shift+Z for what is typed in it. While nothing was typed there, the
/// keys belong to the desk. The style hands every field over when it is polished.
class UndoKeys final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Watches it, if it is a field for text.
    void watch(QWidget *widget);

    /// Redoes what was typed in this field and undone there; false where there is no such thing.
    static bool redoTyping(QWidget *field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui

#include "ui/theme/undo_keys.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

namespace ui {

namespace {

const QTextDocument *documentOf(const QObject *field)
{
    if (const auto *edit = qobject_cast<const QTextEdit *>(field))
        return edit->document();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(field))
        return edit->document();
    return nullptr;
}

bool wasTypedIn(const QObject *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->isUndoAvailable() || line->isRedoAvailable();
    const QTextDocument *document = documentOf(field);
    return document && (document->isUndoAvailable() || document->isRedoAvailable());
}

} // namespace

bool asksForUndoOrRedo(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo) ||
           (event.key() == Qt::Key_Z && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) ||
           (event.key() == Qt::Key_Y && event.modifiers() == Qt::ControlModifier);
}

void UndoKeys::watch(QWidget *widget)
{
    if (qobject_cast<QLineEdit *>(widget) || documentOf(widget))
        widget->installEventFilter(this);
}

bool UndoKeys::redoTyping(QWidget *field)
{
    if (!wasTypedIn(field))
        return false;
    return QMetaObject::invokeMethod(field, "redo");
}

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !asksForUndoOrRedo(*static_cast<QKeyEvent *>(event)) ||
        wasTypedIn(watched))
        return false;
    event->ignore();
    return true;
}

} // namespace ui

#include "ui/widgets/typed_field.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/plain_text.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

namespace ui {

TypedField::TypedField(QWidget *parent) : QLineEdit(parent)
{
    setMaxLength(40);
    connect(this, &QLineEdit::textEdited, this, &TypedField::read);
    // Before whoever uses the field hears of it.
    connect(this, &QLineEdit::editingFinished, this, &TypedField::finish);
}

void TypedField::present()
{
    if (text() != shown())
        setText(shown());
    setModified(false);
    say({});
}

// What is typed counts at once: a popup may be closed by a click beside it, which finishes nothing.
void TypedField::read()
{
    if (!take(text()))
        giveBack();
    else
        say({});
}

void TypedField::finish()
{
    if (!isModified())
        return;
    if (!take(text()))
        return say(refusal(text()));
    keep();
    present();
}

void TypedField::say(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    setAccessibleDescription(problem);
    setToolTip(plainTip(problem));
    update();
    emit problemChanged(problem);
}

void TypedField::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (!plain || isReadOnly())
        return QLineEdit::keyPressEvent(event);
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
        const bool large = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
        step(large ? Stride::Large : Stride::Small, key == Qt::Key_Up || key == Qt::Key_PageUp ? 1 : -1);
        present();
        selectAll();
        setModified(true); // finished when the field is left
        event->accept();
    } else if (key == Qt::Key_Escape && isModified()) {
        giveBack();
        present();
        selectAll();
        event->accept();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

// What is typed replaces what was there, however the field was reached by keys.
void TypedField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        selectAll();
}

void TypedField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_problem.isEmpty())
        return;
    QPainter painter(this);
    paint::box(painter, rect(), QColor(), colorOf(Role::Danger, palette()), grid::radius());
}

} // namespace ui

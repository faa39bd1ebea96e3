#include "ui/greetings/phrase_button.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QKeyEvent>
#include <QPainter>

namespace ui {

PhraseButton::PhraseButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void PhraseButton::setPhrase(const QString &before, const QString &text, const QString &after)
{
    m_before = before;
    m_after = after;
    setText(text);
    updateGeometry();
}

int PhraseButton::lineHeight()
{
    return QFontMetrics(fontOf(TextStyle::Body)).height() + grid::px(6);
}

QSize PhraseButton::sizeHint() const
{
    const QFontMetrics plain(fontOf(TextStyle::Body));
    const QFontMetrics strong(fontOf(TextStyle::Strong));
    return {plain.horizontalAdvance(m_before + m_after) + strong.horizontalAdvance(text()) + 2, lineHeight()};
}

QSize PhraseButton::minimumSizeHint() const
{
    return {grid::px(48), sizeHint().height()};
}

void PhraseButton::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_F2 ||
                       (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier);
    if (opens)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void PhraseButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont plain = fontOf(TextStyle::Body);
    const QFont strong = fontOf(TextStyle::Strong);
    const QFontMetrics narrow(plain);
    const QFontMetrics wide(strong);
    int x = 0;
    const auto draw = [&](const QString &text, const QFont &font, Role role) {
        painter.setFont(font);
        painter.setPen(colorOf(role, palette()));
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    draw(m_before, plain, Role::Text);
    x += narrow.horizontalAdvance(m_before);
    const int room = width() - x - narrow.horizontalAdvance(m_after);
    const QString shown = wide.elidedText(text(), Qt::ElideRight, qMax(room, 0));
    const int length = wide.horizontalAdvance(shown);
    if (underMouse() || isDown())
        paint::box(painter, QRect(x - 1, 1, length + 2, height() - 2), colorOf(Role::AccentSoft, palette()),
                   QColor(), grid::px(3));
    draw(shown, strong, isEnabled() ? Role::Accent : Role::TextSecondary);
    const int baseline = (height() + wide.ascent() - wide.descent()) / 2 + grid::px(3);
    painter.fillRect(x, baseline, length, 1, colorOf(Role::Accent, palette()));
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint::focusRing(painter, QRect(x - 1, 0, length + 2, height()), colorOf(Role::Accent, palette()),
                         grid::px(3));
    x += length;
    draw(m_after, plain, Role::Text);
}

} // namespace ui

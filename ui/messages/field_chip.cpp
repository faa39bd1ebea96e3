#include "ui/messages/field_chip.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"

#include <QApplication>
#include <QPainter>

namespace ui {

namespace {

QFont fieldFont()
{
    QFont font = QApplication::font();
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

FieldChip::FieldChip(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard in the text
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize FieldChip::sizeHint() const
{
    const QFontMetrics metrics(fieldFont());
    return {metrics.horizontalAdvance(text()) + grid::px(11), metrics.height() + grid::px(5)};
}

void FieldChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor fill = colorOf(Role::AccentSoft, palette());
    if (isDown() || underMouse())
        fill = mixed(fill, colorOf(Role::Accent, palette()), isDown() ? 0.3 : 0.15);
    paint::box(painter, rect(), fill, QColor(), grid::px(3));
    painter.setFont(fieldFont());
    painter.setPen(colorOf(isEnabled() ? Role::Accent : Role::TextSecondary, palette()));
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint::focusRing(painter, rect(), colorOf(Role::Accent, palette()), grid::px(3));
}

} // namespace ui

#include "ui/greetings/switch_delegate.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace ui {

QSize SwitchDelegate::switchSize()
{
    return {grid::px(32), grid::px(18)};
}

bool SwitchDelegate::isOn(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

void SwitchDelegate::paintSwitch(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const bool on = isOn(index);
    const QRect rect = switchRect(option.rect);
    const QColor surface = colorOf(Role::Surface1, option.palette);
    const QColor off = mixed(surface, colorOf(Role::TextSecondary, option.palette), 0.55);
    paint::box(painter, rect, on ? colorOf(Role::Accent, option.palette) : off, QColor(),
               rect.height() / 2.0);
    const int inset = grid::px(2);
    const int knob = rect.height() - 2 * inset;
    const int left = on ? rect.right() - inset - knob + 1 : rect.left() + inset;
    paint::box(painter, QRectF(left, rect.top() + inset, knob, knob), surface, QColor(), knob / 2.0);
}

bool SwitchDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int around = grid::small();
        const QRect place = switchRect(option.rect).adjusted(-around, -around, around, around);
        if (index.column() != 0 || mouse->button() != Qt::LeftButton || !place.contains(mouse->pos()))
            return false;
    } else if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space) {
        return false;
    }
    return model->setData(index.siblingAtColumn(0), isOn(index) ? Qt::Unchecked : Qt::Checked,
                          Qt::CheckStateRole);
}

void paintUnder(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, colorOf(Role::AccentSoft, option.palette));
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, mixed(colorOf(Role::Surface1, option.palette),
                                            colorOf(Role::Surface2, option.palette), 0.5));
}

void paintKeyboard(QPainter &painter, const QStyleOptionViewItem &option)
{
    if ((option.state & QStyle::State_HasFocus) && option.widget &&
        option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint::focusRing(painter, option.rect.adjusted(2, 2, -2, -2), colorOf(Role::Accent, option.palette),
                         grid::px(4));
}

} // namespace ui

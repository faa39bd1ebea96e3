#include "ui/palette/palette_frame.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace ui {

PaletteFrame::PaletteFrame(QWidget *window) : QWidget(window)
{
    window->installEventFilter(this);
    // A page that has just read something may take the keyboard: it gets it when the panel closes. At once,
    // because the next letter may be a key of that page.
    connect(qApp, &QApplication::focusChanged, this, &PaletteFrame::keepKeyboard);
    hide();
}

void PaletteFrame::appear(QWidget *first)
{
    m_before = QApplication::focusWidget();
    raise();
    show();
    place();
    first->setFocus(Qt::ShortcutFocusReason);
}

void PaletteFrame::close()
{
    if (!isOpen())
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool hadKeyboard = focus && (focus == this || isAncestorOf(focus));
    hide();
    if (hadKeyboard && m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    emit closed();
}

void PaletteFrame::keepKeyboard(QWidget *left, QWidget *taker)
{
    const auto isOurs = [this](const QWidget *one) { return one && (one == this || isAncestorOf(one)); };
    if (!isOpen() || !isOurs(left) || !taker || taker->window() != window() || isOurs(taker))
        return;
    m_before = taker;
    left->setFocus(Qt::OtherFocusReason);
}

void PaletteFrame::place()
{
    setGeometry(parentWidget()->rect());
    update();
}

bool PaletteFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isOpen())
        place();
    return QWidget::eventFilter(watched, event);
}

void PaletteFrame::mousePressEvent(QMouseEvent *event)
{
    if (!panel().contains(event->pos()))
        close();
}

void PaletteFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor veil(Qt::black);
    veil.setAlphaF(isDark(palette()) ? 0.45F : 0.22F);
    painter.fillRect(rect(), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = panel();
    for (int ring = grid::px(10); ring > 0; --ring) { // a soft shadow under it
        QColor shade(Qt::black);
        shade.setAlphaF(0.012F);
        paint::box(painter, QRectF(box).adjusted(-ring, -ring / 2.0, ring, ring), shade, QColor(),
                   grid::px(10) + ring);
    }
    paint::box(painter, box, colorOf(Role::Surface1, palette()), colorOf(Role::Line, palette()),
               grid::px(10));
}

} // namespace ui

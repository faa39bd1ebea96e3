#include "ui/theme/style_paint.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"

#include <QPainter>
#include <QStyleOption>

namespace ui::paint {

namespace {

struct Saved
{
    explicit Saved(QPainter &p) : painter(p)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { painter.restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

    QPainter &painter;
};

} // namespace

void box(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge, double radius)
{
    const Saved saved(painter);
    painter.setPen(edge.isValid() ? QPen(edge, 1.0) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF drawn = edge.isValid() ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect;
    painter.drawRoundedRect(drawn, radius, radius);
}

void focusRing(QPainter &painter, const QRectF &rect, const QColor &color, double radius)
{
    const Saved saved(painter);
    painter.setPen(QPen(color, 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

void button(QPainter &painter, const QStyleOption &option, bool primary, bool flat)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const auto color = [&option](Role role) { return colorOf(role, option.palette); };

    QColor fill = color(Role::Surface1);
    QColor edge = color(Role::Line);
    if (primary && enabled) {
        fill = pressed   ? mixed(color(Role::Accent), color(Role::Text), 0.25)
               : hovered ? mixed(color(Role::Accent), color(Role::Text), 0.12)
                         : color(Role::Accent);
        edge = QColor();
    } else if (flat) {
        fill = pressed ? color(Role::Line) : hovered ? color(Role::Surface2) : QColor();
        edge = QColor();
    } else if (!enabled || pressed) {
        fill = color(Role::Surface2);
    } else if (hovered) {
        fill = mixed(color(Role::Surface1), color(Role::Surface2), 0.6);
        edge = mixed(color(Role::Line), color(Role::TextSecondary), 0.4);
    }
    box(painter, option.rect, fill, edge, grid::radius());
}

void field(QPainter &painter, const QStyleOption &option)
{
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool enabled = option.state & QStyle::State_Enabled;
    const auto color = [&option](Role role) { return colorOf(role, option.palette); };
    const QRectF rect = option.rect;
    if (focused) {
        box(painter, rect, color(Role::AccentSoft), QColor(), grid::radius() + 1);
        box(painter, rect.adjusted(1, 1, -1, -1), color(Role::Surface1), color(Role::Accent), grid::radius());
        return;
    }
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    box(painter, rect, color(enabled ? Role::Surface1 : Role::Surface0),
        hovered ? mixed(color(Role::Line), color(Role::TextSecondary), 0.4) : color(Role::Line),
        grid::radius());
}

void indicator(QPainter &painter, const QStyleOption &option, bool round)
{
    const Saved saved(painter);
    const auto color = [&option](Role role) { return colorOf(role, option.palette); };
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool partly = option.state & QStyle::State_NoChange;
    const QRectF rect = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const QColor accent = color(enabled ? Role::Accent : Role::TextSecondary);
    box(painter, rect, on || partly ? accent : color(Role::Surface1),
        on || partly ? QColor() : color(Role::TextSecondary), round ? rect.width() / 2 : grid::px(4));
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        focusRing(painter, QRectF(option.rect).adjusted(-1, -1, 1, 1), color(Role::Accent),
                  round ? rect.width() / 2 + 2 : grid::px(5));
    painter.setPen(
        QPen(color(Role::OnAccent), rect.width() / 8.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&rect](double x, double y) {
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    };
    if (partly) {
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    } else if (on && round) {
        painter.setBrush(color(Role::OnAccent));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(at(0.5, 0.5), rect.width() * 0.2, rect.width() * 0.2);
    } else if (on) {
        painter.drawPolyline(QPolygonF{{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)}});
    }
}

void chevron(QPainter &painter, const QRectF &rect, const QColor &color, bool up)
{
    const Saved saved(painter);
    const double half = qMin(rect.width(), rect.height()) / 4.0;
    const double tip = up ? -half / 2 : half / 2;
    const QPointF middle = rect.center();
    painter.setPen(QPen(color, half / 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{{middle + QPointF(-half, -tip), middle + QPointF(0, tip), //
                                    middle + QPointF(half, -tip)}});
}

} // namespace ui::paint

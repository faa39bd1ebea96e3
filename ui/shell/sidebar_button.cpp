#include "ui/shell/sidebar_button.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/plain_text.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

SidebarButton::SidebarButton(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent), m_icon(iconName)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SidebarButton::setTitle(const QString &title)
{
    setText(title);
    tell();
}

void SidebarButton::setCount(int count)
{
    m_count = qMax(0, count);
    tell();
    update();
}

void SidebarButton::setKey(const QKeySequence &key)
{
    m_key = key;
    tell();
}

void SidebarButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    tell();
    updateGeometry();
    update();
}

QSize SidebarButton::sizeHint() const
{
    const int height = grid::rowHeight() + grid::px(2);
    if (m_narrow)
        return {height, height};
    const int words = QFontMetrics(fontOf(TextStyle::Strong)).horizontalAdvance(text());
    return {grid::px(38) + words + grid::px(38), height};
}

void SidebarButton::tell()
{
    setAccessibleName(m_count > 0
                          ? tr("%1, %n waiting", "name of a page, and what waits there", m_count).arg(text())
                          : text());
    const QString tip = m_narrow ? accessibleName() : text();
    const QString key = m_key.toString(QKeySequence::NativeText);
    setToolTip(!key.isEmpty() ? plainTip(tr("%1 (%2)", "tool tip: a page, its key").arg(tip, key))
               : m_narrow     ? plainTip(tip)
                              : QString());
}

void SidebarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto color = [this](Role role) { return colorOf(role, palette()); };
    const bool current = isChecked();
    if (current)
        paint::box(painter, rect(), color(Role::Surface1), color(Role::Line), grid::radius());
    else if (underMouse() || isDown())
        paint::box(painter, rect(), mixed(color(Role::Surface2), color(Role::Line), 0.6), QColor(),
                   grid::radius());

    const int size = grid::iconSize();
    const int left = m_narrow ? (width() - size) / 2 : grid::px(10);
    Icons::icon(m_icon, current ? Role::Accent : Role::TextSecondary)
        .paint(&painter, QRect(left, (height() - size) / 2, size, size));
    if (!m_narrow) {
        painter.setFont(fontOf(current ? TextStyle::Strong : TextStyle::Body));
        painter.setPen(color(current || underMouse() ? Role::Text : Role::TextSecondary));
        painter.drawText(rect().adjusted(grid::px(38), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    }
    if (m_count > 0)
        paintCount(painter);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint::focusRing(painter, rect(), color(Role::Accent), grid::radius());
}

void SidebarButton::paintCount(QPainter &painter) const
{
    QFont font = fontOf(TextStyle::Secondary);
    font.setWeight(QFont::Bold);
    if (m_narrow)
        font.setPointSizeF(font.pointSizeF() * 0.8);
    const QFontMetrics metrics(font);
    const QString words = m_count > 99 ? u"99+"_s : QLocale().toString(m_count);
    const double high = m_narrow ? grid::px(16) : grid::px(22);
    const double wide = qMax(high, metrics.horizontalAdvance(words) + double(grid::px(m_narrow ? 6 : 10)));
    const QRectF badge = m_narrow ? QRectF(width() - wide - 1, grid::px(2), wide, high)
                                  : QRectF(width() - wide - grid::px(10), (height() - high) / 2, wide, high);
    if (m_narrow) // a rim, so that the number stands clear of the icon
        paint::box(painter, badge.adjusted(-2, -2, 2, 2),
                   colorOf(isChecked() ? Role::Surface1 : Role::Surface2, palette()), QColor(), high / 2 + 2);
    paint::box(painter, badge, colorOf(Role::AccentSoft, palette()), QColor(), high / 2);
    painter.setFont(font);
    painter.setPen(colorOf(Role::Accent, palette()));
    painter.drawText(badge, Qt::AlignCenter, words);
}

} // namespace ui

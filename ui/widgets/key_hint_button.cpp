#include "ui/widgets/key_hint_button.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace ui {

namespace {

QFont capFont()
{
    QFont font = fontOf(TextStyle::Secondary);
    font.setPointSizeF(font.pointSizeF() * 0.95);
    return font;
}

} // namespace

void KeyHintButton::setKeyHint(const QString &hint)
{
    m_hint = hint;
    change();
}

void KeyHintButton::letHintGo()
{
    m_hintMayGo = true;
    setSizePolicy(QSizePolicy::Preferred, sizePolicy().verticalPolicy());
    change();
}

void KeyHintButton::setIconName(const QString &name)
{
    m_icon = name;
    change();
}

void KeyHintButton::setOpensMenu()
{
    m_opensMenu = true;
    change();
}

void KeyHintButton::change()
{
    updateGeometry();
    update();
}

QSize KeyHintButton::capSize() const
{
    if (m_hint.isEmpty())
        return {};
    const QFontMetrics metrics(capFont());
    const int height = metrics.height();
    return {qMax(height, metrics.horizontalAdvance(m_hint) + grid::px(10)), height};
}

QSize KeyHintButton::sizeHint() const
{
    return sizeWith(capSize());
}

QSize KeyHintButton::sizeWith(QSize cap) const
{
    const int icon = m_icon.isEmpty() ? 0 : grid::iconSize() + grid::small();
    const int hint = cap.isEmpty() ? 0 : cap.width() + grid::small();
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int arrow = m_opensMenu ? grid::px(14) + grid::tight() : 0;
    return {icon + words + hint + arrow + 2 * grid::px(14), grid::rowHeight() - 2};
}

void KeyHintButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);

    const bool primary = isDefault() && isEnabled();
    const Role textRole = primary ? Role::OnAccent : isFlat() ? Role::TextSecondary : Role::Text;
    const QColor color = isEnabled() ? colorOf(textRole, palette()) : palette().color(QPalette::ButtonText);
    const QSize cap = m_hintMayGo && width() < sizeHint().width() ? QSize() : capSize();
    int x = qMax(0, (width() - sizeWith(cap).width()) / 2) + grid::px(14);
    if (!m_icon.isEmpty()) {
        const int size = grid::iconSize();
        Icons::icon(m_icon, textRole)
            .paint(&painter, QRect(x, (height() - size) / 2, size, size), Qt::AlignCenter,
                   isEnabled() ? QIcon::Normal : QIcon::Disabled);
        x += size + grid::small();
    }
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    painter.setPen(color);
    painter.drawText(QRect(x, 0, words, height()), Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    if (m_opensMenu)
        paint::chevron(painter, QRectF(x + words + grid::tight(), 0, grid::px(14), height()), color, false);
    x += words + grid::small();
    if (!cap.isEmpty()) {
        const QRectF box(x, (height() - cap.height()) / 2.0, cap.width(), cap.height());
        const QColor fill = primary ? QColor() : colorOf(Role::Surface0, palette());
        const QColor edge =
            primary ? mixed(colorOf(Role::Accent, palette()), color, 0.7) : colorOf(Role::Line, palette());
        paint::box(painter, box, fill, edge, grid::tight());
        painter.setFont(capFont());
        painter.setPen(primary || !isEnabled() ? color : colorOf(Role::TextSecondary, palette()));
        painter.drawText(box, Qt::AlignCenter, m_hint);
    }
}

} // namespace ui

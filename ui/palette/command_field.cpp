#include "ui/palette/command_field.h"

#include "ui/shell/actions.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/key_cap.h"

#include <QAction>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kKeys = u"Ctrl+K"_s;

}

CommandField::CommandField(Actions &actions, QWidget *parent) : QAbstractButton(parent), m_actions(actions)
{
    setObjectName(u"commandField"_s);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where the palette gives it back to
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (QAction *open = m_actions.action(u"palette.open"_s))
            open->trigger();
    });
    setText(tr("Search or command"));
    setAccessibleName(tr("Search or command"));
    setToolTip(tr("Customers, pages, commands and templates in one list (Ctrl+K)"));
}

QSize CommandField::sizeHint() const
{
    return {grid::px(300), grid::px(34)};
}

QSize CommandField::minimumSizeHint() const
{
    return {grid::iconSize() + keyCapSize(kKeys).width() + 4 * grid::medium(), grid::px(34)};
}

void CommandField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = colorOf(Role::Line, palette());
    const QColor edge = underMouse() ? mixed(line, colorOf(Role::TextSecondary, palette()), 0.4) : line;
    paint::box(painter, rect(), colorOf(Role::Surface1, palette()), edge, grid::radius());
    const int icon = grid::iconSize();
    const QRect picture(grid::medium(), (height() - icon) / 2, icon, icon);
    Icons::icon(u"search"_s, Role::Text).paint(&painter, picture);
    const int right = paintKeyCap(painter, width() - grid::medium() + 2, height() / 2, kKeys, palette());
    const int left = picture.right() + grid::small();
    painter.setFont(font());
    painter.setPen(colorOf(Role::TextSecondary, palette()));
    painter.drawText(QRect(left, 0, right - grid::small() - left, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, right - grid::small() - left));
    if (hasFocus())
        paint::focusRing(painter, rect(), colorOf(Role::Accent, palette()), grid::radius());
}

} // namespace ui

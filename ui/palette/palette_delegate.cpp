#include "ui/palette/palette_delegate.h"

#include "ui/palette/palette_model.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/initials_disc.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/row_delegate.h"

#include <QPainter>

namespace ui {

namespace {

void drawElided(QPainter &painter, const QRect &rect, TextStyle style, const QColor &color,
                const QString &text)
{
    const QFont font = fontOf(style);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

int PaletteDelegate::rowHeight()
{
    return grid::px(50);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), rowHeight()};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    const QRect row = option.rect.adjusted(grid::small(), 1, -grid::small(), -1);
    if (selected)
        paint::box(*painter, row, colorOf(Role::AccentSoft, palette), QColor(), grid::radius());
    else if (option.state & QStyle::State_MouseOver)
        paint::box(*painter, row,
                   mixed(colorOf(Role::Surface1, palette), colorOf(Role::Surface2, palette), 0.5), QColor(),
                   grid::radius());

    const int picture = grid::px(30);
    const QRect square(row.left() + grid::small(), row.center().y() - picture / 2, picture, picture);
    if (const QString disc = index.data(row::DiscText).toString(); !disc.isEmpty()) {
        const auto audience =
            index.data(row::Prospect).toBool() ? db::Audience::Prospect : db::Audience::Existing;
        paintInitialsDisc(*painter, square, disc, audience, palette, selected);
    } else {
        const int inset = (picture - grid::iconSize()) / 2;
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, square.adjusted(inset, inset, -inset, -inset));
    }

    int right = row.right() - grid::medium();
    if (const QString keys = index.data(PaletteModel::Keys).toString(); !keys.isEmpty())
        right = paintKeyCap(*painter, right, row.center().y(), keys, palette) - grid::medium();
    if (index.data(PaletteModel::Checked).toBool()) {
        const int size = grid::iconSize();
        Icons::icon(QStringLiteral("check"), Role::Accent)
            .paint(painter, QRect(right - size, row.center().y() - size / 2, size, size));
        right -= size + grid::small();
    }

    const int left = square.right() + grid::medium();
    const QString second = index.data(row::SecondLine).toString();
    const int firstHeight = QFontMetrics(fontOf(TextStyle::Strong)).height();
    const int secondHeight = second.isEmpty() ? 0 : QFontMetrics(fontOf(TextStyle::Secondary)).height();
    const int top = row.top() + (row.height() - firstHeight - secondHeight) / 2;
    drawElided(*painter, QRect(left, top, right - left, firstHeight), TextStyle::Strong,
               colorOf(Role::Text, palette), index.data(Qt::DisplayRole).toString());
    drawElided(*painter, QRect(left, top + firstHeight, right - left, secondHeight), TextStyle::Secondary,
               colorOf(Role::TextSecondary, palette), second);
    painter->restore();
}

} // namespace ui

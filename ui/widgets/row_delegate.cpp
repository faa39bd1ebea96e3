#include "ui/widgets/row_delegate.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/initials_disc.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int kSideMargin = 14;

void drawElided(QPainter &painter, const QRect &rect, const QFont &font, const QColor &color,
                const QString &text)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option)
{
    const QRect rect = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(rect, colorOf(Role::AccentSoft, option.palette));
        painter.fillRect(rect.left(), rect.top(), grid::px(3), rect.height(),
                         colorOf(Role::Accent, option.palette));
    } else if (option.state & QStyle::State_MouseOver) {
        painter.fillRect(rect, mixed(colorOf(Role::Surface1, option.palette),
                                     colorOf(Role::Surface2, option.palette), 0.5));
    }
    painter.fillRect(rect.left(), rect.top(), rect.width(), 1, colorOf(Role::Line, option.palette));
}

// Paints from the right edge inwards and returns where the words have to end.
int paintRightSide(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect rect = option.rect;
    int right = rect.right() - grid::px(kSideMargin);
    if (const QString text = index.data(row::RightText).toString(); !text.isEmpty()) {
        const QFont font = fontOf(TextStyle::Body);
        const int width = qMin(uncutWidth(text, TextStyle::Body), rect.width() / 2);
        painter.setFont(font);
        painter.setPen(colorOf(Role::TextSecondary, option.palette));
        painter.drawText(QRect(right - width, rect.top(), width, rect.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
        right -= width + grid::medium();
    }
    if (const QString chip = index.data(row::ChipText).toString(); !chip.isEmpty()) {
        const QSize size = chipSize(chip, false);
        paintChip(painter,
                  QRectF(right - size.width(), rect.center().y() - size.height() / 2.0, size.width(),
                         size.height()),
                  chip, {}, option.palette, {}, option.state & QStyle::State_Selected);
        right -= size.width() + grid::small();
    }
    if (const QString icon = index.data(row::IconName).toString(); !icon.isEmpty()) {
        const int size = grid::iconSize();
        Icons::icon(icon).paint(&painter, QRect(right - size, rect.center().y() - size / 2, size, size));
        right -= size + grid::small();
    }
    return right;
}

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QString title = index.data(Qt::DisplayRole).toString();
    if (index.data(row::Heading).toBool()) {
        drawElided(*painter,
                   option.rect.adjusted(grid::px(kSideMargin), grid::tight(), -grid::px(kSideMargin), 0),
                   fontOf(TextStyle::SecondaryStrong), colorOf(Role::TextSecondary, option.palette), title);
        painter->restore();
        return;
    }
    paintBackground(*painter, option);
    const bool selected = option.state & QStyle::State_Selected;
    const QRect rect = option.rect;
    int left = rect.left() + grid::px(kSideMargin);
    if (const QString initials = index.data(row::DiscText).toString(); !initials.isEmpty()) {
        const int size = grid::px(34);
        const auto audience =
            index.data(row::Prospect).toBool() ? db::Audience::Prospect : db::Audience::Existing;
        paintInitialsDisc(*painter, QRectF(left, rect.center().y() - size / 2.0, size, size), initials,
                          audience, option.palette, selected);
        left += size + grid::medium();
    }
    const bool roomy = rect.right() - left > grid::px(160);
    const int edge = rect.right() - grid::px(kSideMargin) + grid::small();
    const int right = (roomy ? paintRightSide(*painter, option, index) : edge) - grid::small();
    const QString second = index.data(row::SecondLine).toString();
    const QFont strong = fontOf(TextStyle::Strong);
    const QFont quiet = fontOf(TextStyle::Secondary);
    const int firstHeight = QFontMetrics(strong).height();
    const int secondHeight = second.isEmpty() ? 0 : QFontMetrics(quiet).height() + 1;
    const int top = rect.top() + (rect.height() - firstHeight - secondHeight) / 2;
    drawElided(*painter, QRect(left, top, right - left, firstHeight), strong,
               colorOf(Role::Text, option.palette), title);
    drawElided(*painter, QRect(left, top + firstHeight + 1, right - left, secondHeight), quiet,
               colorOf(Role::TextSecondary, option.palette), second);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(),
            index.data(row::Heading).toBool() ? grid::rowHeight() : grid::twoLineRowHeight()};
}

} // namespace ui

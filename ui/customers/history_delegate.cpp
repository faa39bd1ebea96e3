#include "ui/customers/history_delegate.h"

#include "ui/customers/history_list.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"

#include <QAbstractItemView>
#include <QPainter>

namespace ui {

namespace {

constexpr int kWrap = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

int historyMargin()
{
    return grid::large();
}

/// Where the parts of a row stand, from its top left corner.
struct Parts
{
    QRect text;
    QRect detail;
    QRect right;
    int height = 0;
};

Parts partsOf(const QModelIndex &index, int width)
{
    Parts parts;
    const QFontMetrics body(fontOf(TextStyle::Body));
    const QFontMetrics quiet(fontOf(TextStyle::Secondary));
    const QString right = index.data(HistoryModel::RightRole).toString();
    const int amount = right.isEmpty() ? 0 : body.horizontalAdvance(right) + 1;
    const int left = historyMargin() + grid::iconSize() + grid::medium();
    const int room = width - left - historyMargin() - (amount > 0 ? amount + grid::medium() : 0);
    const QRect open(left, grid::px(9), qMax(room, grid::px(60)), 100000);
    parts.text = body.boundingRect(open, kWrap, index.data(Qt::DisplayRole).toString());
    parts.text.setWidth(open.width());
    const QRect below(left, parts.text.bottom() + 1 + grid::px(2), width - left - historyMargin(),
                      open.height());
    parts.detail =
        quiet.boundingRect(below, kWrap, index.data(HistoryModel::DetailRole).toString()); // under the amount
    parts.detail.setWidth(below.width());
    parts.height = parts.detail.bottom() + 1 + grid::px(9);
    parts.right = QRect(width - historyMargin() - amount, parts.text.top(), amount, body.height());
    return parts;
}

} // namespace

HistoryDelegate::HistoryDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    const QRect rect = option.rect;
    const Parts parts = partsOf(index, rect.width());
    if (option.state & QStyle::State_HasFocus)
        painter->fillRect(rect, colorOf(Role::AccentSoft, option.palette));
    painter->fillRect(rect.left(), rect.top(), rect.width(), 1, colorOf(Role::Line, option.palette));
    const int size = grid::iconSize();
    Icons::icon(index.data(HistoryModel::IconRole).toString())
        .paint(painter,
               QRect(rect.left() + historyMargin(), rect.top() + (rect.height() - size) / 2, size, size));
    painter->setFont(fontOf(TextStyle::Body));
    painter->setPen(colorOf(Role::Text, option.palette));
    painter->drawText(parts.text.translated(rect.topLeft()), kWrap, index.data(Qt::DisplayRole).toString());
    painter->drawText(parts.right.translated(rect.topLeft()), Qt::AlignRight | Qt::AlignTop,
                      index.data(HistoryModel::RightRole).toString());
    painter->setFont(fontOf(TextStyle::Secondary));
    painter->setPen(colorOf(Role::TextSecondary, option.palette));
    painter->drawText(parts.detail.translated(rect.topLeft()), kWrap,
                      index.data(HistoryModel::DetailRole).toString());
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, heightOf(index, width)};
}

int HistoryDelegate::heightOf(const QModelIndex &index, int width)
{
    return partsOf(index, width).height;
}

} // namespace ui

#include "ui/messages/template_list.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/chip.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

void TemplateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    if (!index.data(row::Heading).toBool()) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    const QString title = index.data().toString();
    const QSize size = chipSize(title, false);
    const QRectF place(option.rect.left() + grid::px(14), option.rect.bottom() - size.height() - grid::px(7),
                       size.width(), size.height());
    painter->save();
    paintChip(*painter, place, title,
              index.data(row::Prospect).toBool() ? ChipLook::prospect() : ChipLook::existing(),
              option.palette);
    painter->setFont(fontOf(TextStyle::Secondary));
    painter->setPen(colorOf(Role::TextSecondary, option.palette));
    painter->drawText(QRectF(place.right(), place.top(), option.rect.right() - grid::px(14) - place.right(),
                             place.height()),
                      Qt::AlignRight | Qt::AlignVCenter, index.data(row::RightText).toString());
    painter->restore();
}

QSize TemplateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(row::Heading).toBool())
        return {option.rect.width(), qMax(grid::px(55), RowDelegate::sizeHint(option, index).height() - 2)};
    return {option.rect.width(), chipHeight() + grid::px(16)};
}

TemplateList::TemplateList(QWidget *parent) : QListView(parent)
{
    setObjectName(u"templateListView"_s);
    setItemDelegate(new TemplateDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_Hover);
}

QSize TemplateList::sizeHint() const
{
    return {grid::px(250), grid::px(400)};
}

QSize TemplateList::minimumSizeHint() const
{
    return {grid::px(180), grid::px(160)};
}

void TemplateList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit openAsked();
    else
        QListView::keyPressEvent(event);
}

void TemplateList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    scrollTo(current);
    emit rowChanged(current.isValid() ? current.row() : -1);
}

} // namespace ui

#include "ui/today/today_list.h"

#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/today/today_model.h"
#include "ui/widgets/row_delegate.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// RowDelegate whose last heading, "Done", shows that it opens.
class TodayDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool opens = index.data(row::Heading).toBool() && (index.flags() & Qt::ItemIsEnabled);
        if (opens && (option.state & QStyle::State_Selected)) {
            painter->fillRect(option.rect, colorOf(Role::AccentSoft, option.palette));
            painter->fillRect(option.rect.left(), option.rect.top(), grid::px(3), option.rect.height(),
                              colorOf(Role::Accent, option.palette));
        }
        RowDelegate::paint(painter, option, index);
        if (!opens)
            return;
        const QRect &rect = option.rect;
        const int size = grid::px(18);
        paint::chevron(*painter,
                       QRectF(rect.right() - grid::px(14) - size,
                              rect.center().y() - size / 2.0 + grid::px(2), size, size),
                       colorOf(Role::TextSecondary, option.palette),
                       index.data(TodayModel::OpenRole).toBool());
    }
};

} // namespace

TodayList::TodayList(QWidget *parent) : QListView(parent)
{
    setObjectName(u"todayListView"_s);
    setItemDelegate(new TodayDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(row::Heading).toBool())
            emit headingChosen();
    });
}

void TodayList::focusInEvent(QFocusEvent *event)
{
    // Without a current row the list's own handler would choose one: that of any widget stands in for it.
    if (currentIndex().isValid())
        QListView::focusInEvent(event);
    else
        QWidget::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call)
}

} // namespace ui

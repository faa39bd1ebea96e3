#include "ui/today/today_list.h"

#include "ui/theme/app_style.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"
#include "ui/today/today_model.h"
#include "ui/widgets/row_delegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kChevronRoom = 40;

/// RowDelegate whose heads show that they can be opened, and how many are in them.
class TodayDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!index.data(TodayModel::HeadRole).toBool()) {
            RowDelegate::paint(painter, option, index);
            return;
        }
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, colorOf(Role::AccentSoft, option.palette));
            painter->fillRect(option.rect.left(), option.rect.top(), grid::px(3), option.rect.height(),
                              colorOf(Role::Accent, option.palette));
        }
        const QRect &rect = option.rect;
        const int size = grid::px(18);
        paint::chevron(*painter,
                       QRectF(rect.right() - grid::px(14) - size,
                              rect.center().y() - size / 2.0 + grid::px(2), size, size),
                       colorOf(Role::TextSecondary, option.palette),
                       index.data(TodayModel::OpenRole).toBool());
        QStyleOptionViewItem words = option;
        words.rect.setRight(rect.right() - grid::px(kChevronRoom) + grid::px(14));
        if (const QString count = index.data(row::RightText).toString(); !count.isEmpty()) {
            const QFont font = fontOf(TextStyle::Secondary);
            const int width = QFontMetrics(font).horizontalAdvance(count);
            painter->setFont(font);
            painter->setPen(colorOf(Role::TextSecondary, option.palette));
            painter->drawText(rect.adjusted(0, grid::tight(), -grid::px(kChevronRoom), 0),
                              Qt::AlignRight | Qt::AlignVCenter, count);
            words.rect.setRight(words.rect.right() - width - grid::small());
        }
        RowDelegate::paint(painter, words, index);
    }
};

} // namespace

TodayList::TodayList(QWidget *parent) : QListView(parent)
{
    setObjectName(u"todayListView"_s);
    setItemDelegate(new TodayDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    letLinesReachTheEdge(*this);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        const bool turns = isOnChevron(index, m_pressedAt);
        const TodayRow *row = static_cast<const TodayModel *>(model())->row(index);
        // A group that is settled has nothing to be chosen for.
        if (isHead(index) && (turns || isSettled(row->group)))
            emit headingChosen();
    });
}

bool TodayList::isHead(const QModelIndex &index) const
{
    return index.data(TodayModel::HeadRole).toBool();
}

bool TodayList::isOnChevron(const QModelIndex &index, const QPoint &at) const
{
    return isHead(index) && at.x() > visualRect(index).right() - grid::px(kChevronRoom);
}

// From the head above the current line to the one below, or to the end of the greetings.
void TodayList::selectAll()
{
    const auto *rows = static_cast<const TodayModel *>(model());
    const QModelIndex here = currentIndex();
    const TodayRow *row = rows->row(here);
    if (!row || row->kind != TodayRow::Kind::Person)
        return;
    const auto isPerson = [rows](int at) {
        return rows->row(rows->index(at))->kind == TodayRow::Kind::Person;
    };
    int first = here.row();
    int last = here.row();
    while (first > 0 && isPerson(first - 1))
        --first;
    while (last + 1 < rows->rowCount() && isPerson(last + 1))
        ++last;
    selectionModel()->select(QItemSelection(rows->index(first), rows->index(last)),
                             QItemSelectionModel::ClearAndSelect);
}

bool TodayList::isInSight(const QModelIndex &index) const
{
    return viewport()->rect().intersects(visualRect(index));
}

void TodayList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QListView::scrollTo(index, hint);
    const auto *rows = static_cast<const TodayModel *>(model());
    int head = index.row();
    while (head > 0 && rows->row(rows->index(head - 1))->kind != TodayRow::Kind::Person)
        --head;
    const QRect room = visualRect(rows->index(head)).united(visualRect(index));
    if (hint == EnsureVisible && head < index.row() && room.height() <= viewport()->height())
        QListView::scrollTo(rows->index(head), EnsureVisible);
}

void TodayList::focusInEvent(QFocusEvent *event)
{
    // Without a current row the list's own handler would choose one: that of any widget stands in for it.
    if (currentIndex().isValid())
        QListView::focusInEvent(event);
    else
        QWidget::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call)
}

void TodayList::keyPressEvent(QKeyEvent *event)
{
    const bool open = currentIndex().data(TodayModel::OpenRole).toBool();
    const bool turns = event->key() == Qt::Key_Left ? open : event->key() == Qt::Key_Right && !open;
    if (turns && isHead(currentIndex()) && event->modifiers() == Qt::NoModifier)
        emit headingChosen();
    else
        QListView::keyPressEvent(event);
}

void TodayList::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    QListView::mousePressEvent(event);
}

void TodayList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && isHead(index) &&
        !isOnChevron(index, event->position().toPoint())) {
        emit headingChosen();
        event->accept();
        return;
    }
    QListView::mouseDoubleClickEvent(event);
}

void TodayList::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || !(index.flags() & Qt::ItemIsSelectable))
        return;
    if (!selectionModel()->isSelected(index))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    emit menuWanted(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

QModelIndex TodayList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveHome) {
        const QModelIndex first = static_cast<const TodayModel *>(model())->firstPerson();
        if (first.isValid())
            return first;
    }
    return QListView::moveCursor(action, modifiers);
}

} // namespace ui

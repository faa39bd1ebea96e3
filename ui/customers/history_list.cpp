#include "ui/customers/history_list.h"

#include "ui/customers/history_delegate.h"
#include "ui/theme/grid.h"

#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace ui {

void HistoryModel::setLines(const QList<HistoryLine> &lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const HistoryLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case Qt::AccessibleTextRole:
        return line.right.isEmpty() ? u"%1, %2"_s.arg(line.text, line.detail)
                                    : u"%1, %2, %3"_s.arg(line.text, line.right, line.detail);
    case IconRole:
        return line.icon;
    case DetailRole:
        return line.detail;
    case RightRole:
        return line.right;
    default:
        return {};
    }
}

HistoryList::HistoryList(QWidget *parent) : QListView(parent), m_model(new HistoryModel(this))
{
    setObjectName(u"historyListView"_s);
    setModel(m_model);
    setItemDelegate(new HistoryDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel); // by item it would leave room at the end
    setResizeMode(Adjust);
    setWordWrap(true);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void HistoryList::setLines(const QList<HistoryLine> &lines)
{
    m_model->setLines(lines);
    updateGeometry();
}

int HistoryList::heightForWidth(int width) const
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += HistoryDelegate::heightOf(m_model->index(row), width);
    return height;
}

QSize HistoryList::sizeHint() const
{
    return {grid::px(280), heightForWidth(qMax(width(), grid::px(200)))};
}

QSize HistoryList::minimumSizeHint() const
{
    return {grid::px(120), 0};
}

void HistoryList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout(); // lines are broken again
}

void HistoryList::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // for what is around it
}

void HistoryList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
    viewport()->update();
}

void HistoryList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && hasFocus())
        emit lineReached(visualRect(current));
}

} // namespace ui

#include "ui/customers/history_list.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/row_delegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

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
    const QString right = index.data(row::RightText).toString();
    const int amount = right.isEmpty() ? 0 : body.horizontalAdvance(right) + 1;
    const int left = historyMargin() + grid::iconSize() + grid::medium();
    const int room = width - left - historyMargin() - (amount > 0 ? amount + grid::medium() : 0);
    const QRect open(left, grid::px(9), qMax(room, grid::px(60)), 100000);
    parts.text = body.boundingRect(open, kWrap, index.data(Qt::DisplayRole).toString());
    parts.text.setWidth(open.width());
    const QRect below(left, parts.text.bottom() + 1 + grid::px(2), width - left - historyMargin(),
                      open.height());
    parts.detail =
        quiet.boundingRect(below, kWrap, index.data(row::SecondLine).toString()); // under the amount
    parts.detail.setWidth(below.width());
    parts.height = parts.detail.bottom() + 1 + grid::px(9);
    parts.right = QRect(width - historyMargin() - amount, parts.text.top(), amount, body.height());
    return parts;
}

/// Icon, text on as many lines as it needs, quiet detail under it, amount at the right.
class HistoryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect rect = option.rect;
        const Parts parts = partsOf(index, rect.width());
        if (option.state & QStyle::State_HasFocus)
            painter->fillRect(rect, colorOf(Role::AccentSoft, option.palette));
        painter->fillRect(rect.left(), rect.top(), rect.width(), 1, colorOf(Role::Line, option.palette));
        const int size = grid::iconSize();
        Icons::icon(index.data(row::IconName).toString())
            .paint(painter,
                   QRect(rect.left() + historyMargin(), rect.top() + (rect.height() - size) / 2, size, size));
        painter->translate(rect.topLeft());
        painter->setFont(fontOf(TextStyle::Body));
        painter->setPen(colorOf(Role::Text, option.palette));
        painter->drawText(parts.text, kWrap, index.data(Qt::DisplayRole).toString());
        painter->drawText(parts.right, Qt::AlignRight | Qt::AlignTop, index.data(row::RightText).toString());
        painter->setFont(fontOf(TextStyle::Secondary));
        painter->setPen(colorOf(Role::TextSecondary, option.palette));
        painter->drawText(parts.detail, kWrap, index.data(row::SecondLine).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const int width = view ? view->viewport()->width() : option.rect.width();
        return {width, partsOf(index, width).height};
    }
};

} // namespace

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
    case row::IconName:
        return line.icon;
    case row::SecondLine:
        return line.detail;
    case row::RightText:
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
        height += partsOf(m_model->index(row), width).height;
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

void HistoryList::askForMenuAtTheKeyboard()
{
    if (const QModelIndex line = currentIndex(); line.isValid())
        emit menuAsked(line.row(), viewport()->mapToGlobal(visualRect(line).center()));
}

void HistoryList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)
        askForMenuAtTheKeyboard();
    else if (event->matches(QKeySequence::Copy) && currentIndex().isValid())
        QGuiApplication::clipboard()->setText(currentIndex().data().toString());
    else
        QListView::keyPressEvent(event);
}

void HistoryList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex line = indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (event->reason() == QContextMenuEvent::Keyboard)
        askForMenuAtTheKeyboard();
    else if (line.isValid())
        emit menuAsked(line.row(), event->globalPos());
}

void HistoryList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && hasFocus())
        emit lineReached(visualRect(current));
}

} // namespace ui

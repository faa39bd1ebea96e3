#include "ui/customers/customer_table.h"

#include "ui/customers/customer_list_model.h"
#include "ui/customers/list_columns.h"
#include "ui/theme/grid.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

int columnOfSort(app::CustomerSort sort)
{
    const auto columns = listColumns();
    return static_cast<int>(std::ranges::find(columns, sort, &ListColumn::sort) - columns.begin());
}

} // namespace

CustomerTable::CustomerTable(CustomerListModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_columns(*this)
{
    setObjectName(u"customersTableView"_s);
    setModel(model);
    showRows(*this, grid::rowHeight());
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragEnabled(false);
    // Else each heading looks through a million chosen rows whether its column is chosen, too.
    horizontalHeader()->setSelectionModel(new QItemSelectionModel(model, horizontalHeader()));
    setMinimumWidth(grid::px(260));
    horizontalHeader()->setObjectName(u"customersHeaderView"_s);
    horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &CustomerTable::sortAsked);
    horizontalHeader()->setMinimumSectionSize(grid::px(48));
    horizontalHeader()->setStretchLastSection(false);
    connect(this, &QTableView::doubleClicked, this, &CustomerTable::openAsked);
}

CustomerTable::Place CustomerTable::place() const
{
    const int height = grid::rowHeight();
    const int topRow = verticalScrollBar()->value() / height;
    const int chosen = selectedRow();
    const bool seen = chosen >= topRow && chosen <= topRow + viewport()->height() / height;
    const int kept = seen ? chosen : topRow;
    Place place{m_model->idAt(kept),   kept - topRow,  topRow, verticalScrollBar()->value() % height,
                m_model->idAt(chosen), qMax(chosen, 0)};
    if (hasGroup()) {
        place.group = group();
        place.chosenRow = rowRanges().constFirst().top(); // where all are gone: who follows the first of them
        place.everybody = place.group.size() == m_model->ids().size();
    }
    return place;
}

QList<QItemSelectionRange> CustomerTable::rowRanges() const
{
    // Those of one row may be several, side by side: where a column between them is hidden.
    QList<QItemSelectionRange> ranges = selectionModel()->selection();
    std::ranges::sort(ranges, {}, [](const QItemSelectionRange &range) { return range.top(); });
    return ranges;
}

qsizetype CustomerTable::groupSize() const
{
    qsizetype size = 0;
    int past = 0; // rows before are counted
    for (const QItemSelectionRange &range : rowRanges()) {
        size += std::max(0, range.bottom() + 1 - std::max(past, range.top()));
        past = std::max(past, range.bottom() + 1);
    }
    return size;
}

std::vector<db::CustomerId> CustomerTable::group() const
{
    std::vector<db::CustomerId> ids;
    int past = 0;
    for (const QItemSelectionRange &range : rowRanges()) {
        for (int row = std::max(past, range.top()); row <= range.bottom(); ++row)
            ids.push_back(m_model->idAt(row));
        past = std::max(past, range.bottom() + 1);
    }
    return ids;
}

void CustomerTable::leaveGroup()
{
    if (currentIndex().isValid())
        choose(currentIndex().row());
    else
        clearChoice();
}

QItemSelection CustomerTable::rowsOfGroup(const Place &place) const
{
    const auto &ids = m_model->ids();
    if (place.everybody)
        return {m_model->index(0, 0), m_model->index(m_model->rowCount() - 1, 0)};
    std::vector<db::CustomerId> wanted = place.group;
    const auto value = [](db::CustomerId id) { return id.value; };
    std::ranges::sort(wanted, {}, value);
    QItemSelection selection;
    int first = -1;
    for (int row = 0; row <= m_model->rowCount(); ++row) {
        const bool in =
            row < m_model->rowCount() &&
            std::ranges::binary_search(wanted, ids[static_cast<std::size_t>(row)].value, {}, value);
        if (in && first < 0)
            first = row;
        if (!in && first >= 0)
            selection.append({m_model->index(std::exchange(first, -1), 0), m_model->index(row - 1, 0)});
    }
    return selection;
}

void CustomerTable::setPlace(const Place &place)
{
    doItemsLayout(); // the range of the scroll bar is known only after it
    const int anchor = m_model->rowOf(place.anchor);
    const int top = anchor >= 0 ? qMax(anchor - place.rowsAbove, 0) : place.topRow;
    verticalScrollBar()->setValue(top * grid::rowHeight() + place.topOffset);
    const QItemSelection rows = place.group.size() > 1 ? rowsOfGroup(place) : QItemSelection();
    const bool onlyOneLeft = rows.size() == 1 && rows.constFirst().height() == 1;
    int row = m_model->rowOf(place.chosen);
    if (!rows.isEmpty() && (row < 0 || onlyOneLeft)) // never a stranger who took the row of one who is gone
        row = rows.constFirst().top();
    choose(row >= 0 ? row : qMin(place.chosenRow, static_cast<int>(m_model->size()) - 1));
    if (!rows.isEmpty())
        selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void CustomerTable::setSorting(const app::CustomerSorting &sorting)
{
    m_sorting = sorting;
    horizontalHeader()->setSortIndicator(columnOfSort(sorting.by),
                                         sorting.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_columns.makeRoomForTheArrow();
}

void CustomerTable::sortAsked(int column, Qt::SortOrder order)
{
    const auto by = column >= 0 && column < m_model->columnCount()
                        ? listColumns()[static_cast<std::size_t>(column)].sort
                        : std::nullopt;
    if (!by) { // a click on the phone
        setSorting(m_sorting);
        return;
    }
    const app::CustomerSorting asked{*by, order == Qt::DescendingOrder};
    if (std::exchange(m_sorting, asked) != asked)
        emit sortingAsked(asked);
}

void CustomerTable::choose(int row)
{
    const bool scrolls = hasAutoScroll();
    setAutoScroll(false); // the list already stands where it belongs
    selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    setAutoScroll(scrolls);
}

void CustomerTable::fitColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionsClickable(true); // a state of earlier days says otherwise
    header->setSortIndicatorShown(true);
    sortAsked(header->sortIndicatorSection(), header->sortIndicatorOrder());
    m_columns.fit();
}

void CustomerTable::askForMenuAtTheKeyboard()
{
    const QRect row = visualRect(model()->index(selectedRow(), 0));
    const QPoint place = row.isValid() ? row.center() : viewport()->rect().center();
    const QPoint at(std::min(row.left() + grid::px(120), viewport()->width() / 2),
                    std::clamp(place.y(), 0, viewport()->height()));
    emit menuAsked(viewport()->mapToGlobal(at));
}

void CustomerTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        askForMenuAtTheKeyboard();
        return;
    }
    const int row = rowAt(viewport()->mapFromGlobal(event->globalPos()).y());
    if (row < 0)
        return;
    if (!selectionModel()->isRowSelected(row, {}))
        choose(row);
    emit menuAsked(event->globalPos());
}

void CustomerTable::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (event->matches(QKeySequence::Copy))
        emit copyAsked();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        emit openAsked();
    else if (key == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)
        askForMenuAtTheKeyboard();
    else if (key == Qt::Key_Escape && hasGroup())
        leaveGroup();
    else if (key == Qt::Key_Escape ||
             (key == Qt::Key_Up && selectedRow() <= 0 && event->modifiers() == Qt::NoModifier))
        emit searchAsked({});
    else if (key == Qt::Key_Left || key == Qt::Key_Right)
        event->ignore(); // rows are chosen, not cells
    else
        QTableView::keyPressEvent(event);
}

QModelIndex CustomerTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // Rows are chosen, not cells: Home and End are those of the list.
    const bool home = action == MoveHome;
    if (home || action == MoveEnd)
        return m_model->index(home ? 0 : m_model->rowCount() - 1, 0);
    return QTableView::moveCursor(action, modifiers);
}

void CustomerTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns.showWhatFits();
}

void CustomerTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit rowChanged(current.row());
}

void CustomerTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit groupChanged();
}

} // namespace ui

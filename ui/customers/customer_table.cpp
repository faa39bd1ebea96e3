#include "ui/customers/customer_table.h"

#include "ui/customers/customer_list_model.h"
#include "ui/customers/list_columns.h"
#include "ui/theme/grid.h"

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

CustomerTable::CustomerTable(CustomerListModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setObjectName(u"customersTableView"_s);
    setModel(model);
    showRows(*this, grid::rowHeight());
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
    return {m_model->idAt(kept),   kept - topRow,  topRow, verticalScrollBar()->value() % height,
            m_model->idAt(chosen), qMax(chosen, 0)};
}

void CustomerTable::setPlace(const Place &place)
{
    doItemsLayout(); // the range of the scroll bar is known only after it
    const int anchor = m_model->rowOf(place.anchor);
    const int top = anchor >= 0 ? qMax(anchor - place.rowsAbove, 0) : place.topRow;
    verticalScrollBar()->setValue(top * grid::rowHeight() + place.topOffset);
    const int again = m_model->rowOf(place.chosen);
    choose(again >= 0 ? again : qMin(place.chosenRow, static_cast<int>(m_model->size()) - 1));
}

void CustomerTable::setSorting(const app::CustomerSorting &sorting)
{
    m_sorting = sorting;
    horizontalHeader()->setSortIndicator(columnOfSort(sorting.by),
                                         sorting.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
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
    const QDate today(2028, 12, 28); // digits as wide as any
    const QList<app::CustomerLine> usual = usualLines(today);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_needed.append(widthOf(listColumns()[static_cast<std::size_t>(column)],
                                m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                usual, today));
        header->setSectionHidden(column, false);
        header->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        // As wide as the person made it; never so narrow that words are cut.
        if (column > 0 && header->sectionSize(column) < m_needed.at(column))
            header->resizeSection(column, m_needed.at(column));
    }
    showWhatFits();
}

void CustomerTable::showWhatFits()
{
    if (!m_needed.isEmpty())
        hideWhatDoesNotFit(*this, m_needed.first(), leastNeeded(listColumns()));
}

void CustomerTable::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (event->matches(QKeySequence::Copy))
        emit copyAsked();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        emit openAsked();
    else if (key == Qt::Key_Escape || (key == Qt::Key_Up && selectedRow() <= 0))
        emit searchAsked({});
    else if (key == Qt::Key_Left || key == Qt::Key_Right)
        event->ignore(); // rows are chosen, not cells
    else
        QTableView::keyPressEvent(event);
}

void CustomerTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    showWhatFits();
}

void CustomerTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit rowChanged(current.row());
}

} // namespace ui

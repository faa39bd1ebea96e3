#include "ui/insights/figures_table.h"

#include "ui/insights/figures_model.h"
#include "ui/theme/grid.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kSeenAtOnce =
    4; ///< columns without scrolling sideways: the step, its figure, before and change
}

FiguresTable::FiguresTable(FiguresModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setObjectName(u"figuresTableView"_s);
    setModel(model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setCornerWidget(new QWidget); // Fusion would fill the corner between the scroll bars
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMinimumWidth(grid::px(200));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(grid::compactRowHeight());
    verticalHeader()->setDefaultSectionSize(grid::compactRowHeight());
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setObjectName(u"figuresHeaderView"_s);
    horizontalHeader()->setFixedHeight(grid::rowHeight());
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(grid::px(48));
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.row() < m_model->points())
            emit openAsked(index.row());
    });
}

void FiguresTable::choose(int point)
{
    const QScopedValueRollback silence(m_silent, true);
    if (point < 0 || point >= m_model->points()) {
        selectionModel()->clear();
        return;
    }
    if (currentIndex().row() == point)
        return;
    selectionModel()->setCurrentIndex(m_model->index(point, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void FiguresTable::fitColumns()
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int needed = qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, needed + grid::small());
    }
    int room = verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
    for (int column = 0; column < qMin(kSeenAtOnce, m_model->columnCount()); ++column)
        room += columnWidth(column);
    setMinimumWidth(qMax(room, grid::px(200)));
}

void FiguresTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QList<int> rows;
        for (const QModelIndex &index : selectionModel()->selectedRows())
            rows.append(index.row());
        if (!rows.isEmpty())
            QGuiApplication::clipboard()->setText(m_model->tsv(rows));
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const int row = currentIndex().row();
        if (row >= 0 && row < m_model->points())
            emit openAsked(row);
        return;
    }
    QTableView::keyPressEvent(event);
}

void FiguresTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_silent && current.isValid() && current.row() != previous.row())
        emit pointChosen(current.row() < m_model->points() ? current.row() : -1);
}

} // namespace ui

#include "ui/insights/figures_table.h"

#include "ui/insights/figures_model.h"
#include "ui/theme/grid.h"
#include "ui/widgets/rows_to_edge.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <numeric>

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
    letRowsReachTheEdge(*this);
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
    m_needed.clear();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_needed.append(qMax(sizeHintForColumn(column), headWidth(column)) + grid::small());
    const qsizetype seen = qMin<qsizetype>(kSeenAtOnce, m_needed.size());
    const int room = frameRoom() + std::accumulate(m_needed.cbegin(), m_needed.cbegin() + seen, 0);
    setMinimumWidth(qMax(room, grid::px(200)));
    shareRoom();
}

// Heads go on in a second line, and in no third: the narrowest of the two-line ways to write one.
int FiguresTable::headWidth(int column) const
{
    const QString head = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const QFontMetrics metrics(horizontalHeader()->font());
    const int whole = metrics.horizontalAdvance(head);
    int narrowest = whole;
    for (qsizetype blank = head.indexOf(u' '); blank >= 0; blank = head.indexOf(u' ', blank + 1))
        narrowest = qMin(narrowest, qMax(metrics.horizontalAdvance(head.left(blank)),
                                         metrics.horizontalAdvance(head.mid(blank + 1))));
    return horizontalHeader()->sectionSizeHint(column) - whole + narrowest;
}

int FiguresTable::widthInFull() const
{
    return frameRoom() + std::accumulate(m_needed.cbegin(), m_needed.cend(), 0);
}

int FiguresTable::frameRoom() const
{
    return verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
}

// What is left over, or is missing, all columns share alike.
void FiguresTable::shareRoom()
{
    if (m_needed.isEmpty())
        return;
    const int count = static_cast<int>(m_needed.size());
    const int spare = viewport()->width() - widthInFull() + frameRoom();
    const int share = qMax(spare / count - (spare < 0 ? 1 : 0), -grid::small()); // closer, before it scrolls
    bool oneLine = true;
    for (int column = 0; column < count; ++column) {
        setColumnWidth(column, m_needed.at(column) + share);
        oneLine = oneLine && columnWidth(column) >= horizontalHeader()->sectionSizeHint(column);
    }
    const int twoLines = 2 * horizontalHeader()->fontMetrics().lineSpacing() + grid::large();
    horizontalHeader()->setFixedHeight(oneLine ? grid::rowHeight() : qMax(grid::rowHeight(), twoLines));
}

void FiguresTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareRoom();
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

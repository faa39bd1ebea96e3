#include "ui/widgets/rows_to_edge.h"

#include "ui/theme/palette.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

namespace ui {

namespace {

/// Paints what lies under the scroll bar of one table, before the bar paints its handle.
class RowsUnderBar final : public QObject
{
public:
    explicit RowsUnderBar(QTableView &table) : QObject(&table), m_table(table)
    {
        table.verticalScrollBar()->installEventFilter(this);
        table.viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched == m_table.verticalScrollBar())
            paint();
        else if (event->type() == QEvent::Paint && watched == m_table.viewport())
            m_table.verticalScrollBar()->update(); // other rows, or others chosen
        return QObject::eventFilter(watched, event);
    }

private:
    void paint()
    {
        QScrollBar *bar = m_table.verticalScrollBar();
        QPainter painter(bar);
        const QColor line = colorOf(Role::Line, bar->palette());
        const int above = bar->mapFromGlobal(m_table.viewport()->mapToGlobal(QPoint())).y();
        if (m_table.horizontalHeader()->isVisible())
            painter.fillRect(0, above - 1, bar->width(), 1, line);
        painter.setClipRect(0, above, bar->width(), m_table.viewport()->height());
        const int rows = m_table.model() ? m_table.model()->rowCount(m_table.rootIndex()) : 0;
        for (int row = qMax(0, m_table.rowAt(0)); row < rows; ++row) {
            const int top = above + m_table.rowViewportPosition(row);
            const int height = m_table.rowHeight(row);
            if (top >= above + m_table.viewport()->height())
                break;
            if (m_table.selectionModel()->isRowSelected(row, m_table.rootIndex()))
                painter.fillRect(0, top, bar->width(), height, colorOf(Role::AccentSoft, bar->palette()));
            painter.fillRect(0, top + height - 1, bar->width(), 1, line);
        }
    }

    QTableView &m_table;
};

} // namespace

void letRowsReachTheEdge(QTableView &table)
{
    new RowsUnderBar(table); // the table's child
}

} // namespace ui

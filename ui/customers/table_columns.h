#pragma once

#include <QList>
#include <QStringList>

#include <utility>

class QTableView;

namespace ui {

/// How wide the columns of the list of customers are, and which of them stand there: as wide as their words
/// need or as the person made them; where there is little room the name gives way, then the least needed ones
/// step back, and what is to spare goes to the name and the next occasion.
class TableColumns final
{
public:
    /// The table shows listColumns() and outlives this.
    explicit TableColumns(QTableView &table) : m_table(table) {}

    /// Widths from the words. Call once, when the state of the header was restored.
    void fit();
    /// Every column as wide as its words again.
    void reset();
    /// Columns the person does not want, by their keys; the first one always stays.
    void setHidden(const QStringList &keys);
    const QStringList &hidden() const { return m_unwanted; }
    /// After a change of the width or of the order.
    void showWhatFits();
    /// The heading that is ordered by is never cut.
    void makeRoomForTheArrow();

private:
    bool isWanted(int column) const;
    void shareWhatIsToSpare();

    QTableView &m_table;
    QList<int> m_needed; // width of each column
    QStringList m_unwanted;
    std::pair<int, int> m_widened; ///< a column made wider for the arrow of the order, and by how much
};

} // namespace ui

#include "ui/customers/table_columns.h"

#include "ui/customers/list_columns.h"
#include "ui/theme/grid.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMostOfOccasion = 240; ///< drawn pixels; the longest names of days need no more
constexpr int kLeastOfName = 150;    ///< drawn pixels; what a short name needs, and most of a usual one

/// The column whose texts differ most in length.
int occasionColumn()
{
    const auto columns = listColumns();
    const auto found =
        std::ranges::find(columns, QLatin1StringView("next_occasion"),
                          [](const ListColumn &column) { return QLatin1StringView(column.key); });
    return static_cast<int>(found - columns.begin());
}

} // namespace

void TableColumns::fit()
{
    QHeaderView *header = m_table.horizontalHeader();
    const QDate today(2028, 12, 28); // digits as wide as any
    const QList<app::CustomerLine> usual = usualLines(today);
    const QAbstractItemModel *model = m_table.model();
    for (int column = 0; column < model->columnCount(); ++column) {
        m_needed.append(widthOf(listColumns()[static_cast<std::size_t>(column)],
                                model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), usual,
                                today));
        header->setSectionHidden(column, false);
        header->setSectionResizeMode(column, column == 0                  ? QHeaderView::Stretch
                                             : column == occasionColumn() ? QHeaderView::Fixed
                                                                          : QHeaderView::Interactive);
        // As wide as the person made it; never so narrow that words are cut.
        if (column > 0 && header->sectionSize(column) < m_needed.at(column))
            header->resizeSection(column, m_needed.at(column));
    }
    showWhatFits();
    makeRoomForTheArrow();
}

void TableColumns::reset()
{
    for (int column = 1; column < m_needed.size(); ++column) {
        m_table.horizontalHeader()->setSectionHidden(column, false);
        m_table.horizontalHeader()->resizeSection(column, m_needed.at(column));
    }
    m_widened = {};
    showWhatFits();
    makeRoomForTheArrow();
}

bool TableColumns::isWanted(int column) const
{
    return column == 0 ||
           !m_unwanted.contains(QLatin1StringView(listColumns()[static_cast<std::size_t>(column)].key));
}

void TableColumns::setHidden(const QStringList &keys)
{
    m_unwanted = keys;
    showWhatFits();
}

void TableColumns::showWhatFits()
{
    if (m_needed.isEmpty())
        return;
    QHeaderView *header = m_table.horizontalHeader();
    for (int column = 1; column < m_needed.size(); ++column)
        header->setSectionHidden(column, !isWanted(column));
    header->resizeSection(occasionColumn(), m_needed.at(occasionColumn()));
    QList<int> mayGo = leastNeeded(listColumns());
    mayGo.removeIf([this](int column) { return !isWanted(column); });
    hideWhatDoesNotFit(m_table, std::min(grid::px(kLeastOfName), m_needed.first()), mayGo);
    shareWhatIsToSpare();
}

void TableColumns::shareWhatIsToSpare()
{
    QHeaderView *header = m_table.horizontalHeader();
    if (header->isSectionHidden(occasionColumn()))
        return;
    int spare = m_table.viewport()->width() - m_needed.first();
    for (int column = 1; column < m_needed.size(); ++column)
        spare -= header->sectionSize(column);
    const int most = std::max(grid::px(kMostOfOccasion), m_needed.at(occasionColumn()));
    if (spare > 0)
        header->resizeSection(occasionColumn(),
                              std::min(m_needed.at(occasionColumn()) + spare * 2 / 3, most));
}

void TableColumns::makeRoomForTheArrow()
{
    QHeaderView *header = m_table.horizontalHeader();
    const int sorted = header->sortIndicatorSection();
    if (m_needed.isEmpty() || sorted == m_widened.first)
        return;
    if (const auto [column, by] = std::exchange(m_widened, {sorted, 0}); column > 0)
        header->resizeSection(column, std::max(header->sectionSize(column) - by, m_needed.at(column)));
    const int missing = header->sectionSizeHint(sorted) - header->sectionSize(sorted);
    if (sorted > 0 && missing > 0 && !header->isSectionHidden(sorted)) {
        m_widened.second = missing;
        header->resizeSection(sorted, header->sectionSizeHint(sorted));
    }
    showWhatFits();
}

} // namespace ui

#pragma once

#include "db/core/words.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/chip.h"

#include <QDate>

#include <algorithm>

class QTableView;

namespace ui {

/// How a cell shows its text; a model answers it for kCellLook.
struct CellLook
{
    TextStyle style = TextStyle::Secondary;
    Role colour = Role::TextSecondary;
    Qt::AlignmentFlag side = Qt::AlignLeft;
    std::optional<ChipLook> chip = {};         ///< set: the text stands in a chip
    QString disc = {};                         ///< initials before the text; empty: none
    std::optional<db::Audience> audience = {}; ///< colour of the disc
    QString shorter = {};                      ///< shown where a cut text would say no more; empty: it is cut
};
inline constexpr int kCellLook = Qt::UserRole + 200;

/// A column of a table of rows that are chosen whole. The model, the widths and what steps back where there
/// is little room follow from an array of these. `today` is the shop's.
template <class Row, class Sort = int> struct TableColumn
{
    struct Heading ///< as QT_TRANSLATE_NOOP3 with the model's context makes it
    {
        const char *text;
        const char *comment = nullptr;
    };

    const char *key; ///< by which tests name it
    Heading heading;
    QString (*text)(const Row &row, QDate today);
    CellLook (*look)(const Row &row, QDate today) = [](const Row &, QDate) { return CellLook(); };
    /// What the cell has no room for; may be empty.
    QString (*tip)(const Row &row) = [](const Row &) { return QString(); };
    std::optional<Sort> sort = {}; ///< what a click on the heading orders by
    int stepsBack = 0;             ///< 1: the first to go where the table is narrow; 0: it stays
};

/// What stands in a cell of so many pixels.
QString shownIn(const CellLook &look, const QString &text, int room);
/// Room a column needs so that this text is not cut.
int cellWidth(const CellLook &look, const QString &text);

/// Room a column needs for its heading and these rows; their values are as long as usual ones get.
template <class Column, class Rows>
int widthOf(const Column &column, const QString &heading, const Rows &usual, QDate today)
{
    CellLook bold;
    bold.style = TextStyle::SecondaryStrong;
    int width = cellWidth(bold, heading) + (column.sort ? grid::px(14) : 0); // the arrow of the order
    for (const auto &row : usual)
        width = std::max(width, cellWidth(column.look(row, today), column.text(row, today)));
    return width;
}

/// The columns that may step back, the least needed first.
template <class Columns> QList<int> leastNeeded(const Columns &columns)
{
    QList<int> order;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].stepsBack > 0)
            order.append(static_cast<int>(i));
    }
    std::sort(order.begin(), order.end(), [&columns](int one, int other) {
        return columns[static_cast<std::size_t>(one)].stepsBack <
               columns[static_cast<std::size_t>(other)].stepsBack;
    });
    return order;
}

/// Rows of one height, chosen whole, so that a million of them scroll like ten.
void showRows(QTableView &table, int rowHeight);
/// Hides the least needed columns until the others fit beside the one that stretches, which needs `least`.
void hideWhatDoesNotFit(QTableView &table, int least, const QList<int> &leastNeeded);

} // namespace ui

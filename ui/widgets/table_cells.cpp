#include "ui/widgets/table_cells.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/widgets/initials_disc.h"
#include "ui/widgets/rows_to_edge.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>

namespace ui {

namespace {

constexpr int kTelling = 6; ///< letters: a dot between, and the beginning of a name
constexpr int kDisc = 26;
constexpr int kAfterDisc = 10;

/// A line under each row, the place of the keyboard at its first cell.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect rect = option.rect;
        const QPalette &palette = option.palette;
        const bool selected = option.state & QStyle::State_Selected;
        if (selected) {
            painter->fillRect(rect, colorOf(Role::AccentSoft, palette));
            if (index.column() == 0 && option.widget && option.widget->hasFocus()) // where the keyboard is
                painter->fillRect(rect.left(), rect.top(), grid::px(3), rect.height(),
                                  colorOf(Role::Accent, palette));
        }
        painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, colorOf(Role::Line, palette));
        const auto look = index.data(kCellLook).value<CellLook>();
        const QString text = index.data(Qt::DisplayRole).toString();
        QRect room = rect.adjusted(grid::small(), 0, -grid::tight(), 0);
        const auto centred = [&rect, &room](const QSize &size) {
            return QRectF(room.left(), rect.center().y() - size.height() / 2.0, size.width(), size.height());
        };
        if (!look.disc.isEmpty()) {
            paintInitialsDisc(*painter, centred({grid::px(kDisc), grid::px(kDisc)}), look.disc, look.audience,
                              palette, selected);
            room.setLeft(room.left() + grid::px(kDisc) + grid::px(kAfterDisc));
        }
        if (look.chip && !text.isEmpty()) {
            paintChip(*painter, centred(chipSize(text, false).boundedTo(room.size())), text, *look.chip,
                      palette, {}, selected);
        } else if (!look.chip) {
            const QFont font = fontOf(look.style);
            painter->setFont(font);
            painter->setPen(colorOf(look.colour, palette));
            painter->drawText(room, static_cast<int>(look.side) | Qt::AlignVCenter | Qt::TextSingleLine,
                              shownIn(look, text, room.width()));
        }
        painter->restore();
    }
};

} // namespace

QString shownIn(const CellLook &look, const QString &text, int room)
{
    const QFontMetrics metrics(fontOf(look.style));
    const QString cut = metrics.elidedText(text, Qt::ElideRight, room);
    if (cut == text || look.shorter.isEmpty() || cut.size() > look.shorter.size() + kTelling)
        return cut;
    return metrics.elidedText(look.shorter, Qt::ElideRight, room);
}

int cellWidth(const CellLook &look, const QString &text)
{
    const int content = look.chip ? chipSize(text, false).width() : uncutWidth(text, look.style);
    return content + (look.disc.isEmpty() ? 0 : grid::px(kDisc) + grid::px(kAfterDisc)) + grid::small() +
           2 * grid::tight();
}

void showRows(QTableView &table, int rowHeight)
{
    table.setItemDelegate(new CellDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.horizontalHeader()->setFixedHeight(grid::rowHeight());
    table.verticalHeader()->hide();
    table.verticalHeader()->setMinimumSectionSize(rowHeight);
    table.verticalHeader()->setDefaultSectionSize(rowHeight);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalScrollBar()->setSingleStep(rowHeight);
    letRowsReachTheEdge(table);
}

void hideWhatDoesNotFit(QTableView &table, int least, const QList<int> &leastNeeded)
{
    QHeaderView *header = table.horizontalHeader();
    int room = table.viewport()->width() - least;
    for (const int column : leastNeeded)
        header->setSectionHidden(column, false);
    for (int column = 0; column < header->count(); ++column) {
        if (header->sectionResizeMode(column) != QHeaderView::Stretch)
            room -= header->sectionSize(column);
    }
    for (const int column : leastNeeded) {
        if (room >= 0)
            break;
        room += header->sectionSize(column);
        header->setSectionHidden(column, true);
    }
}

} // namespace ui

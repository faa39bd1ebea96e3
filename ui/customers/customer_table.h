#pragma once

#include "app/customers/customer_filter.h"
#include "ui/customers/table_columns.h"

#include <QTableView>

namespace ui {

class CustomerListModel;

/// The list of customers as a table. Where there is little room the least needed columns step back.
class CustomerTable final : public QTableView
{
    Q_OBJECT
public:
    explicit CustomerTable(CustomerListModel *model, QWidget *parent = nullptr);

    /// Where the list stands on the screen, in terms that hold when it was read again: customers, and where
    /// they were. The default is the beginning, with the first one chosen.
    struct Place
    {
        db::CustomerId anchor; ///< who stays where they are seen: the one chosen, else the first one seen
        int rowsAbove = 0;     ///< how many rows are seen above the anchor
        int topRow = 0;        ///< the first row seen, for when the anchor is gone
        int topOffset = 0;     ///< pixels of it that are hidden
        db::CustomerId chosen;
        int chosenRow = 0;                      ///< whose row is chosen when they are gone
        std::vector<db::CustomerId> group = {}; ///< where several are chosen: all of them
        bool everybody = false;                 ///< the group is the whole list, however long it is by then
    };
    Place place() const;
    /// Scrolls and chooses. There must be a row.
    void setPlace(const Place &place);

    /// Where the keyboard is, whose profile is shown.
    int selectedRow() const { return currentIndex().row(); }
    /// Everybody who is chosen, in the order of the list.
    std::vector<db::CustomerId> group() const;
    qsizetype groupSize() const;
    /// Several are chosen, and what is done is done to all of them.
    bool hasGroup() const { return groupSize() > 1; }
    /// Only the one at the keyboard stays chosen.
    void leaveGroup();
    /// No customer is chosen.
    void clearChoice() { selectionModel()->clear(); }
    /// How the list is ordered, shown by an arrow in the header; the phone orders nothing.
    void setSorting(const app::CustomerSorting &sorting);
    const app::CustomerSorting &sorting() const { return m_sorting; }
    /// Widths from the words. Call once, when the state of the header was restored.
    void fitColumns();
    /// What stands in which width.
    TableColumns &columns() { return m_columns; }

    /// Never looks through the rows for what was typed, there may be a million: goes to the search field.
    void keyboardSearch(const QString &typed) override { emit searchAsked(typed); }

signals:
    void rowChanged(int row);
    /// Others are chosen beside the one at the keyboard, or no longer.
    void groupChanged();
    /// What can be done with those chosen, at this place of the screen.
    void menuAsked(const QPoint &at);
    void sortingAsked(const app::CustomerSorting &sorting);
    void openAsked();
    void copyAsked();
    /// The focus returns to the search field; with what was typed, if anything.
    void searchAsked(const QString &typed);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void choose(int row);
    /// The rows of those of a group who are still in the list.
    QItemSelection rowsOfGroup(const Place &place) const;
    QList<QItemSelectionRange> rowRanges() const;
    void askForMenuAtTheKeyboard();
    void sortAsked(int column, Qt::SortOrder order);

    CustomerListModel *m_model;
    TableColumns m_columns;
    app::CustomerSorting m_sorting;
};

} // namespace ui

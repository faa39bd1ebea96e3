#pragma once

#include <QTableView>

namespace ui {

class CustomerListModel;

/// The list of customers as a table. Rows are of one height, so that a million of them scroll like ten. Where
/// there is little room the least needed columns step back.
class CustomerTable final : public QTableView
{
    Q_OBJECT
public:
    explicit CustomerTable(CustomerListModel *model, QWidget *parent = nullptr);

    /// Where the list stands on the screen.
    struct Place
    {
        int topRow = 0;
        int topOffset = 0; ///< pixels of the top row that are hidden
        int rowsSeen = 0;
    };
    Place place() const;
    /// Scrolls there without moving the selection.
    void setPlace(int topRow, int topOffset);

    int selectedRow() const;
    void selectRow(int row);
    /// After a change of language or at the start: widths from the words. Call when the state of the header
    /// was restored.
    void fitColumns();

    /// Never looks through the rows for what was typed, there may be a million: goes to the search field.
    void keyboardSearch(const QString &typed) override;

signals:
    void rowChanged(int row);
    void openAsked();
    void copyAsked();
    /// The keyboard wants back into the search field; with what was typed, if anything.
    void searchAsked(const QString &typed);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void showWhatFits();

    CustomerListModel *m_model;
    QList<int> m_needed; // width of each column
};

} // namespace ui

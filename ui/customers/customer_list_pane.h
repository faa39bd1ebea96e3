#pragma once

#include "ui/customers/customer_list_loader.h"
#include "ui/widgets/card.h"

namespace ui {

class ColumnChooser;
class CustomerListModel;
class CustomerTable;
class NotificationBar;
class SelectionBar;
class WindowState;

/// The list of customers: who is in it, who is chosen, and what several of them are asked for.
///
///     CustomerListLoader -> CustomerListModel -> CustomerTable
class CustomerListPane final : public Card
{
    Q_OBJECT
public:
    using From = CustomerListLoader::From;
    /// All outlive the pane.
    CustomerListPane(app::Desk &desk, NotificationBar &notifications, WindowState &state);

    CustomerTable *table() const { return m_table; }
    SelectionBar *selectionBar() const { return m_selection; }
    /// What a menu for those chosen opens at: this button of the bar, or the table where no bar is shown.
    QWidget *groupAnchor(const QString &button) const;
    ColumnChooser *columns() const { return m_columns; }
    const CustomerListLoader &loader() const { return *m_loader; }
    qsizetype size() const;

    void search(const QString &text, const app::CustomerFilter &filter, From from);
    void sortBy(const app::CustomerSorting &sorting);
    /// Something about those in view may have changed.
    void readAgain();
    /// Chooses this customer, in the list too unless a filter hides them there.
    void showCustomer(db::CustomerId id);
    /// A customer asked for by showCustomer() is no longer waited for.
    void forgetGuest() { m_guest = {}; }
    /// What is shown of whom the keyboard is at; nothing while it is read. Holds until the next event.
    const app::CustomerLine *lineAtTheKeyboard() const;
    /// Calls it with those chosen at this moment: at once, or, where everybody found is chosen while they are
    /// still coming, once they are there. Not at all where something else is asked for meanwhile or they
    /// cannot be read; the person is told.
    void withGroup(const std::function<void(const std::vector<db::CustomerId> &)> &then);
    /// Calls it with everybody in the list, in its order, once it is whole; with nothing where that is
    /// everybody in the usual order.
    void withAll(const std::function<void(const std::optional<std::vector<db::CustomerId>> &)> &then);
    /// Of the one at the keyboard.
    void copyPhone();

signals:
    /// Whose profile belongs beside the list; no id where the list is empty.
    void chosen(db::CustomerId id);
    /// A list has been taken over; `hadKeyboard`: the table had it before.
    void listed(bool hadKeyboard);
    void sorted(const app::CustomerSorting &sorting);
    void failed(const db::Error &error);

private:
    void connectAll();
    void take(app::CustomerListing listing, From from);
    void showGuest();
    void showSelection();
    void tell(const QString &text);

    app::Desk &m_desk;
    NotificationBar &m_notifications;
    CustomerListModel *m_model;
    CustomerTable *m_table;
    SelectionBar *m_selection;
    ColumnChooser *m_columns;
    CustomerListLoader *m_loader;
    app::CustomerSorting m_sorting;
    db::CustomerId m_guest; ///< asked for by another page: shown whether or not the list has them
    bool m_taking = false;  ///< a list is being taken over
};

} // namespace ui

#pragma once

#include "ui/customers/customer_list_pane.h"
#include "ui/shell/page.h"

namespace app {
class Desk;
}

namespace ui {

class CustomerCount;
class CustomerFilterBar;
class CustomerNumbers;
class CustomerSearchPanel;
class CustomerSide;
class CustomerStack;
class CustomersChanges;
class CustomersFocus;
class NotificationBar;
class PaneSplitter;
class ProfilePanel;
class SearchField;
class WindowState;

/// Everybody in a list of any length, with search as you type, and the profile of the one chosen.
///
///     CustomerSearchPanel -> CustomerListPane -> CustomerSide
class CustomersPage final : public Page
{
    Q_OBJECT
public:
    /// All outlive the page.
    CustomersPage(app::Desk &desk, CustomerCount &count, NotificationBar &notifications, WindowState &state,
                  QWidget *parent = nullptr);

    void enter() override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;
    bool isBusy() const override;
    /// Shows this customer's profile, in the list too unless a filter hides them there.
    void showCustomer(db::CustomerId id) { m_list->showCustomer(id); }
    /// Lists exactly these customers until the person takes that away.
    void showOnly(const QString &title, const QList<db::CustomerId> &ids);
    /// Asks to write whom the list shows to a file, once it is whole.
    void exportShown();
    /// Beside the list.
    CustomerSide *side() const { return m_side; }
    ProfilePanel *profile() const;
    /// Who is chosen; the profile may still show who was chosen before.
    db::CustomerId chosen() const;
    CustomerListPane *list() const { return m_list; }
    CustomerTable *table() const { return m_list->table(); }
    SearchField *search() const;
    CustomerFilterBar *filters() const;
    /// Puts the keyboard into the profile of the one chosen, once the list is that of what was typed.
    void openChosen();
    /// The editor was opened or closed: while it is open the side is shown even beside an empty list.
    void followEditor();

signals:
    /// A new customer; `searched`: who was looked for and not found, else empty.
    void newAsked(const QString &searched);
    /// A list is to be imported; an empty path asks for the file.
    void importAsked(const QString &path);
    /// Write these customers to a file, in this order; nothing: everybody.
    void exportAsked(const std::optional<std::vector<db::CustomerId>> &only);

private:
    void build(WindowState &state);
    void connectAll();
    void readRows(const db::ChangeSet &changes);
    void refresh();
    /// Something was typed or a filter was set.
    void narrow();
    void search(CustomerListPane::From from);
    void takeList(bool hadKeyboard);
    void showState();
    void tell(const db::Error &error);

    app::Desk &m_desk;
    NotificationBar &m_notifications;
    CustomerSearchPanel *m_search;
    CustomerListPane *m_list;
    CustomerSide *m_side;
    PaneSplitter *m_splitter;
    CustomerStack *m_stack;
    CustomerNumbers *m_numbers;
    CustomersFocus *m_focus;
    CustomersChanges *m_changes;
    bool m_opened = false; // the list has been read once
};

} // namespace ui

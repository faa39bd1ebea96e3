#pragma once

#include "ui/customers/customer_list_pane.h"
#include "ui/shell/page.h"

#include <QTimer>

namespace app {
class Desk;
}

class QSplitter;
class QStackedWidget;

namespace ui {

class CustomerCount;
class CustomerFilterBar;
class CustomerNumbers;
class CustomerSearchPanel;
class CustomerStack;
class CustomersFocus;
class NotificationBar;
class ProfileLoader;
class ProfilePanel;
class SearchField;
class WindowState;

/// Everybody in a list of any length, with search as you type, and the profile of the one chosen.
///
///     CustomerSearchPanel -> CustomerListPane -> ProfileLoader -> ProfilePanel
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
    /// Where the profile stands; the editor takes its place.
    QStackedWidget *side() const { return m_side; }
    ProfilePanel *profile() const { return m_profile; }
    /// Who is chosen; the profile may still show who was chosen before.
    db::CustomerId chosen() const;
    CustomerListPane *list() const { return m_list; }
    CustomerTable *table() const { return m_list->table(); }
    SearchField *search() const;
    CustomerFilterBar *filters() const;
    /// Puts the keyboard into the profile of the one chosen, once the list is that of what was typed.
    void openChosen();
    /// A customer is being typed, so the side is shown even while the list is empty.
    void setEditing(bool editing);

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
    void look(const db::ChangeSet &changes);
    void refresh();
    void lookAtTheDay();
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
    ProfilePanel *m_profile;
    ProfileLoader *m_reader;
    QStackedWidget *m_side;
    QSplitter *m_splitter;
    CustomerStack *m_stack;
    CustomerNumbers *m_numbers;
    CustomersFocus *m_focus;
    QTimer m_dayTimer;
    QDate m_day;
    bool m_opened = false;  // the list has been read once
    bool m_stale = true;    // something changed while the page was hidden
    bool m_editing = false; // a customer is being typed at the side
};

} // namespace ui

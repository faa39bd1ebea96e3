#pragma once

#include "app/customers/customer_list.h"
#include "ui/customers/customer_list_pane.h"
#include "ui/shell/loader.h"
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
class CustomerStack;
class NotificationBar;
class ProfileLoader;
class ProfilePanel;
class SearchField;
class WindowState;

/// Everybody in a list of any length, with search as you type, and the profile of the one chosen.
///
///     SearchField, CustomerFilterBar -> CustomerListPane -> ProfileLoader -> ProfilePanel
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
    SearchField *search() const { return m_search; }
    CustomerFilterBar *filters() const { return m_filters; }
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
    void connectKeyboard();
    void look(const db::ChangeSet &changes);
    void refresh();
    void lookAtTheDay();
    /// To the profile of the one chosen, or, where the search found no customer, to the offer to add them.
    void goToFound();
    /// Something was typed or a filter was set.
    void narrow();
    void search(CustomerListPane::From from);
    void readChoices();
    /// Neither searched nor filtered.
    bool isEverybody() const;
    void takeList(bool hadKeyboard);
    void showState();
    void showCounts();
    /// To where work starts: the search, or the ways to start a shop.
    void takeKeyboard();
    void goToSearch(const QString &typed);
    void tell(const db::Error &error);

    app::Desk &m_desk;
    CustomerCount &m_count;
    NotificationBar &m_notifications;
    SearchField *m_search;
    CustomerFilterBar *m_filters;
    CustomerListPane *m_list;
    Loader<app::FilterChoices> m_choices;
    ProfilePanel *m_profile;
    ProfileLoader *m_reader;
    QStackedWidget *m_side;
    QSplitter *m_splitter;
    CustomerStack *m_stack;
    QTimer m_dayTimer;
    QDate m_day;
    QString m_text;         // what the list was asked for
    bool m_opened = false;  // the list has been read once
    bool m_opens = false;   // whoever is found first is to be opened
    bool m_stale = true;    // something changed while the page was hidden
    bool m_editing = false; // a customer is being typed at the side
};

} // namespace ui

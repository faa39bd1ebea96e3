#pragma once

#include "app/customers/customer_list.h"
#include "ui/shell/loader.h"
#include "ui/shell/page.h"

#include <QTimer>

#include <functional>

namespace app {
class Desk;
}

class QSplitter;
class QStackedWidget;

namespace ui {

class ColumnChooser;
class CustomerCount;
class CustomerFilterBar;
class CustomerListModel;
class CustomerTable;
class EmptyState;
class ProfilePanel;
class ProfileLoader;
class SearchField;
class SelectionBar;
class StartActions;
class NotificationBar;
class WindowState;

/// Everybody in a list of any length, with search as you type, and the profile of the one chosen.
///
///     SearchField, CustomerFilterBar -> Loader -> CustomerListModel -> CustomerTable ->
///     ProfileLoader -> ProfilePanel
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
    void showCustomer(db::CustomerId id);
    /// Lists exactly these customers until the person takes that away.
    void showOnly(const QString &title, const QList<db::CustomerId> &ids);
    /// Asks to write whom the list shows to a file, once it is whole.
    void exportShown();
    /// Where the profile stands; the editor takes its place.
    QStackedWidget *side() const { return m_side; }
    ProfilePanel *profile() const { return m_profile; }
    /// Who is chosen; the profile may still show who was chosen before.
    db::CustomerId chosen() const;
    CustomerTable *table() const { return m_table; }
    SelectionBar *selectionBar() const { return m_selection; }
    ColumnChooser *columns() const { return m_columns; }
    SearchField *search() const { return m_search; }
    /// What is shown of whom the keyboard is at; nothing while it is read. Holds until the next event.
    const app::CustomerLine *lineAtTheKeyboard() const;
    /// Calls it with those chosen at this moment: at once, or, where everybody found is chosen while they are
    /// still coming, once they are there. Not at all where something else is asked for meanwhile or they
    /// cannot be read; the person is told.
    void withGroup(const std::function<void(const std::vector<db::CustomerId> &)> &then);
    void copyPhone();
    /// A customer is being typed, so the side stands even where there is nobody to list.
    void setEditing(bool editing);

signals:
    /// The button at the top: a new customer.
    void newAsked();
    /// Somebody wants to import a list; an empty path asks for the file.
    void importAsked(const QString &path);
    /// Write these customers to a file, in this order; nothing: everybody.
    void exportAsked(const std::optional<std::vector<db::CustomerId>> &only);

private:
    enum class From
    {
        Beginning,
        WhereItStands
    };
    void build(WindowState &state);
    void connectAll();
    void look(const db::ChangeSet &changes);
    void refresh();
    void lookAtTheDay();
    /// Something was typed or a filter was set.
    void narrow();
    void search(From from);
    /// Runs once everybody who was asked for is in the list: now, or in a moment.
    void whenWhole(const std::function<void()> &then);
    /// What waits until the list is whole was meant for that list: it is not done, and `why` is told.
    void dropWaiting(const QString &why);
    void ask(From from, bool firstOnly);
    void sortBy(const app::CustomerSorting &sorting);
    void readChoices();
    /// Neither searched nor filtered.
    bool isEverybody() const;
    void showGuest();
    void take(app::CustomerListing listing, From from);
    void showState();
    void showCounts();
    void showSelection();
    /// To where work starts: the search, or the ways to start a shop.
    void takeKeyboard();
    void goToSearch(const QString &typed);
    void tell(const db::Error &error);

    app::Desk &m_desk;
    CustomerCount &m_count;
    NotificationBar &m_notifications;
    SearchField *m_search;
    CustomerListModel *m_model;
    CustomerTable *m_table;
    SelectionBar *m_selection;
    ColumnChooser *m_columns;
    Loader<app::CustomerListing> m_listing;
    Loader<app::FilterChoices> m_choices;      ///< tags and occupations to choose from
    std::shared_ptr<app::ListMemory> m_memory; ///< used by one question at a time, on the reading thread
    ProfilePanel *m_profile;
    ProfileLoader *m_reader;
    QStackedWidget *m_side;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    StartActions *m_start; // in place of everything while there is nobody
    EmptyState *m_noMatch;
    CustomerFilterBar *m_filters;
    QTimer m_dayTimer;
    app::CustomerSorting m_sorting;
    QDate m_day;
    QString m_text;                    // what the list was asked for
    db::CustomerId m_guest;            // asked for by another page: shown whether or not the list has them
    bool m_taking = false;             // a list is being taken over
    bool m_complete = true;            // not only its beginning is there
    bool m_known = false;              // the list has been read once
    bool m_overtaken = true;           // what it shows is not what was asked for last
    std::function<void()> m_whenWhole; // what waits until the list is
    bool m_stale = true;               // something changed while nobody looked
    bool m_editing = false;            // somebody is being typed at the side
};

} // namespace ui

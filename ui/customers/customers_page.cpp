#include "ui/customers/customers_page.h"

#include "app/desk/desk.h"
#include "ui/customers/column_chooser.h"
#include "ui/customers/customer_count.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customer_filter_bar.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/filter_words.h"
#include "ui/customers/profile_loader.h"
#include "ui/customers/profile_panel.h"
#include "ui/customers/selection_bar.h"
#include "ui/language/explain.h"
#include "ui/language/word_labels.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/start_actions.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/search_field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

CustomersPage::CustomersPage(app::Desk &desk, CustomerCount &count, NotificationBar &notifications,
                             WindowState &state, QWidget *parent)
    : Page(PageId::Customers, parent), m_desk(desk), m_count(count), m_notifications(notifications),
      m_search(new SearchField), m_listing(desk), m_choices(desk),
      m_memory(std::make_shared<app::ListMemory>()), m_profile(new ProfilePanel(desk.clock())),
      m_reader(new ProfileLoader(desk, *m_profile, this)), m_side(new QStackedWidget),
      m_splitter(named(new QSplitter, u"customersSplitter"_s)), m_stack(new QStackedWidget),
      m_start(new StartActions(desk, notifications)), m_noMatch(new EmptyState(u"search"_s)),
      m_filters(new CustomerFilterBar(desk.clock())), m_day(desk.clock().today())
{
    m_model = new CustomerListModel(
        desk.clock(),
        [this](const QList<db::CustomerId> &ids, CustomerListModel::Answer answer) {
            m_desk.ask(m_model, app::asking(&app::loadLines, ids, m_desk.clock()), std::move(answer));
        },
        this);
    m_table = new CustomerTable(m_model);
    m_selection = new SelectionBar;
    build(state);
    connectAll();
    m_table->fitColumns();
    sortBy(m_table->sorting());
    showState();
    showCounts();
}

void CustomersPage::build(WindowState &state)
{
    auto *add = named(new KeyHintButton, u"addCustomerPushButton"_s);
    add->setText(tr("Add customer"));
    add->setToolTip(plainTip(tr("Add a customer (%1)", "%1 is a key")
                                 .arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText))));
    add->setIconName(u"plus"_s);
    add->setDefault(true);
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &CustomersPage::newAsked);
    header()->addWidget(add);
    m_search->setPlaceholderText(tr("Search customers"));
    m_search->setAccessibleName(tr("Search customers"));
    m_search->setHint(tr("no accents needed · phone digits · e-mail"));
    m_search->announceEachKey();
    m_side->addWidget(m_profile);
    auto *list = new Card;
    list->hold(m_table);
    qobject_cast<QBoxLayout *>(list->layout())->setStretch(0, 1);
    list->layout()->addWidget(m_selection);
    setPanes(*m_splitter, list, 660, m_side, 380);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_noMatch);
    m_stack->addWidget(m_start);
    body()->addWidget(m_search);
    body()->addWidget(m_filters);
    body()->addSpacing(grid::tight());
    body()->addWidget(m_stack, 1);
    state.remember(m_splitter);
    state.remember(m_table->horizontalHeader());
    m_columns = new ColumnChooser(*m_table, state, this);
}

void CustomersPage::connectAll()
{
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_text = text;
        narrow();
    });
    connect(m_filters, &CustomerFilterBar::changed, this, [this] {
        readChoices(); // a first filter may have found out more
        narrow();
    });
    connect(m_filters, &CustomerFilterBar::sortingChosen, this, &CustomersPage::sortBy);
    connect(m_table, &CustomerTable::sortingAsked, this, &CustomersPage::sortBy);
    const auto toList = [this] { m_table->setFocus(Qt::OtherFocusReason); };
    connect(m_search, &SearchField::goToList, m_table, toList);
    connect(m_profile, &ProfilePanel::leaveAsked, m_table, toList);
    connect(addKey(this, QKeySequence::Find, tr("Search customers")), &QShortcut::activated, this,
            [this] { goToSearch({}); });
    connect(m_table, &CustomerTable::rowChanged, this, [this](int row) {
        if (m_taking && m_guest)
            return;
        m_guest = {};
        m_reader->want(m_model->idAt(row));
    });
    connect(m_table, &CustomerTable::openAsked, m_profile, &ProfilePanel::takeFocus);
    connect(m_table, &CustomerTable::searchAsked, this, &CustomersPage::goToSearch);
    connect(m_table, &CustomerTable::copyAsked, this, [this] {
        if (!m_table->hasGroup())
            copyPhone();
    });
    connect(m_table, &CustomerTable::groupChanged, this, &CustomersPage::showSelection);
    connect(m_selection, &SelectionBar::allAsked, m_table, &CustomerTable::selectAll);
    connect(m_selection, &SelectionBar::leaveAsked, m_table, [this, toList] {
        m_table->leaveGroup();
        toList();
    });
    connect(m_reader, &ProfileLoader::failed, this, &CustomersPage::tell);
    connect(&m_listing, &LoaderBase::failed, this, [this](const db::Error &error) {
        tell(error);
        dropWaiting(tr("The list could not be read; nothing was done."));
    });
    connect(&m_choices, &LoaderBase::failed, this, &CustomersPage::tell);
    connect(m_model, &CustomerListModel::failed, this, &CustomersPage::tell);
    m_choices.setPause(1s); // until the list has come to rest
    connect(m_noMatch, &EmptyState::started, this, [this] {
        m_search->clear();
        if (!m_filters->filter().isEmpty())
            m_filters->clear();
        goToSearch({});
    });
    connect(m_start, &StartActions::addAsked, this, &CustomersPage::newAsked);
    connect(m_start, &StartActions::importAsked, this, &CustomersPage::importAsked);
    connect(&m_count, &CustomerCount::changed, this, &CustomersPage::showCounts);
    connect(&m_desk, &app::Desk::changed, this, &CustomersPage::look);
    connect(&m_dayTimer, &QTimer::timeout, this, &CustomersPage::lookAtTheDay);
    m_dayTimer.start(1min);
}

void CustomersPage::enter()
{
    if (m_stale)
        refresh();
    takeKeyboard();
}

QVariantMap CustomersPage::place() const
{
    QVariantMap place{{u"text"_s, m_search->text()},
                      {u"filter"_s, QVariant::fromValue(m_filters->filter())},
                      {u"title"_s, m_filters->title()},
                      {u"customer"_s, QVariant::fromValue(m_reader->wanted())},
                      {u"tab"_s, m_profile->tab()}};
    if (const auto *editor = findChild<CustomerEditor *>(); editor && editor->isOpen()) {
        place.insert(u"edited"_s, QVariant::fromValue(editor->edited()));
        place.insert(u"typed"_s, QVariant::fromValue(editor->unsaved()));
    }
    return place;
}

void CustomersPage::restorePlace(const QVariantMap &place)
{
    m_search->setText(place.value(u"text"_s).toString());
    m_filters->setFilter(place.value(u"filter"_s).value<app::Condition>(),
                         place.value(u"title"_s).toString());
    m_profile->openAt(place.value(u"tab"_s).toInt());
    if (const auto customer = place.value(u"customer"_s).value<db::CustomerId>())
        showCustomer(customer);
    if (auto *editor = findChild<CustomerEditor *>(); editor && place.contains(u"edited"_s))
        editor->start(place.value(u"edited"_s).value<db::CustomerId>(), {},
                      place.value(u"typed"_s).value<std::optional<app::CustomerDraft>>());
}

bool CustomersPage::isBusy() const
{
    const auto *editor = findChild<CustomerEditor *>();
    return m_start->isRunning() || (editor && editor->isSaving());
}

void CustomersPage::takeKeyboard()
{
    if (m_stack->currentWidget() == m_start)
        m_start->setFocus(Qt::OtherFocusReason);
    else
        m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

void CustomersPage::look(const db::ChangeSet &changes)
{
    if (!changes.customers && !changes.interactions && !changes.settings)
        return;
    if (!isVisible()) {
        m_stale = true;
    } else if (changes.customers) {
        refresh();
    } else {
        m_model->readAgain();
        if (changes.settings || changes.customerIds.isEmpty() ||
            changes.customerIds.contains(m_reader->wanted()))
            m_reader->readAgain();
    }
}

void CustomersPage::refresh()
{
    m_stale = false;
    readChoices();
    search(From::WhereItStands);
    m_reader->readAgain();
}

void CustomersPage::lookAtTheDay()
{
    // "Today" is another day after midnight.
    if (std::exchange(m_day, m_desk.clock().today()) == m_desk.clock().today())
        return;
    m_stale = true;
    if (isVisible())
        refresh();
}

void CustomersPage::narrow()
{
    m_guest = {};
    search(isEverybody() ? From::WhereItStands : From::Beginning);
}

void CustomersPage::search(From from)
{
    if (m_listing.isLoading()) // else it waits for this very question
        dropWaiting(tr("The list has changed; nothing was done."));
    m_overtaken = true;
    // All of them may take a while; the first are there at once.
    ask(from, !m_known || from == From::Beginning);
}

void CustomersPage::sortBy(const app::CustomerSorting &sorting)
{
    const bool other = sorting != m_sorting;
    m_sorting = sorting;
    m_table->setSorting(sorting);
    m_filters->setSorting(sorting);
    m_table->setAccessibleName(
        tr("Customers. %1", "%1 says how they are sorted").arg(words::sortedBy(sorting)));
    if (m_known && other)
        search(From::Beginning);
}

bool CustomersPage::isEverybody() const
{
    return m_text.isEmpty() && m_filters->filter().isEmpty();
}

void CustomersPage::showCustomer(db::CustomerId id)
{
    m_guest = id;
    m_reader->want(id);
    if (m_known)
        showGuest();
}

db::CustomerId CustomersPage::chosen() const
{
    return m_reader->wanted();
}

void CustomersPage::showGuest()
{
    const int row = m_model->rowOf(m_guest);
    m_taking = true; // whatever is chosen in the list meanwhile
    if (row >= 0)
        m_table->setPlace({m_guest, qMin(row, 3), row, 0, m_guest, row});
    else
        m_table->clearChoice();
    m_taking = false;
    m_reader->want(m_guest);
    if (row >= 0)
        m_guest = {}; // chosen now like anybody
}

void CustomersPage::showOnly(const QString &title, const QList<db::CustomerId> &ids)
{
    m_search->clear();
    app::Condition filter;
    filter.only = ids;
    m_filters->setFilter(filter, title);
}

void CustomersPage::exportShown()
{
    whenWhole([this] {
        if (isEverybody() && m_sorting == app::CustomerSorting())
            emit exportAsked({});
        else
            emit exportAsked(m_model->ids());
    });
}

void CustomersPage::whenWhole(const std::function<void()> &then)
{
    if (m_complete && !m_overtaken) {
        then();
        return;
    }
    if (m_whenWhole) { // the first keeps its turn
        m_notifications.show(
            {Notice::Kind::Info,
             tr("The list is still being read, and what you asked for first waits for it. Ask for this "
                "again afterwards."),
             {},
             {}});
        return;
    }
    m_whenWhole = then;
    if (m_known && !m_listing.isLoading()) // its rest could not be read
        ask(From::WhereItStands, false);
}

void CustomersPage::dropWaiting(const QString &why)
{
    if (std::exchange(m_whenWhole, {}))
        m_notifications.show({Notice::Kind::Info, why, {}, {}});
}

void CustomersPage::withGroup(const std::function<void(const std::vector<db::CustomerId> &)> &then)
{
    const CustomerTable::Place now = m_table->place();
    if (!now.everybody || m_complete) {
        if (!now.group.empty())
            then(now.group);
    } else if (m_overtaken) { // the rest of this list never comes
        m_notifications.show({Notice::Kind::Info, tr("The list has changed; nothing was done."), {}, {}});
        if (!m_listing.isLoading())
            ask(From::WhereItStands, false);
    } else {
        whenWhole([this, then] { then(m_model->ids()); });
    }
}

void CustomersPage::readChoices()
{
    if (m_filters->isChoosing()) // not under the person's hand
        QTimer::singleShot(1s, this, &CustomersPage::readChoices);
    else
        m_choices.ask(app::asking(&app::loadFilterChoices),
                      [this](const app::FilterChoices &choices) { m_filters->setChoices(choices); });
}

void CustomersPage::ask(From from, bool firstOnly)
{
    const auto place = from == From::WhereItStands ? m_table->place() : CustomerTable::Place();
    const app::ListQuery query{.text = m_text,
                               .firstOnly = firstOnly,
                               .anchor = place.anchor,
                               .rowsAbove = place.rowsAbove,
                               .topRow = place.topRow,
                               .filter = m_filters->filter(),
                               .sorting = m_sorting};
    m_listing.ask(app::findingCustomers(query, m_desk.clock(), m_memory),
                  [this, from, firstOnly](app::CustomerListing listing) {
                      const bool opening = !m_known;
                      take(std::move(listing), from);
                      if (opening)
                          m_reader->readAgain(); // the first profile before everybody
                      if (firstOnly && !m_complete)
                          ask(From::WhereItStands, false);
                      else if (m_whenWhole)
                          std::exchange(m_whenWhole, {})();
                      if (opening)
                          readChoices();
                  });
}

void CustomersPage::take(app::CustomerListing listing, From from)
{
    m_known = true;
    m_overtaken = false;
    CustomerTable::Place before = m_table->place();
    before.everybody = before.everybody && !m_complete; // who comes later was not chosen
    m_complete = listing.complete;
    const bool hadList = m_table->hasFocus();
    const bool wasEmptyShop = m_start->isVisible();
    m_taking = true;
    if (m_model->setListing(std::move(listing)) && m_model->size() > 0)
        m_table->setPlace(from == From::WhereItStands ? before : CustomerTable::Place());
    m_taking = false;
    showSelection();
    if (m_guest)
        showGuest();
    else if (m_model->size() == 0)
        m_reader->want({});
    showState();
    showCounts();
    // What had the keyboard may have stepped back.
    if (m_editing)
        return; // whoever types keeps it
    if (wasEmptyShop != m_start->isVisible() || (hadList && !m_table->isVisible()))
        takeKeyboard();
}

void CustomersPage::showState()
{
    const bool nobody = m_known && m_model->size() == 0 && !m_editing;
    const bool filtered = !m_filters->filter().isEmpty();
    const bool emptyShop = nobody && isEverybody();
    if (nobody && filtered)
        m_noMatch->setWords(m_text.isEmpty() ? tr("No customers with these filters")
                                             : tr("No match for “%1” with these filters").arg(m_text),
                            tr("Remove a filter, or look among all customers."), tr("Show all"));
    else if (nobody && !emptyShop)
        m_noMatch->setWords(tr("No match for “%1”").arg(m_text),
                            tr("Try fewer letters, or only a part of the phone number."),
                            tr("Clear the search"));
    m_search->setVisible(!emptyShop);
    m_filters->setVisible(!emptyShop);
    m_stack->setCurrentWidget(emptyShop ? static_cast<QWidget *>(m_start)
                              : nobody  ? static_cast<QWidget *>(m_noMatch)
                                        : m_splitter);
}

void CustomersPage::showCounts()
{
    const db::CustomerCounts &counts = m_count.counts();
    const QLocale locale;
    const QString all = locale.toString(counts.total());
    if (counts.total() == 0)
        header()->setSubtitle({});
    else if (isEverybody())
        header()->setSubtitle(all);
    else if (m_complete) // else they are still being counted
        header()->setSubtitle(
            tr("%1 of %2", "customers found, of all").arg(locale.toString(m_model->size()), all));
    m_filters->setCounts(counts);
}

void CustomersPage::setEditing(bool editing)
{
    m_editing = editing;
    showState();
}

void CustomersPage::showSelection()
{
    if (!m_taking)
        m_selection->setChosen(m_table->groupSize(), m_model->size());
}

const app::CustomerLine *CustomersPage::lineAtTheKeyboard() const
{
    return m_model->lineAt(m_table->selectedRow());
}

void CustomersPage::copyPhone()
{
    const app::CustomerLine *line = lineAtTheKeyboard();
    if (!line || line->row.phone.isEmpty())
        return;
    const QString shown = phoneText(line->row.phone);
    QGuiApplication::clipboard()->setText(QString(shown).remove(u' '));
    m_notifications.show({Notice::Kind::Info, tr("%1 copied", "a phone number").arg(shown), {}, {}});
}

void CustomersPage::goToSearch(const QString &typed)
{
    if (!m_search->isVisible())
        return;
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
    if (!typed.isEmpty())
        m_search->insert(typed);
}

void CustomersPage::tell(const db::Error &error)
{
    m_notifications.show({Notice::Kind::Danger, explain(error, m_desk.path()), {}, {}});
}

} // namespace ui

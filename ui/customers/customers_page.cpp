#include "ui/customers/customers_page.h"

#include "app/desk/desk.h"
#include "ui/customers/customer_count.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customer_filter_bar.h"
#include "ui/customers/customer_stack.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/profile_loader.h"
#include "ui/customers/profile_panel.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/search_field.h"

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
      m_search(new SearchField), m_filters(new CustomerFilterBar(desk.clock())),
      m_list(new CustomerListPane(desk, notifications, state)), m_choices(desk),
      m_profile(new ProfilePanel(desk.clock())), m_reader(new ProfileLoader(desk, *m_profile, this)),
      m_side(new QStackedWidget), m_splitter(named(new QSplitter, u"customersSplitter"_s)),
      m_stack(new CustomerStack(desk, notifications, m_splitter)), m_day(desk.clock().today())
{
    build(state);
    connectAll();
    connectKeyboard();
    m_filters->setSorting(m_list->table()->sorting());
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
    connect(add, &QPushButton::clicked, this, [this] { emit newAsked({}); });
    header()->addWidget(add);
    m_search->setPlaceholderText(tr("Search customers"));
    m_search->setAccessibleName(tr("Search customers"));
    m_search->setHint(tr("no accents needed · phone digits · e-mail"));
    m_search->announceEachKey();
    m_side->addWidget(m_profile);
    setPanes(*m_splitter, m_list, 680, m_side, 360); // the next occasion is seen at 1280
    body()->addWidget(m_search);
    body()->addWidget(m_filters);
    body()->addSpacing(grid::tight());
    body()->addWidget(m_stack, 1);
    state.remember(m_splitter);
}

void CustomersPage::connectAll()
{
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_text = text;
        narrow();
    });
    connect(m_filters, &CustomerFilterBar::changed, this, &CustomersPage::narrow);
    connect(m_filters, &CustomerFilterBar::sortingChosen, m_list, &CustomerListPane::sortBy);
    connect(m_list, &CustomerListPane::sorted, m_filters, &CustomerFilterBar::setSorting);
    connect(m_list, &CustomerListPane::chosen, m_reader, &ProfileLoader::want);
    connect(m_list, &CustomerListPane::listed, this, &CustomersPage::takeList);
    connect(m_list, &CustomerListPane::failed, this, &CustomersPage::tell);
    connect(m_reader, &ProfileLoader::failed, this, &CustomersPage::tell);
    connect(&m_choices, &LoaderBase::failed, this, &CustomersPage::tell);
    m_choices.setPause(200ms); // until the list has come to rest
    connect(m_stack, &CustomerStack::allAsked, this, [this] {
        m_search->clear();
        if (!m_filters->filter().isEmpty())
            m_filters->clear();
        goToSearch({});
    });
    connect(m_stack, &CustomerStack::searchedAsked, this, [this] { emit newAsked(m_text); });
    connect(m_stack, &CustomerStack::addAsked, this, [this] { emit newAsked({}); });
    connect(m_stack, &CustomerStack::importAsked, this, &CustomersPage::importAsked);
    connect(&m_count, &CustomerCount::changed, this, &CustomersPage::showCounts);
    connect(&m_desk, &app::Desk::changed, this, &CustomersPage::look);
    connect(&m_dayTimer, &QTimer::timeout, this, &CustomersPage::lookAtTheDay);
    m_dayTimer.start(1min);
}

void CustomersPage::connectKeyboard()
{
    const auto toList = [this] { table()->setFocus(Qt::OtherFocusReason); };
    connect(m_search, &SearchField::goToList, this, [this, toList] {
        if (m_list->size() > 0)
            toList();
        else
            goToFound();
    });
    connect(m_profile, &ProfilePanel::leaveAsked, table(), toList);
    connect(addKey(this, QKeySequence::Find, tr("Search customers")), &QShortcut::activated, this,
            [this] { goToSearch({}); });
    connect(table(), &CustomerTable::openAsked, m_profile, &ProfilePanel::takeFocus);
    connect(table(), &CustomerTable::searchAsked, this, &CustomersPage::goToSearch);
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
    m_filters->setFilter(place.value(u"filter"_s).value<app::CustomerFilter>(),
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
    return m_stack->isRunning() || (editor && editor->isSaving());
}

void CustomersPage::takeKeyboard()
{
    if (m_stack->state() == CustomerStack::State::EmptyShop)
        m_stack->goToStart();
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
    } else if (changes.customers || !m_filters->filter().condition.isEverybody()) {
        refresh(); // a purchase may bring a customer into a segment
    } else {
        m_list->readAgain();
        if (changes.settings || changes.customerIds.isEmpty() ||
            changes.customerIds.contains(m_reader->wanted()))
            m_reader->readAgain();
    }
}

void CustomersPage::refresh()
{
    m_stale = false;
    search(CustomerListPane::From::WhereItStands);
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
    using From = CustomerListPane::From;
    m_list->forgetGuest();
    m_opens = false;
    search(isEverybody() ? From::WhereItStands : From::Beginning);
}

void CustomersPage::search(CustomerListPane::From from)
{
    m_list->search(m_text, m_filters->filter(), from);
    readChoices();
}

bool CustomersPage::isEverybody() const
{
    return m_text.isEmpty() && m_filters->filter().isEmpty();
}

db::CustomerId CustomersPage::chosen() const
{
    return m_reader->wanted();
}

void CustomersPage::openChosen()
{
    m_opens = m_list->loader().isOvertaken(); // who was typed for is still to come
    if (!m_opens)
        goToFound();
}

void CustomersPage::goToFound()
{
    if (m_list->size() > 0)
        m_profile->takeFocus();
    else if (!m_text.isEmpty())
        m_stack->goToOffer(); // adds whom one looks for
}

void CustomersPage::showOnly(const QString &title, const QList<db::CustomerId> &ids)
{
    m_search->clear();
    app::CustomerFilter filter;
    filter.only = ids;
    m_filters->setFilter(filter, title);
}

void CustomersPage::exportShown()
{
    m_list->withAll([this](const auto &only) { emit exportAsked(only); });
}

void CustomersPage::readChoices()
{
    if (m_filters->isChoosing()) { // not under the person's hand
        QTimer::singleShot(1s, this, &CustomersPage::readChoices);
        return;
    }
    m_choices.ask(app::asking(&app::loadFilterChoices, m_list->loader().query(), m_desk.clock()),
                  [this](const app::FilterChoices &choices) {
                      m_filters->setChoices(choices);
                      showCounts();
                  });
}

void CustomersPage::takeList(bool hadKeyboard)
{
    const bool wasEmptyShop = m_stack->isStartVisible();
    showState();
    showCounts();
    // What had the keyboard may have stepped back; whoever types keeps it.
    if (!m_editing && (wasEmptyShop != m_stack->isStartVisible() || (hadKeyboard && !table()->isVisible())))
        takeKeyboard();
    if (std::exchange(m_opens, false))
        goToFound();
    if (!std::exchange(m_opened, true)) {
        m_reader->readAgain(); // the first profile before everybody
        readChoices();
    }
}

void CustomersPage::showState()
{
    using State = CustomerStack::State;
    const bool nobody = m_list->loader().isKnown() && m_list->size() == 0 && !m_editing;
    const State state = !nobody ? State::List : isEverybody() ? State::EmptyShop : State::NoMatch;
    m_search->setVisible(state != State::EmptyShop);
    m_filters->setVisible(state != State::EmptyShop);
    m_stack->present(state, {m_text, !m_filters->filter().isEmpty()});
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
    else if (m_list->loader().isComplete()) // else they are still being counted
        header()->setSubtitle(
            tr("%1 of %2", "customers found, of all").arg(locale.toString(m_list->size()), all));
    if (isEverybody())
        m_filters->setStageCounts(counts.byStage);
}

void CustomersPage::setEditing(bool editing)
{
    m_editing = editing;
    showState();
    if (!editing && m_stack->state() == CustomerStack::State::NoMatch)
        takeKeyboard();
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

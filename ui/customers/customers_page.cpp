#include "ui/customers/customers_page.h"

#include "app/desk/desk.h"
#include "ui/customers/add_customer_button.h"
#include "ui/customers/customer_filter_bar.h"
#include "ui/customers/customer_numbers.h"
#include "ui/customers/customer_search_panel.h"
#include "ui/customers/customer_side.h"
#include "ui/customers/customer_stack.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_changes.h"
#include "ui/customers/customers_focus.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"
#include "ui/widgets/pane_splitter.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

CustomersPage::CustomersPage(app::Desk &desk, CustomerCount &count, NotificationBar &notifications,
                             WindowState &state, QWidget *parent)
    : Page(PageId::Customers, parent), m_desk(desk), m_notifications(notifications),
      m_search(new CustomerSearchPanel(desk.clock())),
      m_list(new CustomerListPane(desk, notifications, state)), m_side(new CustomerSide(desk, *m_list)),
      m_splitter(new PaneSplitter(u"customersSplitter"_s)),
      m_stack(new CustomerStack(desk, notifications, m_splitter)),
      m_numbers(new CustomerNumbers({desk, count, *m_list, *m_search, *header()}, this)),
      m_changes(new CustomersChanges(desk, this))
{
    build(state);
    m_focus = new CustomersFocus({*m_search, *m_stack, *m_list, *m_side}, this); // F1 lists its key last
    connectAll();
    filters()->setSorting(table()->sorting());
    showState();
    m_numbers->show();
}

void CustomersPage::build(WindowState &state)
{
    QPushButton *add = makeAddCustomerButton();
    connect(add, &QPushButton::clicked, this, [this] { emit newAsked({}); });
    header()->addWidget(add);
    m_splitter->setPanes({{m_list, 680, 220}, {m_side, 360, 260}}); // the next occasion is seen at 1280
    body()->addWidget(m_search);
    body()->addSpacing(grid::tight());
    body()->addWidget(m_stack, 1);
    state.remember(m_splitter);
}

void CustomersPage::connectAll()
{
    connect(m_search, &CustomerSearchPanel::changed, this, &CustomersPage::narrow);
    connect(filters(), &CustomerFilterBar::sortingChosen, m_list, &CustomerListPane::sortBy);
    connect(m_list, &CustomerListPane::sorted, filters(), &CustomerFilterBar::setSorting);
    connect(m_list, &CustomerListPane::listed, this, &CustomersPage::takeList);
    connect(m_list, &CustomerListPane::failed, this, &CustomersPage::tell);
    connect(m_side, &CustomerSide::failed, this, &CustomersPage::tell);
    connect(m_numbers, &CustomerNumbers::failed, this, &CustomersPage::tell);
    connect(m_stack, &CustomerStack::allAsked, m_search, [this] {
        m_search->showEverybody();
        m_search->takeFocus();
    });
    connect(m_stack, &CustomerStack::searchedAsked, this, [this] { emit newAsked(m_search->text()); });
    connect(m_stack, &CustomerStack::addAsked, this, [this] { emit newAsked({}); });
    connect(m_stack, &CustomerStack::importAsked, this, &CustomersPage::importAsked);
    connect(m_changes, &CustomersChanges::listChanged, this, &CustomersPage::refresh);
    connect(m_changes, &CustomersChanges::rowsChanged, this, &CustomersPage::readRows);
}

SearchField *CustomersPage::search() const
{
    return m_search->field();
}

CustomerFilterBar *CustomersPage::filters() const
{
    return m_search->filters();
}

void CustomersPage::enter()
{
    if (m_changes->takeStale())
        refresh();
    m_focus->goToStart();
}

QVariantMap CustomersPage::place() const
{
    QVariantMap place = m_search->place();
    place.insert(m_side->place());
    return place;
}

void CustomersPage::restorePlace(const QVariantMap &place)
{
    m_search->restorePlace(place);
    if (const auto customer = place.value(u"customer"_s).value<db::CustomerId>())
        showCustomer(customer);
    m_side->restorePlace(place);
}

bool CustomersPage::isBusy() const
{
    return m_stack->isRunning() || m_side->isSaving();
}

void CustomersPage::readRows(const db::ChangeSet &changes)
{
    m_list->readAgain();
    if (changes.settings || changes.customerIds.isEmpty() || changes.customerIds.contains(m_side->chosen()))
        m_side->readAgain();
}

void CustomersPage::refresh()
{
    m_changes->takeStale();
    search(CustomerListPane::From::WhereItStands);
    m_side->readAgain();
}

void CustomersPage::narrow()
{
    using From = CustomerListPane::From;
    m_list->forgetGuest();
    m_focus->dropOpening();
    search(m_search->isEverybody() ? From::WhereItStands : From::Beginning);
}

void CustomersPage::search(CustomerListPane::From from)
{
    m_changes->setByHistory(!m_search->filter().condition.isEverybody());
    m_list->search(m_search->text(), m_search->filter(), from);
    m_numbers->readChoices();
}

ProfilePanel *CustomersPage::profile() const
{
    return m_side->profile();
}

db::CustomerId CustomersPage::chosen() const
{
    return m_side->chosen();
}

void CustomersPage::openChosen()
{
    m_focus->openChosen();
}

void CustomersPage::showOnly(const QString &title, const QList<db::CustomerId> &ids)
{
    m_search->showOnly(title, ids);
}

void CustomersPage::exportShown()
{
    m_list->withAll([this](const auto &only) { emit exportAsked(only); });
}

void CustomersPage::takeList(bool hadKeyboard)
{
    const bool wasEmptyShop = m_stack->isStartVisible();
    showState();
    m_numbers->show();
    m_focus->takeList({.hadList = m_opened, .wasEmptyShop = wasEmptyShop, .listHadKeyboard = hadKeyboard});
    if (!std::exchange(m_opened, true)) {
        m_side->readAgain(); // the first profile before everybody
        m_numbers->readChoices();
    }
}

void CustomersPage::showState()
{
    using State = CustomerStack::State;
    const bool nobody = m_list->loader().isKnown() && m_list->size() == 0 && !m_side->isEditing();
    const State state = !nobody ? State::List : m_search->isEverybody() ? State::EmptyShop : State::NoMatch;
    m_search->setVisible(state != State::EmptyShop);
    m_stack->present(state, {m_search->text(), !m_search->filter().isEmpty()});
}

void CustomersPage::followEditor()
{
    showState();
    if (!m_side->isEditing() && m_stack->state() == CustomerStack::State::NoMatch)
        m_focus->goToStart();
}

void CustomersPage::tell(const db::Error &error)
{
    m_notifications.show({Notice::Kind::Danger, explain(error, m_desk.path()), {}, {}});
}

} // namespace ui

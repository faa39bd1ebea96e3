#include "ui/customers/customers_page.h"

#include "app/desk/desk.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customer_filter_bar.h"
#include "ui/customers/customer_numbers.h"
#include "ui/customers/customer_search_panel.h"
#include "ui/customers/customer_stack.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_focus.h"
#include "ui/customers/profile_loader.h"
#include "ui/customers/profile_panel.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/plain_text.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

CustomersPage::CustomersPage(app::Desk &desk, CustomerCount &count, NotificationBar &notifications,
                             WindowState &state, QWidget *parent)
    : Page(PageId::Customers, parent), m_desk(desk), m_notifications(notifications),
      m_search(new CustomerSearchPanel(desk.clock())),
      m_list(new CustomerListPane(desk, notifications, state)), m_profile(new ProfilePanel(desk.clock())),
      m_reader(new ProfileLoader(desk, *m_profile, this)), m_side(new QStackedWidget),
      m_splitter(named(new QSplitter, u"customersSplitter"_s)),
      m_stack(new CustomerStack(desk, notifications, m_splitter)),
      m_numbers(new CustomerNumbers({desk, count, *m_list, *m_search, *header()}, this)),
      m_day(desk.clock().today())
{
    build(state);
    m_focus = new CustomersFocus({*m_search, *m_stack, *m_list, *m_profile}, this); // F1 lists its key last
    connectAll();
    filters()->setSorting(table()->sorting());
    showState();
    m_numbers->show();
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
    m_side->addWidget(m_profile);
    setPanes(*m_splitter, m_list, 680, m_side, 360); // the next occasion is seen at 1280
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
    connect(m_list, &CustomerListPane::chosen, m_reader, &ProfileLoader::want);
    connect(m_list, &CustomerListPane::listed, this, &CustomersPage::takeList);
    connect(m_list, &CustomerListPane::failed, this, &CustomersPage::tell);
    connect(m_reader, &ProfileLoader::failed, this, &CustomersPage::tell);
    connect(m_numbers, &CustomerNumbers::failed, this, &CustomersPage::tell);
    connect(m_stack, &CustomerStack::allAsked, m_search, [this] {
        m_search->showEverybody();
        m_search->takeFocus();
    });
    connect(m_stack, &CustomerStack::searchedAsked, this, [this] { emit newAsked(m_search->text()); });
    connect(m_stack, &CustomerStack::addAsked, this, [this] { emit newAsked({}); });
    connect(m_stack, &CustomerStack::importAsked, this, &CustomersPage::importAsked);
    connect(&m_desk, &app::Desk::changed, this, &CustomersPage::look);
    connect(&m_dayTimer, &QTimer::timeout, this, &CustomersPage::lookAtTheDay);
    m_dayTimer.start(1min);
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
    if (m_stale)
        refresh();
    m_focus->goToStart();
}

QVariantMap CustomersPage::place() const
{
    QVariantMap place = m_search->place();
    place.insert(u"customer"_s, QVariant::fromValue(m_reader->wanted()));
    place.insert(u"tab"_s, m_profile->tab());
    if (const auto *editor = findChild<CustomerEditor *>(); editor && editor->isOpen()) {
        place.insert(u"edited"_s, QVariant::fromValue(editor->edited()));
        place.insert(u"typed"_s, QVariant::fromValue(editor->unsaved()));
    }
    return place;
}

void CustomersPage::restorePlace(const QVariantMap &place)
{
    m_search->restorePlace(place);
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

void CustomersPage::look(const db::ChangeSet &changes)
{
    if (!changes.customers && !changes.interactions && !changes.settings)
        return;
    if (!isVisible()) {
        m_stale = true;
    } else if (changes.customers || !m_search->filter().condition.isEverybody()) {
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
    m_focus->dropOpening();
    search(m_search->isEverybody() ? From::WhereItStands : From::Beginning);
}

void CustomersPage::search(CustomerListPane::From from)
{
    m_list->search(m_search->text(), m_search->filter(), from);
    m_numbers->readChoices();
}

db::CustomerId CustomersPage::chosen() const
{
    return m_reader->wanted();
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
    // What had the keyboard may have stepped back; whoever types keeps it.
    if (!m_editing && (wasEmptyShop != m_stack->isStartVisible() || (hadKeyboard && !table()->isVisible())))
        m_focus->goToStart();
    m_focus->takeList();
    if (!std::exchange(m_opened, true)) {
        m_reader->readAgain(); // the first profile before everybody
        m_numbers->readChoices();
    }
}

void CustomersPage::showState()
{
    using State = CustomerStack::State;
    const bool nobody = m_list->loader().isKnown() && m_list->size() == 0 && !m_editing;
    const State state = !nobody ? State::List : m_search->isEverybody() ? State::EmptyShop : State::NoMatch;
    m_search->setVisible(state != State::EmptyShop);
    m_stack->present(state, {m_search->text(), !m_search->filter().isEmpty()});
}

void CustomersPage::setEditing(bool editing)
{
    m_editing = editing;
    showState();
    if (!editing && m_stack->state() == CustomerStack::State::NoMatch)
        m_focus->goToStart();
}

void CustomersPage::tell(const db::Error &error)
{
    m_notifications.show({Notice::Kind::Danger, explain(error, m_desk.path()), {}, {}});
}

} // namespace ui

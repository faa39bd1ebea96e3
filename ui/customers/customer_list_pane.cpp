#include "ui/customers/customer_list_pane.h"

#include "ui/customers/column_chooser.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/filter_words.h"
#include "ui/customers/selection_bar.h"
#include "ui/language/word_labels.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/window_state.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

namespace ui {

CustomerListPane::CustomerListPane(app::Desk &desk, NotificationBar &notifications, WindowState &state)
    : m_desk(desk), m_notifications(notifications), m_selection(new SelectionBar)
{
    m_model = new CustomerListModel(
        desk.clock(),
        [this](const QList<db::CustomerId> &ids, CustomerListModel::Answer answer) {
            m_desk.ask(m_model, app::asking(&app::loadLines, ids, m_desk.clock()), std::move(answer));
        },
        this);
    m_table = new CustomerTable(m_model);
    m_loader = new CustomerListLoader(
        desk,
        [this](app::ListQuery &query) {
            const CustomerTable::Place place = m_table->place();
            query.anchor = place.anchor;
            query.rowsAbove = place.rowsAbove;
            query.topRow = place.topRow;
        },
        this);
    hold(m_table);
    qobject_cast<QBoxLayout *>(layout())->setStretch(0, 1);
    layout()->addWidget(m_selection);
    state.remember(m_table->horizontalHeader());
    m_columns = new ColumnChooser(*m_table, state, this);
    connectAll();
    m_table->fitColumns();
    sortBy(m_table->sorting());
}

void CustomerListPane::connectAll()
{
    connect(m_table, &CustomerTable::sortingAsked, this, &CustomerListPane::sortBy);
    connect(m_table, &CustomerTable::rowChanged, this, [this](int row) {
        if (m_taking && m_guest)
            return;
        m_guest = {};
        emit chosen(m_model->idAt(row));
    });
    connect(m_table, &CustomerTable::copyAsked, this, [this] {
        if (!m_table->hasGroup())
            copyPhone();
    });
    connect(m_table, &CustomerTable::groupChanged, this, &CustomerListPane::showSelection);
    connect(m_selection, &SelectionBar::allAsked, m_table, &CustomerTable::selectAll);
    connect(m_selection, &SelectionBar::leaveAsked, m_table, [this] {
        m_table->leaveGroup();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_loader, &CustomerListLoader::found, this, &CustomerListPane::take);
    connect(m_loader, &CustomerListLoader::failed, this, &CustomerListPane::failed);
    connect(m_loader, &CustomerListLoader::dropped, this, &CustomerListPane::tell);
    connect(m_model, &CustomerListModel::failed, this, &CustomerListPane::failed);
}

QWidget *CustomerListPane::groupAnchor(const QString &button) const
{
    QWidget *found = m_selection->anchor(button);
    return found && found->isVisible() ? found : m_table;
}

qsizetype CustomerListPane::size() const
{
    return m_model->size();
}

void CustomerListPane::search(const QString &text, const app::CustomerFilter &filter, From from)
{
    m_loader->search(text, filter, m_sorting, from);
}

void CustomerListPane::sortBy(const app::CustomerSorting &sorting)
{
    const bool other = sorting != m_sorting;
    m_sorting = sorting;
    m_table->setSorting(sorting);
    m_table->setAccessibleName(
        tr("Customers. %1", "%1 says how they are sorted").arg(words::sortedBy(sorting)));
    emit sorted(sorting);
    if (m_loader->isKnown() && other)
        m_loader->search(m_loader->query().text, m_loader->query().filter, sorting, From::Beginning);
}

void CustomerListPane::readAgain()
{
    m_model->readAgain();
}

void CustomerListPane::showCustomer(db::CustomerId id)
{
    m_guest = id;
    emit chosen(id);
    if (m_loader->isKnown())
        showGuest();
}

void CustomerListPane::showGuest()
{
    const int row = m_model->rowOf(m_guest);
    m_taking = true; // whatever is chosen in the list meanwhile
    if (row >= 0)
        m_table->setPlace({m_guest, qMin(row, 3), row, 0, m_guest, row});
    else
        m_table->clearChoice();
    m_taking = false;
    emit chosen(m_guest);
    if (row >= 0)
        m_guest = {}; // chosen now like anybody
}

void CustomerListPane::take(app::CustomerListing listing, From from)
{
    CustomerTable::Place before = m_table->place();
    before.everybody = before.everybody && !m_loader->wasComplete(); // who comes later was not chosen
    const bool hadKeyboard = m_table->hasFocus();
    m_taking = true;
    if (m_model->setListing(std::move(listing)) && m_model->size() > 0)
        m_table->setPlace(from == From::WhereItStands ? before : CustomerTable::Place());
    m_taking = false;
    showSelection();
    if (m_guest)
        showGuest();
    else if (m_model->size() == 0)
        emit chosen({});
    emit listed(hadKeyboard);
}

const app::CustomerLine *CustomerListPane::lineAtTheKeyboard() const
{
    return m_model->lineAt(m_table->selectedRow());
}

void CustomerListPane::withGroup(const std::function<void(const std::vector<db::CustomerId> &)> &then)
{
    const CustomerTable::Place now = m_table->place();
    if (!now.everybody || m_loader->isComplete()) {
        if (!now.group.empty())
            then(now.group);
    } else if (m_loader->isOvertaken()) { // the rest of this list never comes
        tell(tr("The list has changed; nothing was done."));
        m_loader->readRest();
    } else {
        m_loader->whenWhole([this, then] { then(m_model->ids()); });
    }
}

void CustomerListPane::withAll(
    const std::function<void(const std::optional<std::vector<db::CustomerId>> &)> &then)
{
    m_loader->whenWhole([this, then] {
        if (m_loader->isEverybody() && m_sorting == app::CustomerSorting())
            then({});
        else
            then(m_model->ids());
    });
}

void CustomerListPane::showSelection()
{
    if (!m_taking)
        m_selection->setChosen(m_table->groupSize(), m_model->size());
}

void CustomerListPane::copyPhone()
{
    const app::CustomerLine *line = lineAtTheKeyboard();
    if (!line || line->row.phone.isEmpty())
        return;
    const QString shown = phoneText(line->row.phone);
    QGuiApplication::clipboard()->setText(QString(shown).remove(QLatin1Char(' ')));
    tell(tr("%1 copied", "a phone number").arg(shown));
}

void CustomerListPane::tell(const QString &text)
{
    m_notifications.show({Notice::Kind::Info, text, {}, {}});
}

} // namespace ui

#include "ui/customers/customers_changes.h"

#include "app/desk/desk.h"
#include "ui/shell/day_turn.h"

#include <QWidget>

namespace ui {

CustomersChanges::CustomersChanges(app::Desk &desk, QWidget *page) : QObject(page), m_page(page)
{
    connect(&desk, &app::Desk::changed, this, &CustomersChanges::look);
    connect(new DayTurn(desk.clock(), this), &DayTurn::turned, this, &CustomersChanges::lookAtAll);
}

void CustomersChanges::look(const db::ChangeSet &changes)
{
    if (!changes.customers && !changes.interactions && !changes.settings)
        return;
    if (!m_page->isVisible() || changes.customers || m_byHistory)
        lookAtAll();
    else
        emit rowsChanged(changes);
}

void CustomersChanges::lookAtAll()
{
    if (m_page->isVisible())
        emit listChanged();
    else
        m_stale = true;
}

} // namespace ui

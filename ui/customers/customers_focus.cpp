#include "ui/customers/customers_focus.h"

#include "ui/customers/customer_list_pane.h"
#include "ui/customers/customer_search_panel.h"
#include "ui/customers/customer_side.h"
#include "ui/customers/customer_stack.h"
#include "ui/customers/customer_table.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/search_field.h"

#include <QShortcut>

#include <utility>

namespace ui {

CustomersFocus::CustomersFocus(const Parts &parts, QWidget *page) : QObject(page), m_parts(parts)
{
    SearchField *field = m_parts.search.field();
    CustomerTable *table = m_parts.list.table();
    connect(field, &SearchField::goToList, this, [this] {
        if (m_parts.list.size() > 0)
            goToList();
        else
            goToFound();
    });
    connect(&m_parts.side, &CustomerSide::leaveAsked, this, &CustomersFocus::goToList);
    connect(addKey(page, QKeySequence::Find, field->accessibleName()), &QShortcut::activated, this,
            [this] { m_parts.search.takeFocus(); });
    connect(table, &CustomerTable::openAsked, &m_parts.side, &CustomerSide::takeFocus);
    connect(table, &CustomerTable::searchAsked, &m_parts.search, &CustomerSearchPanel::takeFocus);
}

void CustomersFocus::goToStart()
{
    if (m_parts.stack.state() == CustomerStack::State::EmptyShop)
        m_parts.stack.goToStart();
    else
        m_parts.search.field()->setFocus(Qt::OtherFocusReason);
    m_parts.search.field()->selectAll();
}

void CustomersFocus::openChosen()
{
    m_opens = m_parts.list.loader().isOvertaken(); // who was typed for is still to come
    if (!m_opens)
        goToFound();
}

// What had the keyboard may have stepped back; whoever types keeps it.
void CustomersFocus::follow(const Before &before)
{
    const bool isEmptyShop = m_parts.stack.isStartVisible();
    const bool listIsGone = before.listHadKeyboard && !m_parts.list.table()->isVisible();
    if (m_parts.side.isEditing())
        return;
    if (before.hadList && !before.wasEmptyShop && isEmptyShop)
        m_parts.stack.waitAtStart(); // the last customer is gone: no button is pressed by the next Enter
    else if (before.wasEmptyShop != isEmptyShop || listIsGone)
        goToStart();
}

void CustomersFocus::takeList(const Before &before)
{
    follow(before);
    if (std::exchange(m_opens, false))
        goToFound();
}

void CustomersFocus::goToList()
{
    m_parts.list.table()->setFocus(Qt::OtherFocusReason);
}

void CustomersFocus::goToFound()
{
    if (m_parts.list.size() > 0)
        m_parts.side.takeFocus();
    else if (!m_parts.search.text().isEmpty())
        m_parts.stack.goToOffer(); // adds whom one looks for
}

} // namespace ui

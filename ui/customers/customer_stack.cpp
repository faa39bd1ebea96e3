#include "ui/customers/customer_stack.h"

#include "ui/shell/start_actions.h"
#include "ui/widgets/empty_state.h"

using namespace Qt::StringLiterals;

namespace ui {

CustomerStack::CustomerStack(app::Desk &desk, NotificationBar &notifications, QWidget *list)
    : m_list(list), m_noMatch(new EmptyState(u"search"_s)), m_start(new StartActions(desk, notifications))
{
    addWidget(m_list);
    addWidget(m_noMatch);
    addWidget(m_start);
    connect(m_noMatch, &EmptyState::started, this, &CustomerStack::allAsked);
    connect(m_noMatch, &EmptyState::offerTaken, this, &CustomerStack::searchedAsked);
    connect(m_start, &StartActions::addAsked, this, &CustomerStack::addAsked);
    connect(m_start, &StartActions::importAsked, this, &CustomerStack::importAsked);
}

void CustomerStack::present(State state, const Narrowing &by)
{
    const auto &[searched, filtered] = by;
    if (state == State::NoMatch && filtered)
        m_noMatch->setWords(searched.isEmpty() ? tr("No customers with these filters")
                                               : tr("No match for “%1” with these filters").arg(searched),
                            tr("Remove a filter, or look among all customers."), tr("Show all"));
    else if (state == State::NoMatch)
        m_noMatch->setWords(tr("No match for “%1”").arg(searched),
                            tr("Try fewer letters, or only a part of the phone number."),
                            tr("Clear the search"));
    m_noMatch->setOffer(
        searched.isEmpty()
            ? QString()
            : tr("Add “%1”", "button: a new customer, by what was searched for").arg(searched));
    setCurrentWidget(state == State::EmptyShop ? static_cast<QWidget *>(m_start)
                     : state == State::NoMatch ? static_cast<QWidget *>(m_noMatch)
                                               : m_list);
}

CustomerStack::State CustomerStack::state() const
{
    return currentWidget() == m_start     ? State::EmptyShop
           : currentWidget() == m_noMatch ? State::NoMatch
                                          : State::List;
}

bool CustomerStack::isStartVisible() const
{
    return m_start->isVisible();
}

bool CustomerStack::isRunning() const
{
    return m_start->isRunning();
}

void CustomerStack::goToStart()
{
    m_start->setFocus(Qt::TabFocusReason); // the ring says so
}

void CustomerStack::waitAtStart()
{
    setAccessibleName(m_start->title());
    setFocus(Qt::OtherFocusReason);
}

void CustomerStack::goToOffer()
{
    if (m_noMatch->isVisible())
        m_noMatch->setFocus(Qt::TabFocusReason); // the ring says so
}

} // namespace ui

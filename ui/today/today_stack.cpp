#include "ui/today/today_stack.h"

#include "app/outbox/today_board.h"
#include "ui/shell/start_actions.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/empty_state.h"

#include <QLabel>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

TodayStack::TodayStack(app::Desk &desk, NotificationBar &notifications, QWidget *list)
    : m_list(list), m_reading(makeLabel(TextStyle::Secondary, u"todayLoadingLabel"_s)),
      m_nobody(new EmptyState(u"today"_s)), m_start(new StartActions(desk, notifications))
{
    m_reading->setAlignment(Qt::AlignCenter);
    m_nobody->setWords(tr("No one to greet today"), tr("No one in the next seven days either."));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_reading, m_list, m_nobody, m_start})
        addWidget(widget);
    m_patience.setSingleShot(true);
    m_patience.setInterval(250ms); // a shorter wait needs no words
    m_patience.callOnTimeout(this, [this] { m_reading->setText(tr("Reading today's greetings…")); });
    connect(m_start, &StartActions::importAsked, this, &TodayStack::importAsked);
    connect(m_start, &StartActions::addAsked, this, &TodayStack::addAsked);
}

void TodayStack::wait()
{
    m_patience.start();
}

void TodayStack::showFailure(const QString &why)
{
    stopWaiting();
    m_reading->setText(why);
}

void TodayStack::present(const app::TodayBoard &board)
{
    stopWaiting();
    const bool starting = board.emptyShop || m_start->isRunning();
    setCurrentWidget(starting             ? static_cast<QWidget *>(m_start)
                     : board.hasNothing() ? static_cast<QWidget *>(m_nobody)
                                          : m_list);
}

} // namespace ui

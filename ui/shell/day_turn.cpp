#include "ui/shell/day_turn.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace ui {

DayTurn::DayTurn(app::Clock clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock)), m_day(m_clock.today())
{
    m_timer.callOnTimeout(this, &DayTurn::look);
    m_timer.start(2s); // while a computer sleeps, it stands still
}

void DayTurn::look()
{
    const QDate today = m_clock.today();
    if (std::exchange(m_day, today) != today)
        emit turned();
}

} // namespace ui

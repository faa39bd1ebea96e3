#include "ui/palette/counter_close.h"

#include "ui/palette/command_palette.h"
#include "ui/palette/counter_work.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notification_bar.h"

#include <QEvent>

#include <algorithm>

namespace ui {

CounterClose::CounterClose(MainWindow &window, CommandPalette &palette, CounterWork &counter)
    : QObject(&counter), m_window(window), m_palette(palette), m_counter(counter)
{
    window.installEventFilter(this);
}

bool CounterClose::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Close || watched != &m_window)
        return QObject::eventFilter(watched, event);
    m_window.notifications().withdraw(m_notice);
    const qsizetype lines = m_counter.unrecorded();
    m_givenUp = std::min(m_givenUp, lines); // some may be recorded by now
    if (lines == m_givenUp)
        return QObject::eventFilter(watched, event);
    event->ignore();
    ask(lines);
    return true;
}

void CounterClose::ask(qsizetype lines)
{
    m_counter.leave(); // both cover the notice
    m_palette.close();
    m_notice = m_window.notifications().show(
        {Notice::Kind::Danger,
         tr("%Ln line(s) typed at the counter are not recorded and would be lost. Ctrl+K leads back to them.",
            nullptr, static_cast<int>(lines)),
         tr("Close without them"), [this, lines] {
             m_givenUp = lines;
             m_window.closeAfterAll();
         }});
}

} // namespace ui

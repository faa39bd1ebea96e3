#include "ui/shell/close_wait.h"

#include "app/desk/desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notification_bar.h"

#include <QEvent>

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {
constexpr auto kForTheReason = 300ms; // until whoever asked has told why
}

CloseWait::CloseWait(MainWindow &window, app::Desk &desk) : QObject(&window), m_window(window), m_desk(desk)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(400ms);
    m_quiet.callOnTimeout(this, &CloseWait::tell);
    window.installEventFilter(this);
    connect(&desk, &app::Desk::written, this, &CloseWait::hearWritten);
}

bool CloseWait::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Close || watched != &m_window || m_state == State::Leaving)
        return QObject::eventFilter(watched, event);
    finishTyping();
    if (!m_desk.isWriting())
        return QObject::eventFilter(watched, event);
    event->ignore();
    if (m_state == State::Waiting)
        tell();
    else
        m_quiet.start();
    m_state = State::Waiting;
    return true;
}

void CloseWait::finishTyping()
{
    if (QWidget *typing = m_window.focusWidget())
        typing->clearFocus();
    if (QWidget *page = m_window.pages().currentWidget(); page && page->isVisible()) {
        page->hide();
        page->show();
    }
}

void CloseWait::tell()
{
    m_window.notifications().withdraw(m_notice);
    m_notice = m_window.notifications().show(
        {Notice::Kind::Danger,
         tr("Your last changes are still being saved; another program may be using the shop's file. The "
            "window closes as soon as they are saved."),
         tr("Close without waiting"), [this] {
             m_state = State::Leaving;
             if (!m_window.closeAfterAll())
                 m_state = State::Open; // for another reason: what is written by the next time is waited for
         }});
}

void CloseWait::hearWritten(bool well)
{
    if (m_state != State::Waiting || (well && m_desk.isWriting()))
        return;
    m_state = State::Open;
    m_quiet.stop();
    m_window.notifications().withdraw(m_notice);
    if (well) {
        m_window.closeAfterAll(); // asks again: what ended may have begun something else
        return;
    }
    // Whoever asked for it says what could not be saved; what the window does by itself has no such place.
    QTimer::singleShot(kForTheReason, this, [this] {
        if (m_state == State::Open && !m_window.notifications().isShowing())
            m_window.notifications().show(
                {Notice::Kind::Danger, tr("The window stays open: something could not be saved. To leave all "
                                          "the same, close it again.")});
    });
}

} // namespace ui

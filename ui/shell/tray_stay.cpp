#include "ui/shell/tray_stay.h"

#include "ui/platform/tray_icon.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/window_state.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

const QString kTrayNote = u"tray"_s; // empty: the person was not asked yet
const QString kTrayWanted = u"on"_s;
const QString kTrayRefused = u"off"_s;
constexpr auto kTrayLookEvery = 1s;
constexpr int kMostTrayLooks = 5; // a desktop's tray may come later than what it starts at login

} // namespace

TrayStay::TrayStay(MainWindow &window, TrayIcon *icon) : QObject(&window), m_window(window), m_icon(icon)
{
    if (m_icon)
        connect(m_icon, &TrayIcon::activated, &m_window, &MainWindow::comeForward);
}

bool TrayStay::isWanted() const
{
    return m_window.state().note(kTrayNote) == kTrayWanted;
}

void TrayStay::setWanted(bool wanted)
{
    const bool was = isWanted();
    m_window.state().setNote(kTrayNote, wanted ? kTrayWanted : kTrayRefused);
    if (m_icon && !wanted && m_window.isVisible())
        m_icon->hide();
    if (was != wanted)
        emit wantedChanged(wanted);
}

bool TrayStay::isPossible() const
{
    return m_icon && m_icon->isAvailable();
}

bool TrayStay::isInTray() const
{
    return m_isPutAway && !m_window.isVisible();
}

void TrayStay::setWords(const QString &words)
{
    if (m_icon)
        m_icon->setWords(words);
}

void TrayStay::begin()
{
    QCoreApplication::instance()->installEventFilter(this); // of the window, too
}

void TrayStay::startInTray()
{
    if (m_window.isVisible()) // opened meanwhile
        return;
    m_isPutAway = true;
    if (isPossible()) {
        showIcon();
    } else if (m_icon && ++m_looks < kMostTrayLooks) {
        QTimer::singleShot(kTrayLookEvery, this, &TrayStay::startInTray);
    } else {
        m_window.comeForward();
        m_window.notifications().show({.text = tr("This desktop has no tray, so the window is open.")});
    }
}

bool TrayStay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Quit && watched == QCoreApplication::instance())
        return keepsFromEnding(*event);
    if (event->type() != QEvent::Close || watched != &m_window || m_window.isQuitting())
        return QObject::eventFilter(watched, event);
    const bool wasAsked = !m_window.state().note(kTrayNote).isEmpty();
    if (isWanted() ? !isPossible() : wasAsked || m_stillToGo == 0 || !isPossible())
        return QObject::eventFilter(watched, event);
    event->ignore();
    if (isWanted())
        goIntoTray();
    else
        askOnce();
    return true;
}

// The session ends, or the system wants the program to: what is being saved is waited for, nothing else.
bool TrayStay::keepsFromEnding(QEvent &event)
{
    event.setAccepted(m_window.quit());
    return !event.isAccepted();
}

void TrayStay::showIcon()
{
    m_icon->show(m_menu ? m_menu() : nullptr);
}

void TrayStay::goIntoTray()
{
    m_window.notifications().withdraw(m_notice);
    m_isPutAway = true;
    showIcon();
    m_window.goAway();
}

void TrayStay::askOnce()
{
    m_window.state().setNote(kTrayNote, kTrayRefused);
    const QString words =
        tr("%Ln approved messages are to go later today. They go only while the program runs: "
           "it can stay in the tray. To quit, close the window again.",
           "", static_cast<int>(m_stillToGo));
    const auto stay = [this] {
        setWanted(true);
        m_window.close();
    };
    m_notice = m_window.notifications().show({Notice::Kind::Danger, words, tr("Stay in the tray"), stay});
}

} // namespace ui

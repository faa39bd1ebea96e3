#include "ui/background/tray_menu.h"

#include "app/outbox/sending/sending_commands.h"
#include "ui/background/background_words.h"
#include "ui/shell/doer.h"
#include "ui/shell/main_window.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QAction *trayAction(QMenu &menu, const QString &objectName)
{
    QAction *action = menu.addAction(QString());
    action->setObjectName(objectName);
    return action;
}

} // namespace

TrayMenu::TrayMenu(MainWindow &window, Doer &doer)
    : m_doer(doer), m_open(trayAction(*this, u"openAction"_s)),
      m_waiting(trayAction(*this, u"waitingAction"_s)), m_pause(nullptr), m_quit(nullptr)
{
    setObjectName(u"trayMenu"_s);
    setDefaultAction(m_open);
    addSeparator();
    m_pause = trayAction(*this, u"pauseAction"_s);
    m_quit = trayAction(*this, u"quitAction"_s);
    connect(m_open, &QAction::triggered, &window, &MainWindow::comeForward);
    connect(m_waiting, &QAction::triggered, &window, [&window] {
        window.openPage(PageId::Today);
        window.comeForward();
    });
    connect(m_pause, &QAction::triggered, this, &TrayMenu::turnSending);
    connect(m_quit, &QAction::triggered, &window, &MainWindow::quit);
    setWords();
}

void TrayMenu::setGlance(const app::DayGlance &glance)
{
    m_glance = glance;
    setWords();
}

void TrayMenu::setWords()
{
    m_open->setText(tr("Open"));
    m_waiting->setText(BackgroundWords::waiting(m_glance));
    m_waiting->setEnabled(m_glance.waiting() > 0);
    m_pause->setText(m_glance.isPaused ? tr("Resume sending") : tr("Pause sending"));
    m_pause->setVisible(m_glance.isPaused || m_glance.sendsByItself);
    m_quit->setText(tr("Quit"));
}

void TrayMenu::turnSending()
{
    const bool pauses = !m_glance.isPaused;
    m_doer.run(this, app::PauseSending{pauses}, {.told = [pauses](auto) {
                   return pauses ? tr("Sending is paused.") : tr("Sending goes on.");
               }});
}

} // namespace ui

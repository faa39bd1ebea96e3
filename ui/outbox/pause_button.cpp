#include "ui/outbox/pause_button.h"

#include "app/outbox/sending/sending_commands.h"
#include "ui/shell/doer.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace ui {

PauseButton::PauseButton(Doer &doer, QWidget *parent)
    : QPushButton(parent), m_doer(doer),
      m_loader(doer.desk(), [this](const app::SendingStanding &standing) { showStanding(standing); })
{
    setObjectName(u"pauseSendingPushButton"_s);
    showStanding({});
    connect(this, &QPushButton::clicked, this, &PauseButton::turn);
    connect(&m_loader, &LoaderBase::failed, &doer, &Doer::showError);
    m_loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.settings || changes.outbox; });
    m_loader.ask(app::asking(&app::sendingStanding));
}

void PauseButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showStanding(m_standing);
}

void PauseButton::showStanding(const app::SendingStanding &standing)
{
    m_standing = standing;
    setText(standing.isPaused ? tr("Resume sending") : tr("Pause sending"));
    setToolTip(standing.isPaused ? tr("Approved messages go out again at their hours.")
                                 : tr("Nothing goes out by itself until you resume, on any computer."));
    setVisible(standing.isPaused || !standing.selfSending.isEmpty());
    setEnabled(true);
    emit standingChanged(standing.isPaused ? tr("Sending is paused: approved messages wait.")
                         : standing.isDoubted
                             ? tr("This shop is a restored backup. Nothing goes out by itself until you have "
                                  "answered in Today for what may have gone meanwhile.")
                             : QString());
}

void PauseButton::turn()
{
    const bool pauses = !m_standing.isPaused;
    setEnabled(false); // until the shop says how it stands
    m_doer.run(this, app::PauseSending{pauses},
               {.told = [pauses](auto) { return pauses ? tr("Sending is paused.") : tr("Sending goes on."); },
                .then = [this](auto) { m_loader.again(); },
                .failed = [this](const db::Error &) { setEnabled(true); }});
}

} // namespace ui

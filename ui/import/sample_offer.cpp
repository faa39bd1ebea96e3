#include "ui/import/sample_offer.h"

#include "app/core/question.h"
#include "app/desk/desk.h"
#include "app/start/sample_removal.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/job_progress.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

SampleOffer::SampleOffer(app::Desk &desk, NotificationBar &notifications, QWidget *parent)
    : Card(parent), m_desk(desk), m_notifications(notifications),
      m_words(makeWrappedLabel(TextStyle::Body, u"sampleOfferLabel"_s)),
      m_remove(makeButton(u"removeSampleFirstPushButton"_s, {})), m_progress(new JobProgress)
{
    setObjectName(u"sampleOffer"_s);
    m_progress->cancelButton()->setObjectName(u"cancelSampleRemovalPushButton"_s); // the import has one too
    setEdge(Role::Accent);
    setLayout(rowOf(grid::medium(), {{m_words, 1}, m_progress, m_remove},
                    {grid::medium(), grid::small(), grid::medium(), grid::small()}));
    connect(m_remove, &QPushButton::clicked, this, &SampleOffer::remove);
    connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        if ((changes.settings || changes.customers) && !m_progress->isRunning())
            look();
    });
    hide();
    look();
}

void SampleOffer::look()
{
    m_desk.ask(this, app::asking(&app::loadSampleStanding),
               [this](const db::Result<app::SampleStanding> &standing) {
                   m_invented = standing ? static_cast<int>(standing->invented) : 0;
                   showWords();
                   setVisible(standing && standing->sample);
               });
}

void SampleOffer::showWords()
{
    const bool running = m_progress->isRunning();
    m_words->setText(tr("You are in the sample shop. Remove its %Ln invented customers before you import "
                        "your own list? This cannot be undone. Customers you added yourself stay.",
                        "", m_invented));
    m_words->setVisible(!running);
    m_remove->setText(tr("Remove the sample shop"));
    m_remove->setVisible(!running);
}

void SampleOffer::remove()
{
    const auto count = m_progress->begin(tr("The sample shop is being removed."));
    showWords();
    const app::SampleProgress progress = std::bind_front(&JobCount::tell, count);
    m_desk.write(
        this, app::doing(&app::removeSampleForList, m_desk.clock().act(), progress),
        [this](const db::Result<db::ChangeSet> &removed) {
            m_progress->end();
            if (removed)
                m_notifications.show({Notice::Kind::Good, tr("The sample shop is gone. Choose your list.")});
            else if (removed.error().kind == db::ErrorKind::Cancelled)
                m_notifications.show({.text = tr("Stopped. The sample shop is as it was.")});
            else
                m_notifications.show({Notice::Kind::Danger, explain(removed.error(), m_desk.path())});
            look();
        });
}

void SampleOffer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showWords();
    Card::changeEvent(event);
}

} // namespace ui

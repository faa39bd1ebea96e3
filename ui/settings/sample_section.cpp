#include "ui/settings/sample_section.h"

#include "app/customers/customer_list.h"
#include "app/start/sample_shop.h"
#include "ui/language/explain.h"
#include "ui/settings/shop_work.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/job_progress.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

SampleSection::SampleSection(app::Desk &desk, ShopWork &keeper, NotificationBar &notifications,
                             QWidget *parent)
    : SettingCard(u"sampleSection"_s, tr("Sample shop"), parent), m_desk(desk), m_keeper(keeper),
      m_notifications(notifications), m_words(makeLabel(TextStyle::Body, u"sampleWordsLabel"_s)),
      m_remove(new QPushButton), m_yes(new QPushButton), m_keep(new QPushButton), m_progress(new JobProgress)
{
    m_words->setWordWrap(true);
    m_remove->setText(tr("Remove the sample shop…"));
    m_keep->setText(tr("Keep it"));
    m_remove->setObjectName(u"removeSamplePushButton"_s);
    m_yes->setObjectName(u"removeSampleYesPushButton"_s);
    m_keep->setObjectName(u"keepSamplePushButton"_s);
    addWide(m_words);
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small());
    for (QPushButton *button : {m_remove, m_yes, m_keep})
        row->addWidget(button);
    row->addStretch(1);
    addWide(buttons);
    addWide(m_progress);
    connect(&keeper, &ShopWork::changed, this, &SampleSection::show);
    connect(m_remove, &QPushButton::clicked, this, &SampleSection::ask);
    connect(m_keep, &QPushButton::clicked, this, &SampleSection::keep);
    connect(m_yes, &QPushButton::clicked, this, &SampleSection::remove);
    show();
}

void SampleSection::show()
{
    const bool sample = m_keeper.isLoaded() && m_keeper.shop().sample;
    setVisible(sample || m_progress->isRunning());
    m_remove->setVisible(!m_asking && !m_progress->isRunning());
    m_yes->setVisible(m_asking && !m_progress->isRunning());
    m_keep->setVisible(m_asking && !m_progress->isRunning());
    m_words->setText(
        m_asking
            ? tr("All %Ln customers go, those you added yourself too, with their messages and notes. This "
                 "cannot be taken back. Templates and rules stay.",
                 "", static_cast<int>(m_people))
            : tr("You are looking at invented people. When you have seen enough, remove them and begin with "
                 "your own shop."));
    m_yes->setText(tr("Remove %Ln customers", "", static_cast<int>(m_people)));
}

void SampleSection::ask()
{
    m_desk.ask(this, app::asking(&app::countCustomers), [this](const db::Result<db::CustomerCounts> &counts) {
        if (!counts) {
            m_notifications.show({Notice::Kind::Danger, explain(counts.error(), m_desk.path()), {}, {}});
            return;
        }
        m_people = counts->total();
        m_asking = true;
        show();
        m_keep->setFocus(Qt::OtherFocusReason); // Enter by habit does no harm
    });
}

void SampleSection::keep()
{
    m_asking = false;
    show();
    m_remove->setFocus(Qt::OtherFocusReason);
}

void SampleSection::remove()
{
    m_asking = false;
    const auto count = m_progress->begin(tr("The sample shop is being removed."));
    show();
    const app::SampleProgress progress = [count](qint64 done, qint64 total) {
        return count->tell(done, total);
    };
    m_desk.write(
        this, app::doing(&app::removeSampleShop, m_desk.clock().act(), progress),
        [this](const db::Result<db::ChangeSet> &removed) {
            m_progress->end();
            show();
            if (removed)
                m_notifications.show(
                    {Notice::Kind::Good, tr("The sample shop is gone. The desk is yours."), {}, {}});
            else if (removed.error().kind == db::ErrorKind::Cancelled)
                m_notifications.show(
                    {Notice::Kind::Info, tr("Stopped. The sample shop is as it was."), {}, {}});
            else
                m_notifications.show({Notice::Kind::Danger, explain(removed.error(), m_desk.path()), {}, {}});
        });
}

} // namespace ui

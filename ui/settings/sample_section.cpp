#include "ui/settings/sections.h"

#include "app/start/sample_shop.h"
#include "ui/language/explain.h"
#include "ui/settings/setting_card.h"
#include "ui/settings/shop_work.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/grid.h"
#include "ui/widgets/job_progress.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class SampleSection final : public SettingCard
{
    Q_DECLARE_TR_FUNCTIONS(ui::SampleSection)
public:
    SampleSection(app::Desk &desk, ShopWork &keeper, NotificationBar &notifications)
        : SettingCard(u"sampleSection"_s, tr("Sample shop")), m_desk(desk), m_keeper(keeper),
          m_notifications(notifications), m_words(makeWrappedLabel(TextStyle::Body, u"sampleWordsLabel"_s)),
          m_remove(makeButton(u"removeSamplePushButton"_s, tr("Remove the sample shop…"))),
          m_yes(makeButton(u"removeSampleYesPushButton"_s, {})),
          m_keep(makeButton(u"keepSamplePushButton"_s, tr("Keep it"))), m_progress(new JobProgress)
    {
        auto *buttons = new QWidget;
        buttons->setLayout(rowOf(grid::small(), {m_remove, m_yes, m_keep, BoxItem::rest()}));
        for (QWidget *line : std::initializer_list<QWidget *>{m_words, buttons, m_progress})
            addWide(line);
        connect(&keeper, &ShopWork::changed, this, &SampleSection::show);
        connect(m_remove, &QPushButton::clicked, this, &SampleSection::ask);
        connect(m_keep, &QPushButton::clicked, this, [this] {
            m_asking = false;
            show();
            m_remove->setFocus(Qt::OtherFocusReason);
        });
        connect(m_yes, &QPushButton::clicked, this, &SampleSection::remove);
        show();
    }

    QVariant place() const override { return m_asking; }
    void restorePlace(const QVariant &asking) override
    {
        if (asking.toBool())
            ask();
    }

private:
    void show()
    {
        const bool running = m_progress->isRunning();
        setVisible(running || (m_keeper.isLoaded() && m_keeper.shop().sample));
        m_remove->setVisible(!m_asking && !running);
        m_yes->setVisible(m_asking && !running);
        m_keep->setVisible(m_asking && !running);
        m_words->setText(
            m_asking ? tr("%Ln invented customers go, with their messages and notes. Customers you added or "
                          "imported yourself stay, and so do templates and rules. This cannot be undone.",
                          "", static_cast<int>(m_people))
                     : tr("You are looking at invented people. When you have seen enough, remove them and "
                          "begin with your own shop."));
        m_yes->setText(tr("Remove %Ln customers", "", static_cast<int>(m_people)));
    }

    void ask()
    {
        m_desk.ask(
            this, app::asking(&app::loadSampleStanding),
            [this](const db::Result<app::SampleStanding> &standing) {
                if (!standing) {
                    m_notifications.show({Notice::Kind::Danger, explain(standing.error(), m_desk.path())});
                    return;
                }
                m_people = standing->invented;
                m_asking = true;
                show();
                m_keep->setFocus(Qt::OtherFocusReason); // Enter by habit does no harm
            });
    }

    void remove()
    {
        m_asking = false;
        const auto count = m_progress->begin(tr("The sample shop is being removed."));
        show();
        const app::SampleProgress progress = std::bind_front(&JobCount::tell, count);
        m_desk.write(
            this, app::doing(&app::removeSampleShop, m_desk.clock().act(), progress),
            [this](const db::Result<db::ChangeSet> &removed) {
                m_progress->end();
                show();
                if (removed)
                    m_notifications.show({Notice::Kind::Good, tr("The sample shop has been removed.")});
                else if (removed.error().kind == db::ErrorKind::Cancelled)
                    m_notifications.show({.text = tr("Stopped. The sample shop is as it was.")});
                else
                    m_notifications.show({Notice::Kind::Danger, explain(removed.error(), m_desk.path())});
            });
    }

    app::Desk &m_desk;
    ShopWork &m_keeper;
    NotificationBar &m_notifications;
    qint64 m_people = 0;
    bool m_asking = false;
    QLabel *m_words;
    QPushButton *m_remove;
    QPushButton *m_yes;
    QPushButton *m_keep;
    JobProgress *m_progress;
};

} // namespace

SettingCard *makeSampleSection(app::Desk &desk, ShopWork &keeper, NotificationBar &notifications)
{
    return new SampleSection(desk, keeper, notifications);
}

} // namespace ui

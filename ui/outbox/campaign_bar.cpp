#include "ui/outbox/campaign_bar.h"

#include "app/outbox/campaign/campaign_commands.h"
#include "ui/language/word_table.h"
#include "ui/outbox/outbox_loader.h"
#include "ui/outbox/outbox_words.h"
#include "ui/shell/doer.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using db::CampaignState;

namespace {

constexpr Word<CampaignState> kCampaignStateWords[] = {
    {CampaignState::Planned, {QT_TRANSLATE_NOOP("ui::CampaignBar", "planned, not approved")}},
    {CampaignState::Approved, {QT_TRANSLATE_NOOP("ui::CampaignBar", "approved")}},
    {CampaignState::Paused, {QT_TRANSLATE_NOOP("ui::CampaignBar", "paused")}},
    {CampaignState::Cancelled, {QT_TRANSLATE_NOOP("ui::CampaignBar", "cancelled")}},
};

} // namespace

CampaignBar::CampaignBar(Doer &doer, const OutboxLoader &loader, QWidget *parent)
    : QWidget(parent), m_doer(doer), m_loader(loader),
      m_label(makeWrappedLabel(TextStyle::Strong, u"campaignBarLabel"_s)),
      m_approve(makeButton(u"campaignApprovePushButton"_s, tr("Approve all of it"))),
      m_pause(makeButton(u"campaignPausePushButton"_s, tr("Pause the campaign"))),
      m_cancel(makeButton(u"campaignCancelPushButton"_s, tr("Cancel the campaign"), ButtonKind::Danger))
{
    setObjectName(u"campaignBar"_s);
    setLayout(rowOf(grid::small(), {{m_label, 1}, m_approve, m_pause, m_cancel}));
    connect(m_approve, &QPushButton::clicked, this, &CampaignBar::approve);
    connect(m_pause, &QPushButton::clicked, this, &CampaignBar::pause);
    connect(m_cancel, &QPushButton::clicked, this, &CampaignBar::cancel);
    connect(&loader, &OutboxLoader::changed, this, &CampaignBar::follow);
    hide();
}

void CampaignBar::follow()
{
    const app::OutboxBoard &board = m_loader.board();
    const auto found = std::ranges::find(board.campaigns, m_loader.filter().campaign, &db::Campaign::id);
    setVisible(found != board.campaigns.end());
    if (found != board.campaigns.end())
        showState(*found, board.campaignCounts);
}

void CampaignBar::showState(const db::Campaign &campaign, const QHash<db::MessageState, qint64> &counts)
{
    m_campaign = campaign;
    const bool isOver = campaign.state == CampaignState::Cancelled;
    m_label->setText(tr("%1: %2, for %3, %4", "a campaign; its state, day and hour")
                         .arg(campaign.name, wordIn(kCampaignStateWords, "ui::CampaignBar", campaign.state),
                              OutboxWords::day(campaign.dueOn, m_doer.desk().clock().today()),
                              campaign.dueAt.toString(u"HH:mm"_s)));
    m_approve->setEnabled(!m_isBusy && !isOver && counts.value(db::MessageState::Planned) > 0);
    m_pause->setEnabled(!m_isBusy && !isOver && counts.value(db::MessageState::Approved) > 0);
    m_cancel->setEnabled(!m_isBusy && !isOver);
}

void CampaignBar::setBusy(bool busy)
{
    m_isBusy = busy;
    showState(m_campaign, m_loader.board().campaignCounts);
}

void CampaignBar::approve()
{
    setBusy(true);
    app::ApproveCampaign command{m_campaign.id};
    const auto job = std::make_shared<JobCount>();
    command.progress = std::bind_front(&JobCount::tell, job);
    emit jobStarted(job, tr("The messages are being approved."));
    const auto ended = [this] {
        emit jobEnded();
        setBusy(false);
    };
    m_doer.run(this, std::move(command),
               {.told =
                    [name = m_campaign.name](const app::ApprovalReport &report) {
                        const QString told = tr("Campaign “%1”: %Ln messages approved", "",
                                                static_cast<int>(report.done.size()))
                                                 .arg(name);
                        return report.refused.isEmpty()
                                   ? told
                                   : tr("%1. %Ln were left as they are: a rule of sending keeps them back.",
                                        "what was approved; messages",
                                        static_cast<int>(report.refused.size()))
                                         .arg(told);
                    },
                .then = [ended](const app::ApprovalReport &) { ended(); },
                .failed = [ended](const db::Error &) { ended(); }});
}

void CampaignBar::pause()
{
    setBusy(true);
    m_doer.run(this, app::PauseCampaign{m_campaign.id},
               {.told =
                    [name = m_campaign.name](const qint64 &withdrawn) {
                        return tr("Campaign “%1” paused: %Ln messages wait", "", static_cast<int>(withdrawn))
                            .arg(name);
                    },
                .then = [this](const qint64 &) { setBusy(false); },
                .failed = [this](const db::Error &) { setBusy(false); }});
}

void CampaignBar::cancel()
{
    setBusy(true);
    m_doer.run(this, app::CancelCampaign{m_campaign.id},
               {.told =
                    [name = m_campaign.name](const qint64 &cancelled) {
                        return tr("Campaign “%1” cancelled: %Ln messages do not go", "",
                                  static_cast<int>(cancelled))
                            .arg(name);
                    },
                .then = [this](const qint64 &) { setBusy(false); },
                .failed = [this](const db::Error &) { setBusy(false); }});
}

} // namespace ui

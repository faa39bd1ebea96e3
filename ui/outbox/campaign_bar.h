#pragma once

#include "app/outbox/board/outbox_board.h"
#include "ui/widgets/job_count.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class Doer;
class OutboxLoader;

/// Above the list while it shows one campaign: how far that is, and what is done to all of it at once.
class CampaignBar final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the bar.
    CampaignBar(Doer &doer, const OutboxLoader &loader, QWidget *parent = nullptr);

signals:
    /// All of the campaign is being approved; `job` tells how far it is and can stop it. jobEnded follows.
    void jobStarted(const ui::SharedCount &job, const QString &doing);
    void jobEnded();

private:
    void follow();
    void showState(const db::Campaign &campaign, const QHash<db::MessageState, qint64> &counts);
    void approve();
    void pause();
    void cancel();
    void setBusy(bool busy);

    Doer &m_doer;
    const OutboxLoader &m_loader;
    db::Campaign m_campaign;
    bool m_isBusy = false;
    QLabel *m_label;
    QPushButton *m_approve;
    QPushButton *m_pause;
    QPushButton *m_cancel;
};

} // namespace ui

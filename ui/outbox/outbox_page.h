#pragma once

#include "app/outbox/board/outbox_item.h"
#include "ui/shell/loader.h"
#include "ui/shell/page.h"
#include "ui/widgets/job_count.h"

namespace ui {

class Dialogs;
class Doer;
class CampaignBar;
class JobProgress;
class MessagePanel;
class MessagesPanel;
class Navigator;
class OutboxLoader;
class OutboxWork;
class WindowState;

/// Every message of the shop: what waits, what went out, what failed and what came back, and what can be done
/// about it.
///
///     MessagesPanel -> MessagePanel -> OutboxWork -> Doer
class OutboxPage final : public Page
{
    Q_OBJECT
public:
    /// What the page works with; all of it outlives the page.
    struct Needs
    {
        Doer &doer;
        Navigator &navigator;
        Dialogs &dialogs;
        WindowState &state;
    };
    explicit OutboxPage(const Needs &needs, QWidget *parent = nullptr);

    void enter() override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;

signals:
    /// Nothing is here yet: the day's list is wanted.
    void todayAsked();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectList();
    void connectMessage();
    void connectWork();
    /// Shows how far a job is, where it lasts.
    void showJob(const SharedCount &job, const QString &doing);
    void addKeys();
    /// One message in full, or several.
    void showChosen();
    QList<db::OutboxMessage> chosen() const;
    void run(db::MessageAction action);
    void askAboutMissed();
    void skip(const QString &reason);
    void copyText();
    void saveMail();
    void writeMail(const QString &file, const QByteArray &bytes);
    void showMenu(const QPoint &at);

    Doer &m_doer;
    Navigator &m_navigator;
    Dialogs &m_dialogs;
    OutboxLoader *m_loader;
    OutboxWork *m_work;
    MessagesPanel *m_list;
    MessagePanel *m_message;
    CampaignBar *m_campaign;
    JobProgress *m_progress;
    Loader<app::OutboxItem> m_item;
    Loader<qint64> m_bounced; ///< of several that can be sent again
};

} // namespace ui

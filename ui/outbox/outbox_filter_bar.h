#pragma once

#include "app/core/clock.h"
#include "app/outbox/board/outbox_board.h"

#include <QWidget>

class QMenu;

namespace ui {

class DateField;
class FilterChip;
class SearchField;

/// What narrows the outbox beside the state: a customer, the channel, the account, the campaign, the days.
class OutboxFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit OutboxFilterBar(const app::Clock &clock, QWidget *parent = nullptr);

    const app::OutboxBoardFilter &filter() const { return m_filter; }
    /// Shows it without a signal; its state is kept as it is.
    void setFilter(const app::OutboxBoardFilter &filter);
    void setAccounts(const QList<db::SendingAccount> &accounts);
    void setCampaigns(const QList<db::Campaign> &campaigns);
    void takeFocus();

signals:
    void changed();
    /// The keyboard wants to go on in the list.
    void goToList();

private:
    void buildDays();
    void addChannels();
    /// The latest days, or the next ones; the fields for own days are hidden.
    void chooseDays(QDate from, QDate to);
    void chooseOwnDays();
    void applyOwnDays();
    void narrow();
    void showChips();
    void showCampaign();
    QString daysText() const;

    app::Clock m_clock;
    app::OutboxBoardFilter m_filter;
    QList<db::SendingAccount> m_accounts;
    QList<db::Campaign> m_campaigns;
    SearchField *m_search;
    FilterChip *m_channel;
    FilterChip *m_account;
    FilterChip *m_campaign;
    FilterChip *m_days;
    QMenu *m_accountMenu;
    QMenu *m_campaignMenu;
    QWidget *m_ownDays;
    DateField *m_from;
    DateField *m_to;
};

} // namespace ui

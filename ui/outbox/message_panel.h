#pragma once

#include "app/core/clock.h"
#include "app/outbox/accounts/default_account.h"
#include "app/outbox/board/outbox_board.h"
#include "app/outbox/board/outbox_item.h"
#include "ui/widgets/card.h"

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Chip;
class MessageButtons;
class SentMailPane;
class ToneLabel;

/// One message of the outbox: to whom and when, its exact text, what became of it and what can be done about
/// it, and what was given to the server. Of several chosen: how many, and what can be done with them.
class MessagePanel final : public Card
{
    Q_OBJECT
public:
    explicit MessagePanel(const app::Clock &clock, QWidget *parent = nullptr);

    void show(const app::OutboxItem &item);
    void showMany(const QList<app::OutboxBoardRow> &rows, const app::ChannelAccounts &selfSending);
    /// How many of those several go to an address that does not exist, as servers have said before.
    void sayBounced(qint64 messages);
    void clear();
    /// None: nothing is shown, or several messages are.
    const std::optional<app::OutboxItem> &shown() const { return m_shown; }
    MessageButtons &buttons() const { return *m_buttons; }

signals:
    void customerAsked(db::CustomerId id);
    void saveAsked();
    /// Esc: the focus goes back to the list.
    void left();

private:
    /// Which messages it is about from now on.
    void turnTo(const QList<db::MessageId> &ids);
    void showHead();
    void showState();
    void showEvents();

    app::Clock m_clock;
    std::optional<app::OutboxItem> m_shown;
    QList<db::MessageId> m_ids; ///< of those shown
    QWidget *m_content;
    QPushButton *m_customer;
    QLabel *m_many;
    QLabel *m_facts;
    Chip *m_state;
    ToneLabel *m_bounced;
    QLabel *m_attempts;
    ToneLabel *m_reason;
    QLabel *m_remedy;
    MessageButtons *m_buttons;
    QWidget *m_one; ///< what only one message has
    QLabel *m_subject;
    QLabel *m_text;
    QLabel *m_eventsTitle;
    QVBoxLayout *m_events;
    SentMailPane *m_mail;
};

} // namespace ui

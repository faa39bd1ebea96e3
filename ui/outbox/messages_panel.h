#pragma once

#include "ui/widgets/card.h"

#include "app/core/clock.h"
#include "app/outbox/board/outbox_board.h"

#include <QSet>

class QListView;
class QStackedWidget;

namespace ui {

class EmptyState;
class OutboxFilterBar;
class OutboxLoader;
class OutboxModel;
class StateChips;

/// The messages of the outbox, the latest due first, and what narrows them.
///
///     OutboxLoader -> OutboxModel -> list
class MessagesPanel final : public Card
{
    Q_OBJECT
public:
    /// The loader outlives the panel.
    MessagesPanel(OutboxLoader &loader, const app::Clock &clock, QWidget *parent = nullptr);

    /// The current one; none where a list is empty.
    db::MessageId current() const { return m_current; }
    /// All that are chosen, in their order.
    QList<app::OutboxBoardRow> chosen() const;
    /// Reads from the first, and goes to this one where it is among them.
    void setFilter(const app::OutboxBoardFilter &filter, db::MessageId choose = {});
    void takeFocus();
    void takeFocusInSearch();
    QListView *list() const { return m_list; }

signals:
    /// Another message is chosen, or several, or what is chosen has changed.
    void chosenChanged();
    /// Enter: the focus goes to what can be done with it.
    void entered();
    void menuAsked(const QPoint &at);
    /// Nothing waits: the day's list is wanted.
    void todayAsked();

private:
    void buildList();
    /// By the bar and the chips.
    void narrow();
    void showMessages();
    void showChosen();
    void showEmpty();
    void choose(const QSet<db::MessageId> &ids, int current);

    OutboxLoader &m_loader;
    StateChips *m_states;
    OutboxFilterBar *m_bar;
    OutboxModel *m_model;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    db::MessageId m_current;
    db::MessageId m_wanted; ///< to be chosen once it is read
    bool m_filling = false;
};

} // namespace ui

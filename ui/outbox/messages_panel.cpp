#include "ui/outbox/messages_panel.h"

#include "ui/outbox/outbox_filter_bar.h"
#include "ui/outbox/outbox_loader.h"
#include "ui/outbox/outbox_model.h"
#include "ui/outbox/state_chips.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/row_delegate.h"

#include <QListView>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

MessagesPanel::MessagesPanel(OutboxLoader &loader, const app::Clock &clock, QWidget *parent)
    : Card(parent), m_loader(loader), m_states(named(new StateChips, u"outboxStateChips"_s)),
      m_bar(named(new OutboxFilterBar(clock), u"outboxFilterBar"_s)), m_model(new OutboxModel(clock, this)),
      m_list(named(new QListView, u"outboxListView"_s)), m_empty(new EmptyState(u"outbox"_s)),
      m_stack(new QStackedWidget)
{
    buildList();
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    const int side = grid::medium();
    setLayout(columnOf(
        0, {columnOf(grid::small(), {m_bar, m_states}, {side, side, side, grid::small()}), {m_stack, 1}},
        {1, 1, 1, grid::tight()}));
    connect(&m_loader, &OutboxLoader::changed, this, &MessagesPanel::showMessages);
    connect(m_model, &OutboxModel::moreAsked, &m_loader, &OutboxLoader::more);
    connect(m_bar, &OutboxFilterBar::changed, this, &MessagesPanel::narrow);
    connect(m_bar, &OutboxFilterBar::goToList, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_states, &StateChips::chosen, this, [this](std::optional<db::MessageState> state) {
        app::OutboxBoardFilter filter = m_bar->filter();
        filter.state = state;
        setFilter(filter);
    });
    connect(m_empty, &EmptyState::started, this, [this] {
        if (m_loader.filter() == app::OutboxBoardFilter())
            return emit todayAsked();
        setFilter({});
        takeFocus();
    });
}

void MessagesPanel::buildList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumSize(grid::px(300), grid::px(160));
    m_list->setAccessibleName(tr("Messages, the latest due first"));
    m_list->setFrameShape(NoFrame);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    letLinesReachTheEdge(*m_list);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MessagesPanel::showChosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &MessagesPanel::showChosen);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (!chosen().isEmpty())
            emit menuAsked(m_list->viewport()->mapToGlobal(at));
    });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(addKey(m_list, key, tr("Go to what can be done with the message")), &QShortcut::activated,
                this, &MessagesPanel::entered);
}

QList<app::OutboxBoardRow> MessagesPanel::chosen() const
{
    QList<int> places;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        places.append(index.row());
    std::sort(places.begin(), places.end());
    QList<app::OutboxBoardRow> messages;
    for (const int place : std::as_const(places)) {
        if (const app::OutboxBoardRow *message = m_model->messageAt(place))
            messages.append(*message);
    }
    return messages;
}

void MessagesPanel::setFilter(const app::OutboxBoardFilter &filter, db::MessageId choose)
{
    m_wanted = choose;
    m_bar->setFilter(filter);
    m_states->setChosen(filter.state);
    m_loader.read(filter);
}

void MessagesPanel::narrow()
{
    m_wanted = {};
    m_loader.read(m_bar->filter());
}

void MessagesPanel::takeFocus()
{
    if (m_model->rowCount() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        takeFocusInSearch();
}

void MessagesPanel::takeFocusInSearch()
{
    m_bar->takeFocus();
}

// Messages come, go and change their state while one looks: what is chosen stays so, and in its place.
void MessagesPanel::showMessages()
{
    QSet<db::MessageId> before;
    const auto chosenBefore = chosen();
    for (const app::OutboxBoardRow &message : chosenBefore)
        before.insert(message.message.id);
    QScrollBar *bar = m_list->verticalScrollBar();
    const int offset = bar->value();
    const int rowBefore = m_list->currentIndex().row();
    const db::MessageId goal = m_wanted ? m_wanted : m_current;
    m_wanted = {};
    m_filling = true;
    m_states->setCounts(m_loader.board().counts);
    m_bar->setAccounts(m_loader.board().accounts);
    m_bar->setCampaigns(m_loader.board().campaigns);
    m_model->setMessages(m_loader.board().rows, m_loader.board().isLast);
    int row = m_model->rowOf(goal);
    const bool found = row >= 0;
    if (!found) { // the one that moved into its place
        row = std::min(rowBefore, m_model->rowCount() - 1);
        if (!m_model->messageAt(row))
            row = m_model->messageAt(row + 1) ? row + 1 : m_model->firstMessage();
    }
    if (!found || goal != m_current)
        before.clear();
    choose(before, row);
    if (found && goal == m_current)
        bar->setValue(offset);
    m_filling = false;
    showChosen();
    showEmpty();
}

void MessagesPanel::choose(const QSet<db::MessageId> &ids, int current)
{
    const auto isChosen = [this, &ids](int row) {
        const app::OutboxBoardRow *message = m_model->messageAt(row);
        return message && ids.contains(message->message.id);
    };
    QItemSelection selection;
    for (int row = 0; ids.size() > 1 && row < m_model->rowCount(); ++row) {
        const int first = row;
        while (isChosen(row))
            ++row;
        if (row > first)
            selection.select(m_model->index(first), m_model->index(row - 1));
    }
    auto *chosen = m_list->selectionModel();
    if (current < 0)
        return chosen->clear();
    const QModelIndex index = m_model->index(current);
    if (selection.isEmpty())
        return chosen->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    chosen->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    chosen->select(selection, QItemSelectionModel::ClearAndSelect);
}

void MessagesPanel::showChosen()
{
    if (m_filling)
        return;
    const app::OutboxBoardRow *message = m_model->messageAt(m_list->currentIndex().row());
    m_current = message ? message->message.id : db::MessageId();
    emit chosenChanged();
}

void MessagesPanel::showEmpty()
{
    const bool none = m_model->rowCount() == 0;
    const app::OutboxBoardFilter &filter = m_loader.filter();
    if (none && filter == app::OutboxBoardFilter())
        m_empty->setWords(tr("No messages yet"),
                          tr("Every greeting and message stands here, from the day it is planned: whether it "
                             "went out, what came back, and what you can do about it."),
                          tr("See whom to greet today"));
    else if (none && filter.isEmptyBesideState())
        m_empty->setWords(tr("No message in this state"), tr("Choose another state above, or all of them."),
                          tr("Show all messages"));
    else if (none)
        m_empty->setWords(tr("No message like that"), tr("Try fewer letters, more days, or all channels."),
                          tr("Show all messages"));
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_list);
}

} // namespace ui

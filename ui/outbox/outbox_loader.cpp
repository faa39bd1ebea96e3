#include "ui/outbox/outbox_loader.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kMessagesAPart = 200;

} // namespace

OutboxLoader::OutboxLoader(app::Desk &desk, QObject *parent)
    : QObject(parent), m_first(desk, [this](const app::OutboxBoard &board) { takeFirst(board); }),
      m_more(desk, [this](const app::OutboxBoard &part) { takeMore(part); }),
      m_most(std::make_shared<std::atomic_int>(kMessagesAPart))
{
    m_first.askAgainWhen(
        [](const db::ChangeSet &changes) { return changes.outbox || changes.customers || changes.settings; });
    connect(&m_first, &LoaderBase::failed, this, &OutboxLoader::failed);
    connect(&m_more, &LoaderBase::failed, this, &OutboxLoader::failed);
}

void OutboxLoader::read(const app::OutboxBoardFilter &filter)
{
    m_filter = filter;
    m_wantsMore = false;
    m_more.cancel();
    m_most = std::make_shared<std::atomic_int>(kMessagesAPart);
    m_first.ask([filter, most = m_most](db::Session &session, const std::atomic_bool *stale) {
        return app::outboxBoard(session, filter, std::nullopt, *most, stale);
    });
}

void OutboxLoader::more()
{
    m_wantsMore = m_first.isLoading();
    if (m_wantsMore || m_board.isLast || m_board.rows.isEmpty() || m_more.isLoading())
        return;
    // A long list is laid out as a whole.
    const int most = std::max(kMessagesAPart, static_cast<int>(m_board.rows.size() / 4));
    const auto end = db::OutboxPlace::of(m_board.rows.constLast().message);
    m_more.ask([filter = m_filter, end, most](db::Session &session, const std::atomic_bool *stale) {
        return app::outboxBoard(session, filter, end, most, stale);
    });
}

void OutboxLoader::takeFirst(const app::OutboxBoard &board)
{
    m_more.cancel(); // it would go on behind another row
    m_board = board;
    emit changed();
    if (std::exchange(m_wantsMore, false))
        more();
}

void OutboxLoader::takeMore(const app::OutboxBoard &part)
{
    m_board.rows += part.rows;
    m_board.isLast = part.isLast;
    m_board.counts = part.counts;
    *m_most = std::max(kMessagesAPart, static_cast<int>(m_board.rows.size()));
    emit changed();
}

} // namespace ui

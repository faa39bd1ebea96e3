#include "ui/outbox/outbox_loader.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kMessagesBurst = 60ms; // a burst of changes is read once
constexpr qsizetype kMessagesAPart = 200;

bool touchesMessages(const db::ChangeSet &changes)
{
    return changes.outbox || changes.customers || changes.settings;
}

} // namespace

OutboxLoader::OutboxLoader(app::Desk &desk, QObject *parent, std::chrono::milliseconds lookEvery)
    : QObject(parent), m_desk(desk),
      m_first(desk, [this](const app::OutboxBoard &board) { takeFirst(board); }),
      m_more(desk, [this](const app::OutboxBoard &part) { takeMore(part); })
{
    m_burst.setSingleShot(true);
    m_burst.setInterval(kMessagesBurst);
    m_burst.callOnTimeout(this, &OutboxLoader::refresh);
    m_again.setInterval(lookEvery);
    m_again.callOnTimeout(this, [this] {
        if (!m_watched)
            m_missed = true;
        else if (!m_first.isLoading())
            refresh();
    });
    connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        if (!touchesMessages(changes))
            return;
        if (!m_watched)
            m_missed = true;
        else if (!m_burst.isActive()) // while messages go out without a pause, it is read all the same
            m_burst.start();
    });
    connect(&m_first, &LoaderBase::failed, this, &OutboxLoader::failed);
    connect(&m_more, &LoaderBase::failed, this, &OutboxLoader::failed);
}

void OutboxLoader::read(const app::OutboxBoardFilter &filter)
{
    m_filter = filter;
    m_board = {};
    m_wantsMore = false;
    refresh();
}

void OutboxLoader::refresh()
{
    m_burst.stop();
    m_again.start();
    m_more.cancel(); // it would go on behind another row
    const auto most = static_cast<int>(std::max(kMessagesAPart, m_board.rows.size()));
    m_first.ask(
        app::asking(&app::outboxBoard, m_desk.clock(), m_filter, std::optional<db::OutboxPlace>(), most));
}

void OutboxLoader::more()
{
    m_wantsMore = m_first.isLoading();
    if (m_wantsMore || m_board.isLast || m_board.rows.isEmpty() || m_more.isLoading())
        return;
    // A long list is laid out as a whole.
    const auto most = static_cast<int>(std::max(kMessagesAPart, m_board.rows.size() / 4));
    const std::optional end(db::OutboxPlace::of(m_board.rows.constLast().message));
    m_more.ask(app::asking(&app::outboxBoard, m_desk.clock(), m_filter, end, most));
}

void OutboxLoader::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && std::exchange(m_missed, false))
        refresh();
}

void OutboxLoader::takeFirst(const app::OutboxBoard &board)
{
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
    emit changed();
}

} // namespace ui

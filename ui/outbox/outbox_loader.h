#pragma once

#include "app/outbox/board/outbox_board.h"
#include "ui/shell/loader.h"

#include <QTimer>

#include <chrono>

namespace ui {

/// The messages that pass a filter, the latest due first, as far as the user has looked; read in parts beside
/// the main thread, and again when something has changed.
///
///     outboxBoard -> OutboxLoader -> OutboxModel
class OutboxLoader final : public QObject
{
    Q_OBJECT
public:
    /// From the first read() on it looks so often by itself while it is watched, for what is missed by the
    /// passing of time is written nowhere.
    explicit OutboxLoader(app::Desk &desk, QObject *parent = nullptr,
                          std::chrono::milliseconds lookEvery = std::chrono::minutes(1));

    const app::OutboxBoardFilter &filter() const { return m_filter; }
    /// All rows read so far, in one.
    const app::OutboxBoard &board() const { return m_board; }

    /// From the first.
    void read(const app::OutboxBoardFilter &filter);
    /// Reads on where it ended.
    void more();
    /// What is not looked at is read again when it is.
    void setWatched(bool watched);

signals:
    /// Other rows, or other counts.
    void changed();
    void failed(const db::Error &error);

private:
    /// As far as the user has looked.
    void refresh();
    void takeFirst(const app::OutboxBoard &board);
    void takeMore(const app::OutboxBoard &part);

    app::Desk &m_desk;
    Loader<app::OutboxBoard> m_first;
    Loader<app::OutboxBoard> m_more;
    QTimer m_burst;
    QTimer m_again;
    app::OutboxBoardFilter m_filter;
    app::OutboxBoard m_board;
    bool m_wantsMore = false; ///< once what is being read again is there
    bool m_watched = true;
    bool m_missed = false; ///< something has changed while it was not looked at
};

} // namespace ui

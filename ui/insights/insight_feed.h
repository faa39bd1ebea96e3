#pragma once

#include "app/insights/insight.h"
#include "db/core/change_set.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace app {
class Desk;
}

namespace ui {

/// Reads the figures off the main thread and keeps them fresh while they are looked at; the newest question
/// wins. Also finds the customers behind a point.
class InsightFeed final : public QObject
{
    Q_OBJECT
public:
    using People = std::vector<db::CustomerId>;

    /// `desk` outlives it.
    InsightFeed(app::Desk &desk, QObject *parent = nullptr);
    ~InsightFeed() override;

    /// Reads for this choice.
    void ask(const app::InsightChoice &choice);
    /// While nobody looks, changes are only noted; looking again reads what they touched.
    void setWatched(bool watched);
    const app::InsightBoard &board() const { return m_board; }
    bool isLoaded() const { return m_loaded; }

    /// Finds who is behind a point of one of the figures (line -1: all of them), then peopleFound or failed.
    /// A newer search stops the one before.
    void findPeople(const app::Insight &insight, int point, int line);
    void stopSearch();

signals:
    void updated();
    void failed(const db::Error &error);
    /// A search takes longer than one waits without a word.
    void searchIsSlow();
    void peopleFound(const std::vector<db::CustomerId> &people);

private:
    void look(const db::ChangeSet &changes);
    void load();

    app::Desk &m_desk;
    app::InsightChoice m_choice;
    app::InsightBoard m_board;
    QTimer m_soon;
    QTimer m_slow;
    quint64 m_asked = 0;
    bool m_loaded = false;
    bool m_watched = true;
    bool m_stale = false;
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace ui

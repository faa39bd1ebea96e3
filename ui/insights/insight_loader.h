#pragma once

#include "app/insights/insight.h"
#include "ui/shell/loader.h"

#include <vector>

namespace ui {

/// The figures, kept fresh while they are looked at, and the customers behind a point of them.
class InsightLoader final : public QObject
{
    Q_OBJECT
public:
    using People = std::vector<db::CustomerId>;

    /// `desk` outlives it.
    explicit InsightLoader(app::Desk &desk, QObject *parent = nullptr);

    /// Only the figures of the dashboard are read. A segment is counted beside all other readers, because it
    /// may take seconds.
    void ask(const app::InsightChoice &choice, app::Dashboard dashboard);
    /// No answer is wanted any more; the board stays as it is.
    void stopReading() { m_figures.cancel(); }
    /// What is not looked at is read when it is looked at again, and so is another day's.
    void setWatched(bool watched);
    const app::InsightBoard &board() const { return m_board; }
    bool isLoaded() const { return m_loaded; }

    /// Finds who is behind a point of one of the figures (line -1: all of them), then peopleFound or failed.
    void findPeople(const app::Insight &insight, int point, int line);
    void stopSearch() { m_people.cancel(); }

signals:
    void updated();
    void failed(const db::Error &error);
    /// What was asked for takes longer than a second; not told where the figures shown are only read again.
    void figuresAreSlow();
    /// A search takes longer than one waits without a word.
    void searchIsSlow();
    void peopleFound(const std::vector<db::CustomerId> &people);

private:
    app::Desk &m_desk;
    app::InsightChoice m_asked;
    app::Dashboard m_askedDashboard = app::Dashboard::Overview;
    app::InsightBoard m_board;
    bool m_loaded = false;
    Loader<app::InsightBoard> m_figures;
    Loader<People> m_people;
};

} // namespace ui

#include "ui/insights/insight_feed.h"

#include "app/insights/people_behind.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

InsightFeed::InsightFeed(app::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_figures(desk,
                                               [this](app::InsightBoard board) {
                                                   m_board = std::move(board);
                                                   m_loaded = true;
                                                   emit updated();
                                               }),
      m_people(desk, [this](const People &people) { emit peopleFound(people); })
{
    m_figures.askAgainWhen([](const db::ChangeSet &changes) {
        return changes.interactions || changes.customers || changes.outbox || changes.settings;
    });
    m_people.setSlowAfter(400ms);
    connect(&m_figures, &LoaderBase::failed, this, &InsightFeed::failed);
    connect(&m_people, &LoaderBase::failed, this, &InsightFeed::failed);
    connect(&m_people, &LoaderBase::slow, this, &InsightFeed::searchIsSlow);
}

void InsightFeed::ask(const app::InsightChoice &choice)
{
    m_figures.ask(app::asking(&app::loadInsights, m_desk.clock(), choice, app::overviewMetrics()));
}

void InsightFeed::setWatched(bool watched)
{
    m_figures.setWatched(watched);
    if (watched && m_loaded && m_board.asOf.date() != m_desk.clock().today())
        m_figures.again();
}

void InsightFeed::findPeople(const app::Insight &insight, int point, int line)
{
    m_people.ask(app::asking(&app::loadPeopleBehind, app::peopleBehind(insight, point, line)));
}

} // namespace ui

#include "ui/insights/insight_loader.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

InsightLoader::InsightLoader(app::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_figures(desk,
                                               [this](app::InsightBoard board) {
                                                   m_board = std::move(board);
                                                   m_loaded = true;
                                                   emit updated();
                                               }),
      m_people(desk, [this](const People &people) { emit peopleFound(people); })
{
    m_figures.askAgainWhen([](const db::ChangeSet &changes) {
        return changes.interactions || changes.customers || changes.outbox || changes.settings ||
               changes.segments;
    });
    m_figures.setSlowAfter(1s);
    m_people.setSlowAfter(400ms);
    connect(&m_figures, &LoaderBase::slow, this, [this] {
        if (!m_loaded || m_asked != m_board.choice || m_askedDashboard != m_board.dashboard)
            emit figuresAreSlow();
    });
    connect(&desk, &app::Desk::opened, this, [this] {
        if (m_asked.segment)
            m_figures.setAside(); // from the next reading on
    });
    connect(&m_figures, &LoaderBase::failed, this, &InsightLoader::failed);
    connect(&m_people, &LoaderBase::failed, this, &InsightLoader::failed);
    connect(&m_people, &LoaderBase::slow, this, &InsightLoader::searchIsSlow);
}

void InsightLoader::ask(const app::InsightChoice &choice, app::Dashboard dashboard)
{
    m_asked = choice;
    m_askedDashboard = dashboard;
    if (choice.segment && m_desk.isOpen())
        m_figures.setAside();
    else
        m_figures.setBeside(); // which waits until the shop is open
    m_figures.ask(app::asking(&app::loadDashboard, m_desk.clock(), choice, dashboard));
}

void InsightLoader::setWatched(bool watched)
{
    m_figures.setWatched(watched);
    if (watched && m_loaded && m_board.asOf.date() != m_desk.clock().today())
        m_figures.again();
}

void InsightLoader::findPeople(const app::Insight &insight, int point, int line)
{
    m_people.ask(app::asking(&app::loadPeopleBehind, app::peopleBehind(insight, point, line)));
}

} // namespace ui

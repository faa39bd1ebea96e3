#include "ui/insights/insight_feed.h"

#include "app/desk/desk.h"
#include "app/insights/people_behind.h"
#include "db/insights/people_store.h"
#include "db/session/session.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kSoon = 60ms; // a burst of changes is read once
constexpr auto kSlow = 400ms;

} // namespace

InsightFeed::InsightFeed(app::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlow);
    connect(&m_soon, &QTimer::timeout, this, &InsightFeed::load);
    connect(&m_slow, &QTimer::timeout, this, &InsightFeed::searchIsSlow);
    connect(&desk, &app::Desk::changed, this, &InsightFeed::look);
}

InsightFeed::~InsightFeed()
{
    stopSearch();
}

void InsightFeed::ask(const app::InsightChoice &choice)
{
    m_choice = choice;
    load();
}

void InsightFeed::setWatched(bool watched)
{
    m_watched = watched;
    const bool nextDay = m_loaded && m_board.asOf.date() != m_desk.clock().today();
    if (watched && (m_stale || nextDay))
        load();
}

void InsightFeed::look(const db::ChangeSet &changes)
{
    if (!changes.interactions && !changes.customers && !changes.outbox && !changes.settings)
        return;
    m_stale = true;
    if (m_watched && !m_soon.isActive())
        m_soon.start();
}

void InsightFeed::load()
{
    m_stale = false;
    m_soon.stop();
    const quint64 number = ++m_asked;
    m_desk.readBeside(
        this,
        [clock = m_desk.clock(), choice = m_choice](db::Session &session) {
            return app::loadInsights(session, clock, choice, app::overviewMetrics());
        },
        [this, number](db::Result<app::InsightBoard> board) {
            if (number != m_asked)
                return;
            if (!board) {
                m_stale = true;
                emit failed(board.error());
                return;
            }
            m_board = std::move(*board);
            m_loaded = true;
            emit updated();
        });
}

void InsightFeed::findPeople(const app::Insight &insight, int point, int line)
{
    stopSearch();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_slow.start();
    m_desk.readBeside(
        this,
        [query = app::peopleBehind(insight, point, line), stop = m_stop](db::Session &session) {
            return session.people().behind(query, stop.get());
        },
        [this, stop = m_stop](const db::Result<People> &people) {
            if (stop != m_stop)
                return;
            m_slow.stop();
            m_stop.reset();
            if (people)
                emit peopleFound(*people);
            else
                emit failed(people.error());
        });
}

void InsightFeed::stopSearch()
{
    m_slow.stop();
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
}

} // namespace ui

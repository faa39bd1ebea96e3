#include "ui/history/history_loader.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kStepsBurst = 60ms; // a burst of changes is read once
constexpr auto kStepsSlow = 250ms;
constexpr qsizetype kStepsAPart = 200;

} // namespace

HistoryLoader::HistoryLoader(app::Desk &desk, QObject *parent)
    : QObject(parent), m_loader(desk, [this](const app::HistoryPart &part) { take(part); })
{
    m_burst.setSingleShot(true);
    m_burst.setInterval(kStepsBurst);
    m_burst.callOnTimeout(this, &HistoryLoader::refresh);
    connect(&desk, &app::Desk::changed, this, [this] {
        if (m_watched)
            m_burst.start();
        else
            m_missed = true;
    });
    m_slow.setSingleShot(true);
    m_slow.setInterval(kStepsSlow);
    m_slow.callOnTimeout(this, &HistoryLoader::slow);
    connect(&m_loader, &LoaderBase::failed, this, [this](const db::Error &error) {
        m_isLoading = false;
        m_slow.stop();
        emit failed(error);
    });
}

void HistoryLoader::read(const app::HistoryFilter &filter, db::JournalId until)
{
    m_filter = filter;
    m_until = until;
    m_wanted = kStepsAPart;
    begin(Telling::EachPart);
}

void HistoryLoader::more()
{
    if (m_isWhole || isLoading())
        return;
    m_telling = Telling::EachPart;
    m_wanted =
        m_steps.size() + std::max(kStepsAPart, m_steps.size() / 4); // a long list is laid out as a whole
    goOn();
}

void HistoryLoader::refresh()
{
    m_wanted = std::max(m_wanted, m_steps.size());
    begin(Telling::WhenEnough);
}

void HistoryLoader::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && std::exchange(m_missed, false))
        refresh();
}

void HistoryLoader::begin(Telling telling)
{
    m_burst.stop();
    m_incoming.clear();
    m_reached = {};
    m_isLast = false;
    m_telling = telling;
    goOn();
}

void HistoryLoader::goOn()
{
    m_isLoading = true;
    m_slow.start();
    askNext();
}

void HistoryLoader::askNext()
{
    const auto missing =
        static_cast<int>(std::clamp<qsizetype>(m_wanted - m_incoming.size(), kStepsAPart, app::kStepsAtOnce));
    m_loader.ask(app::asking(&app::readHistory, m_filter, m_reached, missing));
}

bool HistoryLoader::isEnough() const
{
    return m_isLast || (m_incoming.size() >= m_wanted && (!m_until || m_reached.value <= m_until.value));
}

void HistoryLoader::take(const app::HistoryPart &part)
{
    m_incoming += part.steps;
    m_reached = part.reached;
    m_isLast = part.isLast;
    const bool enough = isEnough();
    if (enough) {
        m_isLoading = false;
        m_slow.stop();
    }
    if (m_telling == Telling::EachPart || enough) {
        m_steps = m_incoming;
        m_isWhole = m_isLast;
        emit changed();
    }
    if (!enough && m_reached == part.reached) // else something else has been asked for meanwhile
        askNext();
}

} // namespace ui

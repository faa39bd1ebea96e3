#include "ui/shell/loader.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kBurst = 60ms;

}

LoaderBase::LoaderBase(app::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_slow.setSingleShot(true);
    m_slow.setInterval(250ms);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (hasQuestion())
            askNow();
    });
    connect(&m_slow, &QTimer::timeout, this, &LoaderBase::slow);
    connect(&desk, &app::Desk::changed, this, &LoaderBase::look);
}

LoaderBase::~LoaderBase()
{
    cancel();
}

void LoaderBase::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_missed)
        again();
}

void LoaderBase::again()
{
    m_missed = false;
    if (hasQuestion() && !m_pause.isActive())
        m_pause.start(std::max(m_wait, kBurst));
}

void LoaderBase::askSoon()
{
    m_missed = false;
    if (m_wait.count() > 0)
        m_pause.start(m_wait);
    else
        askNow();
}

void LoaderBase::cancel()
{
    m_pause.stop();
    m_slow.stop();
    m_loading = false;
    if (m_stale)
        *m_stale = true;
    m_stale.reset();
}

std::shared_ptr<std::atomic_bool> LoaderBase::begin()
{
    cancel();
    m_stale = std::make_shared<std::atomic_bool>(false);
    m_loading = true;
    m_slow.start();
    return m_stale;
}

bool LoaderBase::end(const std::shared_ptr<std::atomic_bool> &stale)
{
    if (stale != m_stale)
        return false;
    m_stale.reset();
    m_loading = false;
    m_slow.stop();
    return true;
}

void LoaderBase::fail(const db::Error &error)
{
    m_missed = true;
    emit failed(error);
}

void LoaderBase::look(const db::ChangeSet &changes)
{
    if (!m_touches || !m_touches(changes))
        return;
    if (m_watched)
        again();
    else
        m_missed = true;
}

} // namespace ui

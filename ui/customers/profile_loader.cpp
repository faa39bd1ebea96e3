#include "ui/customers/profile_loader.h"

#include "db/customers/interaction_store.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kPause = 60ms;
constexpr int kPage = 50; // lines of a timeline

} // namespace

ProfileLoader::ProfileLoader(app::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_profile(desk), m_earlier(desk)
{
    connect(&m_profile, &LoaderBase::slow, this, &ProfileLoader::slow);
    connect(&m_profile, &LoaderBase::failed, this, [this](const db::Error &error) {
        if (error.kind == db::ErrorKind::NotFound)
            want({}); // deleted meanwhile; the list hears of it, too
        else
            emit failed(error);
    });
    connect(&m_earlier, &LoaderBase::failed, this, &ProfileLoader::failed);
}

void ProfileLoader::want(db::CustomerId id)
{
    if (id == m_wanted)
        return;
    m_wanted = id;
    m_length = kPage;
    m_earlier.cancel();
    m_profile.cancel();
    m_profile.setPause(kPause);
    readAgain();
    m_profile.setPause({});
    if (!id)
        emit nobody();
}

void ProfileLoader::readAgain()
{
    if (m_wanted)
        m_profile.ask(app::asking(&app::loadProfile, m_wanted, m_desk.clock(), m_length),
                      [this](const app::CustomerProfile &profile) { emit read(profile); });
}

void ProfileLoader::readMore(const db::Interaction &last)
{
    m_earlier.ask(app::asking(&app::loadEarlier, last, kPage), [this](const QList<db::Interaction> &earlier) {
        m_length += static_cast<int>(earlier.size());
        emit moreRead(earlier, earlier.size() < kPage);
    });
}

} // namespace ui

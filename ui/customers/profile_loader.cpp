#include "ui/customers/profile_loader.h"

#include "db/customers/interaction_store.h"
#include "ui/customers/profile_panel.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kPause = 60ms;
constexpr int kPage = 50; // lines of a timeline

} // namespace

ProfileLoader::ProfileLoader(app::Desk &desk, ProfilePanel &panel, QObject *parent)
    : QObject(parent), m_desk(desk), m_panel(panel),
      m_profile(desk, [this](const app::CustomerProfile &profile) { m_panel.show(profile); }),
      m_earlier(desk, [this](const QList<db::Interaction> &earlier) {
          m_length += static_cast<int>(earlier.size());
          m_panel.append(earlier, earlier.size() < kPage);
      })
{
    connect(&panel, &ProfilePanel::moreAsked, this, &ProfileLoader::readMore);
    connect(&m_profile, &LoaderBase::slow, this, [this] {
        if (m_panel.shown() != m_wanted)
            m_panel.clear();
    });
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
        m_panel.clear();
}

void ProfileLoader::readAgain()
{
    if (m_wanted)
        m_profile.ask(app::asking(&app::loadProfile, m_wanted, m_desk.clock(), m_length));
}

void ProfileLoader::readMore(const db::Interaction &last)
{
    m_earlier.ask(app::asking(&app::loadEarlier, last, kPage));
}

} // namespace ui

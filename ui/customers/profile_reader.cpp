#include "ui/customers/profile_reader.h"

#include "app/desk/desk.h"
#include "db/customers/interaction_store.h"
#include "db/session/session.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kPause = 60ms;
constexpr auto kSlow = 250ms;
constexpr int kPage = 50; // lines of a timeline

} // namespace

ProfileReader::ProfileReader(app::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlow);
    connect(&m_pause, &QTimer::timeout, this, &ProfileReader::readAgain);
    connect(&m_slow, &QTimer::timeout, this, &ProfileReader::slow);
}

void ProfileReader::want(db::CustomerId id)
{
    if (id == m_wanted)
        return;
    m_wanted = id;
    m_length = kPage;
    ++m_question;
    m_slow.stop();
    if (id) {
        m_pause.start();
    } else {
        m_pause.stop();
        emit nobody();
    }
}

void ProfileReader::readAgain()
{
    m_pause.stop();
    if (!m_wanted)
        return;
    m_slow.start();
    m_desk.read(
        this,
        [id = m_wanted, clock = m_desk.clock(), length = qMax(m_length, kPage)](db::Session &session) {
            return app::loadProfile(session, id, clock, length);
        },
        [this, question = ++m_question](const db::Result<app::CustomerProfile> &profile) {
            if (question != m_question)
                return;
            m_slow.stop();
            if (profile) {
                emit read(*profile);
            } else if (profile.error().kind == db::ErrorKind::NotFound) {
                want({}); // deleted meanwhile; the list will hear of it, too
            } else {
                emit failed(profile.error());
            }
        });
}

void ProfileReader::readMore(const db::Interaction &last)
{
    m_desk.read(
        this, [last](db::Session &session) { return session.interactions().timelineAfter(last, kPage); },
        [this, question = m_question](const db::Result<QList<db::Interaction>> &earlier) {
            if (question != m_question)
                return;
            if (!earlier) {
                emit failed(earlier.error());
                return;
            }
            m_length += static_cast<int>(earlier->size());
            emit moreRead(*earlier, earlier->size() < kPage);
        });
}

} // namespace ui

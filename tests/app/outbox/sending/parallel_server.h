#pragma once

#include "app/outbox/sending/releaser_setup.h"
#include "app/transports/transport.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QStringList>
#include <QWaitCondition>

#include <algorithm>
#include <chrono>
#include <functional>

namespace test {

/// So long a server waits for what a test expects.
inline constexpr std::chrono::seconds kMostPatience{20};

/// A server that is asked by several threads at once.
class ParallelServer
{
public:
    using Answer = std::function<app::SendResult(const app::OutgoingItem &)>;

    explicit ParallelServer(Answer answer) : m_answer(std::move(answer)) {}

    app::SendResult take(const app::OutgoingItem &item)
    {
        enter(item);
        const app::SendResult result = m_answer(item);
        const QMutexLocker lock(&m_mutex);
        m_inside.removeOne(item.recipient);
        return result;
    }
    /// False: so many were not there at once within a while.
    bool waitForInside(int count)
    {
        const QMutexLocker lock(&m_mutex);
        const QDeadlineTimer patience(kMostPatience);
        while (m_most < count) {
            if (!m_entered.wait(&m_mutex, patience))
                return false;
        }
        return true;
    }

    // Once the round is over.
    qsizetype handed() const { return m_texts.size(); }
    int most() const { return m_most; }
    bool hadTwoOfOne() const { return m_hadTwoOfOne; }
    const QStringList &texts() const { return m_texts; }

private:
    void enter(const app::OutgoingItem &item)
    {
        const QMutexLocker lock(&m_mutex);
        m_hadTwoOfOne |= m_inside.contains(item.recipient);
        m_inside.append(item.recipient);
        m_texts.append(item.text);
        m_most = std::max(m_most, int(m_inside.size()));
        m_entered.wakeAll();
    }

    Answer m_answer;
    QMutex m_mutex;
    QWaitCondition m_entered;
    QStringList m_inside; ///< recipients
    QStringList m_texts;  ///< in the order in which they came
    int m_most = 0;       ///< at once
    bool m_hadTwoOfOne = false;
};

class ParallelTransport final : public app::Transport
{
public:
    explicit ParallelTransport(ParallelServer &server) : m_server(server) {}
    app::TransportCapabilities capabilities() const override
    {
        return {.sendsByItself = true, .runsApart = true};
    }
    app::SendResult send(const app::OutgoingItem &item, const std::atomic_bool *) override
    {
        return m_server.take(item);
    }

private:
    ParallelServer &m_server;
};

/// The same, but every account sends to this server.
inline app::ReleaserSetup sendingTo(ParallelServer &server, app::ReleaserSetup setup)
{
    setup.transports =
        [&server](const db::SendingAccount &) -> app::AccountResult<std::unique_ptr<app::Transport>> {
        return std::make_unique<ParallelTransport>(server);
    };
    return setup;
}

} // namespace test

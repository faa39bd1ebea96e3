#pragma once

#include "app/transports/transport.h"

#include <utility>

namespace test {

/// Answers a test as it is told.
class AnsweringTransport final : public app::Transport
{
public:
    explicit AnsweringTransport(app::SendOutcome outcome) : m_outcome(std::move(outcome)) {}
    app::TransportCapabilities capabilities() const override { return {.sendsByItself = true}; }
    app::SendResult send(const app::OutgoingItem &, const std::atomic_bool *) override
    {
        return {m_outcome, {}, {}};
    }

private:
    app::SendOutcome m_outcome;
};

} // namespace test

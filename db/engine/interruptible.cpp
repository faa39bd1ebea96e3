#include "db/engine/interruptible.h"

#include "db/engine/connection.h"

#include <sqlite3.h>

namespace db {

namespace {

/// Steps of SQLite's machine between two questions: a millisecond or so.
constexpr int kSteps = 10'000;

} // namespace

Interruptible::Interruptible(const Connection &connection, std::function<bool()> goOn)
    : m_connection(connection), m_goOn(std::move(goOn)), m_outer(connection.m_asked)
{
    if (m_goOn)
        ask(m_connection, this);
}

Interruptible::~Interruptible()
{
    if (m_goOn)
        ask(m_connection, m_outer);
}

int Interruptible::shallStop(void *self)
{
    for (const auto *asked = static_cast<Interruptible *>(self); asked; asked = asked->m_outer) {
        if (!asked->m_goOn())
            return 1;
    }
    return 0;
}

void Interruptible::ask(const Connection &connection, Interruptible *asked)
{
    connection.m_asked = asked;
    sqlite3_progress_handler(connection.handle(), asked ? kSteps : 0,
                             asked ? &Interruptible::shallStop : nullptr, asked);
}

} // namespace db

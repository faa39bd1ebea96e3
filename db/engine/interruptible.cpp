#include "db/engine/interruptible.h"

#include "db/engine/connection.h"

#include <sqlite3.h>

namespace db {

namespace {

/// Steps of SQLite's machine between two questions: a millisecond or so.
constexpr int kSteps = 10'000;

} // namespace

Interruptible::Interruptible(const Connection &connection, std::function<bool()> goOn)
    : m_handle(connection.handle()), m_goOn(std::move(goOn))
{
    if (m_goOn)
        sqlite3_progress_handler(m_handle, kSteps, &Interruptible::shallStop, this);
}

Interruptible::~Interruptible()
{
    if (m_goOn)
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

int Interruptible::shallStop(void *self)
{
    return static_cast<Interruptible *>(self)->m_goOn() ? 0 : 1;
}

} // namespace db

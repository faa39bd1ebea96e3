#include "db/engine/silent_triggers.h"

#include "db/engine/connection.h"

#include <sqlite3.h>

namespace db {

namespace {

/// Kept statements are prepared again at their next use: a trigger is a part of what is prepared.
void enableTriggers(const Connection &connection, bool enabled)
{
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, enabled ? 1 : 0, nullptr);
}

} // namespace

SilentTriggers::SilentTriggers(const Connection &connection) : m_connection(connection)
{
    enableTriggers(m_connection, false);
}

SilentTriggers::~SilentTriggers()
{
    enableTriggers(m_connection, true);
}

} // namespace db

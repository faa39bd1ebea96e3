#include "db/engine/silent_triggers.h"

#include "db/engine/connection.h"
#include "db/engine/db_switch.h"

#include <sqlite3.h>

namespace db {

// Kept statements are prepared again at their next use: a trigger is a part of what is prepared.

Result<void> SilentTriggers::begin()
{
    MK_CHECK(setSwitch(m_connection.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, false));
    m_on = true;
    return {};
}

Result<void> SilentTriggers::end()
{
    MK_CHECK(setSwitch(m_connection.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, true));
    m_on = false;
    return {};
}

SilentTriggers::~SilentTriggers()
{
    if (!m_on)
        return;
    if (const auto ended = end(); !ended)
        qWarning("db: triggers stay silent: %s", qUtf8Printable(ended.error().detail));
}

} // namespace db

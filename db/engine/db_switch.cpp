#include "db/engine/db_switch.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace db {

Result<void> setSwitch(sqlite3 *handle, int which, bool on)
{
    int is = -1;
    const int code = sqlite3_db_config(handle, which, on ? 1 : 0, &is);
    if (code != SQLITE_OK || is != (on ? 1 : 0))
        return failure(ErrorKind::Internal,
                       u"switch %1 of the connection stays %2 instead of %3 (code %4)"_s.arg(which)
                           .arg(is)
                           .arg(on ? 1 : 0)
                           .arg(code));
    return {};
}

} // namespace db

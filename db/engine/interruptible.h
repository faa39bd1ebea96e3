#pragma once

#include <QtGlobal>

#include <functional>

struct sqlite3;

namespace db {

class Connection;

/// As long as it lives, `goOn` is asked now and then while a statement of the connection runs; false ends the
/// statement as Cancelled. An empty one is not asked.
class Interruptible final
{
public:
    Interruptible(const Connection &connection, std::function<bool()> goOn);
    ~Interruptible();
    Q_DISABLE_COPY_MOVE(Interruptible)

private:
    static int shallStop(void *self);

    sqlite3 *m_handle;
    std::function<bool()> m_goOn;
};

} // namespace db

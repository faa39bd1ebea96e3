#pragma once

#include <QtGlobal>

#include <functional>

namespace db {

class Connection;

/// As long as it lives, `goOn` is asked now and then while a statement of the connection runs; false ends the
/// statement as Cancelled. An empty one is not asked. Of several on one connection, which end in the opposite
/// order, each is asked.
class Interruptible final
{
public:
    Interruptible(const Connection &connection, std::function<bool()> goOn);
    ~Interruptible();
    Q_DISABLE_COPY_MOVE(Interruptible)

private:
    static int shallStop(void *self);
    /// Makes SQLite ask this one from now on; null: none.
    static void ask(const Connection &connection, Interruptible *asked);

    const Connection &m_connection;
    std::function<bool()> m_goOn;
    Interruptible *m_outer = nullptr; ///< of this connection; null where there is none
};

} // namespace db

#pragma once

#include "db/core/error.h"

namespace db {

class Connection;

/// From begin() to end(), no trigger of the file runs for the writes of this connection; other connections
/// are not concerned, and nothing of it is left in the file. For bulk work that writes by itself what
/// triggers would have written. Foreign keys are kept as ever.
class SilentTriggers final
{
public:
    explicit SilentTriggers(const Connection &connection) : m_connection(connection) {}
    /// Ends what was not ended, for work that failed.
    ~SilentTriggers();
    Q_DISABLE_COPY_MOVE(SilentTriggers)

    /// No statement of the connection may be in the middle of its rows. Internal when the triggers cannot be
    /// silenced: they run then.
    [[nodiscard]] Result<void> begin();
    /// Internal when the triggers stay silent: nothing more may be written.
    [[nodiscard]] Result<void> end();
    bool isOn() const { return m_on; }

private:
    const Connection &m_connection;
    bool m_on = false;
};

} // namespace db

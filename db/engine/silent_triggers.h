#pragma once

#include <QtGlobal>

namespace db {

class Connection;

/// As long as it lives, no trigger of the file runs for the writes of this connection; other connections are
/// not concerned, and nothing of it is left in the file. For bulk work that writes by itself what triggers
/// would have written. Foreign keys are kept as ever.
class SilentTriggers final
{
public:
    /// No statement of the connection may be in the middle of its rows.
    explicit SilentTriggers(const Connection &connection);
    ~SilentTriggers();
    Q_DISABLE_COPY_MOVE(SilentTriggers)

private:
    const Connection &m_connection;
};

} // namespace db

#pragma once

#include "db/core/act.h"
#include "db/core/error.h"

#include <QString>

#include <chrono>
#include <optional>

namespace db {

class Connection;

/// Which of the desks at a file sends, and until when unless it says so again.
struct ReleaseLease
{
    QString holder;         ///< of this start of a program alone, never of the next
    QString desk;           ///< what a person calls it: the computer, the window or the command line
    qint64 renewedAtMs = 0; ///< UTC epoch milliseconds
    qint64 untilMs = 0;     ///< UTC epoch milliseconds; it has run out at that instant

    friend bool operator==(const ReleaseLease &, const ReleaseLease &) = default;
};

/// Two desks at one file: one of them sends. A lease lets another go on where the first was killed.
class ReleaseLeaseStore final
{
public:
    explicit ReleaseLeaseStore(const Connection &connection) : m_connection(connection) {}

    /// Takes or renews it for so long. False: another desk has it. One that was renewed further in the future
    /// than it lasts is taken, too: the clock was set back.
    [[nodiscard]] Result<bool> take(const QString &holder, const QString &desk,
                                    std::chrono::milliseconds lasting, const Act &now);
    /// Lets go of it, where this one has it.
    [[nodiscard]] Result<void> giveUp(const QString &holder);
    /// Conflict unless this one has it at that moment.
    [[nodiscard]] Result<void> demand(const QString &holder, const Act &now) const;
    /// The last one, run out or not.
    [[nodiscard]] Result<std::optional<ReleaseLease>> last() const;

private:
    const Connection &m_connection;
};

} // namespace db

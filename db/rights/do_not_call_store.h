#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/core/id.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace db {

class Connection;

/// A list of numbers that want no advertising, as it was imported.
struct DoNotCallList
{
    DoNotCallListId id;
    QString name;            ///< of its file
    qint64 numbers = 0;      ///< each once
    qint64 importedAtMs = 0; ///< UTC epoch milliseconds

    friend bool operator==(const DoNotCallList &, const DoNotCallList &) = default;
};

/// The do-not-call list: the union of the lists that were imported and not removed. Of each number only a
/// hash is kept, see secretSalt(). Two numbers with one hash are as good as never met, and would only be
/// spared.
class DoNotCallStore final
{
public:
    /// A removed list can be brought back for so long; then it goes for good at the next import.
    static constexpr int kDaysKept = 90;

    explicit DoNotCallStore(const Connection &connection) : m_connection(connection) {}

    /// The next number of a list (E.164) into `number`; false at its end.
    using NextNumber = std::function<Result<bool>(QString &number)>;
    /// One more list. The caller holds a transaction.
    [[nodiscard]] Result<Changed<DoNotCallList>> add(const QString &name, const Act &now,
                                                     const NextNumber &next) const;
    /// Its numbers count no more. NotFound: there is none, or it is removed.
    [[nodiscard]] Result<ChangeSet> remove(DoNotCallListId id, const Act &now) const;
    /// They count again. NotFound: there is none any more, or it is not removed.
    [[nodiscard]] Result<ChangeSet> restore(DoNotCallListId id) const;

    /// Those that count, the latest first.
    [[nodiscard]] Result<QList<DoNotCallList>> lists() const;
    /// Numbers on them, each once.
    [[nodiscard]] Result<qint64> count() const;
    /// E.164.
    [[nodiscard]] Result<bool> has(const QString &number) const;

private:
    [[nodiscard]] Result<ChangeSet> setRemoved(DoNotCallListId id, std::optional<qint64> atMs) const;

    const Connection &m_connection;
};

} // namespace db

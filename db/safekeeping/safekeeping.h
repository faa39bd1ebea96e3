#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/safekeeping/contents.h"
#include "db/safekeeping/fault.h"

#include <QStringList>

#include <functional>

namespace db {

class Connection;

/// Which shop a file is one of.
struct ShopMark
{
    QString id;   ///< of the setting kShopIdKey; empty: it was never given one
    QString name; ///< may be empty
};
const QString kShopIdKey = QStringLiteral("shop.id");

/// Copies of the whole file, and the question whether it is sound.
class Safekeeping final
{
public:
    explicit Safekeeping(const Connection &connection);

    /// Writes a complete copy of the database as it is now, while others go on writing. The copy is made
    /// beside the target (partOf) and takes its name only when check() finds nothing in it; Corrupt names
    /// what it found, and Repairable where repair() could do something about all of it. NameTooLong: there is
    /// no room for the names needed meanwhile. progress(done, total) in pages, the last ones while it is
    /// checked; false stops.
    [[nodiscard]] Result<void> backup(const QString &file,
                                      const std::function<bool(int, int)> &progress = {}) const;
    /// The same of a file that may be damaged: unproven, as it is.
    [[nodiscard]] Result<void> copyAsItIs(const QString &file,
                                          const std::function<bool(int, int)> &progress = {}) const;
    /// The other way: everything in this database becomes what is in `file`, a sound and current one that
    /// nobody else has open. Other programs see the one state or the other. Not in a transaction.
    /// Before that, what is in it goes to `kept`, as it is: what others write meanwhile is in there, too.
    /// Busy where others write all the time. progress(done, total) in pages; false stops, and nothing has
    /// changed.
    [[nodiscard]] Result<ChangeSet> replaceBy(const QString &file, const QString &kept,
                                              const std::function<bool(int, int)> &progress = {}) const;
    [[nodiscard]] Result<Contents> contents() const;
    /// How many customers are in a file that may be of an older version, or damaged; it stays as it is.
    [[nodiscard]] static Result<qint64> customersIn(const QString &file);
    /// Of a copy that lies there whole, of any version; what stands in a log beside it is not seen.
    [[nodiscard]] static Result<ShopMark> shopIn(const QString &file);
    /// The name a copy has until it is whole.
    static QString partOf(const QString &file);
    /// Every fault found, in technical English; empty: the file is sound, its derived tables agree with what
    /// they derive from, and the schema is what the migrations make. goOn is asked now and then; false stops,
    /// Cancelled.
    [[nodiscard]] Result<QStringList> check(const std::function<bool()> &goOn = {}) const;
    /// The same, with what can be done about each.
    [[nodiscard]] Result<QList<Fault>> faults(const std::function<bool()> &goOn = {}) const;
    /// Makes again what these say is wrong and follows from what is sound: indexes, triggers and derived
    /// tables; what was entered is only read. Then checks the whole file. What was made again, as "index
    /// customer_by_name" or "interaction_daily". All in one transaction, or a part of the caller's; after any
    /// error nothing has changed. Corrupt: something is wrong that cannot be repaired. goOn as check.
    [[nodiscard]] Result<QStringList> repair(const QList<Fault> &faults,
                                             const std::function<bool()> &goOn = {}) const;

private:
    const Connection &m_connection;
};

} // namespace db

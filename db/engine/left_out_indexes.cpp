#include "db/engine/left_out_indexes.h"

#include "db/engine/connection.h"
#include "db/engine/interruptible.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// With temporary files in memory SQLite sorts all rows of an index in one go, during which it cannot be
/// stopped: 1 to 2 s of a million rows (measured, 3.40.1). With real ones it sorts pieces of the size of the
/// cache, each in some hundredths of a second, and is no slower. Only more rows than make such a piece are
/// written to a file.
const QString kSmallSorts = u"PRAGMA temp_store = FILE; PRAGMA cache_size = -2048"_s;

} // namespace

Result<void> LeftOutIndexes::leaveOut(const QStringList &names)
{
    MK_CHECK(Transaction::demand(m_connection));
    m_definitions.clear();
    for (const QString &name : names) {
        Statement select = m_connection.prepare(u"schema/select_index"_s);
        MK_TRY(const auto definition,
               readFirst(select.bind(":name", name), [](const Statement &row) { return row.text(0); }));
        if (!definition)
            continue;
        MK_CHECK(m_connection.execute(u"DROP INDEX %1"_s.arg(name)));
        m_definitions.append(*definition);
    }
    return {};
}

Result<void> LeftOutIndexes::makeAgain(const std::function<bool(qint64, qint64)> &progress)
{
    MK_CHECK(Transaction::demand(m_connection));
    const QStringList definitions = std::exchange(m_definitions, {});
    if (definitions.isEmpty())
        return {};
    MK_TRY(const auto store, m_connection.scalar(u"PRAGMA temp_store"_s));
    MK_TRY(const auto cache, m_connection.scalar(u"PRAGMA cache_size"_s));
    // Refused within a transaction where temporary tables were used before it, as a check of the file does.
    const bool inPieces = m_connection.execute(kSmallSorts).has_value();
    const auto made = make(definitions, progress);
    if (!inPieces)
        return made;
    const auto asBefore = m_connection.execute(
        u"PRAGMA temp_store = %1; PRAGMA cache_size = %2"_s.arg(store.toInt()).arg(cache.toInt()));
    return made ? asBefore : made;
}

Result<void> LeftOutIndexes::make(const QStringList &definitions,
                                  const std::function<bool(qint64, qint64)> &progress) const
{
    qsizetype done = 0;
    const std::function<bool()> goOn =
        progress ? std::function<bool()>([&] { return progress(done, definitions.size()); }) : nullptr;
    const Interruptible asked(m_connection, goOn);
    for (; done < definitions.size(); ++done) {
        if (goOn && !goOn()) // of few rows it is not asked meanwhile
            return failure(ErrorKind::Cancelled, u"stopped before the indexes were made"_s);
        MK_CHECK(m_connection.execute(definitions.at(done)));
    }
    return {};
}

} // namespace db

#include "db/engine/left_out_indexes.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace db {

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

Result<void> LeftOutIndexes::makeAgain()
{
    MK_CHECK(Transaction::demand(m_connection));
    const QStringList definitions = std::exchange(m_definitions, {});
    for (const QString &definition : definitions)
        MK_CHECK(m_connection.execute(definition));
    return {};
}

} // namespace db

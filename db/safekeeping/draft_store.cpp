#include "db/safekeeping/draft_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

DraftStore::DraftStore(const Connection &connection) : m_connection(connection) {}

Result<void> DraftStore::put(const Draft &draft)
{
    return m_connection.prepare(u"draft/upsert"_s)
        .bind(":key", draft.key)
        .bind(":content", draft.content)
        .bind(":now", draft.updatedAtMs)
        .run();
}

Result<std::optional<Draft>> DraftStore::get(const QString &key) const
{
    MK_TRY(const auto found, list(key));
    for (const Draft &draft : found)
        if (draft.key == key)
            return draft;
    return std::nullopt;
}

Result<QList<Draft>> DraftStore::list(const QString &prefix) const
{
    Statement select = m_connection.prepare(u"draft/select_by_prefix"_s);
    return readAll(select.bind(":prefix", prefix), [](const Statement &row) {
        return Draft{row.text("key"), row.text("content"), row.integer("updated_at_ms")};
    });
}

Result<void> DraftStore::remove(const QString &key)
{
    return m_connection.prepare(u"draft/delete"_s).bind(":key", key).run();
}

} // namespace db

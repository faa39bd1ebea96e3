#include "db/outbox/release_lease_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

Result<bool> ReleaseLeaseStore::take(const QString &holder, const QString &desk,
                                     std::chrono::milliseconds lasting, const Act &now)
{
    Statement upsert = m_connection.prepare(u"release_lease/upsert"_s);
    upsert.bind(":holder", holder).bind(":desk", desk).bind(":at_ms", now.ms);
    MK_CHECK(upsert.bind(":until_ms", now.ms + qint64{lasting.count()}).run());
    return upsert.rowsAffected() > 0;
}

Result<void> ReleaseLeaseStore::giveUp(const QString &holder)
{
    return m_connection.prepare(u"release_lease/delete"_s).bind(":holder", holder).run();
}

Result<void> ReleaseLeaseStore::demand(const QString &holder, const Act &now) const
{
    MK_TRY(const auto lease, last());
    const bool holds = lease && lease->holder == holder && now.ms < lease->untilMs;
    if (!holds)
        return failure(ErrorKind::Conflict, u"this desk does not hold the lease to send"_s);
    return {};
}

Result<std::optional<ReleaseLease>> ReleaseLeaseStore::last() const
{
    return readFirst(m_connection.prepare(u"release_lease/select"_s), [](const Statement &row) {
        return ReleaseLease{row.text("holder"), row.text("desk"), row.integer("renewed_at_ms"),
                            row.integer("until_ms")};
    });
}

} // namespace db

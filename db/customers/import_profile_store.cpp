#include "db/customers/import_profile_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

ChangeSet settingsChanged()
{
    ChangeSet changes;
    changes.settings = true;
    return changes;
}

tl::unexpected<Error> isTaken(const QString &name)
{
    return failure(ErrorKind::Conflict,
                   u"an import profile with the name or the headings of \"%1\" is there"_s.arg(name));
}

ImportProfile readProfile(const Statement &row)
{
    return {ImportProfileId{row.integer("id")}, row.text("name"), row.text("headings"), row.text("layout"),
            row.integer("updated_at_ms")};
}

/// What a write answers that may find none.
Result<ChangeSet> changedOne(const Statement &written, ImportProfileId id)
{
    if (written.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"import profile %1"_s.arg(id.value));
    return settingsChanged();
}

} // namespace

ImportProfileStore::ImportProfileStore(const Connection &connection) : m_connection(connection) {}

Result<QList<ImportProfile>> ImportProfileStore::list() const
{
    Statement select = m_connection.prepare(u"import_profile/select_all"_s);
    return readAll(select, readProfile);
}

Result<ImportProfile> ImportProfileStore::byId(ImportProfileId id) const
{
    Statement select = m_connection.prepare(u"import_profile/select_by_id"_s);
    return readOne(select.bind(":id", id.value), readProfile, u"import profile %1"_s.arg(id.value));
}

Result<Changed<ImportProfileId>> ImportProfileStore::add(const ImportProfile &profile, const Act &now)
{
    Statement insert = m_connection.prepare(u"import_profile/insert"_s);
    MK_CHECK(insert.bind(":name", profile.name)
                 .bind(":headings", profile.headings)
                 .bind(":layout", profile.layout)
                 .bind(":now", now.ms)
                 .run());
    if (insert.rowsAffected() == 0)
        return isTaken(profile.name);
    return Changed<ImportProfileId>{ImportProfileId{m_connection.lastInsertId()}, settingsChanged()};
}

Result<ChangeSet> ImportProfileStore::setLayout(ImportProfileId id, const QString &layout, const Act &now)
{
    Statement update = m_connection.prepare(u"import_profile/update_layout"_s);
    MK_CHECK(update.bind(":layout", layout).bind(":now", now.ms).bind(":id", id.value).run());
    return changedOne(update, id);
}

Result<ChangeSet> ImportProfileStore::rename(ImportProfileId id, const QString &name)
{
    return setName(u"import_profile/update_name"_s, id, name);
}

Result<ChangeSet> ImportProfileStore::remove(ImportProfileId id, const Act &now)
{
    Statement update = m_connection.prepare(u"import_profile/update_deleted"_s);
    MK_CHECK(update.bind(":now", now.ms).bind(":id", id.value).run());
    return changedOne(update, id);
}

Result<ChangeSet> ImportProfileStore::restore(ImportProfileId id, const QString &name)
{
    return setName(u"import_profile/update_restored"_s, id, name);
}

Result<ChangeSet> ImportProfileStore::setName(const QString &statement, ImportProfileId id,
                                              const QString &name)
{
    MK_CHECK(byId(id));
    Statement update = m_connection.prepare(statement);
    MK_CHECK(update.bind(":name", name).bind(":id", id.value).run());
    if (update.rowsAffected() == 0)
        return isTaken(name);
    return settingsChanged();
}

} // namespace db

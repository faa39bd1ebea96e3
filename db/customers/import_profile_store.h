#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/core/id.h"

#include <QList>
#include <QString>

namespace db {

class Connection;

/// How the columns of a list were settled, for the next list with the same headings.
struct ImportProfile
{
    ImportProfileId id;
    QString name;     ///< unique among those that are not deleted, as the headings
    QString headings; ///< by which a list is known again
    QString layout;   ///< in the words of whoever keeps it
    qint64 updatedAtMs = 0;
};

/// The lists whose columns are remembered.
class ImportProfileStore final
{
public:
    explicit ImportProfileStore(const Connection &connection);

    /// Those that are not deleted, the latest first.
    [[nodiscard]] Result<QList<ImportProfile>> list() const;
    /// One that is deleted too. NotFound.
    [[nodiscard]] Result<ImportProfile> byId(ImportProfileId id) const;
    /// Conflict where the name or the headings are taken.
    [[nodiscard]] Result<Changed<ImportProfileId>> add(const ImportProfile &profile, const Act &now);
    /// This and the next find only profiles that are not deleted, else NotFound.
    [[nodiscard]] Result<ChangeSet> setLayout(ImportProfileId id, const QString &layout, const Act &now);
    /// Conflict where another one has that name.
    [[nodiscard]] Result<ChangeSet> rename(ImportProfileId id, const QString &name);
    /// Soft: it can be restored.
    [[nodiscard]] Result<ChangeSet> remove(ImportProfileId id, const Act &now);
    /// By that name. Conflict where the name or the headings are taken by now.
    [[nodiscard]] Result<ChangeSet> restore(ImportProfileId id, const QString &name);

private:
    /// Conflict where another one has the name.
    [[nodiscard]] Result<ChangeSet> setName(const QString &statement, ImportProfileId id,
                                            const QString &name);

    const Connection &m_connection;
};

} // namespace db

#pragma once

#include "db/core/error.h"

#include <QFileInfo>
#include <QStringList>

#include <functional>

namespace db {

class Connection;

enum class MigrationOutcome
{
    AlreadyCurrent,
    Created,
    Migrated
};

/// Brings a file to the newest schema, or refuses it and leaves it as it was: foreign files (ForeignFile),
/// files of a later program (NewerThanProgram), damaged ones (Corrupt, NotADatabase). An existing file is
/// copied beside itself first
/// ("<file>.before-0070"), and without that copy nothing is changed (BackupFailed). All steps are one
/// transaction: afterwards the file is new or as it was, and what was stopped (Cancelled) begins with a new
/// copy the next time. See db/README.md.
class Migrations final
{
public:
    /// The steps under :/sql/migrations.
    Migrations();
    /// Other steps, for tests: file names "0010_what.sql" inside `folder`.
    explicit Migrations(QString folder);

    /// Begins a step, from 1, of so many; called where an existing file is brought up to date. The first is
    /// the copy.
    using Updating = std::function<void(int step, int steps)>;
    /// Asked now and then, between steps and within them; false stops.
    using GoOn = std::function<bool()>;

    /// Cancelled where `goOn` stopped the update of an existing file.
    [[nodiscard]] Result<MigrationOutcome> run(const Connection &connection, const Updating &updating = {},
                                               const GoOn &goOn = {}) const;
    /// Only looks: may a reader use this file?
    [[nodiscard]] Result<void> checkReadable(const Connection &connection) const;
    int newestVersion() const;
    /// What the names of the copies made before an update of this file begin with, the version after it.
    static QString beginningOfCopies(const QString &database);
    /// The copies made before an update of this file, the newest version first.
    static QFileInfoList copiesBefore(const QString &database);

private:
    [[nodiscard]] Result<int> versionOf(const Connection &connection) const;
    [[nodiscard]] Result<void> bringUp(const Connection &connection, int version, const Updating &updating,
                                       const GoOn &goOn) const;
    [[nodiscard]] Result<void> copyBefore(const Connection &connection, const GoOn &goOn) const;
    [[nodiscard]] Result<void> apply(const Connection &connection, const QString &step) const;

    QString m_folder;
    QStringList m_steps;
};

} // namespace db

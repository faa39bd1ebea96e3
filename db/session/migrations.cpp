#include "db/session/migrations.h"

#include "db/core/file_name.h"
#include "db/engine/connection.h"
#include "db/engine/file_copy.h"
#include "db/engine/interruptible.h"
#include "db/engine/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

// "MKhC": tells our files from those of other programs (PRAGMA application_id).
constexpr int kApplicationId = 0x4d4b6843;

/// Copies made before a migration: the newest, and those before for whoever updated several times in a row.
constexpr qsizetype kCopiesKept = 3;

void removeOutlived(const QString &database)
{
    const QFileInfoList copies = Migrations::copiesBefore(database);
    for (qsizetype i = kCopiesKept; i < copies.size(); ++i)
        QFile::remove(copies.at(i).absoluteFilePath());
}

int versionOfStep(const QString &step)
{
    return step.left(4).toInt();
}

/// A step is made for the schema before it. Where it finds its own work there already, or what it changes is
/// gone, the file has another one.
bool doesNotFit(const QString &detail)
{
    return detail.contains(" already exists"_L1) || detail.contains("duplicate column name"_L1) ||
           detail.contains("no such "_L1);
}

Error errorOfStep(const Error &error, const QString &step, const QString &file)
{
    if (doesNotFit(error.detail)) {
        return {ErrorKind::Corrupt,
                u"%1 has another schema than its number says: %2 does not fit it (%3)"_s.arg(file, step,
                                                                                             error.detail)};
    }
    return {error.kind, u"%1: %2"_s.arg(step, error.detail)};
}

} // namespace

Migrations::Migrations() : Migrations(u":/sql/migrations"_s) {}

Migrations::Migrations(QString folder)
    : m_folder(std::move(folder)), m_steps(QDir(m_folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
{}

QString Migrations::beginningOfCopies(const QString &database)
{
    // To it come "0280", ".part" and what SQLite calls beside that.
    constexpr qsizetype kMost = kMostOfName - 25;
    return shortName(QFileInfo(database).fileName(), kMost) + u".before-"_s;
}

QFileInfoList Migrations::copiesBefore(const QString &database)
{
    const QString beginning = beginningOfCopies(database);
    QFileInfoList copies = QFileInfo(database).absoluteDir().entryInfoList(QDir::Files | QDir::Hidden,
                                                                           QDir::Name | QDir::Reversed);
    // By hand: the name of a shop may hold what a pattern of names would read as one.
    copies.removeIf([&beginning](const QFileInfo &entry) {
        constexpr qsizetype kDigits = 4;
        return !entry.fileName().startsWith(beginning) ||
               entry.fileName().size() != beginning.size() + kDigits;
    });
    return copies;
}

int Migrations::newestVersion() const
{
    return m_steps.isEmpty() ? 0 : versionOfStep(m_steps.last());
}

Result<int> Migrations::versionOf(const Connection &connection) const
{
    // One statement sees one state, even while another process makes the file.
    const auto state = connection.scalar(u"SELECT a.application_id || ' ' || v.user_version || ' ' || "
                                         "(SELECT count(*) FROM sqlite_schema) "
                                         "FROM pragma_application_id AS a, pragma_user_version AS v"_s);
    if (!state) { // nothing can be wrong with the statement, so the header is
        const bool header = state.error().kind == ErrorKind::Internal;
        return failure(header ? ErrorKind::Corrupt : state.error().kind, state.error().detail);
    }
    const QStringList parts = state->toString().split(QLatin1Char(' '));
    const int application = parts.value(0).toInt();
    const int version = parts.value(1).toInt();
    const int tables = parts.value(2).toInt();
    if (application == 0 && version == 0 && tables == 0)
        return 0;
    if (application != kApplicationId)
        return failure(ErrorKind::ForeignFile,
                       u"%1 is a SQLite file of another program"_s.arg(connection.path()));
    if (version > newestVersion()) {
        return failure(ErrorKind::NewerThanProgram,
                       u"%1 has schema %2, this program knows %3"_s.arg(connection.path())
                           .arg(version)
                           .arg(newestVersion()));
    }
    if (version == 0 || !std::ranges::any_of(m_steps, [version](const QString &step) {
            return versionOfStep(step) == version;
        }))
        return failure(
            ErrorKind::Corrupt,
            u"%1 says that it has schema %2, which never was"_s.arg(connection.path()).arg(version));
    return version;
}

Result<void> Migrations::checkReadable(const Connection &connection) const
{
    const Result<int> version = versionOf(connection);
    if (!version)
        return tl::unexpected(version.error());
    if (*version != newestVersion())
        return failure(ErrorKind::ReadOnly,
                       u"%1 must be migrated from schema %2 first"_s.arg(connection.path()).arg(*version));
    return {};
}

Result<MigrationOutcome> Migrations::run(const Connection &connection, const Updating &updating,
                                         const GoOn &goOn) const
{
    const Result<int> looked = versionOf(connection);
    if (!looked)
        return tl::unexpected(looked.error());
    if (*looked == newestVersion())
        return MigrationOutcome::AlreadyCurrent;

    // One transaction around the copy and all steps: whoever opens the file at the same moment waits and
    // finds it finished, and never takes a copy of a state between two versions.
    MK_TRY(auto transaction, Transaction::begin(connection));
    const Result<int> version = versionOf(connection); // another process may have been here while we waited
    if (!version)
        return tl::unexpected(version.error());
    if (*version == newestVersion())
        return MigrationOutcome::AlreadyCurrent;
    const bool isNew = *version == 0;
    const auto brought = bringUp(connection, *version, isNew ? Updating() : updating, isNew ? GoOn() : goOn);
    if (!brought && brought.error().kind == ErrorKind::Cancelled)
        return failure(
            ErrorKind::Cancelled,
            u"stopped; %1 stays as it was, in the older version; the next start brings it up to date"_s.arg(
                connection.path()));
    MK_CHECK(brought);
    MK_CHECK(transaction.commit());
    return isNew ? MigrationOutcome::Created : MigrationOutcome::Migrated;
}

Result<void> Migrations::bringUp(const Connection &connection, int version, const Updating &updating,
                                 const GoOn &goOn) const
{
    const auto first = std::ranges::find_if(
        m_steps, [version](const QString &step) { return versionOfStep(step) > version; });
    const int steps = 1 + static_cast<int>(m_steps.end() - first);
    const Interruptible interruptible(connection, goOn);
    int begun = 0;
    const auto begin = [&]() -> Result<void> {
        ++begun;
        if (updating)
            updating(begun, steps);
        return goOn && !goOn() ? failure(ErrorKind::Cancelled, u"before step %1"_s.arg(begun))
                               : Result<void>();
    };
    MK_CHECK(begin());
    if (version > 0) {
        MK_CHECK(copyBefore(connection, goOn).map_error([](const Error &error) {
            return error.kind == ErrorKind::Cancelled ? error : Error{ErrorKind::BackupFailed, error.detail};
        }));
    }
    for (auto step = first; step != m_steps.end(); ++step) {
        MK_CHECK(begin());
        MK_CHECK(apply(connection, *step));
    }
    return {};
}

Result<void> Migrations::copyBefore(const Connection &connection, const GoOn &goOn) const
{
    // VACUUM cannot run in a transaction, so a second connection copies what was last committed.
    MK_TRY(const auto reader, Connection::open(connection.path(), Connection::Mode::ReadWrite, 10000));
    const QString file = QFileInfo(connection.path()).absoluteFilePath();
    const QString copy = QFileInfo(file).absoluteDir().filePath(
        beginningOfCopies(file) + u"%1"_s.arg(newestVersion(), 4, 10, QLatin1Char('0')));
    const QString part = copy + u".part"_s;
    QFile::remove(part); // of an interrupted attempt
    QString quoted = part;
    quoted.replace(QLatin1Char('\''), u"''"_s);
    const Interruptible interruptible(*reader, goOn);
    if (const auto copied = reader->execute(u"VACUUM INTO '%1'"_s.arg(quoted)); !copied) {
        QFile::remove(part);
        return copied;
    }
    MK_CHECK(putInPlace(part, copy));
    removeOutlived(file);
    return {};
}

Result<void> Migrations::apply(const Connection &connection, const QString &step) const
{
    QFile file(m_folder + QLatin1Char('/') + step);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"no migration %1"_s.arg(step));
    const QStringList statements =
        QString::fromUtf8(file.readAll()).split(u"\n-- next\n"_s, Qt::SkipEmptyParts);
    for (const QString &statement : statements) {
        if (const auto done = connection.execute(statement); !done)
            return tl::unexpected(errorOfStep(done.error(), step, connection.path()));
    }
    MK_TRY(const auto broken, connection.scalar(u"SELECT count(*) FROM pragma_foreign_key_check"_s));
    if (broken.toInt() != 0)
        return failure(ErrorKind::Corrupt,
                       u"%1 leaves %2 rows pointing nowhere"_s.arg(step).arg(broken.toInt()));
    return connection.execute(u"PRAGMA application_id = %1; PRAGMA user_version = %2"_s.arg(kApplicationId)
                                  .arg(versionOfStep(step)));
}

} // namespace db

#include "db/session/opened_file.h"

#include "db/core/beside_file.h"
#include "db/core/file_name.h"
#include "db/engine/connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace db {

namespace {

Connection::Mode modeOf(const OpenOptions &options)
{
    using Mode = Connection::Mode;
    return options.readOnly ? Mode::ReadOnly : options.create ? Mode::Create : Mode::ReadWrite;
}

/// What can be told of a path without a look inside. Makes the folder of a new file.
Result<void> refuseBeforeOpening(const OpenOptions &options)
{
    const QFileInfo file(options.path);
    const bool create = options.create && !options.readOnly;
    if (file.isDir())
        return failure(ErrorKind::FileAccess, u"%1 is a folder"_s.arg(options.path));
    if (lengthOfName(file.fileName()) + kJournalEnding.size() > kMostOfName)
        return failure(ErrorKind::NameTooLong, u"the name of %1 is too long"_s.arg(options.path));
    if (file.exists() && !file.isFile())
        return failure(ErrorKind::FileAccess, u"%1 is no ordinary file"_s.arg(options.path));
    if (file.size() == 1) // SQLite takes a single byte for an empty file and would write over it
        return failure(ErrorKind::NotADatabase, u"%1 holds a single byte"_s.arg(options.path));
    if (!create && file.exists() && file.size() == 0) // SQLite would begin one in it
        return failure(ErrorKind::NotADatabase, u"%1 is empty"_s.arg(options.path));
    if (create && !file.exists() && !QDir().mkpath(file.absolutePath()))
        return failure(ErrorKind::FileAccess, u"the folder %1 cannot be made"_s.arg(file.absolutePath()));
    if (create && !file.exists() && !QFileInfo(file.absolutePath()).isWritable())
        return failure(ErrorKind::ReadOnly, u"the folder %1 cannot be written"_s.arg(file.absolutePath()));
    return {};
}

/// SQLite gives the log and its index the permissions of the file. Left by whoever read the file while it
/// could not be written, they would keep it from ever being written again.
void openLeftoversToOwner(const QString &path)
{
    const QFile::Permissions own = QFile::permissions(path);
    if (!own.testFlag(QFile::WriteOwner))
        return;
    for (const QStringView ending : {kLogEnding, kLogIndexEnding}) {
        const QFileInfo left(besideFile(path, ending));
        if (left.exists() && !left.permission(QFile::WriteOwner))
            QFile::setPermissions(left.filePath(), own); // another user's: opening the file will tell
    }
}

bool isOfReadOnlyMedium(const QString &path)
{
    return QStorageInfo(QFileInfo(path).absolutePath()).isReadOnly();
}

/// Where nothing can be written beside a file, SQLite cannot make the index of its log, and reads it only as
/// one that does not change. An index that lies there says that another program may do so; a journal, that a
/// step was cut off and would have to be taken back first.
Result<std::unique_ptr<Connection>> openWhereNothingIsWritten(const OpenOptions &options)
{
    for (const QStringView ending : {kLogEnding, kJournalEnding}) {
        if (QFileInfo(besideFile(options.path, ending)).size() > 0)
            return failure(ErrorKind::ReadOnly,
                           u"what was done last is in %1 and cannot be read here; copy both files"_s.arg(
                               options.path + ending.toString()));
    }
    if (!options.readOnly)
        return failure(ErrorKind::ReadOnly, u"the folder of %1 cannot be written"_s.arg(options.path));
    if (QFileInfo::exists(besideFile(options.path, kLogIndexEnding)) && !isOfReadOnlyMedium(options.path))
        return failure(ErrorKind::ReadOnly,
                       u"%1 cannot be written"_s.arg(options.path + kLogIndexEnding.toString()));
    return Connection::open(options.path, Connection::Mode::Immutable, options.busyTimeoutMs);
}

bool wantsRoomBeside(const Error &error)
{
    return error.kind == ErrorKind::DiskFull || error.kind == ErrorKind::FileAccess;
}

/// Can nothing be written beside the file? Not known before it is tried.
bool isShutIn(const Error &error, const QString &path)
{
    return (error.kind == ErrorKind::ReadOnly || error.kind == ErrorKind::FileAccess) &&
           (!QFileInfo(QFileInfo(besideFile(path, {})).absolutePath()).isWritable() ||
            isOfReadOnlyMedium(path));
}

} // namespace

Result<OpenedFile> openFile(const OpenOptions &options)
{
    MK_CHECK(refuseBeforeOpening(options));
    openLeftoversToOwner(options.path);
    const Migrations migrations;
    MK_TRY(auto connection, Connection::open(options.path, modeOf(options), options.busyTimeoutMs));
    MigrationOutcome outcome = MigrationOutcome::AlreadyCurrent;
    // Looked at before any pragma that would write: a foreign or newer file stays as it was, to the byte.
    auto readable = migrations.checkReadable(*connection);
    if (!readable && isShutIn(readable.error(), options.path)) {
        MK_TRY(connection, openWhereNothingIsWritten(options));
        readable = migrations.checkReadable(*connection);
    } else if (!readable && wantsRoomBeside(readable.error()) && options.aloneIfFull) {
        // Who is alone from the first look keeps the index of the log in memory, and needs no room beside the
        // file.
        MK_TRY(connection, Connection::open(options.path, modeOf(options), options.busyTimeoutMs));
        MK_CHECK(connection->execute(u"PRAGMA locking_mode = EXCLUSIVE"_s));
        readable = migrations.checkReadable(*connection);
    }
    if (!readable) {
        if (options.readOnly || readable.error().kind != ErrorKind::ReadOnly)
            return tl::unexpected(readable.error());
    }
    if (!options.readOnly) {
        if (!QFileInfo(options.path).isWritable())
            return failure(ErrorKind::ReadOnly, u"%1 cannot be written"_s.arg(options.path));
        MK_CHECK(connection->prepareForWriting(options.busyTimeoutMs));
        MK_TRY(const auto migrated, migrations.run(*connection, options.updating, options.goOn));
        outcome = migrated;
    }
    return OpenedFile{std::move(connection), outcome};
}

} // namespace db

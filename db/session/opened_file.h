#pragma once

#include "db/core/error.h"
#include "db/session/migrations.h"

#include <QString>

#include <memory>

namespace db {

class Connection;

struct OpenOptions
{
    QString path;
    bool readOnly = false;     ///< also where nothing can be written beside the file, such as on a CD
    bool create = true;        ///< a missing file is made (never with readOnly)
    int busyTimeoutMs = 10000; ///< how long a writer queues behind another process
    bool aloneIfFull = false;  ///< on a full disk: opened all the same, to be read and copied, while no
                               ///< other program opens the file
    Migrations::Updating updating = {}; ///< told on the thread that opens the file
    Migrations::GoOn goOn = {};         ///< asked there while the file is brought up to date
};

/// A file that is fit to be used: ours, of this version, and writable unless only reading was asked for.
struct OpenedFile
{
    std::unique_ptr<Connection> connection;
    MigrationOutcome outcome = MigrationOutcome::AlreadyCurrent;
};

/// Opens the file and brings it to the newest schema, or refuses it and leaves it as it was: what is no
/// ordinary file or cannot be written (FileAccess, ReadOnly, NameTooLong), what is no database
/// (NotADatabase), and what Migrations refuses or `goOn` stops (Cancelled).
[[nodiscard]] Result<OpenedFile> openFile(const OpenOptions &options);

} // namespace db

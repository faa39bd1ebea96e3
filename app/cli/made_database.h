#pragma once

#include "app/core/own_files.h"

#include <memory>

namespace db {
class Session;
}

namespace app {

/// A database file that a call has made, and takes away again where it made it in vain. What another program
/// has put there stays.
struct MadeDatabase
{
    QString file;
    std::optional<FileIdentity> identity = {}; ///< of the file that is open

    /// It could not be opened. Only on a full disk nothing can have gone into it meanwhile.
    void removeUnopened(const db::Error &error) const;
    /// Closes the session and removes the file, unless something went into it or it is another one by now.
    void removeIfUnused(std::unique_ptr<db::Session> &session) const;
};

} // namespace app

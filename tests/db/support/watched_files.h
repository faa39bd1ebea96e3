#pragma once

#include <QtGlobal>

#include <functional>

namespace test {

/// SQLite asks before it writes into a file that was opened since, until the end of the scope; on a no it is
/// told that the disk is full. One at a time; asked on every thread that writes.
class WatchedFiles final
{
public:
    explicit WatchedFiles(std::function<bool()> mayWrite);
    ~WatchedFiles();
    Q_DISABLE_COPY_MOVE(WatchedFiles)
};

} // namespace test

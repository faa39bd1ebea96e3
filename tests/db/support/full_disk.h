#pragma once

#include <QtGlobal>

namespace test {

/// SQLite is told that the disk is full when it writes into a file that is opened from now on, until the end
/// of the scope. NoRoom tells it of a fault.
class FullDisk final
{
public:
    FullDisk();
    ~FullDisk();
    Q_DISABLE_COPY_MOVE(FullDisk)
};

} // namespace test

#include "db/support/full_disk.h"

#include <sqlite3.h>

#include <map>

namespace test {

namespace {

sqlite3_vfs *realFiles = nullptr;

int writeNothing(sqlite3_file *, const void *, int, sqlite3_int64)
{
    return SQLITE_FULL;
}

/// The methods of a kind of files, but for writing. They outlive every file.
const sqlite3_io_methods *methodsWithoutRoom(const sqlite3_io_methods *real)
{
    static std::map<const sqlite3_io_methods *, sqlite3_io_methods> kinds;
    const auto kind = kinds.try_emplace(real, *real).first;
    kind->second.xWrite = &writeNothing;
    return &kind->second;
}

int openWithoutRoom(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *out)
{
    const int opened = realFiles->xOpen(realFiles, name, file, flags, out);
    if (opened == SQLITE_OK && file->pMethods)
        file->pMethods = methodsWithoutRoom(file->pMethods);
    return opened;
}

sqlite3_vfs *fullDisk()
{
    static sqlite3_vfs full = [] {
        sqlite3_vfs copy = *realFiles;
        copy.zName = "full-disk";
        copy.xOpen = &openWithoutRoom;
        return copy;
    }();
    return &full;
}

} // namespace

FullDisk::FullDisk()
{
    realFiles = sqlite3_vfs_find(nullptr);
    if (sqlite3_vfs_register(fullDisk(), 1) != SQLITE_OK)
        qFatal("the full disk cannot be registered");
}

FullDisk::~FullDisk()
{
    sqlite3_vfs_unregister(fullDisk());
    sqlite3_vfs_register(realFiles, 1);
}

} // namespace test

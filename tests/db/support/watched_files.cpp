#include "db/support/watched_files.h"

#include <sqlite3.h>

#include <map>
#include <utility>

namespace test {

namespace {

/// The methods of a kind of files, and those that do the work. SQLite hands back the first member.
struct WatchedMethods
{
    sqlite3_io_methods watched;
    const sqlite3_io_methods *real;
};

sqlite3_vfs *realFiles = nullptr;
std::function<bool()> mayWriteNow;

int askAndWrite(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    if (mayWriteNow && !mayWriteNow())
        return SQLITE_FULL;
    const auto *methods = reinterpret_cast<const WatchedMethods *>(file->pMethods);
    return methods->real->xWrite(file, bytes, count, offset);
}

/// They outlive every file.
const sqlite3_io_methods *watchedMethods(const sqlite3_io_methods *real)
{
    static std::map<const sqlite3_io_methods *, WatchedMethods> kinds;
    const auto kind = kinds.try_emplace(real, WatchedMethods{*real, real}).first;
    kind->second.watched.xWrite = &askAndWrite;
    return &kind->second.watched;
}

int openWatched(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *out)
{
    const int opened = realFiles->xOpen(realFiles, name, file, flags, out);
    if (opened == SQLITE_OK && file->pMethods)
        file->pMethods = watchedMethods(file->pMethods);
    return opened;
}

sqlite3_vfs *watchedFiles()
{
    static sqlite3_vfs watched = [] {
        sqlite3_vfs copy = *realFiles;
        copy.zName = "watched-files";
        copy.xOpen = &openWatched;
        return copy;
    }();
    return &watched;
}

} // namespace

WatchedFiles::WatchedFiles(std::function<bool()> mayWrite)
{
    realFiles = sqlite3_vfs_find(nullptr);
    mayWriteNow = std::move(mayWrite);
    if (sqlite3_vfs_register(watchedFiles(), 1) != SQLITE_OK)
        qFatal("the files that are watched cannot be registered");
}

WatchedFiles::~WatchedFiles()
{
    sqlite3_vfs_unregister(watchedFiles());
    sqlite3_vfs_register(realFiles, 1);
    mayWriteNow = nullptr;
}

} // namespace test

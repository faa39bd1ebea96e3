#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace db {

/// What kind of thing went wrong; ui finds the sentence and the remedy for each.
enum class ErrorKind
{
    NotFound,         ///< no such row
    Conflict,         ///< a rule of the schema refused the write (unique key, audience guard, foreign key)
    InvalidInput,     ///< a value the program cannot store; detail names the place
    Busy,             ///< another program holds the file longer than we wait
    ReadOnly,         ///< file or folder cannot be written
    DiskFull,         ///< no room left
    Corrupt,          ///< the file is damaged
    Repairable,       ///< only what can be made again from what is sound: see Safekeeping::repair()
    NotADatabase,     ///< the file is something else (a picture, a document)
    ForeignFile,      ///< a SQLite file of another program
    NewerThanProgram, ///< written by a later version
    BackupFailed,     ///< the copy made before a migration failed; nothing was changed
    OwnFile,          ///< what belongs to a shop was to be read as a list, or written over
    FileAccess,       ///< a file cannot be opened, read or written
    NameTooLong,      ///< the name of a file leaves no room for those that SQLite keeps beside it
    DiskFault,        ///< the disk failed while the database was read or written
    Cancelled,        ///< the person stopped it
    Internal          ///< a fault of ours
};

/// detail: technical English, for the log and for whoever helps; never shown as the only message. reason: the
/// key of a Conflict, or of an InvalidInput, for which there are words; empty: there are none but those of
/// its kind.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString detail;
    QString reason = {};
    QStringList names = {}; ///< whom the words of the reason name, in their order
};

/// The reason of a Conflict: another user, or another program, has done something with it in between.
inline constexpr QStringView kDoneMeanwhile = u"done-meanwhile";

template <class T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, QString detail)
{
    return tl::unexpected<Error>(Error{kind, std::move(detail)});
}

} // namespace db

/// MK_TRY(const auto row, store.byId(id)); declares the value of a Result, or returns its error to the
/// caller.
#define MK_TRY(declaration, ...) MK_TRY_NAMED(MK_TRY_JOIN(mk_tried, __LINE__), declaration, (__VA_ARGS__))
/// MK_CHECK(store.remove(id)); the same where there is no value, or it is not wanted.
#define MK_CHECK(...)                                                                                        \
    do {                                                                                                     \
        if (auto mk_checked = (__VA_ARGS__); !mk_checked)                                                    \
            return tl::unexpected(std::move(mk_checked).error());                                            \
    } while (false)

#define MK_TRY_JOIN(a, b) MK_TRY_JOIN_NOW(a, b)
#define MK_TRY_JOIN_NOW(a, b) a##b
#define MK_TRY_NAMED(tried, declaration, expression)                                                         \
    auto tried = expression;                                                                                 \
    if (!tried)                                                                                              \
        return tl::unexpected(std::move(tried).error());                                                     \
    declaration = *std::move(tried)

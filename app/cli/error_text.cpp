#include "app/cli/error_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// What SQLite said, without the statement that was tried: "database is locked (SQLite 5)".
QString withoutStatement(const QString &detail)
{
    static const QRegularExpression said(u"^.*: ([^:]+ \\(SQLite \\d+\\))$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = said.match(detail);
    return match.hasMatch() ? match.captured(1) : detail;
}

/// The detail in brackets, unless the sentence holds it already.
QString with(const QString &sentence, const QString &whole)
{
    const QString detail = withoutStatement(whole);
    return detail.isEmpty() || sentence.contains(detail) ? sentence : u"%1 (%2)"_s.arg(sentence, detail);
}

/// The detail as the sentence itself, with the file before it when it does not name it.
QString placed(const db::Error &error, const QString &file)
{
    if (file.isEmpty() || error.detail.contains(file))
        return error.detail;
    return error.detail.isEmpty() ? file : u"%1: %2"_s.arg(file, error.detail);
}

} // namespace

QString explain(const db::Error &error, const QString &file)
{
    const QString name = file.isEmpty() ? u"the file"_s : file;
    switch (error.kind) {
    case db::ErrorKind::NotFound:
        return u"there is no %1"_s.arg(error.detail);
    case db::ErrorKind::Conflict:
        return error.detail;
    case db::ErrorKind::InvalidInput:
    case db::ErrorKind::Cancelled:
        return placed(error, file);
    case db::ErrorKind::Busy:
        return with(u"another program is using %1; close it or try again in a moment"_s.arg(name),
                    error.detail);
    case db::ErrorKind::ReadOnly:
        return with(
            u"%1 cannot be written; look at the permissions of the file and of its folder, or copy it "
            "to where you may write"_s.arg(name),
            error.detail);
    case db::ErrorKind::DiskFull:
        return with(u"the disk is full, and %1 stays as it was; make room and try again"_s.arg(name),
                    error.detail);
    case db::ErrorKind::DiskFault:
        return with(u"the disk under %1 failed; look whether it is still connected and sound, and copy the "
                    "file elsewhere"_s.arg(name),
                    error.detail);
    case db::ErrorKind::Corrupt:
        return with(
            u"%1 is damaged; \"menkhach-cli --db FILE check\" says where; put the latest backup in its "
            "place"_s.arg(name),
            error.detail);
    case db::ErrorKind::NotADatabase:
        return with(
            u"%1 is not a database of this program and stays as it is; give --db another file"_s.arg(name),
            error.detail);
    case db::ErrorKind::ForeignFile:
        return with(u"%1 belongs to another program and stays as it is; give --db another file"_s.arg(name),
                    error.detail);
    case db::ErrorKind::NewerThanProgram:
        return with(u"%1 was written by a later version of this program and stays as it is; install that "
                    "version"_s.arg(name),
                    error.detail);
    case db::ErrorKind::BackupFailed:
        return with(
            u"no sound copy could be made, so nothing was changed; look at the room and the permissions "
            "beside %1"_s.arg(name),
            error.detail);
    case db::ErrorKind::OwnFile:
        return u"%1 is a database, or belongs to an open one; choose another name"_s.arg(name);
    case db::ErrorKind::FileAccess:
        if (withoutStatement(error.detail) == error.detail)
            return placed(error, file);
        return with(
            u"%1 cannot be opened; look whether it is there and whether you may read and write it and "
            "its folder"_s.arg(name),
            error.detail);
    case db::ErrorKind::Internal:
        break;
    }
    return u"a fault of this program; please report it (%1)"_s.arg(placed(error, file));
}

} // namespace app

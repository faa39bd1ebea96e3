#include "app/cli/error_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// What SQLite said, without the statement that was tried: "database is locked (SQLite 5)". Empty: it is not
/// SQLite that said this.
QString saidBySqlite(const QString &detail)
{
    static const QRegularExpression said(u"^(?:.*: )?([^:]+ \\(SQLite \\d+\\))$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    return said.match(detail).captured(1);
}

QString withoutStatement(const QString &detail)
{
    const QString said = saidBySqlite(detail);
    return said.isEmpty() ? detail : said;
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

/// What is said of the file, and what can be done, by the kind of failure.
constexpr std::pair<db::ErrorKind, const char16_t *> kSentences[] = {
    {db::ErrorKind::Busy, u"another program is using %1; close it or try again in a moment"},
    {db::ErrorKind::ReadOnly, u"%1 cannot be written; look at the permissions of the file and of its folder, "
                              "or copy it to where you may write"},
    {db::ErrorKind::DiskFull, u"the disk is full, and %1 stays as it was; make room and try again"},
    {db::ErrorKind::DiskFault, u"the disk under %1 failed; look whether it is still connected and sound, and "
                               "copy the file elsewhere"},
    {db::ErrorKind::Corrupt,
     u"%1 is damaged; \"menkhach-cli --db FILE check\" says where, and whether it can be repaired; "
     "\"restore\" puts the latest backup in its place"},
    {db::ErrorKind::Repairable, u"counts, indexes or triggers of %1 are wrong, and what was entered is not; "
                                "\"menkhach-cli --db FILE check --repair\" makes them again"},
    {db::ErrorKind::NotADatabase,
     u"%1 is not a database of this program and stays as it is; give --db another file, or where it was the "
     "shop, put a backup in its place with \"menkhach-cli --db FILE restore BACKUP\""},
    {db::ErrorKind::ForeignFile, u"%1 belongs to another program and stays as it is; give --db another file"},
    {db::ErrorKind::NewerThanProgram, u"%1 was written by a later version of this program and stays as it "
                                      "is; install that version"},
    {db::ErrorKind::BackupFailed, u"no sound copy could be made, so nothing was changed; look at the room "
                                  "and the permissions beside %1"},
    {db::ErrorKind::NameTooLong,
     u"the name of %1 is too long for the files that are kept beside it; give it a shorter one"},
    {db::ErrorKind::FileAccess, u"%1 cannot be opened; look whether it is there, whether you may read and "
                                "write it and its folder, and whether the disk has room"}};

/// The same of a file that was given as a backup.
constexpr std::pair<db::ErrorKind, const char16_t *> kOfBackups[] = {
    {db::ErrorKind::NotADatabase,
     u"%1 is no backup of a shop; name a file that \"menkhach-cli backup\" or the "
     "desk has written"},
    {db::ErrorKind::ForeignFile, u"%1 is a database of another program and no backup of a shop; name a file "
                                 "that \"menkhach-cli backup\" or the desk has written"},
    {db::ErrorKind::OwnFile, u"%1 is the shop itself or belongs to it; name a backup of it"},
    {db::ErrorKind::Corrupt, u"the backup %1 is damaged; name an older one"}};

} // namespace

QString explainBackup(const db::Error &error, const QString &file)
{
    for (const auto &[kind, sentence] : kOfBackups) {
        if (error.kind == kind)
            return QString::fromUtf16(sentence).arg(file);
    }
    return explain(error, file);
}

db::Error asFullDisk(const db::Error &error, const DiskRoom &disk)
{
    constexpr qint64 kIndexOfLog = 32 << 10; // the least that SQLite needs beside a file (walformat, 2.1)
    const bool noLock = error.kind == db::ErrorKind::Busy && disk.free < kIndexOfLog;
    const bool noCopy = error.kind == db::ErrorKind::BackupFailed && disk.free < disk.shop;
    // What SQLite says is that the database is locked.
    return disk.free >= 0 && (noLock || noCopy) ? db::Error{db::ErrorKind::DiskFull, {}} : error;
}

QString explain(const db::Error &error, const QString &file)
{
    using Kind = db::ErrorKind;
    const QString name = file.isEmpty() ? u"the file"_s : file;
    if (error.kind == Kind::NotFound)
        return u"there is no %1"_s.arg(error.detail);
    if (error.kind == Kind::Conflict)
        return error.detail;
    if (error.kind == Kind::OwnFile)
        return u"%1 belongs to a shop in use, or is a database; choose another name"_s.arg(name);
    const bool saysEnough = error.kind == Kind::FileAccess && withoutStatement(error.detail) == error.detail;
    if (error.kind == Kind::InvalidInput || error.kind == Kind::Cancelled || saysEnough)
        return placed(error, file);
    const bool isToldInFull = error.kind == Kind::DiskFull || error.kind == Kind::FileAccess;
    const bool saysNoMore = isToldInFull && !saidBySqlite(error.detail).isEmpty();
    for (const auto &[kind, sentence] : kSentences) {
        if (error.kind == kind)
            return with(QString::fromUtf16(sentence).arg(name), saysNoMore ? QString() : error.detail);
    }
    return u"a fault of this program; please report it (%1)"_s.arg(placed(error, file));
}

} // namespace app

#include "ui/language/explain.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ui", text);
}

} // namespace

QString explain(const db::Error &error, const QString &file)
{
    const QString name = file.isEmpty() ? tr("the shop's file") : QFileInfo(file).fileName();
    switch (error.kind) {
    case db::ErrorKind::NotFound:
        return tr("That is no longer there. The list has been read again.");
    case db::ErrorKind::Conflict:
        return tr("This cannot be done any more: somebody was quicker, or the customer has changed. Nothing "
                  "was written.");
    case db::ErrorKind::InvalidInput:
        return tr("This cannot be stored as it is. Nothing was written. (%1)").arg(error.detail);
    case db::ErrorKind::Busy:
        return tr("Another program is writing to %1. Nothing was lost; try again in a moment.").arg(name);
    case db::ErrorKind::ReadOnly:
        return tr("%1 cannot be written. Nothing was changed; ask for the right to write, or open a copy.")
            .arg(name);
    case db::ErrorKind::DiskFull:
        return tr("The disk is full. The last change was not stored; make room and try again.");
    case db::ErrorKind::DiskFault:
        return tr("The disk under %1 failed. Look whether it is still connected, and copy the file "
                  "elsewhere.")
            .arg(name);
    case db::ErrorKind::Corrupt:
        return tr("%1 is damaged. Keep it as it is, and go on with the latest backup.").arg(name);
    case db::ErrorKind::NotADatabase:
        return tr("%1 is not a Mến Khách file. It was left as it is; choose another one.").arg(name);
    case db::ErrorKind::ForeignFile:
        return tr("%1 belongs to another program. It was left as it is; choose another one.").arg(name);
    case db::ErrorKind::NewerThanProgram:
        return tr("%1 was written by a newer Mến Khách. It was left as it is; update this program.")
            .arg(name);
    case db::ErrorKind::BackupFailed:
        return tr("A copy of %1 could not be made, so nothing was changed. Make room beside it and try "
                  "again.")
            .arg(name);
    case db::ErrorKind::OwnFile:
        return tr("%1 belongs to a shop. Nothing was read or written; choose another file.")
            .arg(name);
    case db::ErrorKind::FileAccess:
        return tr("%1 cannot be opened. Look whether its folder is there and yours to write to.").arg(name);
    case db::ErrorKind::Cancelled:
        return tr("Stopped. Nothing was changed.");
    case db::ErrorKind::Internal:
        break;
    }
    return tr("Something went wrong in the program. Nothing was written. (%1)").arg(error.detail);
}

} // namespace ui

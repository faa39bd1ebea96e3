#include "app/cli/target_file.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

Outcome mayWrite(const CliContext &context, const QString &name, const QString &file)
{
    if (file.isEmpty())
        return wrongCall(u"%1 must name a file"_s.arg(name));
    const QFileInfo target(file);
    if (target.isDir())
        return workFailed(u"%1 is a folder; name the file to write in it"_s.arg(file));
    if (const QFileInfo folder(target.absolutePath()); !folder.isDir())
        return workFailed(
            u"%1 can not be written: there is no folder %2; make it first"_s.arg(file, folder.filePath()));
    // Two files that are not there are equal to QFileInfo.
    if (target.exists() && target == QFileInfo(context.database()))
        return workFailed(u"%1 is the database itself; give another name"_s.arg(file));
    return {};
}

} // namespace app

#include "app/cli/target_file.h"

#include "app/safekeeping/own_files.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

Outcome mustNotBeOwn(const CliContext &context, const QString &file)
{
    if (refuseOwnFile(context.database(), file))
        return {};
    return workFailed(u"%1 is a database, or belongs to an open one; give another file"_s.arg(file));
}

Outcome mayWrite(const CliContext &context, const QString &name, const QString &file)
{
    if (file.isEmpty())
        return wrongCall(u"%1 must name a file"_s.arg(name));
    const QFileInfo target(file);
    if (target.isDir())
        return workFailed(u"%1 is a folder; name the file to write in it"_s.arg(file));
    if (const QFileInfo folder(target.absolutePath()); !folder.isDir())
        return workFailed(
            u"%1 cannot be written: there is no folder %2; make it first"_s.arg(file, folder.filePath()));
    return mustNotBeOwn(context, file);
}

} // namespace app

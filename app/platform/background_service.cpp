#include "app/platform/background_service.h"

#include "app/platform/systemd_service.h"
#include "app/platform/user_files.h"

#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app {

std::unique_ptr<BackgroundService> backgroundService(const QString &database)
{
#ifdef Q_OS_LINUX
    ProgramCall call = callOfThisProgram(database, {});
    // Always by its file: systemd knows nothing of an XDG_DATA_HOME that a shell has set.
    call.arguments = {u"--db"_s, QFileInfo(database).absoluteFilePath(), u"run"_s};
    return std::make_unique<SystemdService>(call, configFolder(),
                                            QStandardPaths::findExecutable(u"systemctl"_s));
#else
    Q_UNUSED(database)
    return nullptr;
#endif
}

} // namespace app

#include "app/platform/login_start.h"

#include "app/platform/user_files.h"
#include "app/platform/xdg_autostart.h"

namespace app {

std::unique_ptr<LoginStart> loginStart(const QString &database)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return std::make_unique<XdgAutostart>(
        callOfThisProgram(database, {QStringLiteral("--") + kTrayOption.toString()}), configFolder());
#else
    Q_UNUSED(database)
    return nullptr;
#endif
}

} // namespace app

#include "ui/platform/platform.h"

#include "ui/platform/system_tray_icon.h"
#include "ui/platform/tray_notifier.h"

#ifdef MK_HAS_DBUS
#include "ui/platform/bus_notifier.h"
#endif

namespace ui {

namespace {

std::unique_ptr<DesktopNotifier> notifierOfTheDesktop()
{
#ifdef MK_HAS_DBUS
    return std::make_unique<BusNotifier>();
#else
    return nullptr;
#endif
}

} // namespace

Platform systemPlatform(const QString &database)
{
    Platform platform;
    platform.tray = std::make_shared<SystemTrayIcon>();
    platform.notifier = std::make_shared<TrayNotifier>(notifierOfTheDesktop(), *platform.tray);
    platform.login = app::loginStart(database);
    return platform;
}

} // namespace ui

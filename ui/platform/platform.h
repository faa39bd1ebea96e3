#pragma once

#include "app/platform/login_start.h"

#include <memory>

namespace ui {

class DesktopNotifier;
class TrayIcon;

/// What differs from system to system. Null: the system, or a test, has none.
struct Platform
{
    std::shared_ptr<TrayIcon> tray;
    std::shared_ptr<DesktopNotifier> notifier; ///< may hold on to the tray
    std::shared_ptr<app::LoginStart> login;
};

/// Of the system that the program runs on. Asks it nothing yet.
Platform systemPlatform(const QString &database);

} // namespace ui

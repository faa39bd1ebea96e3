#pragma once

#include "ui/platform/desktop_notifier.h"

#include <memory>

namespace ui {

class TrayIcon;

/// By another notifier, and where that fails, by a message beside the icon in the tray.
class TrayNotifier final : public DesktopNotifier
{
    Q_OBJECT
public:
    /// The icon outlives it. `first` may be null: there is none on this system.
    TrayNotifier(std::unique_ptr<DesktopNotifier> first, TrayIcon &icon);

    void show(const DesktopNotice &notice) override;

private:
    std::unique_ptr<DesktopNotifier> m_first;
    TrayIcon &m_icon;
};

} // namespace ui

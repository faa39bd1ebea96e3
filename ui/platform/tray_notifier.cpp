#include "ui/platform/tray_notifier.h"

#include "ui/platform/tray_icon.h"

namespace ui {

TrayNotifier::TrayNotifier(std::unique_ptr<DesktopNotifier> first, TrayIcon &icon)
    : m_first(std::move(first)), m_icon(icon)
{
    connect(&m_icon, &TrayIcon::messageClicked, this, &DesktopNotifier::opened);
    if (!m_first)
        return;
    connect(m_first.get(), &DesktopNotifier::opened, this, &DesktopNotifier::opened);
    connect(m_first.get(), &DesktopNotifier::failed, this,
            [this](const DesktopNotice &notice) { m_icon.tell(notice.title, notice.text); });
}

void TrayNotifier::show(const DesktopNotice &notice)
{
    if (m_first)
        m_first->show(notice);
    else
        m_icon.tell(notice.title, notice.text);
}

} // namespace ui

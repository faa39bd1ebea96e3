#include "ui/platform/system_tray_icon.h"

#include "ui/widgets/plain_text.h"

#include <QApplication>
#include <QSystemTrayIcon>

namespace ui {

SystemTrayIcon::SystemTrayIcon() = default;
SystemTrayIcon::~SystemTrayIcon() = default;

bool SystemTrayIcon::isAvailable() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void SystemTrayIcon::show(QMenu *menu)
{
    if (m_icon)
        return;
    m_icon = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon());
    m_icon->setContextMenu(menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason how) {
        if (how != QSystemTrayIcon::Context) // that is the menu's
            emit activated();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayIcon::messageClicked);
    setWords(m_words);
    m_icon->show();
}

void SystemTrayIcon::hide()
{
    m_icon.reset();
}

void SystemTrayIcon::setWords(const QString &words)
{
    m_words = words;
    if (m_icon)
        m_icon->setToolTip(plainTip(words));
}

void SystemTrayIcon::tell(const QString &title, const QString &text)
{
    if (m_icon)
        m_icon->showMessage(title, text, QApplication::windowIcon());
}

} // namespace ui

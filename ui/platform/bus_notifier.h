#pragma once

#include "ui/platform/desktop_notifier.h"

#include <QDBusConnection>
#include <QHash>

#include <functional>

namespace ui {

/// By D-Bus: Desktop Notifications Specification 1.2, freedesktop.org. Asks for the bus with the first
/// notice, and never waits for an answer.
class BusNotifier final : public DesktopNotifier
{
    Q_OBJECT
public:
    using Bus = std::function<QDBusConnection()>;
    explicit BusNotifier(Bus bus = &QDBusConnection::sessionBus);

    void show(const DesktopNotice &notice) override;

private slots:
    // Of whichever program's notice.
    void hearAction(uint id, const QString &action);
    void hearToken(uint id, const QString &token);

private:
    void listen(QDBusConnection &bus);
    bool isOurs(uint id) const;

    Bus m_bus;
    QHash<QString, uint> m_ids; ///< of the notices shown last, by their keys
    bool m_listens = false;
};

} // namespace ui

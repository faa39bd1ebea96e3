#include "ui/platform/bus_notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kNotifications = u"org.freedesktop.Notifications"_s;
const QString kNotificationsPath = u"/org/freedesktop/Notifications"_s;
const QString kOpenAction = u"default"_s; // a click on the notice itself
constexpr int kAsLongAsUsual = -1;

} // namespace

BusNotifier::BusNotifier(Bus bus) : m_bus(std::move(bus)) {}

void BusNotifier::show(const DesktopNotice &notice)
{
    QDBusConnection bus = m_bus();
    if (!bus.isConnected()) {
        emit failed(notice);
        return;
    }
    listen(bus);
    QDBusMessage call =
        QDBusMessage::createMethodCall(kNotifications, kNotificationsPath, kNotifications, u"Notify"_s);
    call << u"Mến Khách"_s << m_ids.value(notice.key) << u"menkhach"_s << notice.title << notice.text
         << QStringList{kOpenAction, notice.openText}
         << QVariantMap{{u"desktop-entry"_s, u"io.github.menkhach.menkhach"_s}} << kAsLongAsUsual;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notice] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            emit failed(notice);
        else
            m_ids.insert(notice.key, reply.value());
    });
}

void BusNotifier::listen(QDBusConnection &bus)
{
    if (m_listens)
        return;
    const auto hear = [&](const QString &name, const char *slot) {
        return bus.connect(kNotifications, kNotificationsPath, kNotifications, name, this, slot);
    };
    m_listens = hear(u"ActionInvoked"_s, SLOT(hearAction(uint, QString)));
    hear(u"ActivationToken"_s, SLOT(hearToken(uint, QString)));
}

bool BusNotifier::isOurs(uint id) const
{
    return std::ranges::find(m_ids, id) != m_ids.end();
}

void BusNotifier::hearAction(uint id, const QString &action)
{
    if (isOurs(id) && action == kOpenAction)
        emit opened();
}

// Wayland lets a window come forward only with the token of what was clicked; Qt takes it from there.
void BusNotifier::hearToken(uint id, const QString &token)
{
    if (isOurs(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace ui

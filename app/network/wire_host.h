#pragma once

#include <QString>

namespace app {

/// A host as it stands in an address: "mail.shop.example", "192.0.2.1", "[2001:db8::1]", letters beyond ASCII
/// as "xn--..."; empty where it is no name and no IP address.
QString hostOnWire(const QString &host);

/// Whether what goes to this host stays on this computer.
bool isThisComputer(const QString &host);

} // namespace app

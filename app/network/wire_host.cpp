#include "app/network/wire_host.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace app {

QString hostOnWire(const QString &host)
{
    const QHostAddress number(host);
    if (number.protocol() == QAbstractSocket::IPv6Protocol)
        return number.scopeId().isEmpty() ? u'[' + number.toString() + u']' : QString();
    if (number.protocol() == QAbstractSocket::IPv4Protocol)
        return number.toString();
    static const QRegularExpression name(u"\\A[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\z"_s);
    const QString ascii = QString::fromLatin1(QUrl::toAce(host));
    return name.match(ascii).hasMatch() ? ascii : QString();
}

bool isThisComputer(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace app

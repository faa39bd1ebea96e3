#include "app/mail/smtp_account.h"

#include "app/network/wire_host.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

tl::unexpected<db::Error> wrongAccount(const QString &detail)
{
    return db::failure(db::ErrorKind::InvalidInput, detail);
}

/// A name or, in brackets, an IP address (RFC 5321, 4.1.3); empty where it is none.
QString ownNameOnWire(const SmtpAccount &account)
{
    const QString &given = account.heloName;
    if (given.isEmpty())
        return hostOnWire(account.sender.address.section(u'@', -1));
    if (given.startsWith(u'[') && given.endsWith(u']')) {
        QString number = given.sliced(1, given.size() - 2);
        if (number.startsWith("IPv6:"_L1))
            number.remove(0, 5);
        return QHostAddress(number).isNull() ? QString() : given;
    }
    return hostOnWire(given);
}

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

db::Result<void> checkSmtpAccount(const SmtpAccount &account)
{
    if (hostOnWire(account.host).isEmpty())
        return wrongAccount(u"host: no such name: %1"_s.arg(account.host));
    if (account.port == 0)
        return wrongAccount(u"port: 0 is none"_s);
    if (account.security == SmtpSecurity::None && !isThisComputer(account.host))
        return wrongAccount(
            u"security: none is for a server on this computer only, not %1"_s.arg(account.host));
    MK_CHECK(wireAddress(account.sender.address));
    if (hasControl(account.user))
        return wrongAccount(u"user: a control character"_s);
    if (ownNameOnWire(account).isEmpty())
        return wrongAccount(u"heloName: no such name: %1"_s.arg(account.heloName));
    const SmtpTimeouts &times = account.timeouts;
    constexpr std::chrono::seconds kShortest{1};
    if (times.connect < kShortest || times.reply < kShortest || times.mail < kShortest)
        return wrongAccount(u"timeouts: less than a second"_s);
    return {};
}

QByteArray smtpUrl(const SmtpAccount &account)
{
    const QLatin1String scheme = account.security == SmtpSecurity::Tls ? "smtps"_L1 : "smtp"_L1;
    const QString server = u"%1://%2:%3/"_s.arg(scheme, hostOnWire(account.host)).arg(account.port);
    return server.toLatin1() + QUrl::toPercentEncoding(ownNameOnWire(account));
}

} // namespace app

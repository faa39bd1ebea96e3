#include "app/transports/imap_account.h"

#include "app/network/wire_host.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

tl::unexpected<db::Error> wrongImapAccount(const QString &detail)
{
    return db::failure(db::ErrorKind::InvalidInput, detail);
}

/// What stands between quotes as it is (RFC 3501, 9: quoted).
bool isQuotable(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\';
    });
}

bool isPrintable(const QString &text)
{
    return !text.isEmpty() && std::none_of(text.begin(), text.end(),
                                           [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

db::Result<void> checkImapAccount(const ImapAccount &account)
{
    if (hostOnWire(account.host).isEmpty())
        return wrongImapAccount(u"host: no such name: %1"_s.arg(account.host));
    if (account.port == 0)
        return wrongImapAccount(u"port: 0 is none"_s);
    if (account.security == SmtpSecurity::None && !isThisComputer(account.host))
        return wrongImapAccount(
            u"security: none is for a server on this computer only, not %1"_s.arg(account.host));
    if (!isPrintable(account.user))
        return wrongImapAccount(u"user: empty, or a control character"_s);
    if (!isQuotable(account.mailbox))
        return wrongImapAccount(u"mailbox: empty, or no plain ASCII"_s);
    const ImapTimeouts &times = account.timeouts;
    constexpr std::chrono::seconds kShortest{1};
    if (times.connect < kShortest || times.reply < kShortest || times.request < kShortest)
        return wrongImapAccount(u"timeouts: less than a second"_s);
    return {};
}

QByteArray imapUrl(const ImapAccount &account)
{
    const QLatin1String scheme = account.security == SmtpSecurity::Tls ? "imaps"_L1 : "imap"_L1;
    const QString server = u"%1://%2:%3/"_s.arg(scheme, hostOnWire(account.host)).arg(account.port);
    return server.toLatin1() + QUrl::toPercentEncoding(account.mailbox);
}

} // namespace app

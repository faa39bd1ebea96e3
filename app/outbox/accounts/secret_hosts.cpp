#include "app/outbox/accounts/secret_hosts.h"

#include "app/network/wire_host.h"
#include "app/outbox/accounts/gateway_choice.h"
#include "app/outbox/accounts/mail_presets.h"
#include "app/transports/placeholders.h"

#include <QHostAddress>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The list of publicsuffix.org that Qt has; it is reached by asking whether a cookie may be set for all of a
/// domain.
class PublicSuffixes final : public QNetworkCookieJar
{
public:
    bool contains(const QString &domain) const
    {
        QUrl below;
        below.setScheme(u"https"_s);
        below.setHost(u"host."_s + domain);
        QNetworkCookie cookie;
        cookie.setDomain(u'.' + domain);
        return !validateCookie(cookie, below);
    }
};

QString comparableHost(const QString &host)
{
    return hostOnWire(host.trimmed()).toLower();
}

/// "shop.com.vn" of "mail.shop.com.vn"; empty: there is none, as of an IP address.
QString registeredDomain(const QString &host)
{
    if (!QHostAddress(host).isNull())
        return {};
    const PublicSuffixes suffixes;
    const QStringList labels = host.split(u'.', Qt::SkipEmptyParts);
    for (qsizetype count = 2; count <= labels.size(); ++count) {
        const QString domain = labels.last(count).join(u'.');
        if (!suffixes.contains(domain))
            return domain;
    }
    return {};
}

bool areOfOnePreset(const QString &host, const QString &other)
{
    const auto presets = mailPresets();
    return presets && std::ranges::any_of(*presets, [&](const MailPreset &preset) {
               const QStringList servers{preset.smtp.host, preset.imap.host};
               return servers.contains(host) && servers.contains(other);
           });
}

/// Where the requests of a gateway go and as whom, with what the shop has filled in there.
QStringList gatewayLogins(const GatewayChoice &choice)
{
    QStringList logins;
    const auto add = [&](const RequestPattern &pattern) {
        for (const QString &part : {pattern.url, pattern.user}) {
            logins.append(part);
            for (const QString &name : placeholderNames(part))
                logins.append(choice.fields.value(name));
        }
    };
    add(choice.config.send);
    if (choice.config.report)
        add(choice.config.report->request);
    if (choice.config.token)
        add(choice.config.token->request);
    return logins;
}

bool logsInElsewhereAtGateway(const db::SendingAccount &before, const db::SendingAccount &after)
{
    const auto old = gatewayOf(before);
    const auto changed = gatewayOf(after);
    if (!old || !changed)
        return before.configuration != after.configuration;
    return gatewayLogins(*old) != gatewayLogins(*changed);
}

/// The host of a mailbox at another provider, whose secret is its own.
QString foreignMailboxHost(const AccountEntry &entry)
{
    if (!entry.mailbox || isOfOneProvider(entry.account.host, entry.mailbox->host))
        return {};
    return comparableHost(entry.mailbox->host);
}

bool readsElsewhere(const AccountEntry &before, const AccountEntry &after)
{
    if (before.mailbox && after.mailbox)
        return comparableHost(before.mailbox->host) != comparableHost(after.mailbox->host);
    return foreignMailboxHost(before) != foreignMailboxHost(after);
}

} // namespace

bool isOfOneProvider(const QString &host, const QString &other)
{
    const QString one = comparableHost(host);
    const QString two = comparableHost(other);
    if (one.isEmpty() || two.isEmpty())
        return false;
    const QString domain = registeredDomain(one);
    return one == two || (!domain.isEmpty() && domain == registeredDomain(two)) || areOfOnePreset(one, two);
}

bool logsInElsewhere(const AccountEntry &before, const AccountEntry &after)
{
    if (before.account.kind != db::AccountKind::Smtp)
        return logsInElsewhereAtGateway(before.account, after.account);
    return comparableHost(before.account.host) != comparableHost(after.account.host) ||
           before.account.userName != after.account.userName || readsElsewhere(before, after);
}

} // namespace app

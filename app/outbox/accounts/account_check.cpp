#include "app/outbox/accounts/account_check.h"

#include "app/mail/mail_address.h"
#include "app/network/wire_host.h"
#include "app/outbox/accounts/account_configuration.h"
#include "app/outbox/accounts/approved_template.h"
#include "app/outbox/accounts/gammu_choice.h"
#include "app/outbox/accounts/gateway_choice.h"
#include "app/transports/written_secrets.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// In the order of AccountField.
constexpr std::array kAccountFieldKeys{
    "kind",         "name",          "from",       "from-name",    "host",         "port",
    "security",     "user",          "field",      "queue",        "template",     "per-minute",
    "per-day",      "connections",   "part-price", "mailbox-host", "mailbox-port", "mailbox-security",
    "mailbox-user", "mailbox-folder"};
static_assert(kAccountFieldKeys.size() == std::size_t(AccountField::MailboxFolder) + 1);

// In the order of AccountFault.
constexpr std::array kAccountFaultTexts{
    "is missing",
    "is no whole path of a file",
    "is no e-mail address",
    "is no name of a server",
    "is not 1 to 65535",
    "none is for a server on this computer only: the password and the mails would "
    "go in the clear",
    "has a character that no server takes",
    "is less than 1",
    "is not 1 to 8",
    "is not 0 to 100000",
    "",
    "",
    "",
    "a mailbox belongs to e-mail only"};
static_assert(kAccountFaultTexts.size() == std::size_t(AccountFault::NoMailbox) + 1);

bool hasAccountControl(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// A name of a folder as a server takes it between quotes (RFC 3501, 9: quoted).
bool isMailboxFolder(const QString &text)
{
    return std::ranges::all_of(text,
                               [](QChar c) { return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\'; });
}

class AccountCheck final
{
public:
    void text(AccountField field, const QString &text, bool isNeeded)
    {
        if (isNeeded && text.trimmed().isEmpty())
            add(field, AccountFault::Missing);
        else if (hasAccountControl(text))
            add(field, AccountFault::Unreadable);
    }
    struct Server
    {
        AccountField host;
        AccountField port;
        AccountField security;
    };
    void server(const Server &fields, const QString &host, int port, db::LinkSecurity security)
    {
        if (host.trimmed().isEmpty())
            add(fields.host, AccountFault::Missing);
        else if (hostOnWire(host).isEmpty())
            add(fields.host, AccountFault::NotAHost);
        if (port < 1 || port > 65535)
            add(fields.port, AccountFault::NotAPort);
        if (security == db::LinkSecurity::None && !isThisComputer(host))
            add(fields.security, AccountFault::Unprotected);
    }
    void limit(AccountField field, const std::optional<int> &limit)
    {
        if (limit && *limit < 1)
            add(field, AccountFault::NotALimit);
    }
    void add(AccountField field, AccountFault fault, const QString &detail = {})
    {
        problems.append({field, fault, detail});
    }

    QList<AccountProblem> problems;
};

void checkMailAccount(const db::SendingAccount &account, AccountCheck &check)
{
    if (account.sender.trimmed().isEmpty())
        check.add(AccountField::Sender, AccountFault::Missing);
    else if (!wireAddress(account.sender))
        check.add(AccountField::Sender, AccountFault::NotAnAddress);
    check.text(AccountField::SenderName, account.senderName, false);
    check.server({AccountField::Host, AccountField::Port, AccountField::Security}, account.host,
                 account.port.value_or(0), account.security);
    check.text(AccountField::UserName, account.userName, account.login == db::LoginKind::Bearer);
}

void checkGammuAccount(const db::SendingAccount &account, AccountCheck &check)
{
    const GammuChoice choice = enteredGammu(account);
    check.text(AccountField::Queue, choice.queue, true);
    if (!choice.queue.isEmpty() && !gammuOf(account))
        check.add(AccountField::Queue, AccountFault::NotAPath);
}

AccountFault gatewayFault(const db::Error &error)
{
    return error.reason == kWrittenSecret ? AccountFault::WrittenSecret : AccountFault::WrongGateway;
}

void checkAccountMailbox(const db::Mailbox &mailbox, AccountCheck &check)
{
    check.server({AccountField::MailboxHost, AccountField::MailboxPort, AccountField::MailboxSecurity},
                 mailbox.host, mailbox.port, mailbox.security);
    check.text(AccountField::MailboxUserName, mailbox.userName, true);
    if (mailbox.folder.trimmed().isEmpty())
        check.add(AccountField::MailboxFolder, AccountFault::Missing);
    else if (!isMailboxFolder(mailbox.folder))
        check.add(AccountField::MailboxFolder, AccountFault::Unreadable);
}

} // namespace

QString keyOf(AccountField field)
{
    return QString::fromLatin1(kAccountFieldKeys.at(std::size_t(field)));
}

QList<AccountProblem> accountProblems(const AccountEntry &entry)
{
    const db::SendingAccount &account = entry.account;
    AccountCheck check;
    check.text(AccountField::Name, account.name, true);
    if (account.kind == db::AccountKind::Smtp)
        checkMailAccount(account, check);
    else if (account.kind == db::AccountKind::Gammu)
        checkGammuAccount(account, check);
    else if (const auto gateway = gatewayOf(account); !gateway)
        check.add(AccountField::Configuration, gatewayFault(gateway.error()), gateway.error().detail);
    else if (const auto checked = checkApprovedTemplates(account); !checked)
        check.add(AccountField::Templates, AccountFault::WrongTemplate, checked.error().detail);
    check.limit(AccountField::PerMinute, account.perMinute);
    check.limit(AccountField::PerDay, account.perDay);
    if (connectionsOf(account) != enteredConnections(account))
        check.add(AccountField::Connections, AccountFault::TooMany);
    if (const auto price = partPriceOf(account); price && (*price < 0 || *price > kHighestPartPrice))
        check.add(AccountField::PartPrice, AccountFault::NotAPrice);
    if (entry.mailbox && account.kind != db::AccountKind::Smtp)
        check.add(AccountField::MailboxHost, AccountFault::NoMailbox);
    else if (entry.mailbox)
        checkAccountMailbox(*entry.mailbox, check);
    return check.problems;
}

db::Result<void> checkAccount(const AccountEntry &entry)
{
    const QList<AccountProblem> problems = accountProblems(entry);
    if (problems.isEmpty())
        return {};
    const AccountProblem &first = problems.constFirst();
    const QString why = first.detail.isEmpty()
                            ? QString::fromLatin1(kAccountFaultTexts.at(std::size_t(first.fault)))
                            : first.detail;
    return db::failure(db::ErrorKind::InvalidInput, u"%1: %2"_s.arg(keyOf(first.field), why));
}

} // namespace app

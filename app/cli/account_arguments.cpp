#include "app/cli/account_arguments.h"

#include "app/outbox/accounts/account_configuration.h"
#include "app/outbox/accounts/gammu_choice.h"
#include "app/outbox/accounts/mail_presets.h"
#include "db/outbox/mailbox_store.h"
#include "db/outbox/sending_account_store.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Outcome readAccountLimit(const Arguments &arguments, const QString &option, std::optional<int> &limit)
{
    const auto text = arguments.value(option);
    if (!text)
        return {};
    limit.reset();
    if (*text == "any"_L1)
        return {};
    MK_TRY(const auto number, readNumber(u"--"_s + option, *text, 1, 1'000'000));
    limit = int(number);
    return {};
}

Outcome readAccountPort(const Arguments &arguments, const QString &option, std::optional<int> &port)
{
    if (const auto text = arguments.value(option)) {
        MK_TRY(const auto number, readNumber(u"--"_s + option, *text, 1, 65535));
        port = int(number);
    }
    return {};
}

template <class Word> Outcome readAccountWord(const Arguments &arguments, const QString &option, Word &word)
{
    MK_TRY(const auto said, readWord<Word>(arguments, option));
    word = said.value_or(word);
    return {};
}

/// A gateway of one's own, as a file of JSON describes it.
Read<QJsonObject> describedGateway(const CliContext &context, const QString &name)
{
    QFile file(name);
    MK_TRY(QIODevice *const device, opened(context, file, u"the file that describes the gateway"_s));
    const QJsonDocument document = QJsonDocument::fromJson(device->readAll());
    if (!document.isObject())
        return workFailed(u"%1 is no JSON object that describes a gateway"_s.arg(name));
    return document.object();
}

/// --gateway, --gateway-file and --field; fields that are not named stay.
Outcome describeGateway(const CliContext &context, const Arguments &arguments, db::SendingAccount &account)
{
    if (const auto key = arguments.value(u"gateway"_s))
        configure(account, u"gateway"_s, *key);
    if (const auto file = arguments.value(u"gateway-file"_s)) {
        MK_TRY(const QJsonObject gateway, describedGateway(context, *file));
        configure(account, u"gateway"_s, gateway);
    }
    if (!arguments.has(u"field"_s))
        return {};
    QJsonObject fields = configured(account, u"fields").toObject();
    for (const QString &field : arguments.values(u"field"_s)) {
        if (!field.contains(u'='))
            return wrongCall(u"--field is NAME=VALUE, not \"%1\""_s.arg(field));
        fields.insert(field.section(u'=', 0, 0), field.section(u'=', 1));
    }
    configure(account, u"fields"_s, fields);
    return {};
}

/// --queue and --modem.
void describeGammu(const Arguments &arguments, db::SendingAccount &account)
{
    if (!arguments.has(u"queue"_s) && !arguments.has(u"modem"_s))
        return;
    GammuChoice choice = enteredGammu(account);
    if (const auto queue = arguments.value(u"queue"_s))
        choice.queue = queue->isEmpty() ? QString() : QFileInfo(*queue).absoluteFilePath();
    choice.modem = arguments.value(u"modem"_s).value_or(choice.modem);
    setGammu(account, choice);
}

Outcome describePartPrice(const Arguments &arguments, db::SendingAccount &account)
{
    const auto text = arguments.value(u"part-price"_s);
    if (!text)
        return {};
    if (*text == "none"_L1) {
        setPartPrice(account, {});
        return {};
    }
    MK_TRY(const auto price, readNumber(u"--part-price"_s, *text, 0, kHighestPartPrice));
    setPartPrice(account, int(price));
    return {};
}

Outcome describeConnections(const Arguments &arguments, db::SendingAccount &account)
{
    const auto text = arguments.value(u"connections"_s);
    if (!text)
        return {};
    MK_TRY(const auto connections, readNumber(u"--connections"_s, *text, 1, kMostConnections));
    setConnections(account, int(connections));
    return {};
}

Outcome describeMailbox(const Arguments &arguments, std::optional<db::Mailbox> &mailbox)
{
    if (arguments.has(u"no-mailbox"_s)) {
        mailbox.reset();
        return {};
    }
    const QStringList options{u"mailbox-host"_s, u"mailbox-port"_s, u"mailbox-security"_s, u"mailbox-user"_s,
                              u"mailbox-folder"_s};
    if (std::ranges::none_of(options, [&](const QString &option) { return arguments.has(option); }))
        return {};
    if (!mailbox)
        mailbox.emplace();
    mailbox->host = arguments.value(options.at(0)).value_or(mailbox->host);
    std::optional<int> port = mailbox->port;
    MK_CHECK(readAccountPort(arguments, options.at(1), port));
    mailbox->port = *port;
    MK_CHECK(readAccountWord(arguments, options.at(2), mailbox->security));
    mailbox->userName = arguments.value(options.at(3)).value_or(mailbox->userName);
    mailbox->folder = arguments.value(options.at(4)).value_or(mailbox->folder);
    return {};
}

} // namespace

Read<db::SendingAccount> chosenAccount(const CliContext &context, db::Session &session, const QString &text)
{
    MK_TRY(const auto accounts, context.tried(session.sendingAccounts().list()));
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    QStringList names;
    for (const db::SendingAccount &account : accounts) {
        if (isNumber ? account.id.value == number : account.name.compare(text, Qt::CaseInsensitive) == 0)
            return account;
        names.append(u"%1 (%2)"_s.arg(account.id.value).arg(account.name));
    }
    return workFailed(u"there is no account \"%1\"; \"account list\" lists those there are: %2"_s.arg(
        text, names.isEmpty() ? u"none"_s : names.join(u", "_s)));
}

Read<db::SendingAccountId> optionalAccount(const CliContext &context, db::Session &session,
                                           const Arguments &arguments)
{
    const auto text = arguments.value(u"account"_s);
    if (!text)
        return db::SendingAccountId();
    MK_TRY(const auto account, chosenAccount(context, session, *text));
    return account.id;
}

Read<AccountEntry> storedAccount(const CliContext &context, db::Session &session, const QString &text)
{
    AccountEntry entry;
    MK_TRY(entry.account, chosenAccount(context, session, text));
    MK_TRY(entry.mailbox, context.tried(session.mailboxes().byAccount(entry.account.id)));
    return entry;
}

QList<Option> accountOptions()
{
    return {
        {u"from"_s, u"ADDRESS"_s, u"the sender: an e-mail address, a brand name or a number"_s},
        {u"from-name"_s, u"TEXT"_s, u"the name that stands before the address"_s},
        {u"host"_s, u"NAME"_s, u"the server that sends"_s},
        {u"port"_s, u"N"_s, u"its port"_s},
        {u"security"_s, u"HOW"_s, u"tls, starttls, or none for a server on this computer"_s},
        {u"user"_s, u"NAME"_s, u"the name to log in with; empty: no login"_s},
        {u"login"_s, u"KIND"_s, u"password, or bearer for a token of OAuth 2.0"_s},
        {u"per-minute"_s, u"N"_s, u"at most so many messages a minute; any: no limit"_s},
        {u"per-day"_s, u"N"_s, u"at most so many messages in 24 hours; any: no limit"_s},
        {u"connections"_s, u"N"_s, u"of an e-mail account: so many at once, 1 to 8"_s},
        {u"gateway"_s, u"KEY"_s, u"of an SMS or Zalo account, as \"account presets\" lists it"_s},
        {u"gateway-file"_s, u"FILE"_s, u"a gateway of one's own, described as JSON; - is standard input"_s},
        {.name = u"field"_s,
         .value = u"NAME=VALUE"_s,
         .help = u"what the gateway wants filled in; never a secret"_s,
         .repeats = true},
        {u"queue"_s, u"FILE"_s, u"of a gammu account: the SQLite file of gammu-smsd"_s},
        {u"modem"_s, u"ID"_s, u"its PhoneID, where several modems share the queue"_s},
        {u"part-price"_s, u"DONG"_s, u"what an SMS part or a notification costs; none: not known"_s},
        {u"mailbox-host"_s, u"NAME"_s, u"the IMAP server where replies and bounces arrive"_s},
        {u"mailbox-port"_s, u"N"_s, u"its port"_s},
        {u"mailbox-security"_s, u"HOW"_s, u"as --security"_s},
        {u"mailbox-user"_s, u"NAME"_s, u"who logs in there"_s},
        {u"mailbox-folder"_s, u"NAME"_s, u"INBOX where it is missing"_s},
        {u"no-mailbox"_s, {}, u"what comes back is not read"_s}};
}

Read<AccountEntry> begunAccount(const CliContext &context, const Arguments &arguments)
{
    AccountEntry entry;
    const auto key = arguments.value(u"preset"_s);
    if (!key) {
        MK_CHECK(readAccountWord(arguments, u"kind"_s, entry.account.kind));
        return entry;
    }
    MK_TRY(const auto presets, context.tried(mailPresets()));
    const auto preset = std::ranges::find(presets, *key, &MailPreset::key);
    if (preset == presets.end()) {
        QStringList keys;
        for (const MailPreset &one : presets)
            keys.append(one.key);
        return notOneOf(u"--preset"_s, *key, keys);
    }
    const auto address = arguments.value(u"from"_s);
    if (!address)
        return wrongCall(u"--preset needs --from, the address to send from"_s);
    return filledEntry(*preset, *address);
}

Outcome describeAccount(const CliContext &context, const Arguments &arguments, AccountEntry &entry)
{
    db::SendingAccount &account = entry.account;
    account.sender = arguments.value(u"from"_s).value_or(account.sender);
    account.senderName = arguments.value(u"from-name"_s).value_or(account.senderName);
    account.host = arguments.value(u"host"_s).value_or(account.host);
    account.userName = arguments.value(u"user"_s).value_or(account.userName);
    MK_CHECK(readAccountPort(arguments, u"port"_s, account.port));
    MK_CHECK(readAccountWord(arguments, u"security"_s, account.security));
    MK_CHECK(readAccountWord(arguments, u"login"_s, account.login));
    MK_CHECK(readAccountLimit(arguments, u"per-minute"_s, account.perMinute));
    MK_CHECK(readAccountLimit(arguments, u"per-day"_s, account.perDay));
    MK_CHECK(describeGateway(context, arguments, account));
    MK_CHECK(describePartPrice(arguments, account));
    MK_CHECK(describeConnections(arguments, account));
    describeGammu(arguments, account);
    return describeMailbox(arguments, entry.mailbox);
}

QString secretText(const SecretError &error, db::SendingAccountId account)
{
    switch (error.fault) {
    case SecretFault::Missing:
        return u"the keychain has no password for account %1; \"account password %1\" takes it"_s.arg(
            account.value);
    case SecretFault::Denied:
        return u"the keychain refused; allow this program to use it (%1)"_s.arg(error.detail);
    case SecretFault::NoAnswer:
        return u"the keychain did not answer; unlock it and call again"_s;
    case SecretFault::NoKeychain:
        break;
    }
    return u"no keychain can be used here, and secrets are kept nowhere else; log in to a desktop with GNOME "
           "Keyring or KWallet, or start one, and call again (%1)"_s.arg(error.detail);
}

QString mailboxSecretText(const SecretError &error, db::SendingAccountId account, const QString &host)
{
    if (error.fault != SecretFault::Missing || host.isEmpty())
        return secretText(error, account);
    return u"the keychain has no password for %1, where that of the account is not offered; \"account "
           "password %2 --secret mailbox\" takes it"_s.arg(host, QString::number(account.value));
}

} // namespace app

#include "app/cli/account_arguments.h"
#include "app/cli/documents.h"
#include "app/cli/text_table.h"
#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/accounts/account_configuration.h"
#include "app/outbox/accounts/account_keys.h"
#include "app/outbox/accounts/account_list.h"
#include "app/outbox/accounts/default_account.h"
#include "app/outbox/accounts/gammu_choice.h"
#include "app/outbox/accounts/gateway_choice.h"
#include "app/outbox/accounts/mail_presets.h"
#include "app/transports/gateway_config.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonValue documentOf(const std::optional<db::Mailbox> &mailbox)
{
    if (!mailbox)
        return {};
    return QJsonObject{
        {u"host"_s, mailbox->host},
        {u"port"_s, mailbox->port},
        {u"security"_s, db::keyOf(mailbox->security)},
        {u"user"_s, mailbox->userName},
        {u"folder"_s, mailbox->folder},
        {u"visitedAt"_s, mailbox->visitedAtMs ? instantOrNull(*mailbox->visitedAtMs) : QJsonValue()},
        {u"words"_s, textOrNull(mailbox->visitWords)}};
}

QJsonValue gatewayNameOrNull(const db::SendingAccount &account)
{
    const auto gateway = gatewayOf(account);
    return gateway ? textOrNull(gateway->config.name) : QJsonValue();
}

/// Where it sends to: a server, a gateway, or the queue of a modem.
QString serverText(const db::SendingAccount &account)
{
    if (account.kind == db::AccountKind::Smtp)
        return account.host;
    return account.kind == db::AccountKind::Gammu ? enteredGammu(account).queue
                                                  : gatewayNameOrNull(account).toString();
}

QJsonObject documentOf(const ListedAccount &listed)
{
    const db::SendingAccount &account = listed.entry.account;
    return {{u"id"_s, account.id.value},
            {u"kind"_s, db::keyOf(account.kind)},
            {u"channel"_s, db::keyOf(channelOfAccount(account.kind))},
            {u"name"_s, account.name},
            {u"from"_s, textOrNull(account.sender)},
            {u"fromName"_s, textOrNull(account.senderName)},
            {u"host"_s, textOrNull(account.host)},
            {u"port"_s, numberOrNull(account.port)},
            {u"security"_s, db::keyOf(account.security)},
            {u"user"_s, textOrNull(account.userName)},
            {u"login"_s, db::keyOf(account.login)},
            {u"perMinute"_s, numberOrNull(account.perMinute)},
            {u"perDay"_s, numberOrNull(account.perDay)},
            {u"connections"_s, connectionsOf(account)},
            {u"gateway"_s, gatewayNameOrNull(account)},
            {u"queue"_s, textOrNull(enteredGammu(account).queue)},
            {u"partPrice"_s, numberOrNull(partPriceOf(account))},
            {u"acceptedToday"_s, listed.acceptedToday},
            {u"default"_s, listed.isDefault},
            {u"archived"_s, account.archived},
            {u"mailbox"_s, documentOf(listed.entry.mailbox)}};
}

/// "12 of 500".
QString loadText(const ListedAccount &listed)
{
    const auto &most = listed.entry.account.perDay;
    const QString accepted = QString::number(listed.acceptedToday);
    return most ? u"%1 of %2"_s.arg(accepted, QString::number(*most)) : accepted;
}

Outcome runAccountList(CliContext &context, const Arguments &)
{
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto accounts, context.tried(listAccounts(*session, context.clock())));
    TextTable table({u"ID"_s, u"NAME"_s, u"CHANNEL"_s, u"FROM"_s, u"SERVER"_s, u"24 HOURS"_s, u"STATE"_s});
    QJsonArray documents;
    for (const ListedAccount &listed : accounts) {
        const db::SendingAccount &account = listed.entry.account;
        const QString state = account.archived ? u"archived"_s : listed.isDefault ? u"default"_s : QString();
        table.add({QString::number(account.id.value), account.name, db::keyOf(channelOfAccount(account.kind)),
                   account.sender, serverText(account), loadText(listed), state});
        documents.append(documentOf(listed));
    }
    return context.answer({{u"accounts"_s, documents}},
                          table.isEmpty() ? u"There are no accounts; \"account add\" adds one"_s
                                          : table.text());
}

QString limitText(const std::optional<int> &limit)
{
    return limit ? QString::number(*limit) : u"-"_s;
}

Outcome runAccountPresets(CliContext &context, const Arguments &)
{
    MK_TRY(const auto presets, context.tried(mailPresets()));
    MK_TRY(const auto gateways, context.tried(gatewayPresets()));
    TextTable table({u"KEY"_s, u"NAME"_s, u"SERVERS OR FIELDS"_s, u"A DAY"_s, u"SECRETS"_s});
    QStringList notes; // whole sentences, too wide for a column
    QJsonArray mail;
    for (const MailPreset &preset : presets) {
        table.add({preset.key, preset.name, u"%1, %2"_s.arg(preset.smtp.host, preset.imap.host),
                   limitText(preset.perDay), db::keyOf(preset.login)});
        notes.append(u"%1: %2"_s.arg(preset.key, preset.english));
        mail.append(QJsonObject{{u"key"_s, preset.key},
                                {u"name"_s, preset.name},
                                {u"smtp"_s, preset.smtp.host},
                                {u"imap"_s, preset.imap.host},
                                {u"login"_s, db::keyOf(preset.login)},
                                {u"perMinute"_s, numberOrNull(preset.perMinute)},
                                {u"perDay"_s, numberOrNull(preset.perDay)},
                                {u"note"_s, preset.english},
                                {u"source"_s, preset.source}});
    }
    QJsonArray others;
    for (const GatewayConfig &gateway : gateways) {
        table.add(
            {gateway.key, gateway.name, gateway.fields.join(u", "_s), u"-"_s, gateway.secrets.join(u", "_s)});
        others.append(QJsonObject{{u"key"_s, gateway.key},
                                  {u"name"_s, gateway.name},
                                  {u"kind"_s, db::keyOf(gateway.needsTemplate ? db::AccountKind::Zalo
                                                                              : db::AccountKind::SmsGateway)},
                                  {u"fields"_s, QJsonArray::fromStringList(gateway.fields)},
                                  {u"secrets"_s, QJsonArray::fromStringList(gateway.secrets)}});
    }
    return context.answer({{u"presets"_s, mail}, {u"gateways"_s, others}},
                          u"%1\n\n%2"_s.arg(table.text(60), notes.join(u'\n')));
}

/// Where a person enters them.
QString secretsCall(db::SendingAccountId id, const QStringList &secrets)
{
    return u"\"account password %1\" takes its secrets into the keychain: %2"_s.arg(QString::number(id.value),
                                                                                    secrets.join(u", "_s));
}

Outcome runAccountAdd(CliContext &context, const Arguments &arguments)
{
    MK_TRY(auto entry, begunAccount(context, arguments));
    entry.account.name = arguments.word(0);
    MK_CHECK(describeAccount(context, arguments, entry));
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto done, context.tried(*session, AddAccount{entry}));
    const QStringList secrets = secretsOf(entry);
    QString told = u"Account %1, %2, is added"_s.arg(QString::number(done.value.value), entry.account.name);
    if (!secrets.isEmpty())
        told += u'\n' + secretsCall(done.value, secrets);
    return context.answer({{u"id"_s, done.value.value}, {u"secrets"_s, QJsonArray::fromStringList(secrets)}},
                          told);
}

/// They are of no use any more. Nothing is asked where there can be none.
SecretResult<void> forgetSecrets(const CliContext &context, const db::SendingAccount &account)
{
    if (possibleSecretsOf(account).isEmpty())
        return {};
    if (Secrets *secrets = context.streams().secrets)
        return removeSecrets(*secrets, account);
    return tl::unexpected(SecretError{SecretFault::NoKeychain, u"this program was started without one"_s});
}

Outcome runAccountChange(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(auto entry, storedAccount(context, *session, arguments.word(0)));
    const db::SendingAccount before = entry.account;
    entry.account.name = arguments.value(u"name"_s).value_or(entry.account.name);
    MK_CHECK(describeAccount(context, arguments, entry));
    MK_TRY(const auto done, context.tried(*session, ChangeAccount{entry}));
    MK_TRY(const auto after, context.tried(readAccountEntry(*session, before.id)));
    const bool isElsewhere = after.account.keychainKey != before.keychainKey;
    const QStringList secrets = isElsewhere ? secretsOf(after) : QStringList();
    bool areRemoved = isElsewhere && !secretsOf(before).isEmpty();
    if (isElsewhere) {
        if (const auto removed = forgetSecrets(context, before); !removed) {
            areRemoved = false;
            context.say(u"note: the earlier secrets are still kept: "_s +
                        secretText(removed.error(), before.id));
        }
    }
    QString told =
        done.entry ? u"The account is changed; \"undo\" takes that back"_s : u"The account is so already"_s;
    if (areRemoved)
        told += u", but not its earlier secrets: they are removed from the keychain, and are to be entered "
                "again after an undo"_s;
    if (!secrets.isEmpty())
        told += u"\nIt logs in elsewhere now, where its secrets are not offered; enter them again. "_s +
                secretsCall(entry.account.id, secrets);
    return context.answer({{u"id"_s, entry.account.id.value},
                           {u"changed"_s, bool(done.entry)},
                           {u"secrets"_s, QJsonArray::fromStringList(secrets)},
                           {u"secretsRemoved"_s, areRemoved}},
                          told);
}

Outcome runAccountArchive(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto account, chosenAccount(context, *session, arguments.word(0)));
    MK_CHECK(context.tried(*session, ArchiveAccount{account.id}));
    const bool removes = !arguments.has(u"keep-secrets"_s) && !secretsOf(account).isEmpty();
    if (removes) {
        if (const auto removed = forgetSecrets(context, account); !removed)
            return workFailed(u"the account is archived, and its secrets are still kept: "_s +
                              secretText(removed.error(), account.id));
    }
    return context.answer({{u"id"_s, account.id.value}, {u"secretsRemoved"_s, removes}},
                          removes ? u"The account is archived, and its secrets are removed"_s
                                  : u"The account is archived; \"undo\" takes that back"_s);
}

Outcome runAccountRestore(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto account, chosenAccount(context, *session, arguments.word(0)));
    MK_CHECK(context.tried(*session, RestoreAccount{account.id}));
    return context.answer({{u"id"_s, account.id.value}}, u"The account is in use again"_s);
}

Outcome runAccountDefault(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto account, chosenAccount(context, *session, arguments.word(0)));
    const db::Channel channel = channelOfAccount(account.kind);
    MK_TRY(const auto done, context.tried(*session, SetDefaultAccount{channel, account.id}));
    return context.answer(
        {{u"id"_s, account.id.value}, {u"channel"_s, db::keyOf(channel)}, {u"changed"_s, bool(done.entry)}},
        u"Messages by %1 go out by %2"_s.arg(db::keyOf(channel), account.name));
}

} // namespace

QList<CliCommand> accountCommands()
{
    const Positional account{u"ACCOUNT"_s, u"its number or its name, as \"account list\" lists it"_s};
    const QString secrets = u"Passwords and tokens are kept in the keychain of the system and nowhere else; "
                            "\"account password\" takes them."_s;
    return {
        {u"account list"_s, u"Lists the accounts by which messages go out."_s, &runAccountList},
        {u"account presets"_s,
         u"Lists what is known of providers of e-mail and of gateways for SMS and Zalo."_s,
         &runAccountPresets},
        {u"account add"_s,
         u"Adds an account to send by."_s,
         &runAccountAdd,
         {{u"NAME"_s, u"what it is called"_s}},
         QList<Option>{{u"preset"_s, u"KEY"_s, u"of a provider of e-mail; needs --from"_s},
                       {u"kind"_s, u"KIND"_s, u"smtp (the usual), sms_gateway, gammu (a modem) or zalo"_s}} +
             accountOptions(),
         secrets},
        {u"account change"_s,
         u"Changes an account; what is not named stays."_s,
         &runAccountChange,
         {account},
         QList<Option>{{u"name"_s, u"NAME"_s, u"what it is called from now on"_s}} + accountOptions(),
         secrets},
        {u"account archive"_s,
         u"Takes an account out of use."_s,
         &runAccountArchive,
         {account},
         {{u"keep-secrets"_s, {}, u"leave its secrets in the keychain"_s}},
         u"What it sent keeps its name. Its secrets are removed from the keychain; \"undo\" brings the "
         u"account "
         "back, but not them."_s},
        {u"account restore"_s, u"Takes an archived account into use again."_s, &runAccountRestore, {account}},
        {u"account default"_s,
         u"Makes an account the one by which the messages of its channel go out."_s,
         &runAccountDefault,
         {account}}};
}

} // namespace app

#include "app/outbox/accounts/mail_presets.h"

#include "app/mail/mail_size.h"
#include "app/outbox/accounts/default_account.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

tl::unexpected<db::Error> wrongPreset(const QString &place)
{
    return db::failure(db::ErrorKind::InvalidInput, u"mail presets: %1"_s.arg(place));
}

db::Result<PresetServer> readPresetServer(const QJsonObject &preset, const QString &name)
{
    const QJsonObject json = preset.value(name).toObject();
    const auto security = db::wordOf<db::LinkSecurity>(json.value(u"security"_s).toString());
    const int port = json.value(u"port"_s).toInt();
    if (!json.value(u"host"_s).isString() || port < 1 || port > 65535)
        return wrongPreset(name);
    // Nothing goes to another computer in the clear.
    if (!security || *security == db::LinkSecurity::None)
        return wrongPreset(name + u".security"_s);
    return PresetServer{json.value(u"host"_s).toString(), port, *security};
}

std::optional<int> presetLimit(const QJsonObject &json, const QString &name)
{
    const int limit = json.value(name).toInt();
    return limit > 0 ? std::optional(limit) : std::nullopt;
}

QString hostFor(const PresetServer &server, const QString &domain)
{
    return QString(server.host).replace("{domain}"_L1, domain);
}

} // namespace

db::Result<MailPreset> readMailPreset(const QJsonObject &json)
{
    MailPreset preset;
    preset.key = json.value(u"key"_s).toString();
    preset.name = json.value(u"name"_s).toString();
    preset.source = json.value(u"source"_s).toString();
    if (preset.key.isEmpty() || preset.name.isEmpty() || preset.source.isEmpty())
        return wrongPreset(u"key, name and source"_s);
    for (const QJsonValue &domain : json.value(u"domains"_s).toArray())
        preset.domains.append(domain.toString());
    MK_TRY(preset.smtp, readPresetServer(json, u"smtp"_s));
    MK_TRY(preset.imap, readPresetServer(json, u"imap"_s));
    const auto login = db::wordOf<db::LoginKind>(json.value(u"login"_s).toString());
    if (!login)
        return wrongPreset(u"login"_s);
    preset.login = *login;
    preset.perMinute = presetLimit(json, u"perMinute"_s);
    preset.perDay = presetLimit(json, u"perDay"_s);
    preset.megabytes = presetLimit(json, u"megabytes"_s);
    preset.english = json.value(u"en"_s).toString();
    preset.vietnamese = json.value(u"vi"_s).toString();
    return preset;
}

db::Result<QList<MailPreset>> mailPresets()
{
    QFile file(u":/data/mail_presets.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return db::failure(db::ErrorKind::FileAccess, u"mail presets: %1"_s.arg(file.errorString()));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    QList<MailPreset> presets;
    for (const QJsonValue &one : document[u"presets"_s].toArray()) {
        MK_TRY(const MailPreset preset, readMailPreset(one.toObject()));
        presets.append(preset);
    }
    if (presets.isEmpty())
        return wrongPreset(u"there are none"_s);
    return presets;
}

std::optional<MailPreset> mailPresetOf(const QString &address, const QList<MailPreset> &presets)
{
    const QString domain = address.section(u'@', -1).toLower();
    const auto found = std::ranges::find_if(
        presets, [&domain](const MailPreset &preset) { return preset.domains.contains(domain); });
    return found == presets.end() ? std::nullopt : std::optional(*found);
}

qint64 mailLimitOf(const db::SendingAccount &account, const QList<MailPreset> &presets)
{
    const auto found = std::ranges::find_if(presets, [&account](const MailPreset &preset) {
        return preset.megabytes && preset.smtp.host.compare(account.host, Qt::CaseInsensitive) == 0;
    });
    return found == presets.end() ? kUsualMailLimit : *found->megabytes * kMegabyte;
}

db::Result<qint64> mailLimit(db::Session &session)
{
    MK_TRY(const auto account, defaultAccount(session, db::Channel::Email));
    MK_TRY(const auto presets, mailPresets());
    return account ? mailLimitOf(*account, presets) : kUsualMailLimit;
}

// What every provider takes needs no look at the presets.
db::Result<void> checkMailSize(qint64 size, const db::SendingAccount &account)
{
    if (size < kLargeMail)
        return {};
    MK_TRY(const auto presets, mailPresets());
    const qint64 limit = mailLimitOf(account, presets);
    if (size <= limit)
        return {};
    const QString detail = u"a mail of %1 MB; %2 MB is the most of this account"_s.arg(
        QString::number((size + kMegabyte - 1) / kMegabyte), QString::number(limit / kMegabyte));
    return tl::unexpected(db::Error{db::ErrorKind::InvalidInput, detail, u"mail-too-large"_s});
}

AccountEntry filledEntry(const MailPreset &preset, const QString &address)
{
    const QString domain = address.section(u'@', -1);
    AccountEntry entry;
    db::SendingAccount &account = entry.account;
    account.sender = address;
    account.host = hostFor(preset.smtp, domain);
    account.port = preset.smtp.port;
    account.security = preset.smtp.security;
    account.userName = address;
    account.login = preset.login;
    account.perMinute = preset.perMinute;
    account.perDay = preset.perDay;
    db::Mailbox &mailbox = entry.mailbox.emplace();
    mailbox.host = hostFor(preset.imap, domain);
    mailbox.port = preset.imap.port;
    mailbox.security = preset.imap.security;
    mailbox.userName = address;
    return entry;
}

} // namespace app

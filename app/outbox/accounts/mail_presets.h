#pragma once

#include "app/outbox/accounts/account_entry.h"
#include "db/core/error.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace db {
class Session;
}

namespace app {

/// A server of a preset; "{domain}" in the host stands for that of the sender's address.
struct PresetServer
{
    QString host; ///< empty: the person names it
    int port = 0;
    db::LinkSecurity security = db::LinkSecurity::Tls;
};

/// What is known of a provider of e-mail.
struct MailPreset
{
    QString key;         ///< "gmail"
    QString name;        ///< "Gmail"
    QStringList domains; ///< of addresses that are surely with it
    PresetServer smtp;
    PresetServer imap;
    db::LoginKind login = db::LoginKind::Password;
    std::optional<int> perMinute; ///< nothing: not published
    std::optional<int> perDay;
    std::optional<int> megabytes; ///< of a mail at most, with its files as they travel; nothing: not known
    QString source;               ///< of all this
    QString english;
    QString vietnamese; ///< what a person has to do there first
};

/// InvalidInput, naming the place.
[[nodiscard]] db::Result<MailPreset> readMailPreset(const QJsonObject &json);
/// Those we know (resources/data/mail_presets.json); the last one is for any other server.
[[nodiscard]] db::Result<QList<MailPreset>> mailPresets();

/// The preset of an address by its domain; nothing: it tells of none.
std::optional<MailPreset> mailPresetOf(const QString &address, const QList<MailPreset> &presets);
/// How large a mail an account can send, in bytes: that of the preset with its server, else kUsualMailLimit.
qint64 mailLimitOf(const db::SendingAccount &account, const QList<MailPreset> &presets);
/// That of the account that e-mail goes by; kUsualMailLimit where there is none.
[[nodiscard]] db::Result<qint64> mailLimit(db::Session &session);
/// InvalidInput with the reason "mail-too-large": a mail of so many bytes is larger than mailLimitOf() the
/// account.
[[nodiscard]] db::Result<void> checkMailSize(qint64 size, const db::SendingAccount &account);
/// An account at that provider for an address, which is the login, too.
AccountEntry filledEntry(const MailPreset &preset, const QString &address);

} // namespace app

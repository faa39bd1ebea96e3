#include "ui/language/account_words.h"

#include "app/transports/gateway_words.h"
#include "ui/language/word_table.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace ui::words {

namespace {

constexpr auto kAccountContext = "ui::AccountWords";

constexpr Word<app::AccountFault> kAccountFaults[]{
    {app::AccountFault::Missing, {QT_TRANSLATE_NOOP("ui::AccountWords", "This is needed.")}},
    {app::AccountFault::NotAPath,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "This is not the whole path of a file.")}},
    {app::AccountFault::NotAnAddress,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "This is not an e-mail address.")}},
    {app::AccountFault::NotAHost,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "This is not the name of a server.")}},
    {app::AccountFault::NotAPort,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "A port is a number from 1 to 65535.")}},
    {app::AccountFault::Unprotected,
     {QT_TRANSLATE_NOOP("ui::AccountWords",
                        "Without protection others could read the password and the mails. "
                        "That is for a server on this computer only.")}},
    {app::AccountFault::Unreadable,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "There is a character in it that no server takes.")}},
    {app::AccountFault::NotALimit, {QT_TRANSLATE_NOOP("ui::AccountWords", "A limit is at least 1.")}},
    {app::AccountFault::TooMany,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "From 1 to 8 mails can be on their way at once.")}},
    {app::AccountFault::NotAPrice,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "A price is a whole number of đồng, at most 100,000.")}},
    {app::AccountFault::WrongGateway,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "Something of the gateway is missing or wrong.")}},
    {app::AccountFault::WrittenSecret,
     {QT_TRANSLATE_NOOP("ui::AccountWords",
                        "A secret is written out in what the gateway is asked. Write its name there, as in "
                        "{{api_key}}, and that name under “Names of its secrets”; a field for the secret "
                        "itself appears below.")}},
    {app::AccountFault::WrongTemplate,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "Something of an approved template is missing or wrong.")}},
    {app::AccountFault::NoMailbox,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "Only an e-mail account has a mailbox.")}}};

constexpr Word<app::SecretFault> kSecretFaults[]{
    {app::SecretFault::Missing,
     {QT_TRANSLATE_NOOP("ui::AccountWords",
                        "The keychain has no password for this account. Choose Change and "
                        "enter it.")}},
    {app::SecretFault::NoKeychain,
     {QT_TRANSLATE_NOOP("ui::AccountWords",
                        "No keychain runs on this computer, and passwords are kept nowhere else. Start GNOME "
                        "Keyring or KWallet, or log in to the desktop again, and try once more.")}},
    {app::SecretFault::Denied,
     {QT_TRANSLATE_NOOP("ui::AccountWords",
                        "The keychain refused. Allow this program to use it, and try once more.")}},
    {app::SecretFault::NoAnswer,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "The keychain did not answer. Unlock it, and try once more.")}}};

constexpr Word<app::SendOutcome::Kind> kTestOutcomes[]{
    {app::SendOutcome::Kind::Accepted,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "The test was sent. Look whether it arrives.")}},
    {app::SendOutcome::Kind::RefusedForNow,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "The server refuses for now. Try again in a few minutes.")}},
    {app::SendOutcome::Kind::Refused,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "The server refuses this message.")}},
    {app::SendOutcome::Kind::NeedsLogin,
     {QT_TRANSLATE_NOOP("ui::AccountWords", "The server does not take the user name or the password. Many "
                                            "providers want an app password here.")}},
    {app::SendOutcome::Kind::NotTrusted,
     {QT_TRANSLATE_NOOP("ui::AccountWords",
                        "The server could not be trusted, so nothing was sent. Check its name "
                        "and the kind of protection.")}},
    {app::SendOutcome::Kind::NotReached,
     {QT_TRANSLATE_NOOP("ui::AccountWords",
                        "The server was not reached. Check its name, the port and the network.")}},
    {app::SendOutcome::Kind::Unsure,
     {QT_TRANSLATE_NOOP("ui::AccountWords",
                        "The server took the test and did not answer. Look whether it arrives.")}},
    {app::SendOutcome::Kind::Stopped, {QT_TRANSLATE_NOOP("ui::AccountWords", "Stopped. Nothing was sent.")}}};

constexpr Word<db::LinkSecurity> kLinkSecurities[]{
    {db::LinkSecurity::Tls, {QT_TRANSLATE_NOOP("ui::AccountWords", "TLS from the start (usual: 465, 993)")}},
    {db::LinkSecurity::StartTls, {QT_TRANSLATE_NOOP("ui::AccountWords", "STARTTLS (usual: 587, 143)")}},
    {db::LinkSecurity::None, {QT_TRANSLATE_NOOP("ui::AccountWords", "None (this computer only)")}}};

constexpr Word<db::LoginKind> kLoginKinds[]{
    {db::LoginKind::Password, {QT_TRANSLATE_NOOP("ui::AccountWords", "Password")}},
    {db::LoginKind::Bearer, {QT_TRANSLATE_NOOP("ui::AccountWords", "Access token (OAuth 2.0)")}}};

constexpr Word<db::AccountKind> kAccountKinds[]{
    {db::AccountKind::Smtp, {QT_TRANSLATE_NOOP("ui::AccountWords", "E-mail")}},
    {db::AccountKind::SmsGateway, {QT_TRANSLATE_NOOP("ui::AccountWords", "SMS through a gateway")}},
    {db::AccountKind::Gammu, {QT_TRANSLATE_NOOP("ui::AccountWords", "SMS by a modem of this computer")}},
    {db::AccountKind::Zalo, {QT_TRANSLATE_NOOP("ui::AccountWords", "Zalo notifications (ZNS)")}}};

struct GatewayFieldWord
{
    QStringView name;
    const char *text;
};

// What the gateways we know call their fields and secrets (resources/data/gateways.json).
constexpr GatewayFieldWord kGatewayFields[]{
    {u"sender", QT_TRANSLATE_NOOP("ui::AccountWords", "Brand name or number it comes from")},
    {u"sms_type", QT_TRANSLATE_NOOP("ui::AccountWords", "Kind of SMS (the gateway's number for it)")},
    {u"user", QT_TRANSLATE_NOOP("ui::AccountWords", "User name at the gateway")},
    {u"account_sid", QT_TRANSLATE_NOOP("ui::AccountWords", "Account SID")},
    {u"app_id", QT_TRANSLATE_NOOP("ui::AccountWords", "ID of the Zalo application")},
    {u"api_key", QT_TRANSLATE_NOOP("ui::AccountWords", "API key")},
    {u"secret_key", QT_TRANSLATE_NOOP("ui::AccountWords", "Secret key")},
    {u"token", QT_TRANSLATE_NOOP("ui::AccountWords", "Access token")},
    {u"password", QT_TRANSLATE_NOOP("ui::AccountWords", "Password at the gateway")},
    {u"auth_token", QT_TRANSLATE_NOOP("ui::AccountWords", "Auth token")},
    {u"access_token", QT_TRANSLATE_NOOP("ui::AccountWords", "Access token of the Official Account")},
    {u"refresh_token",
     QT_TRANSLATE_NOOP("ui::AccountWords", "Refresh token (used once; the program keeps the next one)")},
    {u"app_secret", QT_TRANSLATE_NOOP("ui::AccountWords", "Secret key of the Zalo application")}};

} // namespace

QString accountKind(db::AccountKind kind)
{
    return wordIn(kAccountKinds, kAccountContext, kind);
}

QString gatewayField(const QString &name)
{
    const auto *found = std::ranges::find(kGatewayFields, QStringView(name), &GatewayFieldWord::name);
    return found == std::end(kGatewayFields) ? name
                                             : QCoreApplication::translate(kAccountContext, found->text);
}

QString accountProblem(const app::AccountProblem &problem)
{
    const QString text = wordIn(kAccountFaults, kAccountContext, problem.fault);
    const bool isAnyOfMany =
        problem.fault == app::AccountFault::WrongGateway || problem.fault == app::AccountFault::WrongTemplate;
    if (!isAnyOfMany || problem.detail.isEmpty())
        return text;
    return QCoreApplication::translate("ui::AccountWords", "%1 (%2)", "a sentence; in English, what it is")
        .arg(text, problem.detail);
}

QString secretFault(app::SecretFault fault)
{
    return wordIn(kSecretFaults, kAccountContext, fault);
}

QString testOutcome(const app::TestOutcome &test)
{
    if (test.refusal && test.refusal->secret)
        return secretFault(*test.refusal->secret);
    if (test.refusal)
        return QCoreApplication::translate("ui::AccountWords", "The account cannot be used as it is: %1")
            .arg(test.refusal->detail);
    const QString text = wordIn(kTestOutcomes, kAccountContext, test.outcome.kind);
    QString said = gatewayReason(test.reason);
    if (said.isEmpty())
        said = test.outcome.words;
    if (test.outcome.kind == app::SendOutcome::Kind::Accepted || said.isEmpty())
        return text;
    return QCoreApplication::translate("ui::AccountWords", "%1 It says: %2",
                                       "a sentence; a server's own words")
        .arg(text, said);
}

QString gatewayReason(const QString &reason)
{
    const bool isVietnamese = QLocale().language() == QLocale::Vietnamese;
    return app::gatewayReasonText(reason, isVietnamese ? u"vi"_s : u"en"_s);
}

QString linkSecurity(db::LinkSecurity security)
{
    return wordIn(kLinkSecurities, kAccountContext, security);
}

QString loginKind(db::LoginKind login)
{
    return wordIn(kLoginKinds, kAccountContext, login);
}

QString presetName(const app::MailPreset &preset)
{
    if (preset.key == "zoho-domain"_L1)
        return QCoreApplication::translate("ui::AccountWords", "Zoho Mail, own domain");
    if (preset.key == "other"_L1)
        return QCoreApplication::translate("ui::AccountWords", "Another server");
    return preset.name; // a proper name
}

QString presetNote(const app::MailPreset &preset)
{
    return QLocale().language() == QLocale::Vietnamese ? preset.vietnamese : preset.english;
}

} // namespace ui::words

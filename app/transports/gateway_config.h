#pragma once

#include "app/mail/send_outcome.h"
#include "app/transports/transport.h"
#include "db/core/error.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace app {

/// How a gateway wants phone numbers.
enum class PhoneForm
{
    E164,          ///< "+84912345678"
    International, ///< "84912345678"
    Local          ///< "0912345678"; numbers of Vietnam only
};

enum class BodyKind
{
    None,
    Json,
    Form ///< application/x-www-form-urlencoded
};

struct HeaderPattern
{
    QString name;
    QString value; ///< with placeholders
};

/// A request with placeholders (see placeholders.h).
struct RequestPattern
{
    QByteArray method = "POST";
    QString url; ///< values are percent-encoded
    QList<HeaderPattern> headers;
    QString user; ///< of a Basic login; empty: none
    QString password;
    BodyKind bodyKind = BodyKind::None;
    QJsonObject body; ///< of a form: its fields, each a text
};

/// Where an answer, which is JSON, says what. A path is "data.tranId", an array by its number
/// "data.0.status".
struct AnswerPattern
{
    QString successPath;
    QStringList successValues; ///< one of these there: accepted
    QString idPath;            ///< may be empty
    QString codePath;          ///< of what went wrong
    QString wordsPath;         ///< what the gateway says of that
};

/// What a code of a gateway means, in the words of its public documents.
struct GatewayCode
{
    SendOutcome::Kind kind = SendOutcome::Kind::Unsure;
    QString english;
    QString vietnamese;
};

/// How a gateway is asked later what became of a message.
struct ReportPattern
{
    RequestPattern request;
    QString statePath;
    QHash<QString, DeliveryState> states; ///< others are Unknown
};

/// How a token that is valid for hours only replaces the one before, which is then of no use any more.
struct TokenPattern
{
    RequestPattern request;
    QString tokenName;   ///< the secret that is sent with each message
    QString refreshName; ///< the secret that is given for a new one
    QString tokenPath;
    QString refreshPath;
    QString lifetimePath;     ///< seconds
    QStringList expiredCodes; ///< of AnswerPattern::codePath: the token is out of date
};

/// What a template of a Zalo notification demands of its parameters.
struct ParameterLimit
{
    QString name;    ///< the type Zalo gives it: "name", "phone"
    int longest = 0; ///< UTF-16 units
};

/// A gateway for messages over HTTP, as data.
struct GatewayConfig
{
    QString key;  ///< "esms"
    QString name; ///< "eSMS"
    PhoneForm phoneForm = PhoneForm::E164;
    bool needsTemplate = false;
    QStringList fields;  ///< what an account fills in: "sender"
    QStringList secrets; ///< the same, kept in the keychain
    RequestPattern send;
    AnswerPattern answer;
    QHash<QString, GatewayCode> codes;
    std::optional<ReportPattern> report;
    std::optional<TokenPattern> token;
    QList<ParameterLimit> parameterLimits;
};

/// InvalidInput, naming the place ("gateway: send.url: is missing"): a member that is missing or of the wrong
/// kind, a word that is not known, a placeholder that neither the message nor the account fills, a secret
/// that is written out (see checkSecretsAreNamed()).
[[nodiscard]] db::Result<GatewayConfig> readGatewayConfig(const QJsonObject &json);

/// The gateways we know (resources/data/gateways.json, from public documents).
[[nodiscard]] db::Result<QList<GatewayConfig>> gatewayPresets();

} // namespace app

#include "app/transports/gateway_config.h"

#include "app/transports/placeholders.h"
#include "app/transports/written_secrets.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kOfGateway = u"gateway: "_s;

tl::unexpected<db::Error> wrongConfig(const QString &place)
{
    return db::failure(db::ErrorKind::InvalidInput, kOfGateway + place);
}

/// With the place of a member that lies within another one: "send.url".
template <class T> db::Result<T> within(const QString &part, db::Result<T> read)
{
    return std::move(read).map_error([&part](db::Error error) {
        error.detail.insert(kOfGateway.size(), part + u'.');
        return error;
    });
}

template <class Word> struct GatewayWord
{
    QLatin1String key;
    Word word;
};

constexpr std::array<GatewayWord<PhoneForm>, 3> kPhoneForms{
    {{QLatin1String("e164"), PhoneForm::E164},
     {QLatin1String("international"), PhoneForm::International},
     {QLatin1String("local"), PhoneForm::Local}}};
constexpr std::array<GatewayWord<BodyKind>, 3> kBodyKinds{{{QLatin1String("none"), BodyKind::None},
                                                           {QLatin1String("json"), BodyKind::Json},
                                                           {QLatin1String("form"), BodyKind::Form}}};
constexpr std::array<GatewayWord<SendOutcome::Kind>, 4> kGatewayKinds{
    {{QLatin1String("refused"), SendOutcome::Kind::Refused},
     {QLatin1String("later"), SendOutcome::Kind::RefusedForNow},
     {QLatin1String("login"), SendOutcome::Kind::NeedsLogin},
     {QLatin1String("unsure"), SendOutcome::Kind::Unsure}}};
constexpr std::array<GatewayWord<DeliveryState>, 4> kGatewayStates{
    {{QLatin1String("unknown"), DeliveryState::Unknown},
     {QLatin1String("waiting"), DeliveryState::Waiting},
     {QLatin1String("delivered"), DeliveryState::Delivered},
     {QLatin1String("failed"), DeliveryState::Failed}}};

template <class Word, std::size_t N>
db::Result<Word> gatewayWordAt(const QJsonObject &json, const QString &member,
                               const std::array<GatewayWord<Word>, N> &known)
{
    const QString key = json.value(member).toString();
    for (const GatewayWord<Word> &one : known) {
        if (key == one.key)
            return one.word;
    }
    QStringList choices;
    for (const GatewayWord<Word> &one : known)
        choices.append(u'"' + one.key + u'"');
    return wrongConfig(key.isEmpty() ? u"%1: is missing; write one of %2"_s.arg(member, choices.join(u", "_s))
                                     : u"%1: \"%2\" is none of %3"_s.arg(member, key, choices.join(u", "_s)));
}

db::Result<QString> gatewayTextAt(const QJsonObject &json, const QString &member)
{
    const QString text = json.value(member).toString();
    if (text.isEmpty())
        return wrongConfig(u"%1: is missing"_s.arg(member));
    return text;
}

QStringList gatewayTextsAt(const QJsonObject &json, const QString &member)
{
    return json.value(member).toVariant().toStringList();
}

db::Result<RequestPattern> readRequestPattern(const QJsonObject &json)
{
    RequestPattern request;
    MK_TRY(const QString method, gatewayTextAt(json, u"method"_s));
    request.method = method.toLatin1();
    if (request.method != "GET" && request.method != "POST")
        return wrongConfig(u"method: neither GET nor POST"_s);
    MK_TRY(request.url, gatewayTextAt(json, u"url"_s));
    const QJsonObject headers = json.value(u"headers"_s).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        request.headers.append({header.key(), header.value().toString()});
    request.user = json.value(u"user"_s).toString();
    request.password = json.value(u"password"_s).toString();
    MK_TRY(request.bodyKind, gatewayWordAt(json, u"type"_s, kBodyKinds));
    request.body = json.value(u"body"_s).toObject();
    if (request.bodyKind == BodyKind::None && !request.body.isEmpty())
        return wrongConfig(u"body: of the type none"_s);
    return request;
}

db::Result<AnswerPattern> readAnswerPattern(const QJsonObject &json)
{
    AnswerPattern answer;
    MK_TRY(answer.successPath, gatewayTextAt(json, u"success"_s));
    answer.successValues = gatewayTextsAt(json, u"values"_s);
    if (answer.successValues.isEmpty())
        return wrongConfig(u"values: is missing"_s);
    answer.idPath = json.value(u"id"_s).toString();
    answer.codePath = json.value(u"code"_s).toString();
    answer.wordsPath = json.value(u"words"_s).toString();
    return answer;
}

db::Result<QHash<QString, GatewayCode>> readGatewayCodes(const QJsonObject &json)
{
    QHash<QString, GatewayCode> codes;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const QJsonObject told = entry.value().toObject();
        GatewayCode code;
        MK_TRY(code.kind, within(entry.key(), gatewayWordAt(told, u"is"_s, kGatewayKinds)));
        MK_TRY(code.english, within(entry.key(), gatewayTextAt(told, u"en"_s)));
        MK_TRY(code.vietnamese, within(entry.key(), gatewayTextAt(told, u"vi"_s)));
        codes.insert(entry.key(), code);
    }
    return codes;
}

db::Result<ReportPattern> readReportPattern(const QJsonObject &json)
{
    ReportPattern report;
    MK_TRY(report.request, readRequestPattern(json));
    MK_TRY(report.statePath, gatewayTextAt(json, u"state"_s));
    const QJsonObject states = json.value(u"states"_s).toObject();
    for (auto state = states.begin(); state != states.end(); ++state) {
        MK_TRY(const DeliveryState word,
               within(u"states"_s, gatewayWordAt(states, state.key(), kGatewayStates)));
        report.states.insert(state.key(), word);
    }
    return report;
}

db::Result<TokenPattern> readTokenPattern(const QJsonObject &json)
{
    TokenPattern token;
    MK_TRY(token.request, readRequestPattern(json));
    MK_TRY(token.tokenName, gatewayTextAt(json, u"token"_s));
    MK_TRY(token.refreshName, gatewayTextAt(json, u"refresh"_s));
    MK_TRY(token.tokenPath, gatewayTextAt(json, u"tokenPath"_s));
    MK_TRY(token.refreshPath, gatewayTextAt(json, u"refreshPath"_s));
    token.lifetimePath = json.value(u"lifetimePath"_s).toString();
    token.expiredCodes = gatewayTextsAt(json, u"expired"_s);
    return token;
}

QStringList placeholdersWithin(const QJsonValue &pattern)
{
    QStringList names = placeholderNames(pattern.toString());
    for (const QJsonValue &one : pattern.toArray())
        names += placeholdersWithin(one);
    for (const QJsonValue &one : pattern.toObject())
        names += placeholdersWithin(one);
    return names;
}

QStringList placeholdersWithin(const RequestPattern &request)
{
    QStringList names = placeholderNames(request.url + request.user + request.password);
    for (const HeaderPattern &header : request.headers)
        names += placeholderNames(header.value);
    return names + placeholdersWithin(QJsonValue(request.body));
}

/// What the message itself fills.
const QStringList kOfAMessage{u"phone"_s, u"text"_s, u"id"_s, u"unicode"_s, u"template"_s, u"parameters"_s};

db::Result<void> checkPlaceholders(const RequestPattern &request, const QStringList &filled)
{
    for (const QString &name : placeholdersWithin(request)) {
        if (!filled.contains(name))
            return wrongConfig(u"placeholder %1: nothing fills it"_s.arg(name));
    }
    return {};
}

db::Result<void> checkPlaceholders(const GatewayConfig &config)
{
    const QStringList ofAccount = config.fields + config.secrets;
    MK_CHECK(checkPlaceholders(config.send, ofAccount + kOfAMessage));
    if (config.report)
        MK_CHECK(checkPlaceholders(config.report->request, ofAccount + QStringList{u"id"_s, u"remote_id"_s}));
    if (!config.token)
        return {};
    MK_CHECK(checkPlaceholders(config.token->request, ofAccount));
    for (const QString &name : {config.token->tokenName, config.token->refreshName}) {
        if (!config.secrets.contains(name))
            return wrongConfig(u"%1: no secret of the account"_s.arg(name));
    }
    return {};
}

db::Result<void> readGatewayParts(const QJsonObject &json, GatewayConfig &config)
{
    const auto part = [&json](const QString &name) { return json.value(name).toObject(); };
    MK_TRY(config.send, within(u"send"_s, readRequestPattern(part(u"send"_s))));
    MK_TRY(config.answer, within(u"answer"_s, readAnswerPattern(part(u"answer"_s))));
    MK_TRY(config.codes, within(u"codes"_s, readGatewayCodes(part(u"codes"_s))));
    if (json.contains(u"report"_s)) {
        MK_TRY(config.report, within(u"report"_s, readReportPattern(part(u"report"_s))));
    }
    if (json.contains(u"token"_s)) {
        MK_TRY(config.token, within(u"token"_s, readTokenPattern(part(u"token"_s))));
    }
    const QJsonObject limits = json.value(u"limits"_s).toObject();
    for (auto limit = limits.begin(); limit != limits.end(); ++limit)
        config.parameterLimits.append({limit.key(), limit.value().toInt()});
    return {};
}

} // namespace

db::Result<GatewayConfig> readGatewayConfig(const QJsonObject &json)
{
    GatewayConfig config;
    MK_TRY(config.key, gatewayTextAt(json, u"key"_s));
    MK_TRY(config.name, gatewayTextAt(json, u"name"_s));
    MK_TRY(config.phoneForm, gatewayWordAt(json, u"phone"_s, kPhoneForms));
    config.needsTemplate = json.value(u"needsTemplate"_s).toBool();
    config.fields = gatewayTextsAt(json, u"fields"_s);
    config.secrets = gatewayTextsAt(json, u"secrets"_s);
    MK_CHECK(readGatewayParts(json, config));
    MK_CHECK(checkPlaceholders(config));
    MK_CHECK(checkSecretsAreNamed(config));
    return config;
}

db::Result<QList<GatewayConfig>> gatewayPresets()
{
    QFile file(u":/data/gateways.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return db::failure(db::ErrorKind::FileAccess, u"gateways: %1"_s.arg(file.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        return wrongConfig(u"byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
    QList<GatewayConfig> presets;
    for (const QJsonValue &one : document[u"gateways"_s].toArray()) {
        MK_TRY(const GatewayConfig config, readGatewayConfig(one.toObject()));
        presets.append(config);
    }
    return presets;
}

} // namespace app

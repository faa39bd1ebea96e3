#include "app/transports/written_secrets.h"

#include "app/transports/gateway_request.h"
#include "app/transports/placeholders.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// How what logs in is called: "apiKey", "X-Auth-Token", "client_secret".
constexpr std::array kSecretNameEnds{"token"_L1,  "key"_L1, "secret"_L1,     "password"_L1,
                                     "passwd"_L1, "pwd"_L1, "passphrase"_L1, "passcode"_L1};
/// A shorter secret may be a part of other texts by chance.
constexpr qsizetype kTellingSecret = 8;

struct RequestText
{
    QString name; ///< of the member, header or part of the address
    QString text;
};

tl::unexpected<db::Error> writtenSecret(const QString &place)
{
    return tl::unexpected(db::Error{
        db::ErrorKind::InvalidInput,
        u"gateway: %1: a secret is named, as in {{api_key}}, and given as the secret of that name, not "
        "written out"_s.arg(place),
        kWrittenSecret.toString()});
}

const QRegularExpression &anyPlaceholder()
{
    static const QRegularExpression pattern(u"\\{\\{[^{}]*\\}\\}"_s);
    return pattern;
}

/// What is the same in each message.
QString literalOf(QString pattern)
{
    return pattern.remove(anyPlaceholder());
}

void addBodyTexts(QList<RequestText> &texts, const QString &name, const QJsonValue &value)
{
    for (const QJsonValue &one : value.toArray())
        addBodyTexts(texts, name, one);
    const QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        addBodyTexts(texts, member.key(), member.value());
    if (value.isString() || value.isDouble())
        texts.append({name, value.toVariant().toString()});
}

/// "https://user:password@host/path?name=value". A placeholder may hold "?", ":" and "&", too.
void addAddressTexts(QList<RequestText> &texts, QString url)
{
    url.replace(anyPlaceholder(), u"{{x}}"_s);
    const QString rest = url.section(u'#', 0, 0).section("://"_L1, 1);
    const QString authority = rest.section(u'?', 0, 0).section(u'/', 0, 0);
    if (const qsizetype at = authority.lastIndexOf(u'@'); at >= 0) {
        const QString login = authority.first(at);
        texts.append({u"password"_s, login.contains(u':') ? login.section(u':', 1) : login});
    }
    for (const QString &item : rest.section(u'?', 1).split(u'&', Qt::SkipEmptyParts)) {
        const auto decoded = [](const QString &part) { return QUrl::fromPercentEncoding(part.toUtf8()); };
        texts.append({decoded(item.section(u'=', 0, 0)), decoded(item.section(u'=', 1))});
    }
}

QList<RequestText> textsOfRequest(const RequestPattern &request)
{
    QList<RequestText> texts;
    addAddressTexts(texts, request.url);
    for (const HeaderPattern &header : request.headers)
        texts.append({header.name, header.value});
    addBodyTexts(texts, {}, request.body);
    return texts;
}

QList<RequestPattern> requestsOf(const GatewayConfig &config)
{
    QList<RequestPattern> requests{config.send};
    if (config.report)
        requests.append(config.report->request);
    if (config.token)
        requests.append(config.token->request);
    return requests;
}

bool isSecretName(const QString &name, const QStringList &secrets)
{
    if (secrets.contains(name, Qt::CaseInsensitive) || name.compare("pass"_L1, Qt::CaseInsensitive) == 0)
        return true;
    return std::ranges::any_of(
        kSecretNameEnds, [&name](QLatin1StringView end) { return name.endsWith(end, Qt::CaseInsensitive); });
}

db::Result<void> checkLoginIsNamed(const QString &place, const QString &text, const QStringList &secrets)
{
    const QStringList named = placeholderNames(text);
    const bool isNamed =
        std::ranges::any_of(named, [&secrets](const QString &name) { return secrets.contains(name); });
    return text.isEmpty() || isNamed ? db::Result<void>() : writtenSecret(place);
}

db::Result<void> checkRequest(const RequestPattern &request, const QStringList &secrets)
{
    MK_CHECK(checkLoginIsNamed(u"password"_s, request.user + request.password, secrets));
    for (const HeaderPattern &header : request.headers) {
        if (header.name.compare("Authorization"_L1, Qt::CaseInsensitive) == 0)
            MK_CHECK(checkLoginIsNamed(header.name, header.value, secrets));
    }
    for (const RequestText &one : textsOfRequest(request)) {
        const bool isLiteral = placeholderNames(one.text).isEmpty() && one.text.size() >= kShortestSecret;
        if (isLiteral && isSecretName(one.name, secrets))
            return writtenSecret(one.name);
    }
    return {};
}

bool holdsSecret(const QString &text, const QString &secret)
{
    return text == secret || (secret.size() >= kTellingSecret && text.contains(secret));
}

} // namespace

db::Result<void> checkSecretsAreNamed(const GatewayConfig &config)
{
    for (const RequestPattern &request : requestsOf(config))
        MK_CHECK(checkRequest(request, config.secrets));
    return {};
}

db::Result<void> checkNoSecretStands(const GatewayConfig &config, const QMap<QString, QString> &fields,
                                     const QMap<QString, QString> &secrets)
{
    QList<RequestText> texts;
    for (const RequestPattern &request : requestsOf(config)) {
        texts += textsOfRequest(request);
        texts += {{u"url"_s, request.url}, {u"user"_s, request.user}, {u"password"_s, request.password}};
    }
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        texts.append({field.key(), field.value()});
    for (const RequestText &one : std::as_const(texts)) {
        const QString literal = literalOf(one.text);
        for (const QString &secret : secrets) {
            if (!secret.isEmpty() && holdsSecret(literal, secret))
                return writtenSecret(one.name);
        }
    }
    return {};
}

} // namespace app

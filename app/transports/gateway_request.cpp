#include "app/transports/gateway_request.h"

#include "app/mail/smtp_replies.h"
#include "app/messages/sms_parts.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString percentEncoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

tl::unexpected<db::Error> wrongRequest(const QString &detail)
{
    return db::failure(db::ErrorKind::InvalidInput, detail);
}

db::Result<void> addAccountValues(PlaceholderValues &values, const QStringList &names,
                                  const QMap<QString, QString> &given)
{
    for (const QString &name : names) {
        if (given.value(name).isEmpty())
            return wrongRequest(u"account: %1 is missing"_s.arg(name));
        values.insert(name, given.value(name));
    }
    return {};
}

/// Where the type is not said, the name tells it: "customer_name" ends in "name".
bool isOfType(const ParameterLimit &limit, const QString &name, const OutgoingParameter &parameter)
{
    if (!parameter.type.isEmpty())
        return parameter.type == limit.name;
    return name == limit.name || name.endsWith(u'_' + limit.name);
}

db::Result<QJsonObject> templateParameters(const GatewayConfig &config, const OutgoingItem &item)
{
    QJsonObject parameters;
    for (auto entry = item.parameters.begin(); entry != item.parameters.end(); ++entry) {
        MK_CHECK(checkParameter(config, entry.key(), entry.value()));
        parameters.insert(entry.key(), entry->value);
    }
    return parameters;
}

db::Result<QByteArray> formBody(const QJsonObject &fields, const PlaceholderValues &values)
{
    QStringList pairs;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        MK_TRY(const QString value, filledText(field.value().toString(), values, &percentEncoded));
        pairs.append(percentEncoded(field.key()) + u'=' + value);
    }
    return pairs.join(u'&').toLatin1();
}

db::Result<void> fillBody(HttpRequest &request, const RequestPattern &pattern,
                          const PlaceholderValues &values)
{
    if (pattern.bodyKind == BodyKind::Json) {
        MK_TRY(const QJsonValue body, filledJson(QJsonValue(pattern.body), values));
        request.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
        request.headers.append(HttpHeader{"Content-Type", "application/json; charset=utf-8"});
    } else if (pattern.bodyKind == BodyKind::Form) {
        MK_TRY(request.body, formBody(pattern.body, values));
        request.headers.append(HttpHeader{"Content-Type", "application/x-www-form-urlencoded"});
    }
    return {};
}

} // namespace

db::Result<QString> gatewayPhone(PhoneForm form, const QString &e164)
{
    const QString digits = e164.sliced(std::min<qsizetype>(1, e164.size()));
    const bool isNumber =
        e164.startsWith(u'+') && digits.size() >= 7 &&
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber)
        return wrongRequest(u"phone: no number in E.164"_s);
    if (form == PhoneForm::E164)
        return e164;
    if (form == PhoneForm::International)
        return digits;
    if (!digits.startsWith("84"_L1))
        return wrongRequest(u"phone: the gateway takes numbers of Vietnam only"_s);
    return u'0' + digits.sliced(2);
}

db::Result<void> checkParameter(const GatewayConfig &config, const QString &name,
                                const OutgoingParameter &parameter)
{
    for (const ParameterLimit &limit : config.parameterLimits) {
        if (isOfType(limit, name, parameter) && parameter.value.size() > limit.longest)
            return wrongRequest(u"parameter %1: longer than %2"_s.arg(name).arg(limit.longest));
    }
    return {};
}

db::Result<PlaceholderValues> accountValues(const GatewayConfig &config, const GatewayAccount &account)
{
    PlaceholderValues values;
    MK_CHECK(addAccountValues(values, config.fields, account.fields));
    MK_CHECK(addAccountValues(values, config.secrets, account.secrets));
    for (const QString &name : config.secrets) {
        if (account.secrets.value(name).size() < kShortestSecret)
            return wrongRequest(u"account: %1 is shorter than %2 letters"_s.arg(name).arg(kShortestSecret));
    }
    return values;
}

db::Result<PlaceholderValues> messageValues(const GatewayConfig &config, const GatewayAccount &account,
                                            const OutgoingItem &item)
{
    MK_TRY(PlaceholderValues values, accountValues(config, account));
    MK_TRY(const QString phone, gatewayPhone(config.phoneForm, item.recipient));
    if (config.needsTemplate && item.templateId.isEmpty())
        return wrongRequest(u"template: the gateway sends approved ones only"_s);
    MK_TRY(const QJsonObject parameters, templateParameters(config, item));
    values.insert(u"phone"_s, phone);
    values.insert(u"text"_s, item.text);
    values.insert(u"id"_s, item.id);
    values.insert(u"unicode"_s, countSms(item.text).encoding == "UCS-2"_L1);
    values.insert(u"template"_s, item.templateId);
    values.insert(u"parameters"_s, parameters);
    return values;
}

db::Result<HttpRequest> filledRequest(const RequestPattern &pattern, const PlaceholderValues &values,
                                      const GatewayAccount &account)
{
    HttpRequest request;
    request.method = pattern.method;
    request.caFile = account.caFile;
    request.timeouts = account.timeouts;
    MK_TRY(const QString url, filledText(pattern.url, values, &percentEncoded));
    request.url = url.toLatin1();
    for (const HeaderPattern &header : pattern.headers) {
        MK_TRY(const QString value, filledText(header.value, values));
        request.headers.append({header.name.toLatin1(), value.toUtf8()});
    }
    MK_TRY(const QString user, filledText(pattern.user, values));
    MK_TRY(const QString password, filledText(pattern.password, values));
    request.user = user.toUtf8();
    request.password = password.toUtf8();
    MK_CHECK(fillBody(request, pattern, values));
    MK_CHECK(checkHttpRequest(request));
    return request;
}

QString withoutSecrets(const QString &text, const GatewayAccount &account)
{
    QString blotted = text;
    for (const QString &secret : account.secrets) {
        if (secret.size() >= kShortestSecret)
            blotted.replace(secret, "***"_L1).replace(percentEncoded(secret), "***"_L1);
    }
    QString readable = readableReply(blotted.toUtf8(), {}, true);
    for (const QString &secret : account.secrets) {
        if (secret.size() >= kShortestSecret)
            readable = readableReply(readable.toUtf8(), secret.toUtf8(), true);
    }
    return readable;
}

} // namespace app

#include "app/transports/gateway_transport.h"

#include "app/transports/gateway_outcome.h"
#include "app/transports/gateway_words.h"

#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

GatewayTransport::GatewayTransport(GatewayConfig config, GatewayAccount account, KeepTokens keep)
    : m_config(std::move(config)), m_account(std::move(account)), m_keep(std::move(keep))
{}

GatewayTransport::~GatewayTransport()
{
    for (QString &secret : m_account.secrets)
        secret.fill(QChar(0));
}

TransportCapabilities GatewayTransport::capabilities() const
{
    return {.sendsByItself = true,
            .tellsDelivery = m_config.report.has_value(),
            .needsTemplate = m_config.needsTemplate};
}

SendResult GatewayTransport::send(const OutgoingItem &item, const std::atomic_bool *stop)
{
    SendResult result = sendOnce(item, stop);
    const bool isOutOfDate = m_config.token && m_config.token->expiredCodes.contains(result.code) &&
                             result.outcome.kind == SendOutcome::Kind::NeedsLogin;
    if (!isOutOfDate)
        return result;
    if (const auto renewed = renewToken(stop); !renewed) {
        result.outcome.detail = withoutSecrets(renewed.error().detail, m_account);
        return result;
    }
    return sendOnce(item, stop);
}

SendResult GatewayTransport::sendOnce(const OutgoingItem &item, const std::atomic_bool *stop) const
{
    const auto values = messageValues(m_config, m_account, item);
    if (!values)
        return notSentBy(SendOutcome::Kind::Refused, values.error().detail);
    const auto request = filledRequest(m_config.send, *values, m_account);
    if (!request)
        return notSentBy(SendOutcome::Kind::Refused, withoutSecrets(request.error().detail, m_account));
    SendResult result = gatewayOutcome(m_config, askByHttp(*request, stop));
    result.outcome.words = withoutSecrets(result.outcome.words, m_account);
    result.outcome.detail = withoutSecrets(result.outcome.detail, m_account);
    result.code = withoutSecrets(result.code, m_account);
    result.reason = reasonOf(result);
    return result;
}

QString GatewayTransport::reasonOf(const SendResult &result) const
{
    const SendOutcome &outcome = result.outcome;
    if (outcome.kind == SendOutcome::Kind::Accepted)
        return {};
    if (const QString reason = gatewayReason(m_config.key, result.code);
        !gatewayReasonText(reason, u"en"_s).isEmpty())
        return reason;
    const bool saysNothing = outcome.words.isEmpty() && outcome.detail.isEmpty();
    return saysNothing && outcome.replyCode != 0 ? httpStatusReason(outcome.replyCode) : QString();
}

DeliveryLook GatewayTransport::lookUp(const QString &id, const QString &remoteId,
                                      const std::atomic_bool *stop)
{
    if (!m_config.report)
        return Transport::lookUp(id, remoteId, stop);
    auto values = accountValues(m_config, m_account);
    if (!values)
        return {DeliveryState::Unknown, {}, values.error().detail};
    values->insert(u"id"_s, id);
    values->insert(u"remote_id"_s, remoteId);
    const auto request = filledRequest(m_config.report->request, *values, m_account);
    if (!request)
        return {DeliveryState::Unknown, {}, withoutSecrets(request.error().detail, m_account)};
    DeliveryLook look = deliveryLookOf(*m_config.report, askByHttp(*request, stop));
    look.detail = withoutSecrets(look.detail, m_account);
    look.code = withoutSecrets(look.code, m_account);
    return look;
}

db::Result<void> GatewayTransport::renewToken(const std::atomic_bool *stop)
{
    if (!m_unkept) {
        MK_TRY(m_unkept, newTokens(stop));
    }
    if (m_keep)
        MK_CHECK(m_keep(*m_unkept));
    m_account.secrets.insert(m_config.token->tokenName, m_unkept->token);
    m_account.secrets.insert(m_config.token->refreshName, m_unkept->refresh);
    m_unkept.reset();
    return {};
}

db::Result<NewTokens> GatewayTransport::newTokens(const std::atomic_bool *stop) const
{
    const TokenPattern &pattern = *m_config.token;
    MK_TRY(const PlaceholderValues values, accountValues(m_config, m_account));
    MK_TRY(const HttpRequest request, filledRequest(pattern.request, values, m_account));
    const HttpAnswer answer = askByHttp(request, stop);
    const QJsonValue said = QJsonDocument::fromJson(answer.body).object();
    NewTokens tokens{textAtPath(said, pattern.tokenPath), textAtPath(said, pattern.refreshPath),
                     textAtPath(said, pattern.lifetimePath).toInt()};
    if (answer.course != HttpAnswer::Course::Answered || tokens.token.size() < kShortestSecret ||
        tokens.refresh.size() < kShortestSecret)
        return db::failure(db::ErrorKind::InvalidInput,
                           u"no new token: status %1 %2"_s.arg(answer.status).arg(answer.detail));
    return tokens;
}

QString wordsOfCode(const GatewayConfig &config, const QString &code, const QString &language)
{
    const GatewayCode known = config.codes.value(code);
    return language == "vi"_L1 ? known.vietnamese : known.english;
}

} // namespace app

#include "app/transports/gateway_words.h"

#include "app/transports/gateway_transport.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Read once: a list asks for each of its rows.
const QList<GatewayConfig> &knownGateways()
{
    static const QList<GatewayConfig> known = gatewayPresets().value_or(QList<GatewayConfig>());
    return known;
}

const QString kHttpStatus = u"http"_s;

/// By the first digit of a status (RFC 9110, 15).
struct HttpStatusWords
{
    int digit;
    const char16_t *english;
    const char16_t *vietnamese;
};
constexpr std::array kHttpStatusWords{
    HttpStatusWords{2, u"The gateway does not say what became of it", u"Cổng tin không cho biết kết quả"},
    HttpStatusWords{3, u"The gateway has moved to another address", u"Cổng tin đã đổi địa chỉ"},
    HttpStatusWords{4, u"The gateway refused the request", u"Cổng tin từ chối yêu cầu"},
    HttpStatusWords{5, u"A fault at the gateway", u"Cổng tin đang gặp lỗi"}};

/// Of those that a wrong address or method has: what to look at.
constexpr HttpStatusWords kNoSuchPlaceWords{
    4, u"Nothing is there at the gateway; its address or its method is wrong",
    u"Cổng tin không có địa chỉ này; kiểm tra lại địa chỉ và phương thức"};
constexpr std::array kNoSuchPlaceStatuses{404, 405, 410};

const HttpStatusWords *httpStatusWords(int status)
{
    if (std::ranges::find(kNoSuchPlaceStatuses, status) != kNoSuchPlaceStatuses.end())
        return &kNoSuchPlaceWords;
    const auto found = std::ranges::find(kHttpStatusWords, status / 100, &HttpStatusWords::digit);
    return found != kHttpStatusWords.end() ? &*found : nullptr;
}

QString httpStatusText(const QString &status, const QString &language)
{
    const HttpStatusWords *const known = httpStatusWords(status.toInt());
    if (known == nullptr)
        return {};
    const char16_t *words = language == "vi"_L1 ? known->vietnamese : known->english;
    return u"%1 (HTTP %2)"_s.arg(QString::fromUtf16(words), status);
}

} // namespace

QString httpStatusReason(int status)
{
    return gatewayReason(kHttpStatus, QString::number(status));
}

QString gatewayReason(const QString &gateway, const QString &code)
{
    return u"gateway/%1/%2"_s.arg(gateway, code);
}

QString gatewayReasonText(const QString &reason, const QString &language)
{
    const QStringList parts = reason.split(u'/');
    if (parts.size() != 3 || parts.constFirst() != "gateway"_L1)
        return {};
    if (parts.at(1) == kHttpStatus)
        return httpStatusText(parts.at(2), language);
    const auto found = std::ranges::find(knownGateways(), parts.at(1), &GatewayConfig::key);
    const QString words =
        found == knownGateways().end() ? QString() : wordsOfCode(*found, parts.at(2), language);
    return words.isEmpty() ? QString() : u"%1 (%2 %3)"_s.arg(words, found->name, parts.at(2));
}

} // namespace app

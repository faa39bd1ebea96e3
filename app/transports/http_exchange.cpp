#include "app/transports/http_exchange.h"

#include "app/network/curl_handle.h"
#include "app/network/wire_host.h"
#include "db/core/stop_flag.h"

#include <QElapsedTimer>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// One try, as libcurl asks and tells.
struct HttpTry
{
    const HttpTimeouts &timeouts;
    const std::atomic_bool *stop;
    bool isSent = false; ///< the connection stands, the request follows
    bool isTooLong = false;
    QElapsedTimer sinceStop;
    QByteArray body;
};

HttpTry *httpTryOf(void *data)
{
    return static_cast<HttpTry *>(data);
}

int noteConnected(void *data, char *, char *, int, int)
{
    HttpTry *const one = httpTryOf(data);
    if (db::isSet(one->stop))
        return CURL_PREREQFUNC_ABORT;
    one->isSent = true;
    return CURL_PREREQFUNC_OK;
}

std::size_t takeHttpBody(char *bytes, std::size_t size, std::size_t count, void *data)
{
    HttpTry *const one = httpTryOf(data);
    const auto length = static_cast<qsizetype>(size * count);
    if (one->body.size() + length > kLongestHttpAnswer) {
        one->isTooLong = true;
        return 0;
    }
    one->body.append(bytes, length);
    return size * count;
}

int askWhetherToGoOn(void *data, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    HttpTry *const one = httpTryOf(data);
    if (!db::isSet(one->stop))
        return 0;
    if (!one->isSent)
        return 1;
    if (!one->sinceStop.isValid())
        one->sinceStop.start();
    return one->sinceStop.hasExpired(std::chrono::milliseconds(one->timeouts.afterStop).count()) ? 1 : 0;
}

bool isOneHttpLine(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == 0x7f; });
}

/// The headers of a request, for libcurl.
[[nodiscard]] bool fillHeaders(CurlList &list, const QList<HttpHeader> &headers)
{
    bool isFilled = list.append("Expect:"); // a server that is asked first may not answer
    for (const HttpHeader &header : headers)
        isFilled = isFilled && list.append(header.name + ": " + header.value);
    return isFilled;
}

void setHttpRequest(CurlOptions &options, const HttpRequest &request)
{
    setCommonOptions(options, request.caFile);
    options.set(CURLOPT_URL, request.url.constData());
    options.set(CURLOPT_PROTOCOLS_STR, "https,http"); // the latter on this computer only, see the check
    options.set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1)); // 2 may ask again by itself
    options.set(CURLOPT_FOLLOWLOCATION, 0L);
    options.set(CURLOPT_FRESH_CONNECT, 1L);
    options.set(CURLOPT_FORBID_REUSE, 1L);
    options.set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(request.timeouts.connect.count()));
    options.set(CURLOPT_TIMEOUT,
                static_cast<long>((request.timeouts.connect + request.timeouts.answer).count()));
    if (!request.user.isEmpty()) {
        options.set(CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        options.set(CURLOPT_USERNAME, request.user.constData());
        options.set(CURLOPT_PASSWORD, request.password.constData());
    }
    if (request.method == "POST") {
        options.set(CURLOPT_POST, 1L);
        options.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        options.set(CURLOPT_POSTFIELDS, request.body.constData());
    }
}

void setHttpTry(CurlOptions &options, HttpTry &one)
{
    options.set(CURLOPT_NOPROGRESS, 0L);
    options.set(CURLOPT_PREREQFUNCTION, &noteConnected);
    options.set(CURLOPT_PREREQDATA, static_cast<void *>(&one));
    options.set(CURLOPT_WRITEFUNCTION, &takeHttpBody);
    options.set(CURLOPT_WRITEDATA, static_cast<void *>(&one));
    options.set(CURLOPT_XFERINFOFUNCTION, &askWhetherToGoOn);
    options.set(CURLOPT_XFERINFODATA, static_cast<void *>(&one));
}

HttpAnswer::Course httpCourseOf(CURLcode result, const HttpTry &one)
{
    using Course = HttpAnswer::Course;
    if (result == CURLE_OK)
        return Course::Answered;
    if (one.isSent)
        return Course::Unanswered;
    if (result == CURLE_ABORTED_BY_CALLBACK)
        return Course::Stopped;
    return isTrustFault(result) ? Course::NotTrusted : Course::NotReached;
}

HttpAnswer notAskedByHttp(const QString &detail)
{
    HttpAnswer answer;
    answer.detail = detail;
    return answer;
}

} // namespace

db::Result<void> checkHttpRequest(const HttpRequest &request)
{
    const auto wrong = [](const QString &detail) { return db::failure(db::ErrorKind::InvalidInput, detail); };
    if (request.method != "GET" && request.method != "POST")
        return wrong(u"method: neither GET nor POST"_s);
    const QUrl url = QUrl::fromEncoded(request.url, QUrl::StrictMode);
    if (!isOneHttpLine(request.url) || !url.isValid() || hostOnWire(url.host()).isEmpty())
        return wrong(u"url: no such address"_s);
    if (!url.userInfo().isEmpty())
        return wrong(u"url: a login belongs into the request"_s);
    const bool isHere = url.scheme() == "http"_L1 && isThisComputer(url.host());
    if (url.scheme() != "https"_L1 && !isHere)
        return wrong(u"url: without TLS it may lead to this computer only, not to %1"_s.arg(url.host()));
    for (const HttpHeader &header : request.headers) {
        if (header.name.isEmpty() || header.name.contains(':') || !isOneHttpLine(header.name + header.value))
            return wrong(u"headers: %1"_s.arg(QString::fromLatin1(header.name).simplified()));
    }
    if (!isOneHttpLine(request.user + request.password) || request.user.contains(':'))
        return wrong(u"login: a control character or a colon"_s);
    return {};
}

HttpAnswer askByHttp(const HttpRequest &request, const std::atomic_bool *stop)
{
    if (const auto checked = checkHttpRequest(request); !checked)
        return notAskedByHttp(checked.error().detail);
    HttpTry one{.timeouts = request.timeouts, .stop = stop, .sinceStop = {}, .body = {}};
    CurlList headers;
    CurlHandle curl;
    CurlOptions options(curl);
    const bool isFilled = fillHeaders(headers, request.headers);
    setHttpRequest(options, request);
    setHttpTry(options, one);
    options.set(CURLOPT_HTTPHEADER, headers.get());
    if (options.fault() != CURLE_OK || !isFilled)
        return notAskedByHttp(
            u"libcurl cannot do it: %1"_s.arg(QString::fromUtf8(curl.wordsOf(options.fault()))));

    const CURLcode result = curl.perform();
    HttpAnswer answer;
    answer.course = httpCourseOf(result, one);
    answer.status = static_cast<int>(curl.number(CURLINFO_RESPONSE_CODE));
    answer.body = one.body;
    if (one.isTooLong)
        answer.detail = u"the answer is longer than %1 bytes"_s.arg(kLongestHttpAnswer);
    else if (result != CURLE_OK)
        answer.detail = QString::fromUtf8(curl.wordsOf(result));
    return answer;
}

} // namespace app

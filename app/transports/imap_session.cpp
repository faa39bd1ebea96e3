#include "app/transports/imap_session.h"

#include "app/mail/smtp_replies.h"
#include "app/network/curl_handle.h"
#include "db/core/stop_flag.h"

#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

/// libcurl's handle and what its callbacks share.
struct ImapSession::Link
{
    CURLcode fault = CURLE_FAILED_INIT;
    const std::atomic_bool *stop = nullptr;
    ImapAnswers answers;
    bool isIn = false;      ///< logged in, within the current question
    bool isMail = false;    ///< what comes is a mail; libcurl keeps its lines apart from those of answers
    int portInUse = 0;      ///< our end of the current question's connection
    int portOfExamined = 0; ///< of the one whose mailbox is open for reading; 0: none
    QByteArray body;
    qsizetype mostBody = 0;
    CurlHandle curl; ///< the last, so that it ends first: its end still calls back

    static Link *of(void *data) { return static_cast<Link *>(data); }
    static int enter(void *data, char *, char *, int, int localPort);
    static std::size_t hear(char *line, std::size_t size, std::size_t count, void *data);
    static std::size_t take(char *bytes, std::size_t size, std::size_t count, void *data);
    static int askForStop(void *data, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
    CURLcode prepare(const ImapAccount &account, const QByteArray &secret);
    void setLogin(CurlOptions &options, const ImapAccount &account, const QByteArray &secret) const;
};

int ImapSession::Link::enter(void *data, char *, char *, int, int localPort)
{
    Link *const link = of(data);
    link->isIn = true;
    link->portInUse = localPort;
    const bool isOther = link->portOfExamined != 0 && link->portOfExamined != localPort;
    return isOther ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK;
}

std::size_t ImapSession::Link::hear(char *line, std::size_t size, std::size_t count, void *data)
{
    of(data)->answers.add(QByteArrayView(line, static_cast<qsizetype>(size * count)));
    return size * count;
}

std::size_t ImapSession::Link::take(char *bytes, std::size_t size, std::size_t count, void *data)
{
    Link *const link = of(data);
    const auto length = static_cast<qsizetype>(size * count);
    if (!link->isMail)
        return size * count;
    if (link->body.size() + length > link->mostBody)
        return 0;
    link->body.append(bytes, length);
    return size * count;
}

int ImapSession::Link::askForStop(void *data, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return db::isSet(of(data)->stop) ? 1 : 0;
}

void ImapSession::Link::setLogin(CurlOptions &options, const ImapAccount &account,
                                 const QByteArray &secret) const
{
    const bool isPassword = account.secretKind == SmtpSecretKind::Password;
    options.set(CURLOPT_USERNAME, account.user.toUtf8().constData());
    options.set(CURLOPT_LOGIN_OPTIONS,
                isPassword ? "AUTH=PLAIN;AUTH=LOGIN" : "AUTH=OAUTHBEARER;AUTH=XOAUTH2");
    options.set(isPassword ? CURLOPT_PASSWORD : CURLOPT_XOAUTH2_BEARER, secret.constData());
}

CURLcode ImapSession::Link::prepare(const ImapAccount &account, const QByteArray &secret)
{
    CurlOptions options(curl);
    setCommonOptions(options, account.caFile);
    options.set(CURLOPT_PROTOCOLS_STR, "imap,imaps");
    options.set(CURLOPT_MAXCONNECTS, 1L);
    const bool isProtected = account.security != SmtpSecurity::None;
    options.set(CURLOPT_USE_SSL, static_cast<long>(isProtected ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    setLogin(options, account, secret);

    const ImapTimeouts &times = account.timeouts;
    options.set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(times.connect.count()));
    options.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(times.reply.count()));
    options.set(CURLOPT_TIMEOUT, static_cast<long>(times.request.count()));
    options.set(CURLOPT_LOW_SPEED_LIMIT, 1L);
    options.set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(times.reply.count()));

    options.set(CURLOPT_NOPROGRESS, 0L);
    options.set(CURLOPT_PREREQFUNCTION, &Link::enter);
    options.set(CURLOPT_HEADERFUNCTION, &Link::hear);
    options.set(CURLOPT_WRITEFUNCTION, &Link::take);
    options.set(CURLOPT_XFERINFOFUNCTION, &Link::askForStop);
    for (const CURLoption data :
         {CURLOPT_PREREQDATA, CURLOPT_HEADERDATA, CURLOPT_WRITEDATA, CURLOPT_XFERINFODATA})
        options.set(data, static_cast<void *>(this));
    return options.fault();
}

ImapSession::ImapSession(ImapAccount account, QByteArray secret, const std::atomic_bool *stop)
    : m_account(std::move(account)), m_secret(std::move(secret)), m_link(std::make_unique<Link>())
{
    m_link->stop = stop;
    m_link->fault = m_link->prepare(m_account, m_secret);
}

ImapSession::~ImapSession()
{
    // As SmtpSender's end: with nothing more to come in, libcurl does not wait; 0 is SHUT_RD and SD_RECEIVE.
    curl_socket_t socket = CURL_SOCKET_BAD;
    const CurlHandle &curl = m_link->curl;
    if (curl.read(CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK && socket != CURL_SOCKET_BAD)
        ::shutdown(socket, 0);
    curl.set(CURLOPT_NOPROGRESS, 1L);
    m_secret.fill('\0');
}

ImapResult ImapSession::examine()
{
    m_link->isMail = false;
    m_link->portOfExamined = 0;
    const QByteArray request = "EXAMINE \"" + m_account.mailbox.toLatin1() + '"';
    const ImapResult result = ask(imapUrl(m_account), request);
    if (result == ImapResult::Done)
        m_link->portOfExamined = m_link->portInUse;
    return result;
}

ImapResult ImapSession::search(const ImapWindow &window)
{
    if (window.first == 0 || window.last < window.first || window.last - window.first >= kWidestImapWindow)
        return ImapResult::Refused;
    m_link->isMail = false;
    QString request = u"UID SEARCH %1:%2"_s.arg(window.first).arg(window.last);
    if (window.aboveUid != 0)
        request += u" UID %1:*"_s.arg(qint64{window.aboveUid} + 1);
    if (window.since.isValid())
        request += u" SINCE "_s + QLocale::c().toString(window.since, u"d-MMM-yyyy"_s);
    return ask(imapUrl(m_account), request.toLatin1());
}

ImapResult ImapSession::fetch(quint32 uid, qsizetype most, QByteArray *mail)
{
    m_link->isMail = true;
    m_link->body.clear();
    m_link->mostBody = most;
    const QString part = u"/;UID=%1/;PARTIAL=0.%2"_s.arg(uid).arg(most);
    const ImapResult result = ask(imapUrl(m_account) + part.toLatin1(), {});
    *mail = std::exchange(m_link->body, QByteArray());
    return result;
}

ImapResult ImapSession::ask(const QByteArray &url, const QByteArray &request)
{
    m_link->answers.startQuestion();
    m_link->isIn = false;
    m_detail.clear();
    if (db::isSet(m_link->stop)) // libcurl asks for that but once a second, and an answer may come sooner
        return ImapResult::Stopped;
    const bool isExamining = request.startsWith("EXAMINE");
    if (!isExamining && m_link->portOfExamined == 0)
        return ImapResult::NotReached;
    CurlHandle &curl = m_link->curl;
    CURLcode result = m_link->fault;
    if (result == CURLE_OK)
        result = curl.set(CURLOPT_URL, url.constData());
    if (result == CURLE_OK)
        result = curl.set(CURLOPT_CUSTOMREQUEST, request.isEmpty() ? nullptr : request.constData());
    if (result == CURLE_OK)
        result = curl.perform();
    if (result != CURLE_OK)
        m_detail = readableReply(curl.wordsOf(result), m_secret, m_link->isIn);
    return resultOf(result);
}

ImapResult ImapSession::resultOf(int result) const
{
    const bool isRefused = !m_link->answers.refusal().isEmpty();
    switch (result) {
    case CURLE_OK:
        return ImapResult::Done;
    case CURLE_ABORTED_BY_CALLBACK:
        return db::isSet(m_link->stop) ? ImapResult::Stopped : ImapResult::NotReached;
    case CURLE_REMOTE_FILE_NOT_FOUND:
        return isRefused ? ImapResult::Unreadable : ImapResult::Missing;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_WRITE_ERROR:
        return m_link->isMail ? ImapResult::Unreadable : ImapResult::NotReached;
    case CURLE_USE_SSL_FAILED:
        return ImapResult::NotTrusted;
    case CURLE_LOGIN_DENIED:
    case CURLE_AUTH_ERROR: // libcurl says so of a mailbox that is refused, too
        return m_link->isIn ? ImapResult::Refused : ImapResult::NeedsLogin;
    default:
        break;
    }
    if (isTrustFault(result))
        return ImapResult::NotTrusted;
    return isRefused && m_link->isIn ? ImapResult::Refused : ImapResult::NotReached;
}

const ImapAnswers &ImapSession::answers() const
{
    return m_link->answers;
}

QString ImapSession::words() const
{
    return readableReply(m_link->answers.refusal(), m_secret, m_link->isIn);
}

} // namespace app

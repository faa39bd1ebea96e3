#include "app/mail/smtp_sender.h"

#include "app/mail/curl_options.h"
#include "app/mail/delivery_words.h"
#include "app/mail/smtp_attempt.h"
#include "app/mail/smtp_course.h"
#include "app/network/curl_handle.h"
#include "db/core/stop_flag.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

SmtpAttempt *attemptOf(void *data)
{
    return static_cast<SmtpAttempt *>(data);
}

int enterServer(void *data, char *, char *, int, int)
{
    attemptOf(data)->enter();
    return CURL_PREREQFUNC_OK;
}

std::size_t hearLine(char *line, std::size_t size, std::size_t count, void *data)
{
    const std::size_t length = size * count;
    attemptOf(data)->hear(QByteArrayView(line, static_cast<qsizetype>(length)));
    return length;
}

std::size_t handMail(char *to, std::size_t size, std::size_t count, void *data)
{
    const std::size_t room = size * count;
    return static_cast<std::size_t>(attemptOf(data)->hand(to, static_cast<qsizetype>(room)));
}

std::size_t dropBody(char *, std::size_t size, std::size_t count, void *)
{
    return size * count;
}

int askForStop(void *data, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return attemptOf(data)->goesOn() ? 0 : 1;
}

/// The handle, ready but for what differs from mail to mail.
CURLcode prepareHandle(const CurlHandle &curl, const SmtpAccount &account)
{
    CurlOptions options(curl);
    setCommonOptions(options, account.caFile);
    options.set(CURLOPT_URL, smtpUrl(account).constData());
    options.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    options.set(CURLOPT_MAXCONNECTS, 1L);
    options.set(CURLOPT_TCP_KEEPALIVE, 1L);

    const bool isProtected = account.security != SmtpSecurity::None;
    options.set(CURLOPT_USE_SSL, static_cast<long>(isProtected ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    if (!account.user.isEmpty()) {
        // Others than these two are of no use within TLS, and some fail on the way, such as GSSAPI without a
        // ticket.
        options.set(CURLOPT_USERNAME, account.user.toUtf8().constData());
        options.set(CURLOPT_LOGIN_OPTIONS, account.secretKind == SmtpSecretKind::Password
                                               ? "AUTH=PLAIN;AUTH=LOGIN"
                                               : "AUTH=OAUTHBEARER;AUTH=XOAUTH2");
    }

    const SmtpTimeouts &times = account.timeouts;
    options.set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(times.connect.count()));
    options.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(times.reply.count()));
    options.set(CURLOPT_TIMEOUT, static_cast<long>(times.mail.count()));
    // This holds while the answer behind the mail is waited for, too: a shorter one would spoil that.
    options.set(CURLOPT_LOW_SPEED_LIMIT, 1L);
    options.set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(times.reply.count()));

    options.set(CURLOPT_UPLOAD, 1L);
    options.set(CURLOPT_NOPROGRESS, 0L);
    options.set(CURLOPT_PREREQFUNCTION, &enterServer);
    options.set(CURLOPT_HEADERFUNCTION, &hearLine);
    options.set(CURLOPT_READFUNCTION, &handMail);
    options.set(CURLOPT_WRITEFUNCTION, &dropBody);
    options.set(CURLOPT_XFERINFOFUNCTION, &askForStop);
    return options.fault();
}

/// Why these bytes are no mail to be sent; empty where they are one. A line break that is not CRLF is read as
/// one by some servers only, so that a "." beside it ends the mail for one and not for the next.
QString whyNoMail(QByteArrayView mail)
{
    if (mail.isEmpty())
        return u"the mail is empty"_s;
    for (qsizetype i = 0; i < mail.size(); ++i) {
        const bool isReturn = mail[i] == '\r' && i + 1 < mail.size() && mail[i + 1] == '\n';
        if (isReturn)
            ++i;
        else if (mail[i] == '\r' || mail[i] == '\n')
            return u"the mail has a line break that is not CRLF at byte %1"_s.arg(i);
    }
    return {};
}

SendOutcome notSent(SendOutcome::Kind kind, const QString &detail)
{
    SendOutcome outcome;
    outcome.kind = kind;
    outcome.detail = detail;
    return outcome;
}

SendOutcome outcomeOf(const SmtpCourse &course, const SmtpReplies &replies, QByteArrayView secret)
{
    SendOutcome outcome;
    outcome.kind = sendKindOf(course);
    outcome.phase = course.phase;
    // Others are answers to what went well before it was cut or stopped.
    const bool isRefusal = course.reply >= 400 && outcome.kind != SendOutcome::Kind::Stopped;
    if (isRefusal || outcome.kind == SendOutcome::Kind::Accepted) {
        outcome.replyCode = course.reply;
        outcome.words = readableReply(replies.last(course.reply), secret, course.phase != SmtpPhase::Opening);
        outcome.status = statusIn(outcome.words);
    }
    return outcome;
}

} // namespace

/// libcurl's; made and ended by the sender.
struct SmtpSender::Handle
{
    CurlHandle curl;
    CURLcode fault = CURLE_FAILED_INIT;
};

/// What is asked of the server.
struct SmtpSender::Request
{
    QByteArray returnPath; ///< "<bounce+42@shop.example>" or "<>"
    QByteArray recipient;
    QByteArrayView mail;
};

struct SmtpSender::Attempted
{
    SendOutcome outcome;
    bool isLostWhileIdle = false;
};

SmtpSender::SmtpSender(SmtpAccount account)
    : m_account(std::move(account)), m_handle(std::make_unique<Handle>())
{
    if (m_handle->curl && checkSmtpAccount(m_account))
        m_handle->fault = prepareHandle(m_handle->curl, m_account);
}

SmtpSender::~SmtpSender()
{
    // libcurl would wait two minutes for a server that does not answer to QUIT. With nothing more to come in,
    // it says it and goes; 0 is SHUT_RD and SD_RECEIVE.
    curl_socket_t socket = CURL_SOCKET_BAD;
    const CurlHandle &curl = m_handle->curl;
    if (curl.read(CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK && socket != CURL_SOCKET_BAD)
        ::shutdown(socket, 0);
    curl.set(CURLOPT_NOPROGRESS, 1L); // nobody is asked nor told any more
    curl.set(CURLOPT_HEADERFUNCTION, &dropBody);
}

SendOutcome SmtpSender::send(const Envelope &envelope, QByteArrayView mail, QByteArrayView secret,
                             const std::atomic_bool *stop)
{
    using Kind = SendOutcome::Kind;
    if (const auto checked = checkSmtpAccount(m_account); !checked)
        return notSent(Kind::NotReached, checked.error().detail);
    if (m_handle->fault != CURLE_OK)
        return notSent(Kind::NotReached, u"libcurl cannot do it: %1"_s.arg(
                                             QString::fromUtf8(m_handle->curl.wordsOf(m_handle->fault))));
    if (std::any_of(secret.begin(), secret.end(), [](char c) { return c >= 0 && c < ' '; }))
        return notSent(Kind::NeedsLogin, u"the secret has a control character"_s);
    if (const QString why = whyNoMail(mail); !why.isEmpty())
        return notSent(Kind::Refused, why);
    const auto recipient = wireAddress(envelope.recipient);
    if (!recipient)
        return notSent(Kind::Refused, u"recipient: "_s + recipient.error().detail);
    Request request{"<>", '<' + *recipient + '>', mail};
    if (!envelope.returnPath.isEmpty()) {
        const auto returnPath = wireAddress(envelope.returnPath);
        if (!returnPath)
            return notSent(Kind::Refused, u"return path: "_s + returnPath.error().detail);
        request.returnPath = '<' + *returnPath + '>';
    }
    Attempted done = attempt(request, secret, stop);
    if (done.isLostWhileIdle)
        done = attempt(request, secret, stop);
    return done.outcome;
}

SmtpSender::Attempted SmtpSender::attempt(const Request &request, QByteArrayView secret,
                                          const std::atomic_bool *stop)
{
    CurlHandle &curl = m_handle->curl;
    const HeldSecret held(secret);
    SmtpAttempt talk(request.mail, m_account.timeouts, stop);
    CurlList recipients;
    const bool isAddressed = recipients.append(request.recipient);
    const CURLoption secretOption =
        m_account.secretKind == SmtpSecretKind::Password ? CURLOPT_PASSWORD : CURLOPT_XOAUTH2_BEARER;
    // libcurl 7.88 counts the dots it doubles, and would end a mail early whose size it knows.
    const bool growsByDots = request.mail.startsWith('.') || request.mail.contains("\r\n.");

    CurlOptions options(curl);
    options.set(CURLOPT_MAIL_FROM, request.returnPath.constData());
    options.set(CURLOPT_MAIL_RCPT, recipients.get());
    options.set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(growsByDots ? -1 : request.mail.size()));
    if (!m_account.user.isEmpty())
        options.set(secretOption, held.data());
    for (const CURLoption data :
         {CURLOPT_PREREQDATA, CURLOPT_HEADERDATA, CURLOPT_READDATA, CURLOPT_XFERINFODATA})
        options.set(data, static_cast<void *>(&talk));
    const bool isReady = options.fault() == CURLE_OK && isAddressed;
    CURLcode result = isReady ? curl.perform() : CURLE_OUT_OF_MEMORY;
    if (result == CURLE_ABORTED_BY_CALLBACK && !db::isSet(stop))
        result = CURLE_OPERATION_TIMEDOUT; // it was too slow for us rather than for libcurl
    curl.set(secretOption, static_cast<const char *>(nullptr));
    curl.set(CURLOPT_MAIL_RCPT, static_cast<curl_slist *>(nullptr));

    const long reply = isReady ? curl.number(CURLINFO_RESPONSE_CODE) : 0;
    const long opened = isReady ? curl.number(CURLINFO_NUM_CONNECTS) : 0;
    m_connections += static_cast<int>(opened);
    const SmtpCourse course{result, talk.phase(), static_cast<int>(reply)};
    SendOutcome outcome = outcomeOf(course, talk.replies(), secret);
    if (result != CURLE_OK)
        outcome.detail = readableReply(curl.wordsOf(result), secret, course.phase != SmtpPhase::Opening);
    return {outcome, opened == 0 && isLostWhileIdle(course)};
}

} // namespace app

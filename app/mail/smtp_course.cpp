#include "app/mail/smtp_course.h"

#include "app/network/curl_library.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr int kClosing = 421;
constexpr int kOtherLogin = 432;
constexpr std::array kLoginReplies{530, 534, 535, 538};

template <std::size_t N> bool isAmong(const std::array<int, N> &all, int one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

SendOutcome::Kind kindByReply(int reply, SendOutcome::Kind otherwise)
{
    if (isAmong(kLoginReplies, reply))
        return SendOutcome::Kind::NeedsLogin;
    if (reply / 100 == 4)
        return SendOutcome::Kind::RefusedForNow;
    return reply / 100 == 5 ? SendOutcome::Kind::Refused : otherwise;
}

SendOutcome::Kind kindBeforeContent(const SmtpCourse &course)
{
    using Kind = SendOutcome::Kind;
    const bool isForNow = course.reply / 100 == 4;
    if (course.result == CURLE_OK)
        return Kind::Unsure;
    if (course.result == CURLE_ABORTED_BY_CALLBACK)
        return Kind::Stopped;
    if (isTrustFault(course.result))
        return Kind::NotTrusted;
    if (course.result == CURLE_USE_SSL_FAILED)
        return isForNow ? Kind::NotReached : Kind::NotTrusted;
    if (course.result == CURLE_LOGIN_DENIED || course.result == CURLE_AUTH_ERROR)
        return isForNow && course.reply != kOtherLogin ? Kind::NotReached : Kind::NeedsLogin;
    const Kind kind = kindByReply(course.reply, Kind::NotReached);
    return course.phase == SmtpPhase::Opening && kind != Kind::NeedsLogin ? Kind::NotReached : kind;
}

} // namespace

SendOutcome::Kind sendKindOf(const SmtpCourse &course)
{
    if (course.phase != SmtpPhase::Content)
        return kindBeforeContent(course);
    if (course.reply / 100 == 2)
        return SendOutcome::Kind::Accepted;
    return kindByReply(course.reply, SendOutcome::Kind::Unsure);
}

bool isLostWhileIdle(const SmtpCourse &course)
{
    if (course.phase == SmtpPhase::Opening || course.phase == SmtpPhase::Content)
        return false;
    const SendOutcome::Kind kind = sendKindOf(course);
    return kind == SendOutcome::Kind::NotReached ||
           (kind == SendOutcome::Kind::RefusedForNow && course.reply == kClosing);
}

} // namespace app

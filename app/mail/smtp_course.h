#pragma once

#include "app/mail/send_outcome.h"

namespace app {

/// How one try at sending went.
struct SmtpCourse
{
    int result = 0; ///< CURLcode
    SmtpPhase phase = SmtpPhase::Opening;
    int reply = 0; ///< the code of the last answer of the server, whatever it answered to; 0: there was none
};

/// Whether the mail was accepted, was surely not, or nobody knows. A server has a mail once it has answered
/// 2xx behind the last byte (RFC 5321, 4.2.5 and 6.1), and has none before it was sent the first byte, for
/// which libcurl asks when the server has answered 354 to DATA. So, the first row that fits:
///
/// | phase   | result         | reply       | is            | because
/// |---------|----------------|-------------|---------------|------------------------------------------
/// | Content | any            | 2xx         | Accepted      | it answers for it; a stop comes too late
/// | Content | any            | login       | NeedsLogin    | refused, whatever comes first
/// | Content | any            | 4xx         | RefusedForNow | refused (RFC 5321, 4.2.1)
/// | Content | any            | 5xx         | Refused       | refused for good
/// | Content | any            | 354, others | Unsure        | cut, slow or stopped: all may have arrived
/// | before  | OK             | any         | Unsure        | never seen: sent, and no byte was asked for
/// | before  | ABORTED        | any         | Stopped       | no byte was sent
/// | before  | certificate    | any         | NotTrusted    | the handshake ended there
/// | before  | USE_SSL_FAILED | 4xx         | NotReached    | 454: no TLS just now (RFC 3207)
/// | before  | USE_SSL_FAILED | others      | NotTrusted    | no STARTTLS, or somebody took it away
/// | before  | login denied   | 4xx but 432 | NotReached    | 454: it cannot look just now (RFC 4954)
/// | before  | login denied   | others      | NeedsLogin    | 535; 432; no kind of login that both know
/// | before  | others         | login       | NeedsLogin    | "530 Authentication required" to MAIL
/// | Opening | others         | any         | NotReached    | also 421, 554: it concerns every mail
/// | between | others         | 4xx         | RefusedForNow | refused
/// | between | others         | 5xx         | Refused       | refused for good
/// | between | others         | others      | NotReached    | lost or out of step; no byte was sent
///
/// ABORTED is CURLE_ABORTED_BY_CALLBACK; certificate is what libcurl says of one, of an authority or of the
/// file of authorities; login denied is LOGIN_DENIED or AUTH_ERROR; the login replies are 530, 534, 535 and
/// 538 (RFC 4954, 6).
SendOutcome::Kind sendKindOf(const SmtpCourse &course);

/// Of a try over a connection that was kept from the mail before: whether that was lost meanwhile, so that
/// the mail may be tried over a new one. No byte of it was sent, and there was no answer, or 421, by which a
/// server closes a connection that was quiet for long or has seen many mails.
bool isLostWhileIdle(const SmtpCourse &course);

} // namespace app

#pragma once

#include <QString>

namespace app {

/// How far a try at sending a mail went.
enum class SmtpPhase
{
    Opening,   ///< the way to the server, its certificate, its greeting, the login
    Sender,    ///< it was told where bounces go (MAIL)
    Recipient, ///< it was told for whom the mail is (RCPT)
    Data,      ///< it was asked whether it takes the mail (DATA)
    Content    ///< it takes the mail: from the first byte to the answer behind the last one
};

/// What became of a mail at the server that is to send it.
struct SendOutcome
{
    enum class Kind
    {
        Accepted,      ///< the server answers for it from now on
        RefusedForNow, ///< not accepted; the same may go well later
        Refused,       ///< not accepted, and the same never will be
        NeedsLogin,    ///< not accepted: user, secret or their kind are not what the server wants
        NotTrusted,    ///< not sent: nobody vouches for the server, or the way there is not protected
        NotReached,    ///< not sent: no server, none that wants to talk, or lost before the mail began
        Unsure,        ///< the server took the mail, or some of it, and did not answer: ask a person
        Stopped        ///< not sent, as whoever stopped it wants
    };

    Kind kind = Kind::Unsure;
    SmtpPhase phase = SmtpPhase::Opening; ///< how far it went; Refused up to Sender blames no recipient
    int replyCode = 0;                    ///< 550, what the server answered; 0: nothing that decides
    QString status;                       ///< "5.1.1" (RFC 3463) of that answer; may be empty
    QString words;  ///< that answer, "550 5.1.1 No such user": one line, at most kLongestSmtpWords
    QString detail; ///< what else is known, in technical English, for the log; never the secret
};

constexpr qsizetype kLongestSmtpWords = 400; ///< UTF-16 units

} // namespace app

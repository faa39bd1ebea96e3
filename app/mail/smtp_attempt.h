#pragma once

#include "app/mail/smtp_account.h"
#include "app/mail/smtp_replies.h"

#include <QByteArrayView>
#include <QElapsedTimer>

#include <atomic>

namespace app {

enum class SmtpPhase;

/// One try at sending a mail, as libcurl asks and tells: what the server is handed, what it answers, and
/// whether to go on.
class SmtpAttempt final
{
public:
    /// The mail and the flag outlive this object.
    SmtpAttempt(QByteArrayView mail, const SmtpTimeouts &timeouts, const std::atomic_bool *stop);

    /// The server has let us in; what follows is about the mail.
    void enter();
    /// A line of the server.
    void hear(QByteArrayView line);
    /// The next bytes of the mail, at most so many; how many they are, 0 at its end.
    qsizetype hand(char *to, qsizetype most);
    /// False: libcurl shall end. While the server takes the mail it is waited for a while longer after a
    /// stop, and once it has said yes or no, only the goodbye is cut short.
    bool goesOn();

    SmtpPhase phase() const { return m_phase; }
    const SmtpReplies &replies() const { return m_replies; }

private:
    enum class Verdict
    {
        None,
        Accepted,
        Refused
    };

    void judge(int code);

    QByteArrayView m_mail;
    SmtpTimeouts m_timeouts;
    const std::atomic_bool *m_stop;
    SmtpPhase m_phase;
    SmtpReplies m_replies;
    Verdict m_verdict = Verdict::None;
    QElapsedTimer m_sinceHeard;
    QElapsedTimer m_sinceStop; ///< from when on the stop was seen
};

} // namespace app

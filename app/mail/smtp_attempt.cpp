#include "app/mail/smtp_attempt.h"

#include "app/mail/send_outcome.h"
#include "db/core/stop_flag.h"

#include <algorithm>

namespace app {

namespace {

/// libcurl says QUIT to a server that refused or fell silent, and would wait for the answer as for any other.
constexpr std::chrono::seconds kGoodbye{5};

bool isOver(const QElapsedTimer &since, std::chrono::milliseconds time)
{
    return since.isValid() && since.hasExpired(time.count());
}

} // namespace

SmtpAttempt::SmtpAttempt(QByteArrayView mail, const SmtpTimeouts &timeouts, const std::atomic_bool *stop)
    : m_mail(mail), m_timeouts(timeouts), m_stop(stop), m_phase(SmtpPhase::Opening)
{}

void SmtpAttempt::enter()
{
    m_phase = SmtpPhase::Sender;
    m_sinceHeard.start();
}

void SmtpAttempt::hear(QByteArrayView line)
{
    const int code = m_replies.add(line);
    if (code == 0 || m_phase == SmtpPhase::Opening || m_verdict != Verdict::None)
        return;
    m_sinceHeard.start();
    judge(code);
}

void SmtpAttempt::judge(int code)
{
    if (code >= 400)
        m_verdict = Verdict::Refused;
    else if (code / 100 != 2)
        return;
    else if (m_phase == SmtpPhase::Sender)
        m_phase = SmtpPhase::Recipient;
    else if (m_phase == SmtpPhase::Recipient)
        m_phase = SmtpPhase::Data;
    else if (m_phase == SmtpPhase::Content)
        m_verdict = Verdict::Accepted;
}

qsizetype SmtpAttempt::hand(char *to, qsizetype most)
{
    m_phase = SmtpPhase::Content;
    const QByteArrayView part = m_mail.first(std::min(most, m_mail.size()));
    std::copy(part.begin(), part.end(), to);
    m_mail = m_mail.sliced(part.size());
    return part.size();
}

bool SmtpAttempt::goesOn()
{
    if (m_verdict == Verdict::Accepted)
        return true;
    if (m_verdict == Verdict::Refused)
        return !isOver(m_sinceHeard, kGoodbye);
    const bool isContent = m_phase == SmtpPhase::Content;
    if (!isContent && isOver(m_sinceHeard, m_timeouts.reply + kGoodbye))
        return false;
    if (!db::isSet(m_stop))
        return true;
    if (!m_sinceStop.isValid())
        m_sinceStop.start();
    return isContent && !isOver(m_sinceStop, m_timeouts.afterStop);
}

} // namespace app

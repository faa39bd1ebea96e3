#include "app/transports/imap_mailbox.h"

#include "db/core/stop_flag.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// From the end of a mailbox, so that a number that no mailbox has is not looked through for days.
constexpr quint32 kMostMailsLookedThrough = 2'000'000;

/// One visit to a mailbox.
class MailboxVisit final
{
public:
    MailboxVisit(ImapSession &session, const MailboxPlace &seen, const CollectLimits &limits)
        : m_session(session), m_seen(seen), m_limits(limits)
    {
        m_outcome.place = seen;
    }

    CollectOutcome run(const TakeMail &take, const std::atomic_bool *stop);

private:
    ImapResult open();
    ImapResult look();
    ImapResult takeAll(const TakeMail &take, const std::atomic_bool *stop);
    ImapResult fetch(quint32 uid, CollectedMail *mail);
    ImapResult openAgain();

    ImapSession &m_session;
    MailboxPlace m_seen;
    CollectLimits m_limits;
    QList<quint32> m_uids; ///< that are to be taken, rising
    quint32 m_lastUid = 0; ///< of the mailbox when it was opened
    CollectOutcome m_outcome;
};

CollectOutcome MailboxVisit::run(const TakeMail &take, const std::atomic_bool *stop)
{
    m_outcome.result = open();
    if (m_outcome.result == ImapResult::Done)
        m_outcome.result = look();
    if (m_outcome.result == ImapResult::Done)
        m_outcome.result = takeAll(take, stop);
    if (m_outcome.result == ImapResult::Done && !m_outcome.isMore)
        m_outcome.place.uid = std::max(m_outcome.place.uid, m_lastUid);
    if (m_outcome.words.isEmpty())
        m_outcome.words = m_session.words();
    if (m_outcome.detail.isEmpty())
        m_outcome.detail = m_session.detail();
    return m_outcome;
}

ImapResult MailboxVisit::open()
{
    if (const ImapResult result = m_session.examine(); result != ImapResult::Done)
        return result;
    const ImapAnswers &said = m_session.answers();
    m_lastUid = std::max<quint32>(said.uidNext(), 1) - 1;
    if (said.uidValidity() != m_seen.uidValidity) {
        m_outcome.isOther = m_seen.uidValidity != 0;
        m_seen = {said.uidValidity(), 0};
        m_outcome.place = m_seen;
    }
    return ImapResult::Done;
}

/// From the end of the mailbox: UIDs rise with the numbers, so that what was seen stands before what was not.
ImapResult MailboxVisit::look()
{
    const bool isFirst = m_seen.uid == 0;
    const quint32 last = m_session.answers().exists();
    quint32 end = last;
    while (end > 0 && last - end < kMostMailsLookedThrough) {
        const quint32 begin = end > kWidestImapWindow ? end - kWidestImapWindow + 1 : 1;
        const ImapResult result = m_session.search({.first = begin,
                                                    .last = end,
                                                    .aboveUid = m_seen.uid,
                                                    .since = isFirst ? m_limits.since : QDate()});
        if (result != ImapResult::Done)
            return result;
        QList<quint32> found = m_session.answers().found();
        // "43:*" is also the last mail, whatever its UID is.
        erase_if(found, [this](quint32 uid) { return uid <= m_seen.uid; });
        if (found.isEmpty() && !isFirst)
            break;
        m_uids += found;
        end = begin - 1;
    }
    std::sort(m_uids.begin(), m_uids.end());
    m_uids.erase(std::unique(m_uids.begin(), m_uids.end()), m_uids.end());
    m_outcome.isMore = m_uids.size() > m_limits.mostMails;
    m_uids = m_uids.first(std::min<qsizetype>(m_uids.size(), m_limits.mostMails));
    return ImapResult::Done;
}

ImapResult MailboxVisit::takeAll(const TakeMail &take, const std::atomic_bool *stop)
{
    for (const quint32 uid : m_uids) {
        if (db::isSet(stop))
            return ImapResult::Stopped;
        CollectedMail mail;
        const ImapResult result = fetch(uid, &mail);
        if (result == ImapResult::Done) {
            if (const auto taken = take(mail); !taken) {
                m_outcome.detail = taken.error().detail;
                return ImapResult::Stopped;
            }
            ++m_outcome.taken;
        } else if (result == ImapResult::Unreadable) {
            m_outcome.unreadable.append(uid);
        } else if (result != ImapResult::Missing) {
            return result;
        }
        m_outcome.place.uid = uid;
    }
    return ImapResult::Done;
}

ImapResult MailboxVisit::fetch(quint32 uid, CollectedMail *mail)
{
    mail->uid = uid;
    mail->uidValidity = m_outcome.place.uidValidity;
    ImapResult result = m_session.fetch(uid, m_limits.mostBytes, &mail->bytes);
    if (result == ImapResult::NotReached) {
        result = openAgain();
        if (result == ImapResult::Done)
            result = m_session.fetch(uid, m_limits.mostBytes, &mail->bytes);
    }
    mail->isCut = mail->bytes.size() == m_limits.mostBytes;
    return result;
}

/// After the connection was lost. The mailbox may have been made again meanwhile.
ImapResult MailboxVisit::openAgain()
{
    const ImapResult result = m_session.examine();
    const bool isSame = m_session.answers().uidValidity() == m_outcome.place.uidValidity;
    return result == ImapResult::Done && !isSame ? ImapResult::NotReached : result;
}

} // namespace

CollectOutcome collectMails(const ImapAccount &account, const QByteArray &secret, const MailboxPlace &seen,
                            const CollectLimits &limits, const TakeMail &take, const std::atomic_bool *stop)
{
    if (const auto checked = checkImapAccount(account); !checked) {
        CollectOutcome outcome;
        outcome.place = seen;
        outcome.detail = checked.error().detail;
        return outcome;
    }
    ImapSession session(account, secret, stop);
    return MailboxVisit(session, seen, limits).run(take, stop);
}

} // namespace app

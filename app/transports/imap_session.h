#pragma once

#include "app/transports/imap_account.h"
#include "app/transports/imap_answers.h"

#include <QByteArrayView>
#include <QDate>

#include <atomic>
#include <memory>

namespace app {

/// How a question to a mailbox ended.
enum class ImapResult
{
    Done,
    NeedsLogin, ///< user, secret or their kind are not what the server wants
    NotTrusted, ///< nobody vouches for the server, or the way there is not protected
    NotReached, ///< no server, none that wants to talk, or lost
    Refused,    ///< it says no: no such mailbox
    Missing,    ///< the mail is not there any more
    Unreadable, ///< what came is no mail that can be read out of the answer
    Stopped     ///< as whoever stopped it wants
};

/// Which mails to look for.
struct ImapWindow
{
    quint32 first = 1; ///< numbers within the mailbox, both counted in
    quint32 last = 1;
    quint32 aboveUid = 0; ///< only later ones
    QDate since;          ///< only those that came on this day or later; invalid: any
};

/// One connection to a mailbox, which is opened for reading only: nothing in it is ever marked. libcurl
/// itself opens a mailbox for writing (SELECT) and fetches so that a mail counts as read (BODY[] without
/// PEEK), and a fetch in words of one's own is not parsed by it. So the mailbox is opened for reading
/// (EXAMINE) on top, which holds for this connection, and whatever would go over another one is stopped
/// before its first word. Blocks, and belongs to one thread at a time. Of an account that was checked.
class ImapSession final
{
public:
    /// The flag outlives this object; it ends what runs within a second or so.
    ImapSession(ImapAccount account, QByteArray secret, const std::atomic_bool *stop);
    /// Says goodbye to the server and does not wait for its answer.
    ~ImapSession();
    Q_DISABLE_COPY_MOVE(ImapSession)

    /// Opens the mailbox, over a new connection where there is none; before anything else, and again after
    /// NotReached.
    [[nodiscard]] ImapResult examine();
    /// Their UIDs, in answers().found(). A window of more than kWidestImapWindow is Refused.
    [[nodiscard]] ImapResult search(const ImapWindow &window);
    /// The first `most` bytes of a mail.
    [[nodiscard]] ImapResult fetch(quint32 uid, qsizetype most, QByteArray *mail);

    const ImapAnswers &answers() const;
    /// What the server said last to refuse something, for people; one line, without the secret.
    QString words() const;
    /// What else is known, in technical English, for the log; without the secret.
    const QString &detail() const { return m_detail; }

private:
    struct Link;

    ImapResult ask(const QByteArray &url, const QByteArray &request);
    ImapResult resultOf(int result) const;

    ImapAccount m_account;
    QByteArray m_secret;
    QString m_detail;
    std::unique_ptr<Link> m_link;
};

/// Mails: libcurl cuts the line of an answer at 8 kB, and a UID with its blank takes 11 bytes at most.
constexpr quint32 kWidestImapWindow = 500;

} // namespace app

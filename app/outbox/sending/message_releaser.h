#pragma once

#include "app/outbox/sending/account_lines.h"
#include "app/outbox/sending/due_messages.h"
#include "app/outbox/sending/releaser_setup.h"
#include "app/outbox/sending/unentered_answers.h"

namespace app {

/// Sends what is due, exactly once or not at all: each message is claimed in the transaction that asks the
/// rules of sending, and given to a server after that is committed, outside of any transaction; what became
/// of it is kept afterwards. Blocks; belongs to one thread, never to that of the windows or of the database.
/// The connections of accounts that allow it have threads of their own; the few messages that are claimed for
/// them come back uncounted where they have not begun with them.
class MessageReleaser final
{
public:
    explicit MessageReleaser(ReleaserSetup setup);

    /// One round: takes the lease, makes uncertain what a desk that has stopped had claimed, and sends what
    /// is due and was not missed, at most `limit` messages (< 0: all; see ReleaseRound::send). An error of
    /// the database ends it; what a server has said by then is entered by the next round.
    [[nodiscard]] db::Result<ReleaseReport> round(db::Session &session, const Clock &clock,
                                                  qint64 limit = -1);
    /// Behind a round that ended by an error, what servers have accepted and the next one would enter; see
    /// UnenteredAnswers.
    QStringList acceptedLines() const { return m_answers.acceptedLines(); }
    /// The next round also sends by accounts that did not work: a secret was mended, of which the file says
    /// nothing.
    void endRests();

private:
    /// Nothing is written where there is nothing to do: other programs would have to look what has changed.
    [[nodiscard]] db::Result<bool> hasWork(db::Session &session, const DueMessages &due, qint64 nowMs,
                                           ReleaseReport &report);
    /// False: another desk has the lease.
    [[nodiscard]] db::Result<bool> begin(db::Session &session, const Clock &clock, const DueMessages &due,
                                         ReleaseReport &report);
    /// What servers had said when a round ended by an error.
    [[nodiscard]] db::Result<void> enterLeftOver(db::Session &session, const Clock &clock,
                                                 ReleaseReport &report);

    ReleaserSetup m_setup;
    QRandomGenerator m_random;
    UnenteredAnswers m_answers; ///< beyond a round: what the file did not take
    AnswerQueue m_queue;
    AccountLines m_lines; // end before what they answer to
};

} // namespace app

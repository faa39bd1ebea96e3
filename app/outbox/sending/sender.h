#pragma once

#include "app/core/interruptible_wait.h"
#include "app/outbox/accounts/open_account.h"
#include "app/outbox/sending/release_report.h"
#include "db/session/opened_file.h"

#include <QMutex>
#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace db {
class Session;
}

namespace app {

class MessageReleaser;

/// What a sender works with.
struct SenderSetup
{
    db::OpenOptions file; ///< a shop that is there
    Clock clock;
    TransportFactory transports; ///< called on the sender's thread; what it holds outlives the sender
    QString desk;                ///< what a person calls this program
    enum class Mornings
    {
        LeftToOthers,
        Prepared ///< where no window does: each day's greetings are entered first
    };
    Mornings mornings = Mornings::LeftToOthers;
    enum class OtherWriters
    {
        Told,   ///< whoever notices them calls wake()
        Watched ///< where no window does: the file stays open between rounds, and is asked every two seconds
    };
    OtherWriters otherWriters = OtherWriters::Told;
    ClockJump::Steady steady = {}; ///< against which the clock is held; empty: the computer's
};

/// Sends what is due at its hour, for as long as it lives: on a thread of its own, with a connection of its
/// own to the file, opened for each round. Neither the windows nor the database thread ever wait for a
/// server. Where the computer has slept, or its clock was set, it looks at once. Lives on the main thread.
class Sender final : public QObject
{
    Q_OBJECT
public:
    explicit Sender(SenderSetup setup, QObject *parent = nullptr);
    /// Waits for the message that is under way.
    ~Sender() override;

    /// Once; the first round begins at once.
    void start();
    /// Something has changed: looks at once.
    void wake();
    /// A secret of an account has changed: looks at once, and also sends by those that did not work.
    void wakeAccounts();
    /// Ends soon; what a server was given is waited for.
    void stop();
    /// Lets go of the file: the round that is under way ends soon, held() is emitted once no connection is
    /// open, and none is opened until goOn(). After start().
    void hold();
    void goOn();

signals:
    // Emitted on the sender's thread.
    void released(const app::ReleasedMessage &message);
    void roundEnded(const app::ReleaseReport &report);
    void failed(const db::Error &error);
    void held();

private:
    void work();
    /// Opens `file`, which then knows what others write from before the round on.
    [[nodiscard]] db::Result<ReleaseReport> round(MessageReleaser &releaser,
                                                  std::unique_ptr<db::Session> &file);
    bool watches(const ReleaseReport &report) const;
    [[nodiscard]] db::Result<void> prepareMorning(db::Session &session);
    bool isHeld();
    bool takeEndOfRests();
    void waitWhileHeld();
    /// Until there is more to do, something has changed, or it is to end.
    void rest(std::optional<qint64> untilMs, const db::Session *file);

    SenderSetup m_setup;
    QDate m_preparedOn;        // touched on the sender's thread only
    qint64 m_knownVersion = 0; ///< of the open file, before the round; the same
    std::atomic_bool m_stop = false;
    std::atomic_bool m_endsRound = false; ///< it is to stop, or to let go of the file
    QMutex m_mutex;
    bool m_endsRests = false; ///< of accounts, before the next round; guarded by m_mutex
    bool m_isHeld = false;    ///< guarded by m_mutex
    InterruptibleWait m_wait;
    std::unique_ptr<QThread> m_thread;
};

/// A name that no other start of a program has, for db::ReleaseLease.
QString newHolder();
/// What a person calls a program on this computer: "pc-7, menkhach-cli".
QString deskName(const QString &program);

} // namespace app

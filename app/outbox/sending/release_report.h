#pragma once

#include "app/transports/secrets.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/core/id.h"
#include "db/core/words.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace app {

/// What became of a message in a round.
enum class Released
{
    Sent,      ///< a server answers for it
    Failed,    ///< surely not accepted; a person decides
    TryAgain,  ///< surely not accepted; it is tried again
    Uncertain, ///< nobody knows whether it went; a person decides
    Skipped,   ///< the rules of sending refuse it
    Postponed, ///< a rule or a limit of the account lets it go later
    Held       ///< left as it is for now
};
inline constexpr std::array kReleased{Released::Sent,      Released::Failed,  Released::TryAgain,
                                      Released::Uncertain, Released::Skipped, Released::Postponed,
                                      Released::Held};

/// As --json prints it: "try-again".
QString keyOf(Released released);

struct ReleasedMessage
{
    db::MessageId id;
    db::CustomerId customer;
    QString customerName;
    db::Channel channel = db::Channel::Email;
    Released became = Released::Held;
    QString reason;      ///< keys of rules, or what the server said; may be empty
    qint64 nextMs = 0;   ///< UTC epoch milliseconds, of what goes later; 0: not known
    QString detail = {}; ///< what else is known, in technical English; never a secret; may be empty
};

/// An account that cannot send for now.
struct AccountTrouble
{
    db::SendingAccountId id;
    QString account; ///< its name
    QString detail;  ///< as ReleasedMessage::reason, or technical English; never a secret
    std::optional<SecretFault> secret = {}; ///< where it is the keychain that keeps it from sending
};

/// What a server said of a message, and the file does not take.
struct NotEntered
{
    db::MessageId id;
    bool wasAccepted = false; ///< by the server: it has gone
    db::Error why;
};

/// How a round of sending went.
struct ReleaseReport
{
    enum class Course
    {
        Done,
        Paused,   ///< by the shop
        Doubted,  ///< see SendingSettings::isDoubted
        OtherDesk ///< another one sends: see `desk`
    };

    Course course = Course::Done;
    QString desk;                                  ///< that has the lease
    std::array<qint64, kReleased.size()> counts{}; ///< in the order of kReleased
    qint64 recovered = 0; ///< became uncertain: the desk that was sending them does not answer
    QList<AccountTrouble> troubles;
    QList<NotEntered> notEntered;
    std::optional<qint64> nextMs; ///< UTC epoch milliseconds, when there is more to do; nothing: not known
    db::ChangeSet changes;        ///< without customers: any of them

    qint64 count(Released released) const { return counts.at(static_cast<std::size_t>(released)); }
    void add(Released released) { ++counts.at(static_cast<std::size_t>(released)); }
    void takeIn(const db::ChangeSet &written);
    /// There is more to do then (UTC epoch milliseconds), if not before.
    void comeBackAt(qint64 ms);
};

} // namespace app

#pragma once

#include "app/core/command.h"
#include "db/outbox/outbox_store.h"

namespace app {

/// Records that a message went out by hand, in the ledger and in the customer's timeline. Conflict: it was
/// settled before, it is cancelled and the customer was erased, or it is still open and the customer is
/// deleted, has changed to the other audience, or is barred by now (barOfWritten). What a program has already
/// claimed or lost sight of (sending, uncertain) is only recorded, whoever the customer is now, and so is a
/// mark that had stood before.
struct MarkMessageSent
{
    static constexpr QStringView kName = u"message.mark-sent";

    db::MessageId id;
    /// Brings back a mark that was taken back, as it was; Conflict when the message says something else now.
    std::optional<db::SentRecord> before = {};
    /// The person says that it has gone out although the customer is barred by now, or it was cancelled: that
    /// is recorded, too.
    bool anyway = false;

    QJsonObject toJson() const;
    static db::Result<MarkMessageSent> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Decides that a message does not go out. InvalidInput: no reason, or one longer than kLongestSkipReason.
/// Conflict: it was settled before, or is cancelled and the customer was erased.
struct SkipMessage
{
    static constexpr QStringView kName = u"message.skip";

    db::MessageId id;
    QString reason; ///< a SkippedBecause's key, or a person's own words
    static constexpr std::tuple kArguments{Argument{"id", &SkipMessage::id},
                                           Argument{"reason", &SkipMessage::reason}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Takes back a mark or a skip; what was too late may then go late all the same. What another entry of the
/// same person was not sent because of the mark waits again. What a server may have becomes uncertain where
/// it would wait. Conflict: there is none, the customer was erased, or a skipped message would wait again and
/// the customer has changed to the other audience; without `to`, also where it would wait in vain
/// (refuseVainWait).
struct ReopenMessage
{
    static constexpr QStringView kName = u"message.reopen";

    db::MessageId id;
    std::optional<db::MessageStatus> to = {}; ///< none: what stood before, by the journal

    QJsonObject toJson() const;
    static db::Result<ReopenMessage> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Gives a message other words for this once. InvalidInput: none. Conflict: it was settled before, the
/// customer was erased, or it does not say `from` any more. Nothing is done where it says so already.
struct RewordMessage
{
    static constexpr QStringView kName = u"message.reword";

    db::MessageId id;
    db::MessageWords to;
    std::optional<db::MessageWords> from = {}; ///< none: whatever it says

    QJsonObject toJson() const;
    static db::Result<RewordMessage> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app

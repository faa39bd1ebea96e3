#pragma once

#include "app/core/command.h"
#include "db/outbox/outbox_store.h"

namespace app {

/// How a command on many messages went. What could not be done, because another user was quicker or the
/// customer has changed, is left as it is; the rest is done.
struct BatchReport
{
    QList<db::MessageId> done;
    qint64 refused = 0;
};

/// What a batch of marks left behind of one message, to bring it back after an undo.
struct SentMark
{
    db::MessageId id;
    qint64 atMs = 0; ///< UTC epoch milliseconds
    QDate on;        ///< the shop's civil day of it
    QString stage;   ///< key of the customer's lifecycle stage; empty: the one of then
    QString words;   ///< fingerprint of what was sent
};

/// A message and what it is taken back to.
struct ReopenedMessage
{
    db::MessageId id;
    db::MessageState state = db::MessageState::Planned;
    QString reason; ///< may be empty
};

/// Records that messages went out by hand: one step, however many. Conflict when none of them could be
/// marked; Cancelled when `progress` stops it, and then nothing is done.
struct MarkMessagesSent
{
    static constexpr QStringView kName = u"message.mark-sent-many";

    QList<db::MessageId> ids = {};
    QList<SentMark> before = {}; ///< in the place of ids: brings these marks back as they were
    Progress progress = {};      ///< not kept
    static constexpr std::tuple kArguments{Argument{"ids", &MarkMessagesSent::ids},
                                           Argument{"before", &MarkMessagesSent::before}};

    [[nodiscard]] db::Result<Effect<BatchReport>> apply(db::Session &session, const db::Act &act) const;
};

/// Decides that messages do not go out, all for the same reason. InvalidInput: no reason; otherwise as above.
struct SkipMessages
{
    static constexpr QStringView kName = u"message.skip-many";

    QList<db::MessageId> ids = {};
    QString reason = {};    ///< a SkippedBecause's key, or a person's own words
    Progress progress = {}; ///< not kept
    static constexpr std::tuple kArguments{Argument{"ids", &SkipMessages::ids},
                                           Argument{"reason", &SkipMessages::reason}};

    [[nodiscard]] db::Result<Effect<BatchReport>> apply(db::Session &session, const db::Act &act) const;
};

/// Takes back marks or skips of many messages, as far as each can be; otherwise as above.
struct ReopenMessages
{
    static constexpr QStringView kName = u"message.reopen-many";

    QList<ReopenedMessage> to = {};
    Progress progress = {}; ///< not kept
    static constexpr std::tuple kArguments{Argument{"to", &ReopenMessages::to}};

    [[nodiscard]] db::Result<Effect<BatchReport>> apply(db::Session &session, const db::Act &act) const;
};

template <>
inline constexpr std::tuple kFields<SentMark>{
    Argument{"id", &SentMark::id}, Argument{"at", &SentMark::atMs}, Argument{"on", &SentMark::on},
    Argument{"stage", &SentMark::stage}, Argument{"words", &SentMark::words}};
template <>
inline constexpr std::tuple kFields<ReopenedMessage>{Argument{"id", &ReopenedMessage::id},
                                                     Argument{"state", &ReopenedMessage::state},
                                                     Argument{"reason", &ReopenedMessage::reason}};

} // namespace app

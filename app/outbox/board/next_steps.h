#pragma once

#include "app/outbox/accounts/default_account.h"
#include "db/outbox/message_step.h"
#include "db/outbox/outbox_message.h"

#include <QList>
#include <QString>

#include <array>

namespace app {

/// What a person may do with messages of the outbox.
inline constexpr std::array kPersonActions{db::MessageAction::Approve,   db::MessageAction::Withdraw,
                                           db::MessageAction::SendAgain, db::MessageAction::MarkSent,
                                           db::MessageAction::Resolve,   db::MessageAction::Skip,
                                           db::MessageAction::Reopen};

/// Those of kPersonActions that the table of steps allows for this message, in that order. It is approved
/// only where one of `selfSending`, see selfSendingAccounts(), sends its words.
QList<db::MessageAction> nextSteps(const db::OutboxMessage &message, const ChannelAccounts &selfSending);

/// A server may have it from an attempt before, although it is let go again, has failed since, or is skipped.
bool mayHaveGoneBefore(const db::OutboxMessage &message);

/// Those of several messages with which this can be done in one go. What may have gone is sent again one by
/// one only, for the customer may get it twice; so is what was settled opened again, and so is what has not
/// gone out found out.
QList<db::OutboxMessage> messagesFor(db::MessageAction action, const QList<db::OutboxMessage> &messages,
                                     const ChannelAccounts &selfSending);

/// "send-again", of one of kPersonActions.
QString keyOf(db::MessageAction action);

} // namespace app

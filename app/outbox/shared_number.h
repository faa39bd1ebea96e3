#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/core/id.h"
#include "db/outbox/outbox_store.h"

#include <QStringView>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// Two customers who share a number or an address, as mother and child do, get one greeting for an occasion:
/// the one whose message was entered first, which is the one who has been a customer longer. The other's
/// message is skipped for this reason.

/// As it is stored: it names the other one by number, for a name would stay when that one is erased.
QString sameNumberReason(db::CustomerId other);
/// Who is greeted in their place; nothing for another reason.
std::optional<db::CustomerId> greetedInstead(QStringView reason);

/// The reason without whom it is about: "same-number"; others as they are.
QString kindOfReason(const QString &reason);

/// Skips an open message whose number is greeted already or will be. True: it was. One that is settled, as by
/// another desk a moment ago, is left alone.
[[nodiscard]] db::Result<bool> skipIfNumberIsGreeted(db::Session &session, db::MessageId id,
                                                     const db::Act &act);
/// The other way: a message skipped for this reason, whose number is no longer greeted for another, is
/// planned again. True: it was. Left alone where another desk has done something with it, or it cannot go any
/// more.
[[nodiscard]] db::Result<bool> planIfNumberIsFree(db::Session &session, db::MessageId id, const db::Act &act);
/// Conflict, naming the other one, where the number was greeted for the occasion of this message.
[[nodiscard]] db::Result<void> refuseGreetedNumber(db::Session &session, const db::OutboxMessage &message);

} // namespace app

#pragma once

#include "db/outbox/sending_account.h"

#include <QJsonValue>
#include <QStringView>

#include <optional>

namespace app {

/// A member of SendingAccount::configuration; undefined: it has none of that name.
QJsonValue configured(const db::SendingAccount &account, QStringView name);
/// Sets one and leaves the others; null or undefined takes it out.
void configure(db::SendingAccount &account, const QString &name, const QJsonValue &value);

/// What an SMS part or a notification costs by this account, in đồng; nothing: the shop has not said.
std::optional<int> partPriceOf(const db::SendingAccount &account);
void setPartPrice(db::SendingAccount &account, std::optional<int> price);
/// More than any gateway takes for one part; what is typed beyond it is a slip.
inline constexpr int kHighestPartPrice = 100'000;

/// So many mails may be on their way at once by this account, each over a connection of its own; 1 where the
/// shop has said nothing: many servers take no second one.
int connectionsOf(const db::SendingAccount &account);
/// The same as it was entered, be it what cannot be.
int enteredConnections(const db::SendingAccount &account);
/// 1 takes the choice back; accountProblems() says whether it can be.
void setConnections(db::SendingAccount &account, int connections);
inline constexpr int kMostConnections = 8;

} // namespace app

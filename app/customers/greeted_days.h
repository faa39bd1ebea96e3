#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "db/customers/personal_day.h"

#include <QDate>
#include <QList>

namespace db {
class Session;
}

namespace app {

/// The date may have been greeted on that day, under one of the birthday policies that a shop can have. Not
/// asked: whether it is a guess.
[[nodiscard]] bool isEverGreetedOn(const db::Birthday &date, QDate on);

/// `days` of this customer; one without a number gets the one under which the ledger has greetings on its
/// date, so that a day that was removed and is entered again is not greeted twice. A lunar day is known by
/// the solar days it falls on, whichever birthday policy the shop had. What the ledger does not know stays
/// without a number.
[[nodiscard]] db::Result<QList<db::PersonalDay>> withGreetedNumbers(db::Session &session, db::CustomerId id,
                                                                    const QList<db::PersonalDay> &days);

} // namespace app

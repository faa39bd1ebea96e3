#pragma once

#include "app/core/clock.h"
#include "db/core/error.h"
#include "db/core/id.h"
#include "db/greetings/occasion.h"

#include <QList>

#include <atomic>

namespace db {
class Session;
}

namespace app {

struct Occurrence;

/// Of a day whose greetings are entered: nothing goes to them, for the plan passes over them or there was no
/// text that could be sent. Whose message is in the ledger is not among them, whatever became of its
/// template.
[[nodiscard]] bool isNotReached(const Occurrence &occurrence);

/// Why a greeting of today cannot be sent to a customer.
enum class NotReachedBecause
{
    NoContact,
    Refused,
    NoTemplate,
    ApproximateBirthday,
    Erased,           ///< the number or address was of a person who asked to be erased
    Restricted,       ///< they asked that their data is not used
    Bounced,          ///< what went there came back: there is no such mailbox or number
    RefusedByAnother, ///< another customer with the number or address refused greetings there
    NoWords           ///< the template has no sendable text for this customer
};

struct NotReachedRow
{
    db::CustomerId customer;
    QString name;
    db::Occasion occasion;
    NotReachedBecause why = NotReachedBecause::NoContact;
    db::TemplateId text; ///< the template meant, if there is one
};

struct NotReachedList
{
    QList<NotReachedRow> rows; ///< by the plan's order
    qint64 total = 0;
};

inline constexpr qsizetype kMostNotReached = 2000;

/// Whom today's plan does not reach (isNotReached), though no other rule greets them, of a day that is
/// prepared. Cancelled once `stale` is set.
[[nodiscard]] db::Result<NotReachedList> loadNotReached(db::Session &session, const Clock &clock,
                                                        const std::atomic_bool *stale = nullptr);

} // namespace app

#pragma once

#include "app/core/clock.h"
#include "db/core/error.h"
#include "db/greetings/greeting_rule.h"
#include "db/messages/template.h"

#include <QList>
#include <QString>

#include <atomic>

namespace db {
class Session;
}

namespace app {

/// Words proposed in the place of those that speak of today, as a customer whom the rule greets would get
/// them.
struct ProposedWords
{
    db::Template text;     ///< the proposal
    QString customer;      ///< who would get them; empty: the rule greets no customer within a year
    QString filledSubject; ///< e-mail only
    QString filled;
};

/// One for each of the rule's texts that need other words and for which there is a proposal (untimelyWords).
/// `rule` as it stands in an editor, stored or not. Cancelled once `stale` is set.
[[nodiscard]] db::Result<QList<ProposedWords>> loadProposedWords(db::Session &session,
                                                                 const db::GreetingRule &rule,
                                                                 const Clock &clock,
                                                                 const std::atomic_bool *stale = nullptr);

} // namespace app

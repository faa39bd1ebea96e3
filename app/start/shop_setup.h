#pragma once

#include "app/core/clock.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/greetings/greeting_rule.h"

#include <QString>

namespace db {
class Session;
}

namespace app {

/// What a file needs before the first morning: the shipped occasions, the starter templates in both languages
/// and the default rules. Run at each start: occasions follow the program's version, templates and rules are
/// put in once and then belong to the shop (archived or switched off, they stay so). One transaction, and
/// none at all when nothing is new.
[[nodiscard]] db::Result<db::ChangeSet> ensureShop(db::Session &session, const Clock &clock);

/// Key of the setting that says the first start is over.
inline const QString kStartedKey = QStringLiteral("shop.started");

/// Is this a file that has not been used yet: no shop name, no customers, and never asked before?
[[nodiscard]] db::Result<bool> isFirstStart(db::Session &session);

/// How the shop stands when it is opened, and later on.
struct StartStanding
{
    bool first = false; ///< as isFirstStart says
    bool sample = false;
};
[[nodiscard]] db::Result<StartStanding> loadStartStanding(db::Session &session);

/// The first start is over: keeps the name (may be empty) and the language of the shop's texts ("vi", "en"),
/// which the rules then speak, and never asks again. One transaction.
[[nodiscard]] db::Result<db::ChangeSet> endFirstStart(db::Session &session, const QString &name,
                                                      const QString &language);

/// The words of a rule that went over from one template to another.
struct Rewording
{
    db::RuleId rule;
    db::GreetingRule::Words words; ///< with the template that they are now
    db::TemplateId before;
};

/// Rules that speak with a starter template go over to the same starter in another language; rules with the
/// shop's own words stay. Answers which went over. The caller holds a transaction.
[[nodiscard]] db::Result<db::Changed<QList<Rewording>>> speakInRules(db::Session &session,
                                                                     const QString &language);
/// Gives rules the words they had before, but for those that were given others since, and answers what went
/// over. The caller holds a transaction.
[[nodiscard]] db::Result<db::Changed<QList<Rewording>>> takeBackWords(db::Session &session,
                                                                      const QList<Rewording> &rewordings);

} // namespace app

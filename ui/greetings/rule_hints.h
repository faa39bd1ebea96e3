#pragma once

#include "db/greetings/greeting_rule.h"
#include "db/messages/template.h"
#include "ui/widgets/check_list.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

class GreetingSetupLoader;

/// What one should know of a rule as it stands: what keeps it from being saved, whom it will not greet, and
/// which other rules meet the same people.
class RuleHints final
{
    Q_DECLARE_TR_FUNCTIONS(ui::RuleHints)
public:
    static QStringList of(const db::GreetingRule &rule, const GreetingSetupLoader &book);
    /// What the clicks beside untimely words do.
    struct Remedies
    {
        std::function<void(const db::GreetingRule::Words &)> use; ///< another template
        std::function<void(const db::Template &)> reword;         ///< a new version with these words
    };
    /// The words that speak of today though the rule runs days ahead, each with a fitting text to take
    /// instead.
    static QList<Check> untimely(const db::GreetingRule &rule, const GreetingSetupLoader &book,
                                 const Remedies &remedies);
};

} // namespace ui

#pragma once

#include "db/greetings/greeting_rule.h"

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
    static QStringList of(const db::GreetingRule &rule, const GreetingSetupLoader &setup);
};

} // namespace ui

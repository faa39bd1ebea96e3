#include "ui/greetings/rule_part_editor.h"

#include "ui/greetings/rule_part_fields.h"
#include "ui/greetings/rule_part_menus.h"

#include <array>

namespace ui {

void editRulePart(RulePart part, const db::GreetingRule &rule, const GreetingSetupLoader &setup,
                  RuleSentence &sentence, const std::function<void(const db::GreetingRule &)> &apply)
{
    // In the order of RulePart.
    constexpr std::array kOpen{&chooseRuleOccasion,  &chooseRuleAudience, &narrowRule,
                               &chooseRuleTemplates, &orderRuleChannels,  &setRuleHour,
                               &setRuleDaysAhead};
    kOpen.at(static_cast<std::size_t>(part))(
        std::make_shared<RulePartChange>(RulePartChange{part, rule, setup, sentence, apply}));
}

} // namespace ui

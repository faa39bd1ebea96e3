#pragma once

#include "ui/greetings/rule_part_popup.h"

namespace ui {

/// Menus of things one of which is chosen, each for one part of a rule.
void chooseRuleOccasion(const SharedChange &change);
void chooseRuleAudience(const SharedChange &change);
/// One submenu for each audience and channel.
void chooseRuleTemplates(const SharedChange &change);

} // namespace ui

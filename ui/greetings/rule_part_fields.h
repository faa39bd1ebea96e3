#pragma once

#include "ui/greetings/rule_part_popup.h"

namespace ui {

/// Small frames with the fields of one part of a rule.
void narrowRule(const SharedChange &change);
void orderRuleChannels(const SharedChange &change);
void setRuleHour(const SharedChange &change);
void setRuleDaysAhead(const SharedChange &change);

} // namespace ui

#pragma once

#include "ui/greetings/greeting_words.h"

#include <functional>

namespace ui {

class GreetingSetupLoader;
class RuleSentence;

/// Opens the small menu or field that changes one part of a rule, under its words. Every choice is handed to
/// `apply` at once; Esc or a click beside closes.
void editRulePart(RulePart part, const db::GreetingRule &rule, const GreetingSetupLoader &setup,
                  RuleSentence &sentence, const std::function<void(const db::GreetingRule &)> &apply);

} // namespace ui

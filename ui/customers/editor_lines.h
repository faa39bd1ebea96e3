#pragma once

#include "ui/customers/refusal_lines.h"

namespace app {
class Clock;
}

namespace ui {

struct EditedCustomer;

/// What the person can do about what is said under the form.
struct EditorAnswers
{
    std::function<void()> discard; ///< what was typed earlier and came back
    RefusalAnswers refusal;
    std::function<void(db::CustomerId)> open; ///< one who may be the same
};

/// What is to be known or decided before this customer is saved, as lines under the form: a draft that came
/// back, why the last save wrote nothing, who may be the same.
QList<EditorBanner::Line> editorLines(const EditedCustomer &edited,
                                      const QList<app::PossibleDuplicate> &duplicates,
                                      const app::Clock &clock, const EditorAnswers &answers);

} // namespace ui

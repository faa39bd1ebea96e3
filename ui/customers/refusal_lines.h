#pragma once

#include "app/customers/customer_saving.h"
#include "ui/customers/editor_banner.h"

namespace ui {

/// What the person can do about a save that wrote nothing: the other's value of a field, or bringing a
/// deleted customer back.
struct RefusalAnswers
{
    std::function<void(app::CustomerField field, const db::Customer &theirs)> takeTheirs;
    std::function<void()> bringBack;
};

/// Why a save wrote nothing, as lines under the form; none where it did.
QList<EditorBanner::Line> refusalLines(const app::SaveOutcome &outcome, const RefusalAnswers &answers);

} // namespace ui

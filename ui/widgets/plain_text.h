#pragma once

#include <QString>

namespace ui {

/// A text as a tooltip shows it letter by letter. Qt takes what looks like HTML for HTML, and then a customer
/// called <img src="/some/file"> makes it open that file.
[[nodiscard]] QString plainTip(const QString &text);

} // namespace ui

#pragma once

#include <QString>

/// What is said of a refusal that is withdrawn.
namespace ui::refusal_words {

/// `told`, and, where there are any, of the messages that were skipped for the refusal: how many, and the way
/// back.
QString withSkipped(const QString &told, qsizetype messages);

} // namespace ui::refusal_words

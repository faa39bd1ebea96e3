#pragma once

#include "db/core/words.h"

#include <QString>

namespace ui {

// The words of the house in the language in use.
QString labelOf(db::LifecycleStage stage);
QString labelOf(db::Audience audience);
QString labelOf(db::Channel channel);
QString labelOf(db::InteractionKind kind);
QString labelOf(db::Direction direction);
QString labelOf(db::MessageState state);
QString labelOf(db::PersonalDayKind kind);
QString labelOf(db::Purpose purpose);
/// Icon of a channel, as in Icons.
QString iconOf(db::Channel channel);

/// "0912 345 678" or "028 3822 1234" for a Vietnamese number, others as they are.
QString phoneText(const QString &normalized);

} // namespace ui

#pragma once

#include "app/people/list_language.h"
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
QString labelOf(db::ConsentWay way);
/// Icon of a channel, as in Icons.
QString iconOf(db::Channel channel);

/// That of the two names of a thing which is of the language in use.
QString nameInUse(const QString &vi, const QString &en);

/// The language of a list that is written now: the one in use.
app::ListLanguage listLanguage();

/// "0912 345 678" or "028 3822 1234" for a Vietnamese number, "+44 20 7946 0958" for a foreign one, others as
/// they are.
QString phoneText(const QString &normalized);

} // namespace ui

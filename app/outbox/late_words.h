#pragma once

#include "db/greetings/occasion.h"
#include "db/outbox/outbox_store.h"

#include <QString>
#include <QStringView>

namespace app {

/// speaksOfToday(), or of the next day. Such words are wrong on any other day.
[[nodiscard]] bool speaksOfItsDay(QStringView text);

/// What a late greeting is put together from.
struct LateGreeting
{
    QString text;      ///< as it would have gone on its day
    QString language;  ///< of the text: "vi" or "en"
    QString honorific; ///< may be empty
    QString givenName; ///< may be empty
    QString shop;
    db::Occasion occasion;
    QDate day; ///< of the occasion
};

/// The words with which a greeting goes after its day: its own behind a line that says it is late, or, where
/// they speak of their day, a short text that fits every occasion.
[[nodiscard]] QString lateText(const LateGreeting &greeting);

/// These words cannot go on that day: they say "today" and the occasion is on another, or "tomorrow" and it
/// is not on the next.
[[nodiscard]] bool isOutOfPlace(const db::OutboxMessage &message, QDate day);

} // namespace app

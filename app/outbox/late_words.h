#pragma once

#include "db/greetings/occasion.h"
#include "db/outbox/outbox_store.h"

#include <QString>
#include <QStringView>

namespace app {

/// speaksOfToday() or speaksOfTomorrow(). Such words are wrong after their day.
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

/// The words with which a greeting goes after its day: its own with a sentence behind the salutation that
/// says it is late, or, where they speak of their day, a short text that fits every occasion.
[[nodiscard]] QString lateText(const LateGreeting &greeting);

/// The subject of a late e-mail whose own speaks of its day: short, and right for every occasion.
[[nodiscard]] QString lateSubject(const LateGreeting &greeting);

/// These words cannot go on that day: they say "today" and the occasion is on another day, or "tomorrow" and
/// that day is not its eve. Those of a campaign were written for its day, whichever of both they say.
[[nodiscard]] bool isOutOfPlace(const db::OutboxMessage &message, QDate day);

} // namespace app

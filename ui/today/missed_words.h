#pragma once

#include "app/outbox/missed/missed_list.h"

#include <QCoreApplication>
#include <QString>

class QTimeZone;

namespace ui {

/// What the desk says of messages that were missed, in the language in use.
class MissedWords final
{
    Q_DECLARE_TR_FUNCTIONS(ui::MissedWords)
public:
    /// "While you were away: 12 messages were missed."; empty when none was.
    static QString banner(const app::MissedList &list);
    /// Which backup the shop is, and what that means; empty where none of its messages is in doubt.
    static QString restored(const app::MissedList &list, const QTimeZone &zone);
    /// As a button says it: "Send late".
    static QString choice(app::MissedChoice choice);
    /// Behind the answer: "To be sent: 3 messages".
    static QString answered(app::MissedChoice choice, int count);
    /// What a row says under the name: occasion, channel, what was missed.
    static QString secondLine(const app::MissedItem &item);
    /// Why it cannot go, or waits, and who sends it; empty where there is nothing to say.
    static QString note(const app::MissedItem &item);
    /// The whole row as a sentence, for who hears it.
    static QString spoken(const app::MissedItem &item);
};

} // namespace ui

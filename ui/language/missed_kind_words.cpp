#include "ui/language/missed_kind_words.h"

#include "ui/language/word_table.h"

namespace ui::words {

namespace {

constexpr Word<app::MissedKind> kMissedKindWords[]{
    {app::MissedKind::HourPassed,
     QT_TRANSLATE_NOOP3("ui::MissedWords", "its hour has passed", "what was missed of a message")},
    {app::MissedKind::DayPassed,
     QT_TRANSLATE_NOOP3("ui::MissedWords", "its day is over", "what was missed of a message")},
    {app::MissedKind::DoubtedThisDay,
     QT_TRANSLATE_NOOP3("ui::MissedWords", "may have gone",
                        "a message, of which a restored backup knows nothing")},
    {app::MissedKind::DoubtedBefore,
     QT_TRANSLATE_NOOP3("ui::MissedWords", "may have gone, and its day is over",
                        "a message, of which a restored backup knows nothing")},
};

} // namespace

QString missedKind(app::MissedKind kind)
{
    return wordIn(kMissedKindWords, "ui::MissedWords", kind);
}

} // namespace ui::words

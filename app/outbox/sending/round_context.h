#pragma once

#include "app/outbox/sending/account_lines.h"
#include "app/outbox/sending/due_messages.h"
#include "app/outbox/sending/releaser_setup.h"
#include "app/outbox/sending/unentered_answers.h"

namespace app {

/// So short a wait is not written down, and a clock that is set back by no more has not jumped.
inline constexpr qint64 kShortWaitMs = 60'000;

/// What a round works with; all of it outlives the round.
struct RoundContext
{
    db::Session &session;
    const Clock &clock;
    const ReleaserSetup &setup;
    const DueMessages &due;
    AccountLines &lines;
    UnenteredAnswers &answers;
    AnswerQueue &queue;
    QRandomGenerator &random;
    ReleaseReport &report;
};

/// Counts a message, and says what became of it.
void tell(const RoundContext &context, const ReleasedMessage &message);

} // namespace app

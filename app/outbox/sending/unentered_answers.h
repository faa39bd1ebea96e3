#pragma once

#include "app/core/clock.h"
#include "app/outbox/sending/release_report.h"
#include "db/core/error.h"
#include "db/outbox/sending_store.h"

#include <QList>
#include <QStringList>

namespace db {
class Session;
}

namespace app {

/// What servers said, until the file has taken it.
class UnenteredAnswers final
{
public:
    bool isEmpty() const { return m_answers.isEmpty(); }
    /// `news`: what is told of the message once it is entered.
    void add(const db::Settlement &settlement, const ReleasedMessage &news);
    /// Enters all of them, as a part of the caller's transaction. What the file will never take is said in
    /// the report, so that the others go on. An error that may pass the next time: none is entered.
    [[nodiscard]] db::Result<void> enter(db::Session &session, const QString &holder, const db::Act &now,
                                         ReleaseReport &report);
    /// That transaction is committed: they are let go of. What is told of each; Held where it was not
    /// entered.
    QList<ReleasedMessage> takeNews();
    /// What servers accepted, a line for each, in technical English.
    QStringList acceptedLines() const;

private:
    struct Answer
    {
        db::Settlement settlement;
        ReleasedMessage news;
        bool isEntered = false;
    };
    QList<Answer> m_answers;
};

} // namespace app

#include "ui/customers/refusal_lines.h"

#include "ui/customers/draft_words.h"

#include <QCoreApplication>

namespace ui {

namespace {

using State = app::SaveOutcome::State;

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("ui", text, comment);
}

} // namespace

QList<EditorBanner::Line> refusalLines(const app::SaveOutcome &outcome, const RefusalAnswers &answers)
{
    QList<EditorBanner::Line> lines;
    if (outcome.state == State::Clashed) {
        lines.append(
            {.text =
                 tr("Someone changed this customer meanwhile. Their changes are in; check and save again."),
             .strong = true});
        for (const app::CustomerField field : std::as_const(outcome.clashes)) {
            const db::Customer theirs = outcome.theirs;
            lines.append({tr("%1, theirs: “%2”", "a field and its value")
                              .arg(words::field(field), words::value(field, theirs)),
                          tr("Use theirs"), [answers, field, theirs] { answers.takeTheirs(field, theirs); }});
        }
    }
    if (outcome.state == State::Deleted)
        lines.append({tr("This customer was deleted meanwhile. Nothing is saved yet."),
                      tr("Restore and save"), answers.bringBack, true});
    if (outcome.state == State::CodeIsTaken) {
        const db::Customer theirs = outcome.theirs;
        const QString text = theirs.deleted ? tr("The code %1 belongs to %2, who is deleted. Choose another.")
                                            : tr("The code %1 belongs to %2. Choose another.");
        lines.append({.text = text.arg(theirs.code, theirs.fullName), .strong = true});
    }
    return lines;
}

} // namespace ui

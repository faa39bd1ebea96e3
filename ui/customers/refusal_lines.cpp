#include "ui/customers/refusal_lines.h"

#include "ui/language/field_words.h"

#include <QCoreApplication>

namespace ui {

QList<EditorBanner::Line> refusalLines(const app::SaveOutcome &outcome, const RefusalAnswers &answers)
{
    QList<EditorBanner::Line> lines;
    if (outcome.state == app::SaveOutcome::State::Clashed) {
        lines.append(
            {.text = QCoreApplication::translate(
                 "ui",
                 "Someone changed this customer meanwhile. Their changes are in; check and save again."),
             .strong = true});
        for (const app::CustomerField field : std::as_const(outcome.clashes)) {
            const db::Customer theirs = outcome.theirs;
            lines.append({QCoreApplication::translate("ui", "%1, theirs: “%2”", "a field and its value")
                              .arg(words::field(field), words::value(field, theirs)),
                          QCoreApplication::translate("ui", "Use theirs"),
                          [answers, field, theirs] { answers.takeTheirs(field, theirs); }});
        }
    }
    if (outcome.state == app::SaveOutcome::State::Deleted)
        lines.append(
            {QCoreApplication::translate("ui", "This customer was deleted meanwhile. Nothing is saved yet."),
             QCoreApplication::translate("ui", "Restore and save"), answers.bringBack, true});
    if (outcome.state == app::SaveOutcome::State::CodeIsTaken) {
        const db::Customer theirs = outcome.theirs;
        const QString text =
            theirs.deleted ? QCoreApplication::translate(
                                 "ui", "The code %1 belongs to %2, who is deleted. Choose another.")
                           : QCoreApplication::translate("ui", "The code %1 belongs to %2. Choose another.");
        lines.append({.text = text.arg(theirs.code, theirs.fullName), .strong = true});
    }
    return lines;
}

} // namespace ui

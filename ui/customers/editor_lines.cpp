#include "ui/customers/editor_lines.h"

#include "app/core/clock.h"
#include "ui/customers/draft_words.h"
#include "ui/customers/edited_customer.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

EditorBanner::Line restoredLine(const QDateTime &at, QDate today, const std::function<void()> &discard)
{
    const QString when = at.date() == today ? at.toString(u"HH:mm"_s) : at.toString(u"dd/MM HH:mm"_s);
    return {QCoreApplication::translate("ui", "Draft of %1 restored", "a time").arg(when),
            QCoreApplication::translate("ui", "Discard", "a draft"), discard};
}

} // namespace

QList<EditorBanner::Line> editorLines(const EditedCustomer &edited,
                                      const QList<app::PossibleDuplicate> &duplicates,
                                      const app::Clock &clock, const EditorAnswers &answers)
{
    QList<EditorBanner::Line> lines;
    if (edited.restoredAtMs)
        lines.append(restoredLine(QDateTime::fromMSecsSinceEpoch(edited.restoredAtMs, clock.zone()),
                                  clock.today(), answers.discard));
    if (edited.refused)
        lines += refusalLines(*edited.refused, answers.refusal);
    for (const app::PossibleDuplicate &one : duplicates) {
        if (!app::kindOf(one.because)) // an address says it under its own field
            lines.append({words::duplicate(one),
                          QCoreApplication::translate("ui", "Open", "a customer who may be the same"),
                          [open = answers.open, id = one.id] { open(id); }});
    }
    return lines;
}

} // namespace ui

#pragma once

#include "app/customers/customer_draft.h"
#include "app/customers/customer_saving.h"

#include <QDate>

#include <optional>

namespace ui {

/// What the editor knows beside what stands in its fields: who is edited, from what, and how the last save
/// ended.
struct EditedCustomer
{
    db::CustomerId id; ///< none: a new customer
    app::EditorStart start;
    app::CustomerDraft initial;              ///< what the editor would show without a draft
    app::CustomerDraft begun;                ///< what it showed before anything was typed
    qint64 restoredAtMs = 0;                 ///< when the draft shown was typed; 0: none
    std::optional<app::SaveOutcome> refused; ///< why the last save wrote nothing

    /// `restored`: what was typed earlier is shown.
    static EditedCustomer of(db::CustomerId id, const app::EditorStart &start, bool restored);
    /// Of the editor; `typed`: the name in its field.
    QString title(const QString &typed) const;
    /// What a save has done.
    static QString wordsOf(const app::SaveOutcome &saved, bool isNew);
    app::DraftReading read(const app::CustomerDraft &draft, QDate today) const;
    /// The same while it is typed: a missing name is not told of before it could be typed.
    app::DraftReading readTyped(const app::CustomerDraft &draft, QDate today) const;
    app::SaveRequest requestFor(const app::CustomerDraft &draft, QDate today) const;
    /// After a save that clashed with another user's: what only they changed comes in; where both did, ours
    /// stays in the field and theirs is offered. From now on theirs is what we start from, so that saving
    /// again means it. What the editor is to show.
    app::CustomerDraft joinTheirs(const app::CustomerDraft &draft, const db::Customer &theirs, QDate today);
};

} // namespace ui

#include "ui/customers/edited_customer.h"

#include "app/customers/edit_merge.h"
#include "ui/customers/customer_editor.h"
#include "ui/language/saved_words.h"

namespace ui {

EditedCustomer EditedCustomer::of(db::CustomerId id, const app::EditorStart &start, bool restored)
{
    EditedCustomer edited;
    edited.id = id;
    edited.start = start;
    if (id)
        edited.initial = app::draftOf(start.stored);
    edited.restoredAtMs = restored ? start.draftAtMs : 0;
    return edited;
}

QString EditedCustomer::title(const QString &typed) const
{
    if (id)
        return CustomerEditor::tr("Edit %1", "a customer's name").arg(start.stored.fullName);
    return typed.isEmpty() ? CustomerEditor::tr("New customer")
                           : CustomerEditor::tr("New customer: %1", "a name").arg(typed);
}

QString EditedCustomer::wordsOf(const app::SaveOutcome &saved, bool isNew)
{
    return isNew ? words::addedCustomer(saved) : words::changedCustomer(saved);
}

app::DraftReading EditedCustomer::read(const app::CustomerDraft &draft, QDate today) const
{
    return app::readDraft(draft, start.stored, today);
}

app::DraftReading EditedCustomer::readTyped(const app::CustomerDraft &draft, QDate today) const
{
    app::DraftReading reading = read(draft, today);
    if (!id && draft == begun)
        reading.findings.removeIf(
            [](const app::DraftFinding &finding) { return finding.code == app::DraftCode::NameMissing; });
    return reading;
}

app::SaveRequest EditedCustomer::requestFor(const app::CustomerDraft &draft, QDate today) const
{
    return {.base = id ? std::optional(start.stored) : std::nullopt,
            .mine = read(draft, today).customer,
            .consents = draft.consents,
            .consentSource = draft.consentSource.trimmed()};
}

app::CustomerDraft EditedCustomer::joinTheirs(const app::CustomerDraft &draft, const db::Customer &theirs,
                                              QDate today)
{
    const app::CustomerMerge merge = app::mergeChanges(start.stored, read(draft, today).customer, theirs);
    start.stored = theirs;
    initial = app::draftOf(theirs);
    return app::draftOf(merge.merged);
}

} // namespace ui

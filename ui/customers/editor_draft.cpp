#include "ui/customers/editor_draft.h"

#include "app/customers/customer_json.h"
#include "ui/customers/customer_editor.h"
#include "ui/shell/doer.h"
#include "ui/shell/draft_keeper.h"
#include "ui/shell/undo_history.h"

namespace ui {

void EditorDraft::keep(const EditedCustomer &edited, const app::CustomerDraft &draft)
{
    m_needs.keeper.keep(app::draftKeyOf(edited.id), draft == edited.initial ? QString() : app::textOf(draft));
}

void EditorDraft::forget(const EditedCustomer &edited)
{
    m_needs.keeper.keep(app::draftKeyOf(edited.id), {});
}

void EditorDraft::drop(const EditedCustomer &edited)
{
    m_needs.keeper.drop(app::draftKeyOf(edited.id));
}

void EditorDraft::flush()
{
    m_needs.keeper.flush();
}

void EditorDraft::offerBack(db::CustomerId id, const app::CustomerDraft &thrown)
{
    m_needs.undo.thrownAway(&m_needs.doer, CustomerEditor::tr("Draft discarded"),
                            [goOn = m_needs.goOn, id, thrown] { goOn(id, thrown); });
}

} // namespace ui

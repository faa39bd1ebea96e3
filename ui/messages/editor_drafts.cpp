#include "ui/messages/editor_drafts.h"

#include "ui/messages/template_editor.h"
#include "ui/messages/template_work.h"
#include "ui/messages/templates_panel.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"

namespace ui {

EditorDrafts::EditorDrafts(const Needs &needs, QObject *parent)
    : QObject(parent), m_doer(needs.doer), m_templates(needs.templates), m_list(needs.list),
      m_editor(needs.editor)
{
    connect(&m_editor, &TemplateEditor::edited, this, &EditorDrafts::keep);
    connect(&m_editor, &TemplateEditor::saveAsked, this, &EditorDrafts::save);
    connect(&m_editor, &TemplateEditor::discardAsked, this, &EditorDrafts::discard);
}

void EditorDrafts::keep()
{
    const db::Template text = m_editor.text();
    const QString key = m_editor.draftKey().isEmpty() ? app::draftKeyOf(text.id) : m_editor.draftKey();
    const bool unsaved = m_templates.isUnsaved(text);
    m_editor.setDraftKey(unsaved ? key : QString());
    m_list.setDraftKey(m_editor.draftKey());
    if (unsaved)
        m_templates.keepTyped(key, text);
    else
        m_templates.dropDraft(key);
    emit edited(text);
}

void EditorDrafts::save()
{
    if (m_editor.draftKey().isEmpty())
        return;
    if (m_editor.reason().isEmpty()) {
        m_templates.save(m_editor.text(), m_editor.draftKey());
        return;
    }
    m_doer.bar().show(
        {Notice::Kind::Info, tr("Not saved yet: %1", "the reason").arg(m_editor.reason()), {}, {}});
    m_editor.goToNextProblem();
}

void EditorDrafts::discard()
{
    const app::TemplateDraft *kept = m_templates.library().draftOf(m_editor.draftKey());
    if (!kept)
        return;
    const app::TemplateDraft draft = *kept; // it goes out of the library meanwhile
    m_list.setDraftKey({});
    m_editor.setDraftKey({});
    m_templates.discard(draft);
    m_list.takeFocus();
}

} // namespace ui

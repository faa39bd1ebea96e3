#include "ui/messages/editor_files.h"

#include "ui/messages/file_work.h"
#include "ui/messages/files_panel.h"
#include "ui/messages/template_editor.h"
#include "ui/messages/template_work.h"

namespace ui {

EditorFiles::EditorFiles(const Needs &needs, QObject *parent)
    : QObject(parent), m_templates(needs.templates), m_editor(needs.editor),
      m_work(new FileWork(needs.doer, needs.dialogs, this))
{
    const FilesPanel *panel = m_editor.files();
    connect(panel, &FilesPanel::attachAsked, this,
            [this](db::FilePlace place) { m_work->choose(m_editor.text().id, place); });
    connect(panel, &FilesPanel::dropped, this,
            [this](const QStringList &files) { m_work->takeDropped(m_editor.text().id, files); });
    connect(panel, &FilesPanel::removeAsked, m_work, &FileWork::remove);
    connect(m_work, &FileWork::attached, this, [this](const db::TemplateFile &file) {
        if (file.place == db::FilePlace::InText && file.templateId == m_editor.text().id)
            m_editor.insertPicture(file.name);
    });
    connect(&m_templates, &TemplateWork::loaded, this, &EditorFiles::follow);
}

void EditorFiles::follow()
{
    m_editor.setFiles(m_templates.library().files.value(app::filesOwnerOf(m_editor.text())));
    emit changed();
}

} // namespace ui

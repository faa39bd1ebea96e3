#pragma once

#include "db/messages/template.h"

#include <QObject>

namespace ui {

class Doer;
class TemplateEditor;
class TemplatesPanel;
class TemplateWork;

/// What is typed into the editor, until it is saved or discarded.
class EditorDrafts final : public QObject
{
    Q_OBJECT
public:
    /// What it works with; all of it outlives this object.
    struct Needs
    {
        Doer &doer;
        TemplateWork &templates;
        TemplatesPanel &list;
        TemplateEditor &editor;
    };
    EditorDrafts(const Needs &needs, QObject *parent);

    /// Nothing where nothing is unsaved; what is not ready stays typed, and the reason is shown.
    void save();

signals:
    /// The text as it is typed now.
    void edited(const db::Template &text);

private:
    void keep();
    void discard();

    Doer &m_doer;
    TemplateWork &m_templates;
    TemplatesPanel &m_list;
    TemplateEditor &m_editor;
};

} // namespace ui

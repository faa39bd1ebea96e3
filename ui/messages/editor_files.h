#pragma once

#include <QObject>

namespace ui {

class Dialogs;
class Doer;
class FileWork;
class TemplateEditor;
class TemplateWork;

/// Joins the files of the text in the editor with what is done to them.
class EditorFiles final : public QObject
{
    Q_OBJECT
public:
    /// What it works with; all of it outlives this object.
    struct Needs
    {
        Doer &doer;
        Dialogs &dialogs;
        TemplateWork &templates;
        TemplateEditor &editor;
    };
    EditorFiles(const Needs &needs, QObject *parent);

signals:
    /// Files came or went, also of the text that is being typed.
    void changed();

private:
    void follow();

    TemplateWork &m_templates;
    TemplateEditor &m_editor;
    FileWork *m_work;
};

} // namespace ui

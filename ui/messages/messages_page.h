#pragma once

#include "db/messages/template.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace ui {

class CensusLoader;
class Dialogs;
class Doer;
class EditorDrafts;
class EmptyState;
class Navigator;
class NewTemplatePanel;
class TemplateEditor;
class TemplatePreview;
class TemplatesPanel;
class TemplateWork;
class VersionPanel;
class WindowState;

/// What the shop says: the templates by audience, one of them to be written, and how a customer will see it.
///
///     TemplatesPanel -> TemplateEditor -> TemplatePreview
class MessagesPage final : public Page
{
    Q_OBJECT
public:
    /// What the page works with; all of it outlives the page.
    struct Needs
    {
        Doer &doer;
        TemplateWork &templates;
        Navigator &navigator;
        WindowState &state;
        Dialogs &dialogs;
    };
    explicit MessagesPage(const Needs &needs, QWidget *parent = nullptr);

    void enter() override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;
    /// As soon as the templates are read.
    void openTemplate(db::TemplateId id);
    void newTemplate();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void build(WindowState &state);
    void connectList();
    void connectEditor(Navigator &navigator);
    void connectPanels();
    void addKeys();
    void addText(const db::Template &text);
    void addChannel(db::Channel channel);
    void showState();
    void showPanel(QWidget *panel);

    Doer &m_doer;
    TemplateWork &m_templates;
    CensusLoader *m_census;
    TemplatesPanel *m_list;
    QStackedWidget *m_middle;
    TemplateEditor *m_editor;
    NewTemplatePanel *m_newPanel;
    VersionPanel *m_versions;
    EmptyState *m_empty;
    TemplatePreview *m_preview;
    EditorDrafts *m_drafts = nullptr;
};

} // namespace ui

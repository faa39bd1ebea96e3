#pragma once

#include "app/messages/template_entries.h"
#include "ui/shell/page.h"

#include <QTimer>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace ui {

class CensusLoader;
class Doer;
class EmptyState;
class Navigator;
class NewTemplatePanel;
class KeyHintButton;
class TemplateWork;
class TemplateEditor;
class TemplateFilterBar;
class TemplateList;
class TemplateListModel;
class TemplatePreview;
class VersionPanel;
class WindowState;

/// What the shop says: the templates by audience, one of them to be written, and how a customer will see it.
///
///     TemplateWork -> entriesOf(TemplateFilterBar) -> TemplateList -> TemplateEditor -> TemplatePreview
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
    };
    explicit MessagesPage(const Needs &needs, QWidget *parent = nullptr);
    ~MessagesPage() override;

    void enter() override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;
    /// As soon as the templates are read.
    void openTemplate(db::TemplateId id);
    void newTemplate();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    /// Which text is shown: a stored one, or a new one by its draft.
    struct Shown
    {
        db::TemplateId id;
        QString draftKey;
    };
    void build(WindowState &state);
    void connectList();
    void connectEditor();
    void addKeys();
    void libraryLoaded();
    void refreshList();
    void rowChosen(int row);
    void open(const app::TemplateEntry &entry, qsizetype index);
    void openChannel(db::Channel channel);
    void addText(const db::Template &text);
    void edited();
    void ask();
    void save();
    void discard();
    void archive();
    void restore(const QString &subject, const QString &body);
    void showState();
    void showPanel(QWidget *panel);
    QString unsavedKey() const;
    const app::TemplateEntry *entry() const;

    Doer &m_doer;
    Navigator &m_navigator;
    TemplateWork *m_templates;
    CensusLoader *m_census;
    Shown m_shown;
    std::optional<Shown> m_wanted;             ///< to be shown once it is read
    db::Channel m_channel = db::Channel::Zalo; ///< looked at last
    bool m_choosing = false;
    bool m_stopped = false; ///< the person wants no counting
    QTimer m_askSoon;

    KeyHintButton *m_new;
    TemplateFilterBar *m_bar;
    TemplateListModel *m_model;
    TemplateList *m_list;
    QSplitter *m_splitter;
    QStackedWidget *m_middle;
    TemplateEditor *m_editor;
    NewTemplatePanel *m_newPanel;
    VersionPanel *m_versions;
    EmptyState *m_empty;
    TemplatePreview *m_preview;
};

} // namespace ui

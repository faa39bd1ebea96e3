#pragma once

#include "app/messages/template_entries.h"
#include "ui/widgets/card.h"

#include <QVariantMap>

class QListView;

namespace ui {

class TemplateFilterBar;
class TemplateListModel;
class TemplateWork;

/// The templates by audience with what narrows them, and which of their texts is shown.
///
///     TemplateWork -> entriesOf(TemplateFilterBar) -> TemplateListModel
class TemplatesPanel final : public Card
{
    Q_OBJECT
public:
    /// The work outlives the panel.
    explicit TemplatesPanel(TemplateWork &templates, QWidget *parent = nullptr);

    /// Shows the templates, and reads them first where that has not been done.
    void load();
    qsizetype entryCount() const;
    /// Whether it holds nothing because of what narrows it.
    bool isNarrowed() const;
    void clearFilter();
    void takeFocus();
    void takeFocusInSearch();
    QVariantMap place() const;
    void restorePlace(const QVariantMap &place);
    /// As soon as the templates are read.
    void openTemplate(db::TemplateId id);
    /// The same matter for another channel.
    void openChannel(db::Channel channel);
    /// A new text, as a draft.
    void addText(const db::Template &text);
    /// What is typed into the text shown is kept under this key; empty: nothing is.
    void setDraftKey(const QString &key) { m_shown.draftKey = key; }

signals:
    /// Show this text.
    /// What is being typed was put away or brought back elsewhere; it stays open.
    void movedWhileTyped(const app::TemplateEntry &entry, qsizetype index);
    void opened(const app::TemplateEntry &entry, qsizetype index);
    /// The text shown was asked for: it comes to the front.
    void textWanted();
    /// Enter: the focus goes into the text.
    void textEntered();
    /// The rows are new.
    void refreshed();

private:
    /// Which text: a stored one, or a new one by its draft.
    struct Shown
    {
        db::TemplateId id;
        QString draftKey;
        bool archived = false;
    };
    void libraryLoaded();
    void refresh();
    void rowChosen(int row);
    void open(const app::TemplateEntry &entry, qsizetype index);
    Shown wanted() const { return m_wanted.value_or(m_shown); }

    TemplateWork &m_templates;
    Shown m_shown;
    std::optional<Shown> m_wanted;             ///< to be shown once it is read
    db::Channel m_channel = db::Channel::Zalo; ///< looked at last
    bool m_choosing = false;
    bool m_languageKnown = false; ///< the filter follows the shop's language once
    TemplateFilterBar *m_bar;
    TemplateListModel *m_model;
    QListView *m_list;
};

} // namespace ui

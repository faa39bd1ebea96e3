#pragma once

#include "ui/greetings/rule_editor.h"

#include "ui/widgets/pane_splitter.h"
#include <QVariantMap>

class QListView;
class QStackedWidget;

namespace ui {

class EmptyState;
class RuleListModel;
class SearchField;

/// All rules as sentences with their switches, and the one chosen in its editor.
class RulesView final : public PaneSplitter
{
    Q_OBJECT
public:
    explicit RulesView(const RuleEditor::Needs &needs, QWidget *parent = nullptr);

    /// A new rule for this day; without one for a day that is still to be chosen, or where an unsaved rule
    /// was left.
    void begin(const QString &occasionKey = {});
    void choose(db::RuleId id);
    void takeFocus();
    /// The rule in the editor, for the page made in this one's stead; what is typed is a draft.
    QVariantMap place() const;
    void restorePlace(const QVariantMap &place);

private:
    void follow();
    void showChosen();

    RuleEditor::Needs m_needs;
    RuleListModel *m_model;
    SearchField *m_search;
    QListView *m_list;
    RuleEditor *m_editor;
    QStackedWidget *m_right;
    EmptyState *m_none;
    db::RuleId m_wanted;
};

} // namespace ui

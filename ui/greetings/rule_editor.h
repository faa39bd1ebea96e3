#pragma once

#include "ui/greetings/greeting_words.h"
#include "ui/shell/draft_keeper.h"
#include "ui/shell/loader.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace ui {

class CalendarLoader;
class Doer;
class EffectView;
class GreetingSetupLoader;
class RuleSentence;
class UntimelyList;

/// One rule as a sentence whose parts are changed in place, with hints and the effect on the next thirty days
/// before anything is saved. What is half done is kept as a draft.
class RuleEditor final : public Card
{
    Q_OBJECT
public:
    /// What it works with; all of it outlives the editor.
    struct Needs
    {
        Doer &doer;
        GreetingSetupLoader &setup;
        CalendarLoader &calendar;
    };
    explicit RuleEditor(const Needs &needs, QWidget *parent = nullptr);

    /// A stored rule, with its draft if there is one.
    void edit(db::RuleId id);
    enum class Draft
    {
        Resume, ///< what was begun and not saved comes back instead
        Ignore
    };
    /// A new one, beginning like this.
    void begin(const db::GreetingRule &rule, Draft draft);
    /// The setup has changed.
    void refresh();
    db::RuleId editing() const { return m_stored.id; }
    bool isNew() const { return m_subject == Subject::New; }
    void takeFocus();

signals:
    /// Also again, with another content.
    void saved(db::RuleId id);
    /// A copy of the rule is to be begun.
    void duplicateAsked(const db::GreetingRule &rule);
    /// A new rule was given up, or the rule deleted.
    void gone();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    enum class Subject
    {
        Nothing,
        New,
        Stored
    };
    bool isChanged() const;
    void apply(const db::GreetingRule &rule);
    db::GreetingRule withFittingWords(const db::GreetingRule &rule) const;
    void present(const db::GreetingRule &rule);
    void fill();
    void useWords(const db::GreetingRule::Words &words);
    void save();
    void revert();
    void readDraft();
    QString draftKey() const;

    Needs m_needs;
    db::GreetingRule m_rule;   ///< as it stands here
    db::GreetingRule m_stored; ///< as it stands in the file; no id: a new one
    Subject m_subject = Subject::Nothing;
    DraftKeeper m_keeper;
    Loader<QString> m_kept;
    QLabel *m_title;
    RuleSentence *m_sentence;
    QLabel *m_draft;
    QLabel *m_hints;
    UntimelyList *m_untimely;
    QCheckBox *m_on;
    EffectView *m_effect;
    QPushButton *m_save;
    QPushButton *m_revert;
    QPushButton *m_duplicate;
    QPushButton *m_delete;
};

} // namespace ui

#include "ui/greetings/rule_editor.h"

#include "app/greetings/rule_checks.h"
#include "app/greetings/rule_commands.h"
#include "app/safekeeping/drafts.h"
#include "ui/greetings/calendar_loader.h"
#include "ui/greetings/effect_view.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/greetings/rule_hints.h"
#include "ui/greetings/rule_part_editor.h"
#include "ui/greetings/rule_sentence.h"
#include "ui/greetings/untimely_list.h"
#include "ui/shell/doer.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/plain_scroll_area.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// One that was only chosen, or stands in a draft, may be deleted meanwhile.
void forgetDeletedSegment(db::GreetingRule &rule, const GreetingSetupLoader &setup)
{
    if (rule.segment && !setup.segmentOf(rule))
        rule.segment.reset();
}

} // namespace

RuleEditor::RuleEditor(const Needs &needs, QWidget *parent)
    : Card(parent), m_needs(needs), m_keeper(needs.doer.desk()), m_kept(needs.doer.desk()),
      m_title(makeLabel(TextStyle::Section, u"ruleTitleLabel"_s)), m_sentence(new RuleSentence),
      m_draft(makeWrappedLabel(TextStyle::Secondary, u"ruleDraftLabel"_s,
                               tr("These are your changes from last time, not saved yet."))),
      m_hints(makeWrappedLabel(TextStyle::Secondary, u"ruleHintsLabel"_s)),
      m_untimely(new UntimelyList(needs.doer, needs.setup)),
      m_on(named(new QCheckBox(tr("This rule is &on")), u"ruleOnCheckBox"_s)),
      m_effect(new EffectView(needs.doer.desk())),
      m_save(makeButton(u"ruleSaveButton"_s, tr("&Save"), ButtonKind::Primary)),
      m_revert(makeButton(u"ruleRevertButton"_s, {})),
      m_duplicate(makeButton(u"ruleDuplicateButton"_s, tr("D&uplicate"), ButtonKind::Quiet)),
      m_delete(makeButton(u"ruleDeleteButton"_s, tr("De&lete"), ButtonKind::Quiet))
{
    setObjectName(u"ruleEditor"_s);
    auto *content = new QWidget;
    content->setLayout(columnOf(
        grid::medium(), {m_title, m_sentence, m_untimely, m_on, m_hints, m_effect, m_draft, BoxItem::rest()},
        {grid::large(), grid::large(), grid::large(), grid::medium()}));
    setLayout(columnOf(0,
                       {{new PlainScrollArea(u"ruleScrollArea"_s, content), 1},
                        rowOf(grid::small(), {m_save, m_revert, BoxItem::rest(), m_duplicate, m_delete},
                              {grid::large(), grid::small(), grid::large(), grid::medium()})},
                       {1, 1, 1, 1}));

    connect(m_sentence, &RuleSentence::partAsked, this, [this](RulePart part) {
        editRulePart(part, m_rule, m_needs.setup, *m_sentence,
                     [this](const db::GreetingRule &rule) { apply(rule); });
    });
    connect(m_on, &QCheckBox::clicked, this, [this](bool on) {
        db::GreetingRule rule = m_rule;
        rule.enabled = on;
        apply(rule);
    });
    connect(m_untimely, &UntimelyList::wordsChosen, this, &RuleEditor::useWords);
    connect(m_save, &QPushButton::clicked, this, &RuleEditor::save);
    connect(m_revert, &QPushButton::clicked, this, &RuleEditor::revert);
    connect(m_duplicate, &QPushButton::clicked, this, [this] { emit duplicateAsked(m_rule); });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        m_keeper.keep(draftKey(), {});
        m_needs.doer.run(this, app::ArchiveRule{m_stored.id},
                         {.told = [](auto &) { return tr("Rule deleted. What it has sent is kept."); }});
    });
    m_kept.setInTurn(); // behind the draft just kept
    connect(&m_keeper, &DraftKeeper::failed, &needs.doer, &Doer::showError);
    connect(m_effect, &EffectView::failed, &needs.doer, &Doer::showError);
    connect(addKey(this, QKeySequence::Save, tr("Save the rule")), &QShortcut::activated, m_save,
            &QPushButton::click);
}

void RuleEditor::hideEvent(QHideEvent *event)
{
    m_keeper.flush();
    Card::hideEvent(event);
}

void RuleEditor::edit(db::RuleId id)
{
    const db::GreetingRule *stored = m_needs.setup.rule(id);
    if (!stored || (m_subject == Subject::Stored && m_stored.id == id))
        return;
    m_subject = Subject::Stored;
    m_stored = *stored;
    m_draft->hide();
    present(*stored);
    readDraft();
}

void RuleEditor::begin(const db::GreetingRule &rule, Draft draft)
{
    m_subject = Subject::New;
    m_stored = {};
    m_draft->hide();
    db::GreetingRule made = withFittingWords(rule);
    made.id = {};
    present(made);
    if (draft == Draft::Resume)
        readDraft();
}

void RuleEditor::refresh()
{
    if (m_subject == Subject::Nothing)
        return;
    if (m_subject == Subject::Stored) {
        const db::GreetingRule *stored = m_needs.setup.rule(m_stored.id);
        if (!stored) {
            m_subject = Subject::Nothing;
            emit gone();
            return;
        }
        // What was typed here stays; what was not follows the file.
        if (m_rule.enabled == m_stored.enabled) // it may be switched in the list meanwhile
            m_rule.enabled = stored->enabled;
        const bool typed = !app::sameRule(m_rule, m_stored) && !app::sameRule(m_rule, *stored);
        m_stored = *stored;
        if (!typed)
            m_rule = *stored;
    }
    present(m_rule);
}

bool RuleEditor::isChanged() const
{
    return isNew() || (m_subject == Subject::Stored && !app::sameRule(m_rule, m_stored));
}

void RuleEditor::apply(const db::GreetingRule &rule)
{
    const bool refit = rule.occasionKey != m_rule.occasionKey || rule.audience != m_rule.audience ||
                       rule.channels != m_rule.channels;
    present(refit ? withFittingWords(rule) : rule);
    m_keeper.keep(draftKey(), isChanged() ? app::ruleToText(m_rule) : QString());
}

db::GreetingRule RuleEditor::withFittingWords(const db::GreetingRule &rule) const
{
    if (rule.occasionKey.isEmpty()) // templates of any day fit none in particular
        return rule;
    return app::withFittingWords(rule, m_needs.setup.content().templates, m_needs.setup.content().language);
}

void RuleEditor::present(const db::GreetingRule &rule)
{
    m_rule = rule;
    m_rule.id = m_stored.id;
    forgetDeletedSegment(m_rule, m_needs.setup);
    fill();
    const bool greets = !m_rule.occasionKey.isEmpty() && !m_rule.channels.isEmpty();
    m_effect->setVisible(greets); // else it would be that of another rule
    if (greets)
        m_effect->rehearse(m_rule, m_needs.calendar.groups());
}

void RuleEditor::fill()
{
    m_sentence->setSentence(GreetingWords::wholeSentence(m_rule, m_needs.setup.names()));
    m_on->setChecked(m_rule.enabled);
    m_title->setText(isNew() ? tr("New rule") : tr("Rule"));
    m_untimely->show(m_rule);
    const QStringList hints = RuleHints::of(m_rule, m_needs.setup);
    m_hints->setText(hints.join(u'\n'));
    m_hints->setVisible(!hints.isEmpty());
    m_save->setEnabled(isChanged() && app::checkRule(m_rule, m_needs.setup.content().templates));
    m_revert->setEnabled(isChanged());
    for (QPushButton *button : {m_duplicate, m_delete})
        button->setVisible(!isNew());
    m_revert->setText(isNew() ? tr("Cancel") : tr("Discard changes"));
}

/// One choice of a template in place of that of the same audience and channel.
void RuleEditor::useWords(const db::GreetingRule::Words &words)
{
    db::GreetingRule rule = m_rule;
    for (db::GreetingRule::Words &one : rule.words) {
        if (one.audience == words.audience && one.channel == words.channel)
            one.text = words.text;
    }
    apply(rule);
}

void RuleEditor::save()
{
    m_keeper.drop(draftKey());
    m_needs.doer.run(
        this, app::SaveRule{m_rule, draftKey()},
        {.told = [isNew = isNew()](const auto &) { return isNew ? tr("Rule created") : tr("Rule saved"); },
         .then = [this](db::RuleId id) { emit saved(id); },
         .failed =
             [this, key = draftKey(), typed = app::ruleToText(m_rule)](const auto &) {
                 m_keeper.keep(key, typed); // what could not be written is still only typed
                 if (key != draftKey())
                     return;
                 if (const db::GreetingRule *stored = m_needs.setup.rule(m_stored.id); stored && !isNew())
                     m_stored = *stored;
                 fill();
             }});
    if (isNew()) { // shown as a stored one once it is
        m_save->setEnabled(false);
        return;
    }
    m_stored = m_rule;
    fill();
}

void RuleEditor::revert()
{
    m_keeper.keep(draftKey(), {});
    m_draft->hide();
    if (isNew()) {
        m_subject = Subject::Nothing;
        emit gone();
        return;
    }
    present(m_stored);
}

QString RuleEditor::draftKey() const
{
    return isNew() ? u"rule/new"_s : u"rule/%1"_s.arg(m_stored.id.value);
}

void RuleEditor::readDraft()
{
    m_keeper.flush();
    m_kept.ask(app::asking(&app::keptDraft, draftKey()), [this, shown = m_rule](const QString &content) {
        auto typed = app::ruleFromText(content);
        if (typed)
            forgetDeletedSegment(*typed, m_needs.setup);
        if (!typed || !app::sameRule(shown, m_rule) || app::sameRule(*typed, m_rule))
            return;
        m_draft->show();
        present(*typed);
    });
}

void RuleEditor::takeFocus()
{
    m_sentence->setFocus(Qt::OtherFocusReason);
}

} // namespace ui

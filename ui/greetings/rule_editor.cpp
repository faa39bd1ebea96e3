#include "ui/greetings/rule_editor.h"

#include "app/greetings/occasion_kind.h"
#include "app/greetings/rule_commands.h"
#include "app/safekeeping/drafts.h"
#include "ui/greetings/calendar_loader.h"
#include "ui/greetings/effect_loader.h"
#include "ui/greetings/effect_view.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/greetings/phrase_button.h"
#include "ui/greetings/rule_part_editor.h"
#include "ui/language/word_labels.h"
#include "ui/shell/doer.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/plain_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

RuleEditor::RuleEditor(const Needs &needs, QWidget *parent)
    : Card(parent), m_needs(needs), m_keeper(needs.doer.desk()), m_kept(needs.doer.desk()),
      m_effects(new EffectLoader(needs.doer.desk(), this)),
      m_title(makeLabel(TextStyle::Section, u"ruleTitleLabel"_s)), m_sentence(new QWidget),
      m_flow(new FlowLayout(m_sentence)), m_draft(makeLabel(TextStyle::Secondary, u"ruleDraftLabel"_s)),
      m_hints(makeLabel(TextStyle::Secondary, u"ruleHintsLabel"_s)), m_on(new QCheckBox),
      m_effect(new EffectView), m_save(new QPushButton), m_revert(new QPushButton),
      m_duplicate(new QPushButton), m_delete(new QPushButton)
{
    setObjectName(u"ruleEditor"_s);
    m_save->setObjectName(u"ruleSaveButton"_s);
    m_save->setDefault(true);
    m_revert->setObjectName(u"ruleRevertButton"_s);
    m_duplicate->setObjectName(u"ruleDuplicateButton"_s);
    m_duplicate->setFlat(true);
    m_delete->setObjectName(u"ruleDeleteButton"_s);
    m_delete->setFlat(true);
    m_on->setObjectName(u"ruleOnCheckBox"_s);
    m_hints->setWordWrap(true);
    m_hints->setTextFormat(Qt::PlainText);
    m_draft->setWordWrap(true);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(grid::px(5));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(grid::large(), grid::large(), grid::large(), grid::medium());
    column->setSpacing(grid::medium());
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_on);
    column->addWidget(m_hints);
    column->addWidget(m_effect);
    column->addWidget(m_draft);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(grid::large(), grid::small(), grid::large(), grid::medium());
    buttons->setSpacing(grid::small());
    for (QPushButton *button : {m_save, m_revert})
        buttons->addWidget(button);
    buttons->addStretch(1);
    for (QPushButton *button : {m_duplicate, m_delete})
        buttons->addWidget(button);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(1, 1, 1, 1);
    frame->setSpacing(0);
    frame->addWidget(new PlainScrollArea(u"ruleScrollArea"_s, content), 1);
    frame->addLayout(buttons);

    connect(m_on, &QCheckBox::clicked, this, [this](bool on) {
        db::GreetingRule rule = m_rule;
        rule.enabled = on;
        apply(rule);
    });
    connect(m_save, &QPushButton::clicked, this, &RuleEditor::save);
    connect(m_revert, &QPushButton::clicked, this, &RuleEditor::revert);
    connect(m_duplicate, &QPushButton::clicked, this, [this] { emit duplicateAsked(m_rule); });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        dropDraft();
        m_needs.doer.run(this, app::ArchiveRule{m_stored.id},
                         {.told = [](auto &) { return tr("Rule deleted. What it has sent stays."); }});
    });
    m_kept.setInTurn(); // behind the draft just kept
    connect(&m_keeper, &DraftKeeper::failed, &needs.doer, &Doer::showError);
    connect(m_effects, &EffectLoader::read, m_effect, &EffectView::show);
    connect(m_effects, &EffectLoader::failed, this, [this](const db::Error &error) {
        m_needs.doer.showError(error);
        m_effect->showStopped();
    });
    connect(m_effect, &EffectView::stopAsked, this, [this] {
        m_effects->stop();
        m_effect->showStopped();
    });
    connect(m_effect, &EffectView::againAsked, this, &RuleEditor::rehearse);
    auto *key = new QShortcut(QKeySequence::Save, this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_save, [this] { m_save->click(); });
    m_save->setText(tr("&Save"));
    m_duplicate->setText(tr("D&uplicate"));
    m_delete->setText(tr("De&lete"));
    m_on->setText(tr("This rule is &on"));
    m_draft->setText(tr("This is what you had changed and not yet saved."));
    fill();
}

void RuleEditor::hideEvent(QHideEvent *event)
{
    m_keeper.flush();
    Card::hideEvent(event);
}

void RuleEditor::edit(db::RuleId id)
{
    const db::GreetingRule *stored = m_needs.book.rule(id);
    if (!stored || (m_any && !m_new && m_stored.id == id))
        return;
    m_new = false;
    m_any = true;
    m_stored = *stored;
    m_rule = *stored;
    m_draft->hide();
    fill();
    rehearse();
    readDraft();
}

void RuleEditor::begin(const db::GreetingRule &rule, Draft draft)
{
    m_new = true;
    m_any = true;
    m_stored = {};
    m_rule = rule;
    m_rule.id = {};
    m_draft->hide();
    m_rule = app::withFittingWords(m_rule, m_needs.book.content().templates, m_needs.book.content().language);
    fill();
    rehearse();
    if (draft == Draft::Resume)
        readDraft();
}

void RuleEditor::refresh()
{
    if (!m_any)
        return;
    if (!m_new) {
        const db::GreetingRule *stored = m_needs.book.rule(m_stored.id);
        if (!stored) {
            m_any = false;
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
    fill();
    rehearse();
}

bool RuleEditor::isChanged() const
{
    return m_any && (m_new || !app::sameRule(m_rule, m_stored));
}

void RuleEditor::apply(const db::GreetingRule &rule)
{
    const bool refit = rule.occasionKey != m_rule.occasionKey || rule.audience != m_rule.audience ||
                       rule.channels != m_rule.channels;
    m_rule =
        refit ? app::withFittingWords(rule, m_needs.book.content().templates, m_needs.book.content().language)
              : rule;
    keepDraft();
    fill();
    rehearse();
}

void RuleEditor::fill()
{
    if (!m_any)
        return;
    const QList<SentencePiece> sentence = GreetingWords::sentence(m_rule, m_needs.book.names(), true);
    // Words between the parts, each by itself so that lines break anywhere; what clings to a part goes along.
    QList<QPair<QString, std::optional<RulePart>>> runs;
    QString clinging;
    for (const SentencePiece &piece : sentence) {
        if (piece.part) {
            runs.append({clinging + u'\x1f' + piece.text + u'\x1f', piece.part});
            clinging.clear();
            continue;
        }
        QString text = piece.text;
        if (!runs.isEmpty() && runs.last().second && !text.isEmpty() && !text.at(0).isSpace()) {
            const qsizetype blank = text.indexOf(u' ');
            runs.last().first += blank < 0 ? text : text.left(blank);
            text = blank < 0 ? QString() : text.mid(blank);
        }
        const bool clings = !text.isEmpty() && !text.back().isSpace();
        QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        if (clings && !words.isEmpty())
            clinging = words.takeLast();
        for (const QString &word : std::as_const(words))
            runs.append({word, {}});
    }
    const bool same = m_pieces.size() == runs.size();
    if (!same) {
        qDeleteAll(m_pieces);
        m_pieces.clear();
    }
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const auto &[text, part] = runs.at(i);
        if (!part) {
            if (!same) {
                m_pieces.append(makeLabel(TextStyle::Body, u"ruleWordLabel"_s));
                m_pieces.last()->setFixedHeight(PhraseButton::lineHeight());
                m_flow->addWidget(m_pieces.last());
            }
            if (auto *label = qobject_cast<QLabel *>(m_pieces.at(i)))
                label->setText(text);
            continue;
        }
        if (!same) {
            auto *button = new PhraseButton;
            button->setObjectName(u"rulePart%1Button"_s.arg(static_cast<int>(*part)));
            connect(button, &PhraseButton::clicked, this, [this, button, part = *part] {
                editRulePart(part, m_rule, m_needs.book, button,
                             [this](const db::GreetingRule &rule) { apply(rule); });
            });
            m_pieces.append(button);
            m_flow->addWidget(button);
        }
        if (auto *button = qobject_cast<PhraseButton *>(m_pieces.at(i))) {
            const QStringList parts = text.split(u'\x1f');
            button->setPhrase(parts.value(0), parts.value(1), parts.value(2));
            button->setAccessibleName(u"%1: %2"_s.arg(GreetingWords::nameOf(*part), parts.value(1)));
            button->setToolTip(plainTip(GreetingWords::nameOf(*part)));
        }
    }
    m_on->setChecked(m_rule.enabled);
    m_title->setText(m_new ? tr("New rule") : tr("Rule"));
    fillHints();
    const bool lawful = !app::unlawfulChannel(m_rule);
    const bool whole = !m_rule.occasionKey.isEmpty() && !m_rule.channels.isEmpty();
    m_save->setEnabled(isChanged() && lawful && whole);
    m_revert->setEnabled(isChanged());
    m_duplicate->setVisible(!m_new);
    m_delete->setVisible(!m_new);
    m_revert->setText(m_new ? tr("Give up") : tr("Discard changes"));
}

void RuleEditor::fillHints()
{
    QStringList hints;
    if (m_rule.channels.isEmpty())
        hints.append(tr("Choose at least one channel."));
    if (const auto channel = app::unlawfulChannel(m_rule)) {
        const auto hours = app::lawfulHours(*channel);
        hints.append(tr("%1 may be used from %2 to %3 only. Choose another hour or leave it out.", "channel")
                         .arg(labelOf(*channel), hours->first.toString(u"HH:mm"_s),
                              hours->second.toString(u"HH:mm"_s)));
    }
    const app::SendingHours &shop = m_needs.book.content().hours;
    if (!shop.allow(m_rule.sendAt))
        hints.append(tr("The shop greets from %1 to %2 (Settings), so this rule greets at %3.")
                         .arg(shop.from.toString(u"HH:mm"_s), shop.until.toString(u"HH:mm"_s),
                              shop.nearest(m_rule.sendAt).toString(u"HH:mm"_s)));
    const db::Occasion *occasion = m_needs.book.occasion(m_rule.occasionKey);
    if (occasion && !occasion->enabled)
        hints.append(tr("This day is switched off under Occasions: the rule rests."));
    if (occasion && occasion->solemn)
        hints.append(tr("A solemn day: no promotion, no jokes, quiet words of remembrance or care only."));
    if (occasion && !app::isKept(*occasion))
        hints.append(tr("The shop does not keep this day of its customers, so nobody would be greeted."));
    for (const app::RuleConflict &conflict : app::conflictsOf(m_rule, m_needs.book.content().rules)) {
        const QString other =
            GreetingWords::plain(GreetingWords::sentence(conflict.other, m_needs.book.names()));
        hints.append(
            (conflict.otherWins
                 ? tr("Who is met by another rule too is greeted by that one, because it goes first: %1")
                 : tr("Who is met by another rule too is greeted by this one, because it goes first: %1"))
                .arg(other));
    }
    for (const db::Audience audience : app::audiencesOf(m_rule)) {
        for (const db::Channel channel : std::as_const(m_rule.channels)) {
            if (!m_rule.templateFor(audience, channel))
                hints.append(tr("No template for %1 by %2: that way is passed over.", "audience, channel")
                                 .arg(GreetingWords::audience(audience), labelOf(channel)));
        }
    }
    m_hints->setText(hints.join(u"\n"_s));
    m_hints->setVisible(!hints.isEmpty());
}

void RuleEditor::rehearse()
{
    if (m_any && !m_rule.occasionKey.isEmpty() && !m_rule.channels.isEmpty())
        m_effects->want({m_rule, false}, m_needs.calendar.groups());
}

void RuleEditor::save()
{
    m_keeper.drop(draftKey());
    m_needs.doer.run(
        this, app::SaveRule{m_rule, draftKey()},
        {.told = [isNew = m_new](const auto &) { return isNew ? tr("Rule made") : tr("Rule saved"); },
         .then = [this](db::RuleId id) { emit saved(id); },
         .failed =
             [this, key = draftKey(), typed = app::ruleToText(m_rule)](const auto &) {
                 m_keeper.keep(key, typed); // what could not be written is still only typed
                 if (key == draftKey())
                     showUnsaved();
             }});
    if (m_new) { // shown as a stored one once it is
        m_save->setEnabled(false);
        return;
    }
    m_stored = m_rule;
    fill();
}

void RuleEditor::showUnsaved()
{
    if (const db::GreetingRule *stored = m_needs.book.rule(m_stored.id); stored && !m_new)
        m_stored = *stored;
    fill();
}

void RuleEditor::revert()
{
    dropDraft();
    m_draft->hide();
    if (m_new) {
        m_any = false;
        m_new = false;
        emit gone();
        return;
    }
    m_rule = m_stored;
    fill();
    rehearse();
}

QString RuleEditor::draftKey() const
{
    return m_new ? u"rule/new"_s : u"rule/%1"_s.arg(m_stored.id.value);
}

void RuleEditor::keepDraft()
{
    m_keeper.keep(draftKey(), isChanged() ? app::ruleToText(m_rule) : QString());
}

void RuleEditor::dropDraft()
{
    m_keeper.keep(draftKey(), {});
}

void RuleEditor::readDraft()
{
    m_keeper.flush();
    m_kept.ask(app::asking(&app::keptDraft, draftKey()), [this, shown = m_rule](const QString &content) {
        const auto typed = app::ruleFromText(content);
        if (!typed || !app::sameRule(shown, m_rule) || app::sameRule(*typed, m_rule))
            return;
        m_rule = *typed;
        m_rule.id = m_stored.id;
        m_draft->show();
        fill();
        rehearse();
    });
}

void RuleEditor::takeFocus()
{
    for (QWidget *piece : std::as_const(m_pieces)) {
        if (qobject_cast<PhraseButton *>(piece)) {
            piece->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace ui

#include "ui/messages/template_editor.h"

#include "ui/language/word_labels.h"
#include "ui/messages/field_chip.h"
#include "ui/messages/message_words.h"
#include "ui/messages/template_edit.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kPause = 60ms; // of typing, before a text is looked through
constexpr std::array kShownFirst{app::Variable::Honorific, app::Variable::GivenName, app::Variable::Age,
                                 app::Variable::Shop,      app::Variable::LunarDate, app::Variable::Occasion};

} // namespace

TemplateEditor::TemplateEditor(QWidget *parent)
    : QWidget(parent), m_title(new QLineEdit), m_audience(new Chip), m_purpose(new FilterChip),
      m_purposes(new QMenu(this)), m_occasion(new Chip({}, ChipLook::outlined())),
      m_channels(new QHBoxLayout), m_subject(new TemplateEdit),
      m_subjectLabel(makeLabel(TextStyle::SecondaryStrong, u"subjectLabel"_s)), m_body(new TemplateEdit),
      m_typed(m_body), m_checksLabel(makeLabel(TextStyle::SecondaryStrong, u"checksLabel"_s)),
      m_checks(new CheckList), m_soon(new QTimer(this)), m_save(new KeyHintButton),
      m_discard(new QPushButton(tr("Discard changes"))), m_version(new FilterChip), m_deeds(new FilterChip),
      m_deedsMenu(new QMenu(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large(), grid::small(), grid::large(), grid::medium());
    column->setSpacing(grid::small());
    m_subject->setObjectName(u"subjectTextEdit"_s);
    m_subject->setSingleLine(true);
    m_body->setObjectName(u"templateTextEdit"_s);
    m_body->setMinimumHeight(grid::px(120));
    m_subjectLabel->setText(tr("Sub&ject"));
    m_subjectLabel->setBuddy(m_subject);
    m_subject->setAccessibleName(tr("Subject"));
    m_body->setAccessibleName(tr("Text of the template"));
    m_body->setPlaceholderText(tr("Write here. {{ or Ctrl+Space offers names, ages, dates…"));
    m_checksLabel->setText(tr("Checks"));
    buildHead();
    buildFields();
    column->addWidget(m_subjectLabel);
    column->addWidget(m_subject);
    column->addWidget(m_body, 3);
    column->addWidget(m_checksLabel);
    auto *scroll = new PlainScrollArea(u"checksScrollArea"_s, m_checks);
    column->addWidget(scroll, 2);
    buildFoot();
    m_soon->setSingleShot(true);
    m_soon->setInterval(kPause);
    connect(m_soon, &QTimer::timeout, this, &TemplateEditor::check);
    connect(m_title, &QLineEdit::textEdited, this, &TemplateEditor::change);
    for (TemplateEdit *edit : {m_subject, m_body}) {
        connect(edit, &TemplateEdit::sourceChanged, this, &TemplateEditor::change);
        edit->installEventFilter(this);
    }
    fillDeeds();
    check();
}

void TemplateEditor::buildHead()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    m_title->setObjectName(u"titleLineEdit"_s);
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Title of the template"));
    m_title->setFont(fontOf(TextStyle::Section));
    m_title->setMaxLength(120);
    auto *first = new QHBoxLayout;
    first->setSpacing(grid::small());
    first->addWidget(m_title, 1);
    first->addWidget(m_version);
    first->addWidget(m_deeds);
    column->addLayout(first);
    m_purpose->setObjectName(u"purposeFilterChip"_s);
    m_purpose->setCheckable(false);
    m_purpose->setOpensMenu(true);
    m_channels->setSpacing(grid::tight());
    auto *second = new FlowLayout;
    second->setSpacing(grid::small());
    second->addWidget(m_audience);
    second->addWidget(m_purpose);
    second->addWidget(m_occasion);
    auto *channels = new QWidget;
    m_channels->setContentsMargins(0, 0, 0, 0);
    channels->setLayout(m_channels);
    second->addWidget(channels);
    column->addLayout(second);
    for (const db::Purpose purpose : {db::Purpose::Greeting, db::Purpose::Care, db::Purpose::Promotion}) {
        m_purposes->addAction(labelOf(purpose), this, [this, purpose] {
            m_text.purpose = purpose;
            change();
            check();
        });
    }
    connect(m_purpose, &QAbstractButton::clicked, this,
            [this] { m_purposes->popup(m_purpose->mapToGlobal(QPoint(0, m_purpose->height()))); });
}

void TemplateEditor::buildFields()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    auto *flow = new FlowLayout;
    flow->setSpacing(grid::px(6));
    auto *label = makeLabel(TextStyle::Secondary, u"insertLabel"_s);
    label->setText(tr("Insert:"));
    label->setMinimumHeight(FieldChip().sizeHint().height());
    flow->addWidget(label);
    for (const app::Variable variable : kShownFirst) {
        auto *chip = new FieldChip;
        const QString word = MessageWords::variable(variable);
        chip->setObjectName(app::infoOf(variable).key + u"FieldChip"_s);
        chip->setText(word);
        chip->setToolTip(plainTip(MessageWords::meaning(variable)));
        chip->setAccessibleName(tr("Insert “%1”", "a variable").arg(word));
        connect(chip, &QAbstractButton::clicked, this, [this, variable] { insert(variable); });
        flow->addWidget(chip);
    }
    auto *menu = new QMenu(this);
    for (const app::VariableInfo &info : app::variableTable()) {
        if (std::find(kShownFirst.begin(), kShownFirst.end(), info.variable) == kShownFirst.end())
            menu->addAction(MessageWords::variable(info.variable), this,
                            [this, variable = info.variable] { insert(variable); });
    }
    auto *more = new FilterChip;
    more->setObjectName(u"moreFieldsFilterChip"_s);
    more->setText(tr("More", "variables"));
    more->setAccessibleName(tr("More variables to insert"));
    more->setCheckable(false);
    more->setOpensMenu(true);
    connect(more, &QAbstractButton::clicked, this,
            [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    flow->addWidget(more);
    column->addLayout(flow);
}

void TemplateEditor::buildFoot()
{
    m_save->setObjectName(u"saveTemplatePushButton"_s);
    m_save->setText(tr("Save"));
    m_save->setDefault(true);
    m_save->setKeyHint(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    m_discard->setObjectName(u"discardPushButton"_s);
    m_discard->setFlat(true);
    m_version->setObjectName(u"versionFilterChip"_s);
    m_version->setCheckable(false);
    m_deeds->setObjectName(u"deedsFilterChip"_s);
    m_deeds->setText(tr("More", "things to do"));
    m_deeds->setAccessibleName(tr("More to do with this template"));
    m_deeds->setCheckable(false);
    m_deeds->setOpensMenu(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::small());
    row->addWidget(m_save);
    row->addWidget(m_discard);
    row->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &TemplateEditor::saveAsked);
    connect(m_discard, &QPushButton::clicked, this, &TemplateEditor::discardAsked);
    connect(m_version, &QAbstractButton::clicked, this, &TemplateEditor::versionsAsked);
    connect(m_deeds, &QAbstractButton::clicked, this,
            [this] { m_deedsMenu->popup(m_deeds->mapToGlobal(QPoint(0, m_deeds->height()))); });
}

void TemplateEditor::open(const app::TemplateEntry &entry, qsizetype index,
                          const app::TemplateLibrary &library)
{
    const app::TemplateEntry::Text &one = entry.texts.at(index);
    const bool same = one.text.id == m_text.id && (one.text.id || one.draftKey == m_draftKey) &&
                      one.text.subject == m_text.subject && one.text.body == m_text.body &&
                      one.text.language == m_text.language;
    m_opening = true;
    m_entry = entry;
    m_library = library;
    m_text = one.text;
    m_draftKey = one.draftKey;
    if (m_title->text() != m_text.title) {
        m_title->setText(m_text.title);
        m_title->setCursorPosition(0); // a long one is read from its beginning
    }
    if (!same) {
        m_subject->setSource(m_text.subject, m_text.language);
        m_body->setSource(m_text.body, m_text.language);
        m_typed = m_body;
        m_answer.reset();
    }
    m_opening = false;
    const bool email = m_text.channel == db::Channel::Email;
    m_subject->setVisible(email);
    m_subjectLabel->setVisible(email);
    fillChannels(entry);
    fillDeeds();
    showChips();
    check();
}

void TemplateEditor::setDraftKey(const QString &key)
{
    m_draftKey = key;
    showChips();
}

void TemplateEditor::fillChannels(const app::TemplateEntry &entry)
{
    while (QLayoutItem *item = m_channels->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto add = [this](const QString &text, bool on, const QString &name) {
        auto *chip = new FilterChip;
        chip->setText(text);
        chip->setChecked(on);
        chip->setObjectName(name);
        m_channels->addWidget(chip);
        return chip;
    };
    QList<db::Channel> missing{db::Channel::Zalo, db::Channel::Sms, db::Channel::Email};
    for (const app::TemplateEntry::Text &one : entry.texts) {
        const db::Channel channel = one.text.channel;
        missing.removeAll(channel);
        const bool on = channel == m_text.channel;
        auto *chip = add(labelOf(channel), on, db::keyOf(channel) + u"ChannelFilterChip"_s);
        connect(chip, &QAbstractButton::clicked, this, [this, chip, on, channel] {
            chip->setChecked(on);
            emit channelAsked(channel);
        });
    }
    for (const db::Channel channel : std::as_const(missing)) {
        if (entry.archived)
            break;
        auto *chip = add(u"+ "_s + labelOf(channel), false, db::keyOf(channel) + u"AddFilterChip"_s);
        chip->setCheckable(false);
        chip->setToolTip(plainTip(tr("Write this for %1 too", "a channel").arg(labelOf(channel))));
        connect(chip, &QAbstractButton::clicked, this, [this, channel] { emit addChannelAsked(channel); });
    }
}

void TemplateEditor::change()
{
    if (m_opening)
        return;
    m_text.title = m_title->text();
    m_text.subject = m_subject->source();
    m_text.body = m_body->source();
    m_soon->start();
    emit edited();
}

void TemplateEditor::setAnswer(const std::optional<app::ValueCensus::Answer> &answer, qint64 counted)
{
    m_answer = answer;
    m_counted = counted;
    check();
}

void TemplateEditor::replaceWords(const QString &subject, const QString &body)
{
    if (m_subject->source() != subject)
        m_subject->replaceSource(subject);
    if (m_body->source() != body)
        m_body->replaceSource(body);
    check();
}

void TemplateEditor::insert(app::Variable variable)
{
    m_typed->insertVariable(variable);
    if (!window()->testAttribute(Qt::WA_KeyboardFocusChange))
        m_typed->setFocus(Qt::OtherFocusReason);
}

void TemplateEditor::goToNextProblem()
{
    const bool subjectFirst = m_subject->isVisible() && m_subject->hasProblems() && !m_subject->hasFocus();
    if (subjectFirst || !m_body->goToNextProblem())
        m_subject->goToNextProblem();
}

void TemplateEditor::takeFocus()
{
    m_typed->setFocus(Qt::OtherFocusReason);
}

bool TemplateEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_typed = static_cast<TemplateEdit *>(watched);
    return QWidget::eventFilter(watched, event);
}

void TemplateEditor::showChips()
{
    const bool prospect = m_text.audience == db::Audience::Prospect;
    m_audience->setLook(prospect ? ChipLook::prospect() : ChipLook::existing());
    m_audience->setText(MessageWords::people(m_text.audience));
    m_audience->setToolTip(tr(
        "A template keeps its audience for life, so that nobody is sent the others' words. To say it to the "
        "others, duplicate it."));
    m_purpose->setText(labelOf(m_text.purpose));
    m_purpose->setAccessibleName(tr("Purpose: %1").arg(labelOf(m_text.purpose)));
    m_occasion->setText(MessageWords::occasion(m_library, m_text.occasionKey));
    const bool stored = bool(m_text.id);
    const bool draft = !m_draftKey.isEmpty();
    m_version->setVisible(stored);
    m_version->setText(tr("Version %1").arg(m_text.version));
    m_version->setToolTip(tr("See what was changed when, and bring an earlier wording back"));
    m_save->setEnabled(draft && m_reason.isEmpty());
    m_save->setToolTip(plainTip(m_reason));
    m_discard->setVisible(draft);
    m_deeds->setVisible(stored);
}

void TemplateEditor::fillDeeds()
{
    m_deedsMenu->clear();
    m_deedsMenu->addAction(tr("Duplicate…"), this, &TemplateEditor::duplicateAsked);
    m_deedsMenu->addAction(tr("Versions"), this, &TemplateEditor::versionsAsked);
    m_deedsMenu->addAction(m_text.archived ? tr("Bring back") : tr("Archive"), this,
                           &TemplateEditor::archiveAsked);
}

} // namespace ui

#include "ui/messages/template_editor.h"

#include "app/messages/message_check.h"
#include "app/messages/template_draft.h"
#include "app/people/channels.h"
#include "ui/messages/field_chip.h"
#include "ui/messages/files_panel.h"
#include "ui/messages/message_words.h"
#include "ui/messages/template_edit.h"
#include "ui/messages/template_head.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/plain_text.h"

#include <QEvent>
#include <QKeySequence>
#include <QLabel>
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
constexpr std::array kShownFirst{
    app::Variable::Honorific, app::Variable::GivenName, app::Variable::Shop,
    app::Variable::Occasion}; // as many as leave room beside them for the others' menu

} // namespace

TemplateEditor::TemplateEditor(QWidget *parent)
    : QWidget(parent), m_head(new TemplateHead), m_subject(named(new TemplateEdit, u"subjectTextEdit"_s)),
      m_subjectLabel(makeText(TextStyle::SecondaryStrong, u"subjectLabel"_s, tr("Sub&ject"))),
      m_body(named(new TemplateEdit, u"templateTextEdit"_s)), m_typed(m_body), m_files(new FilesPanel),
      m_checksLabel(makeText(TextStyle::SecondaryStrong, u"checksLabel"_s, tr("Checks"))),
      m_checks(new CheckList), m_checksArea(new PlainScrollArea(u"checksScrollArea"_s, m_checks)),
      m_soon(new QTimer(this)), m_save(named(new KeyHintButton, u"saveTemplatePushButton"_s)),
      m_discard(makeButton(u"discardPushButton"_s, tr("Discard changes"), ButtonKind::Quiet))
{
    m_checksArea->followContent();
    m_subject->setSingleLine(true);
    m_body->growWithText(); // what is said of it stands right under it
    m_subjectLabel->setBuddy(m_subject);
    m_subject->setAccessibleName(tr("Subject"));
    m_body->setAccessibleName(tr("Text of the template"));
    m_body->setPlaceholderText(tr("Write here. {{ or Ctrl+Space offers names, ages, dates…"));
    m_save->setText(tr("Save"));
    m_save->setDefault(true);
    m_save->setKeyHint(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    setLayout(
        columnOf(grid::small(),
                 {m_head, fieldRow(), m_subjectLabel, m_subject, m_body, m_files, m_checksLabel, m_checksArea,
                  BoxItem::rest(), rowOf(grid::small(), {m_save, m_discard, BoxItem::rest()})},
                 {grid::large(), grid::small(), grid::large(), grid::medium()}));
    connect(m_save, &QPushButton::clicked, this, &TemplateEditor::saveAsked);
    connect(m_discard, &QPushButton::clicked, this, &TemplateEditor::discardAsked);
    m_soon->setSingleShot(true);
    m_soon->setInterval(kPause);
    connect(m_soon, &QTimer::timeout, this, &TemplateEditor::check);
    connect(m_head, &TemplateHead::titleEdited, this, &TemplateEditor::change);
    connect(m_head, &TemplateHead::purposeChosen, this, [this](db::Purpose purpose) {
        m_text.purpose = purpose;
        change();
        check();
    });
    for (TemplateEdit *edit : {m_subject, m_body}) {
        connect(edit, &TemplateEdit::sourceChanged, this, &TemplateEditor::change);
        edit->installEventFilter(this);
    }
    m_files->takeDropsOf(m_body->viewport());
    m_files->hide();
    check();
}

QLayout *TemplateEditor::fieldRow()
{
    auto *flow = new FlowLayout;
    flow->setSpacing(grid::px(6));
    QLabel *label = makeText(TextStyle::Secondary, u"insertLabel"_s, tr("Insert:"));
    label->setMinimumHeight(FieldChip().sizeHint().height());
    flow->addWidget(label);
    for (const app::Variable variable : kShownFirst) {
        auto *chip = named(new FieldChip, app::infoOf(variable).key + u"FieldChip"_s);
        const QString word = MessageWords::variable(variable);
        chip->setText(word);
        chip->setToolTip(plainTip(MessageWords::meaning(variable)));
        chip->setAccessibleName(tr("Insert “%1”", "a variable").arg(word));
        connect(chip, &QAbstractButton::clicked, this, [this, variable] { insert(variable); });
        flow->addWidget(chip);
    }
    auto *menu = new QMenu(this);
    for (const app::VariableInfo &info : app::variableTable()) {
        if (std::ranges::find(kShownFirst, info.variable) == kShownFirst.end())
            menu->addAction(MessageWords::variable(info.variable), this,
                            [this, variable = info.variable] { insert(variable); });
    }
    auto *more = named(new FilterChip, u"moreFieldsFilterChip"_s);
    more->setText(tr("More", "variables"));
    more->setAccessibleName(tr("More fields to insert"));
    more->setMenu(menu);
    flow->addWidget(more);
    return flow;
}

void TemplateEditor::open(const app::TemplateEntry &entry, qsizetype index,
                          const app::TemplateLibrary &library)
{
    const app::TemplateEntry::Text &one = entry.texts.at(index);
    const bool same = one.text.id == m_text.id && (one.text.id || one.draftKey == m_draftKey) &&
                      one.text.subject == m_text.subject && one.text.body == m_text.body &&
                      one.text.language == m_text.language;
    m_opening = true;
    m_library = &library;
    m_text = one.text;
    m_draftKey = one.draftKey;
    m_head->show(entry, m_text, library);
    if (!same) {
        m_subject->setSource(m_text.subject, m_text.language);
        m_body->setSource(m_text.body, m_text.language);
        m_typed = m_body;
        m_data.answer.reset();
    }
    m_opening = false;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_subject, m_subjectLabel})
        widget->setVisible(app::hasSubject(m_text.channel));
    m_files->setVisible(app::hasSubject(m_text.channel));
    m_files->setStored(bool(m_text.id));
    setFiles(library.files.value(app::filesOwnerOf(m_text)));
}

void TemplateEditor::setFiles(const QList<db::TemplateFile> &files)
{
    m_text.pictures.clear();
    for (const db::TemplateFile &file : files) {
        if (file.place == db::FilePlace::InText)
            m_text.pictures.append(file.name);
    }
    m_files->setFiles(files);
    check();
}

void TemplateEditor::insertPicture(const QString &name)
{
    m_body->insertPicture(name);
}

void TemplateEditor::showHead(const app::TemplateEntry &entry, qsizetype index,
                              const app::TemplateLibrary &library)
{
    m_library = &library;
    m_text.archived = entry.texts.at(index).text.archived;
    m_head->show(entry, m_text, library);
}

void TemplateEditor::setDraftKey(const QString &key)
{
    m_draftKey = key;
    showButtons();
}

void TemplateEditor::change()
{
    if (m_opening)
        return;
    m_text.title = m_head->title();
    m_text.subject = m_subject->source();
    m_text.body = m_body->source();
    m_soon->start();
    emit edited();
}

void TemplateEditor::setAnswer(const std::optional<app::ValueCensus::Answer> &answer, qint64 counted)
{
    m_data = {answer, counted};
    check();
}

void TemplateEditor::check()
{
    m_soon->stop();
    const bool untouched = m_text.body.isEmpty() && m_text.subject.isEmpty();
    auto findings = untouched && !m_text.id ? QList<app::Finding>() : app::checkTemplate(m_text);
    for (const auto &[edit, part] :
         {std::pair(m_subject, app::TextPart::Subject), {m_body, app::TextPart::Body}}) {
        QList<app::Finding> of;
        QStringList words;
        for (const app::Finding &finding : std::as_const(findings)) {
            if (finding.part != part)
                continue;
            of.append(finding);
            words.append(MessageWords::finding(finding, m_text));
        }
        edit->showFindings(of, words);
    }
    const auto reason = m_library ? m_library->reasonNotToSave(m_text) : app::reasonNotToSave(m_text);
    m_reason = reason ? MessageWords::finding(*reason, m_text) : QString();
    if (reason && reason->code == "untimely"_L1) // of the rules, which the text alone does not know
        findings.prepend(*reason);
    const auto checks = TemplateChecks::of(m_text, findings, m_data,
                                           {[this](const app::TemplateFix &fix) { mend(fix); },
                                            [this] { emit stopCountingAsked(); },
                                            [this](const QString &title, const QList<db::CustomerId> &ids) {
                                                emit customersAsked(title, ids);
                                            }});
    m_checks->setChecks(checks);
    m_checksLabel->setVisible(!checks.isEmpty());
    showButtons();
}

void TemplateEditor::mend(const app::TemplateFix &fix)
{
    TemplateEdit *edit = fix.part == app::TextPart::Subject ? m_subject : m_body;
    edit->replaceSource(fix.text);
    edit->setFocus(Qt::OtherFocusReason);
    check();
}

void TemplateEditor::replaceWords(const QString &subject, const QString &body)
{
    for (const auto &[edit, source] : {std::pair(m_subject, subject), {m_body, body}}) {
        if (edit->source() != source)
            edit->replaceSource(source);
    }
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

void TemplateEditor::showButtons()
{
    const bool draft = !m_draftKey.isEmpty();
    m_save->setEnabled(draft && m_reason.isEmpty());
    m_save->setToolTip(plainTip(m_reason));
    m_discard->setVisible(draft);
}

} // namespace ui

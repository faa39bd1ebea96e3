#include "ui/customers/customer_editor.h"

#include "app/customers/customer_commands.h"
#include "app/customers/typed_name.h"
#include "ui/customers/customer_form.h"
#include "ui/customers/duplicate_loader.h"
#include "ui/customers/editor_frame.h"
#include "ui/customers/editor_lines.h"
#include "ui/shell/doer.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"

#include <QSignalBlocker>

using namespace Qt::StringLiterals;
using State = app::SaveOutcome::State;

namespace ui {

CustomerEditor::CustomerEditor(const Needs &needs, QWidget *parent)
    : Card(parent), m_doer(needs.doer), m_desk(needs.doer.desk()), m_draft(needs), m_starting(m_desk),
      m_duplicates(new DuplicateLoader(m_desk, this)), m_form(new CustomerForm(m_desk.clock())),
      m_frame(new EditorFrame(m_form))
{
    setObjectName(u"customerEditor"_s);
    setAccessibleName(tr("Customer editor"));
    setEdge(Role::Accent);
    setMinimumWidth(grid::px(340));
    setLayout(columnOf(0, {m_frame}, {2, 2, 2, 2}));
    m_starting.setInTurn(); // behind the draft just kept
    connect(&m_starting, &LoaderBase::failed, &m_doer, &Doer::showError);
    connect(m_form, &CustomerForm::changed, this, &CustomerEditor::look);
    connect(m_form, &CustomerForm::customerAsked, this, &CustomerEditor::customerAsked);
    connect(m_duplicates, &DuplicateLoader::changed, this, &CustomerEditor::showLines);
    connect(m_frame, &EditorFrame::saveAsked, this, &CustomerEditor::save);
    connect(m_frame, &EditorFrame::cancelAsked, this, &CustomerEditor::cancel);
}

void CustomerEditor::start(db::CustomerId id, const QString &searched,
                           const std::optional<app::CustomerDraft> &draft)
{
    m_draft.flush(); // so that what was typed just now is found
    m_duplicates->stop();
    m_starting.ask(
        app::asking(&app::startEditing, id),
        [this, id, searched, draft](const app::EditorStart &start) { take(id, start, searched, draft); });
}

void CustomerEditor::take(db::CustomerId id, const app::EditorStart &start, const QString &searched,
                          const std::optional<app::CustomerDraft> &draft)
{
    m_edited = EditedCustomer::of(id, start, !draft && start.draft);
    m_duplicates->clear();
    m_saving = false;
    const app::CustomerDraft shown =
        app::withSearched(draft ? *draft : start.draft.value_or(m_edited.initial), searched);
    {
        const QSignalBlocker quiet(m_form); // looked at when all of it stands there
        m_form->setStart(start);
        m_form->setDraft(shown);
    }
    m_edited.begun = m_form->draft();
    m_open = true;
    m_frame->setTitle(m_edited.id ? title() : tr("New customer"));
    showLines();
    look();
    m_frame->scrollToTop();
    emit opened();
    m_form->goTo(app::CustomerField::Name);
}

bool CustomerEditor::hasUnsaved() const
{
    return m_open && m_form->draft() != m_edited.initial;
}

std::optional<app::CustomerDraft> CustomerEditor::unsaved() const
{
    return hasUnsaved() ? std::optional(m_form->draft()) : std::nullopt;
}

QString CustomerEditor::title() const
{
    return m_edited.title(m_form->draft().fullName.simplified());
}

void CustomerEditor::look()
{
    if (!m_open)
        return;
    const app::CustomerDraft draft = m_form->draft();
    const app::DraftReading reading = m_edited.readTyped(draft, m_desk.clock().today());
    m_form->showReading(reading);
    m_draft.keep(m_edited, draft);
    m_duplicates->look(reading.customer, m_edited.start.stored);
}

void CustomerEditor::save()
{
    if (!m_open || m_saving)
        return;
    const app::DraftReading reading = m_edited.read(m_form->draft(), m_desk.clock().today());
    if (const auto *inTheWay = reading.firstBlocking()) {
        m_form->showReading(reading);
        m_form->goTo(inTheWay->field, inTheWay->row);
        m_frame->scrollTo(m_form->part(inTheWay->field, inTheWay->row));
        return;
    }
    write(false);
}

void CustomerEditor::write(bool bringBack)
{
    app::SaveRequest request = m_edited.requestFor(m_form->draft(), m_desk.clock().today());
    request.bringBack = bringBack;
    m_saving = true;
    m_draft.drop(m_edited);
    m_doer.run(this, app::SaveCustomer{request},
               {.told = [isNew = !m_edited.id](
                            const app::SaveOutcome &saved) { return EditedCustomer::wordsOf(saved, isNew); },
                .then =
                    [this](const app::SaveOutcome &outcome) {
                        m_saving = false;
                        answer(outcome);
                    },
                .failed =
                    [this](const db::Error &) {
                        m_saving = false;
                        look(); // the draft is kept again
                    }});
}

void CustomerEditor::answer(const app::SaveOutcome &outcome)
{
    if (outcome.state == State::Saved) {
        m_edited.initial = m_form->draft(); // nothing is unsaved any more
        finish();
        emit saved(outcome);
        return;
    }
    m_edited.refused = outcome;
    if (outcome.state == State::Clashed)
        m_form->setDraft(m_edited.joinTheirs(m_form->draft(), outcome.theirs, m_desk.clock().today()));
    look();
    showLines();
}

void CustomerEditor::takeTheirs(app::CustomerField field, const db::Customer &theirs)
{
    db::Customer mine = m_edited.read(m_form->draft(), m_desk.clock().today()).customer;
    app::copyField(field, theirs, mine);
    if (m_edited.refused)
        m_edited.refused->clashes.removeAll(field);
    m_form->setDraft(app::draftOf(mine));
    showLines();
}

void CustomerEditor::showLines()
{
    const EditorAnswers answers{.discard = [this] { discardDraft(); },
                                .refusal = {[this](app::CustomerField field, const db::Customer &theirs) {
                                                takeTheirs(field, theirs);
                                            },
                                            [this] { write(true); }},
                                .open = [this](db::CustomerId id) { emit customerAsked(id); }};
    m_frame->say(editorLines(m_edited, m_duplicates->found(), m_desk.clock(), answers));
    m_form->showOwners(m_duplicates->found());
}

void CustomerEditor::discardDraft()
{
    const app::CustomerDraft thrown = m_form->draft();
    m_edited.restoredAtMs = 0;
    m_form->setDraft(m_edited.initial);
    showLines();
    m_form->goTo(app::CustomerField::Name);
    m_draft.offerBack(m_edited.id, thrown);
}

void CustomerEditor::cancel()
{
    if (!m_open)
        return;
    const app::CustomerDraft thrown = m_form->draft();
    const bool unsaved = hasUnsaved();
    m_draft.forget(m_edited);
    finish();
    if (unsaved)
        m_draft.offerBack(m_edited.id, thrown);
}

void CustomerEditor::finish()
{
    m_starting.cancel();
    m_duplicates->stop();
    m_draft.flush();
    m_open = false;
    m_frame->say({});
    emit closed();
}

void CustomerEditor::hideEvent(QHideEvent *event)
{
    m_draft.flush();
    Card::hideEvent(event);
}

} // namespace ui

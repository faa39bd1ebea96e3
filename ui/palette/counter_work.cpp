#include "ui/palette/counter_work.h"

#include "app/customers/customer_commands.h"
#include "app/customers/typed_name.h"
#include "ui/contacts/contact_work.h"
#include "ui/language/explain.h"
#include "ui/language/saved_words.h"
#include "ui/palette/command_palette.h"
#include "ui/palette/counter_bar.h"
#include "ui/palette/counter_note.h"
#include "ui/palette/failed_entries.h"
#include "ui/shell/doer.h"
#include "ui/shell/navigator.h"
#include "ui/shell/undo_history.h"

#include <utility>

namespace ui {

CounterWork::CounterWork(const Needs &needs, CommandPalette &palette)
    : QObject(&palette), m_doer(needs.doer), m_undo(needs.undo), m_navigator(needs.navigator),
      m_window(needs.window), m_palette(palette), m_foot(new CounterNote),
      m_contacts(new ContactWork(needs.doer, this)), m_failed(new FailedEntries(this))
{
    palette.setFoot(m_foot);
    listenTo(*m_foot);
    connect(m_failed, &FailedEntries::againAsked, this, &CounterWork::write);
    connect(m_contacts, &ContactWork::moveOffered, this, &CounterWork::offerMove);
    connect(m_contacts, &ContactWork::moved, this, &CounterWork::sayDone);
    connect(&palette, &CommandPalette::closed, m_foot, &CounterNote::clear);
}

void CounterWork::choose(const app::CustomerLine &line)
{
    leave();
    m_person = line;
    m_bar = new CounterBar(m_doer.desk().clock(), m_window);
    m_bar->showPerson(line);
    listenTo(*m_bar->note());
    connect(m_bar, &CounterBar::closed, m_bar, &QObject::deleteLater);
    connect(m_bar, &CounterBar::closed, this, [this] {
        keepWaiting();
        keepLine();
        m_bar.clear();
    });
    connect(m_bar, &CounterBar::entered, this, &CounterWork::record);
    connect(m_bar, &CounterBar::profileAsked, this, &CounterWork::openProfile);
    connect(m_bar, &CounterBar::nextAsked, this, &CounterWork::next);
    m_bar->open();
    putBack();
}

void CounterWork::keepLine()
{
    const auto line = m_bar->halfTyped();
    if (line && m_person.row.id)
        m_lines.insert(m_person.row.id, *line);
    else if (line)
        m_forNew.begin(m_madeOf, *line);
    else
        m_lines.remove(m_person.row.id);
}

void CounterWork::keepWaiting()
{
    m_profileWanted = false;
    if (!m_waiting.isEmpty())
        m_forNew.enter(m_madeOf, std::exchange(m_waiting, {}));
}

void CounterWork::leave()
{
    keepWaiting();
    if (m_bar)
        m_bar->close();
    m_bar.clear();
}

qsizetype CounterWork::unrecorded() const
{
    const qsizetype waiting = m_forNew.isStoring(m_madeOf) ? 0 : m_waiting.size();
    const qsizetype inBar = m_bar && m_bar->halfTyped() ? 1 : 0;
    return m_failed->count() + m_lines.size() + waiting + inBar + m_forNew.unrecorded();
}

void CounterWork::next(const QString &typed)
{
    leave();
    m_palette.open(typed);
}

void CounterWork::create(const QString &typed)
{
    const auto customer = app::customerAtOnce(typed, m_doer.desk().clock().today());
    if (!customer) {
        emit m_navigator.newCustomerAsked(typed);
        return;
    }
    app::CustomerLine line;
    line.row.fullName = customer->fullName;
    line.row.stage = customer->stage;
    line.row.phone = app::phoneAtOnce(*customer);
    choose(line);
    m_madeOf = typed;
    putBackForNew();
    // Another program may have added them since the search, or the number was written in another way.
    const auto look = [this, made = Made{*customer, typed, m_bar}](const auto &found) {
        if (!isInBar(made) && !m_forNew.hasEntered(made.typed))
            return; // the person went on before anything was made or entered
        for (const app::PossibleDuplicate &one : found.value_or(QList<app::PossibleDuplicate>())) {
            if (app::kindOf(one.because)) {
                know(made, one.id, one.name);
                return;
            }
        }
        store(made);
    };
    m_doer.desk().askInTurn(this, app::asking(&app::duplicatesOf, *customer), look);
}

void CounterWork::putBackForNew()
{
    LinesForNew::Kept kept = m_forNew.take(m_madeOf);
    if (!kept.begun && !kept.entered.isEmpty() && !kept.entered.constLast().typed.isEmpty()) {
        const CounterEntry last = kept.entered.takeLast();
        kept.begun = CounterLine{last.line.kind, last.typed};
    }
    for (const CounterEntry &entry : std::as_const(kept.entered))
        record(entry.line, entry.typed);
    if (kept.begun)
        m_bar->beginLine(kept.begun->kind, kept.begun->text);
}

void CounterWork::store(const Made &made)
{
    app::SaveCustomer command;
    command.request.mine = made.customer;
    command.request.draftStays = true;
    const QString told = tr("%1 added", "a customer").arg(made.customer.fullName);
    const auto back = [this, made] {
        if (isInBar(made))
            next(made.typed);
    };
    m_forNew.beginStoring(made.typed);
    m_doer.run(this, command,
               {.told = &words::addedCustomer,
                .then =
                    [this, made](const app::SaveOutcome &saved) {
                        m_forNew.endStoring(made.typed);
                        sayDone(words::addedCustomer(saved));
                        know(made, saved.id, made.customer.fullName);
                    },
                .failed =
                    [this, made, back](const db::Error &) {
                        m_forNew.endStoring(made.typed);
                        back();
                    },
                .takenBack =
                    [this, told, back] {
                        back();
                        sayUndone(told);
                    }});
}

bool CounterWork::isInBar(const Made &made) const
{
    return made.bar && made.bar == m_bar;
}

void CounterWork::know(const Made &made, db::CustomerId id, const QString &name)
{
    if (!isInBar(made)) {
        recordLate(made.typed, id, name);
        return;
    }
    m_person.row.id = id;
    m_person.row.fullName = name;
    refreshPerson();
    const QList<CounterEntry> waiting = std::exchange(m_waiting, {});
    if (m_profileWanted)
        openProfile();
    else if (!waiting.isEmpty() && !waiting.constLast().typed.isEmpty() && !m_bar->halfTyped())
        next();
    for (const CounterEntry &entry : waiting)
        write({m_person, entry.line, entry.typed});
}

void CounterWork::refreshPerson()
{
    const auto refresh = [this, id = m_person.row.id](const db::Result<QList<app::CustomerLine>> &lines) {
        if (!m_bar || m_person.row.id != id || !lines || lines->isEmpty())
            return; // what is known of them already is enough to record by
        m_person = lines->constFirst();
        m_bar->showPerson(m_person);
    };
    m_doer.desk().askInTurn(this, app::asking(&app::loadLines, QList{m_person.row.id}, m_doer.desk().clock()),
                            refresh);
}

void CounterWork::record(const app::LogLine &line, const QString &typed)
{
    const CounterEntry entry{m_person, line, typed};
    if (!m_person.row.id) {
        m_waiting.append(entry);
        m_profileWanted = false;
        return;
    }
    if (!typed.isEmpty()) // else a purchase may follow the visit
        next();
    write(entry);
}

void CounterWork::recordLate(const QString &madeOf, db::CustomerId id, const QString &name)
{
    const LinesForNew::Kept kept = m_forNew.take(madeOf);
    if (kept.begun)
        m_lines.insert(id, *kept.begun);
    for (CounterEntry entry : kept.entered) {
        entry.person.row.id = id;
        entry.person.row.fullName = name;
        write(entry);
    }
}

void CounterWork::write(const CounterEntry &entry)
{
    const db::CustomerRow &row = entry.person.row;
    const QString told = ContactWork::told(entry.line, row.fullName);
    m_contacts->record(
        entry.line, {row.id, row.fullName},
        {.then = [this, told](db::InteractionId) { sayDone(told); },
         .failed = [this, entry](
                       const db::Error &error) { keepFailed(entry, explain(error, m_doer.desk().path())); },
         .takenBack = [this, told] { sayUndone(told); }});
}

void CounterWork::keepFailed(const CounterEntry &entry, const QString &why)
{
    m_failed->add(entry, why);
    // On a page, or in the field, the next letters are meant for what is typed there.
    const bool waitsForTheNext = m_palette.isOpen() && !m_palette.isTypedIn();
    if (waitsForTheNext && !entry.typed.isEmpty()) {
        m_palette.close();
        choose(entry.person);
    } else if (m_bar && m_person.row.id == entry.person.row.id && !m_bar->halfTyped()) {
        putBack();
    }
}

void CounterWork::putBack()
{
    const db::CustomerId id = m_person.row.id;
    const auto line = m_lines.contains(id) ? m_lines.take(id) : m_failed->takeTyped(id);
    if (line)
        m_bar->beginLine(line->kind, line->text); // kept again when the bar closes
}

void CounterWork::openProfile()
{
    const db::CustomerId id = m_person.row.id;
    m_profileWanted = !id;
    if (!id)
        return;
    leave();
    emit m_navigator.customerAsked(id);
}

CounterNote *CounterWork::note() const
{
    return m_bar ? m_bar->note() : m_palette.isOpen() ? m_foot : nullptr;
}

void CounterWork::sayDone(const QString &told)
{
    if (CounterNote *seen = note())
        seen->say(told);
    if (m_bar && m_person.row.id)
        refreshPerson();
}

void CounterWork::offerMove(db::CustomerId id, const QString &name, const QString &question)
{
    if (CounterNote *seen = note())
        seen->offer(question, tr("Move", "to existing customers"),
                    [this, id, name] { m_contacts->move(id, name); });
}

void CounterWork::sayUndone(const QString &told)
{
    if (CounterNote *seen = note())
        seen->tell(tr("Undone: %1", "what was done").arg(told));
}

void CounterWork::listenTo(CounterNote &note)
{
    connect(&note, &CounterNote::undoAsked, &m_undo, &UndoHistory::takeBackLast);
    m_failed->showIn(note);
}

} // namespace ui

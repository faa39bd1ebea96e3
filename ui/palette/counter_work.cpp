#include "ui/palette/counter_work.h"

#include "app/customers/customer_commands.h"
#include "app/customers/log_line.h"
#include "app/customers/typed_name.h"
#include "ui/contacts/contact_work.h"
#include "ui/palette/command_palette.h"
#include "ui/palette/counter_bar.h"
#include "ui/palette/counter_note.h"
#include "ui/shell/doer.h"
#include "ui/shell/navigator.h"
#include "ui/shell/undo_history.h"

#include <utility>

namespace ui {

CounterWork::CounterWork(const Needs &needs, CommandPalette &palette)
    : QObject(&palette), m_doer(needs.doer), m_undo(needs.undo), m_navigator(needs.navigator),
      m_window(needs.window), m_palette(palette), m_foot(new CounterNote),
      m_contacts(new ContactWork(needs.doer, this))
{
    palette.setFoot(m_foot);
    listenTo(*m_foot);
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
        keepLine();
        m_bar.clear();
    });
    connect(m_bar, &CounterBar::entered, this, &CounterWork::record);
    connect(m_bar, &CounterBar::profileAsked, this, &CounterWork::openProfile);
    connect(m_bar, &CounterBar::nextAsked, this, [this] { next(); });
    m_bar->open();
    if (const auto kept = m_lines.constFind(line.row.id); kept != m_lines.cend())
        m_bar->beginLine(kept->kind, kept->text);
}

void CounterWork::keepLine()
{
    const auto line = m_bar->halfTyped();
    if (line && m_person.row.id)
        m_lines.insert(m_person.row.id, *line);
    else
        m_lines.remove(m_person.row.id);
}

void CounterWork::leave()
{
    m_whenKnown = {};
    if (m_bar)
        m_bar->close();
    m_bar.clear();
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
    if (!customer->contactPoints.isEmpty() &&
        customer->contactPoints.constFirst().kind == db::ContactKind::Phone)
        line.row.phone = customer->contactPoints.constFirst().normalized;
    choose(line);
    // Another program may have added them since the search, or the number was written in another way.
    const auto look = [this, customer = *customer, typed,
                       bar = m_bar](const db::Result<QList<app::PossibleDuplicate>> &found) {
        if (!bar || bar != m_bar)
            return; // the person went on before anything was made
        for (const app::PossibleDuplicate &one : found.value_or(QList<app::PossibleDuplicate>())) {
            if (app::kindOf(one.because)) {
                m_person.row.fullName = one.name;
                know(one.id);
                return;
            }
        }
        store(customer, typed);
    };
    m_doer.desk().askInTurn(this, app::asking(&app::duplicatesOf, *customer), look);
}

void CounterWork::store(const db::Customer &customer, const QString &typed)
{
    app::SaveCustomer command;
    command.request.mine = customer;
    command.request.draftStays = true;
    const QString told = tr("%1 added", "a customer").arg(customer.fullName);
    const auto back = [this, typed, bar = m_bar] {
        if (bar && bar == m_bar)
            next(typed);
    };
    m_doer.run(this, command,
               {.told = [told](const app::SaveOutcome &) { return told; },
                .then =
                    [this, told, bar = m_bar](const app::SaveOutcome &saved) {
                        sayDone(told);
                        if (bar && bar == m_bar)
                            know(saved.id);
                    },
                .failed = [back](const db::Error &) { back(); },
                .takenBack =
                    [this, told, back] {
                        back();
                        sayUndone(told);
                    }});
}

void CounterWork::know(db::CustomerId id)
{
    m_person.row.id = id;
    m_doer.desk().askInTurn(this,
                            app::asking(&app::loadLines, QList<db::CustomerId>{id}, m_doer.desk().clock()),
                            [this, id](const db::Result<QList<app::CustomerLine>> &lines) {
                                if (!m_bar || m_person.row.id != id || !lines || lines->isEmpty())
                                    return; // what is known of them already is enough to record by
                                m_person = lines->constFirst();
                                m_bar->showPerson(m_person);
                            });
    if (const Then then = std::exchange(m_whenKnown, {}))
        then();
}

void CounterWork::whenKnown(const Then &then)
{
    if (m_person.row.id)
        then();
    else
        m_whenKnown = then;
}

void CounterWork::record(const app::LogLine &line, const QString &typed)
{
    whenKnown([this, line, typed] {
        const app::CustomerLine person = m_person;
        const QString told = ContactWork::told(line, person.row.fullName);
        next();
        m_contacts->record(line, {person.row.id, person.row.fullName},
                           {.then = [this, told](db::InteractionId) { sayDone(told); },
                            .failed =
                                [this, person, kind = line.kind, typed](const db::Error &) {
                                    if (m_bar && m_person.row.id == person.row.id) { // the same one again
                                        if (!typed.isEmpty() && !m_bar->halfTyped())
                                            m_bar->beginLine(kind, typed);
                                        return;
                                    }
                                    if (m_bar) { // the next customer is here already
                                        if (!typed.isEmpty())
                                            m_lines.insert(person.row.id, {kind, typed});
                                        return;
                                    }
                                    m_palette.close();
                                    choose(person);
                                    if (!typed.isEmpty())
                                        m_bar->beginLine(kind, typed);
                                },
                            .takenBack = [this, told] { sayUndone(told); }});
    });
}

void CounterWork::openProfile()
{
    whenKnown([this] {
        const db::CustomerId id = m_person.row.id;
        leave();
        emit m_navigator.customerAsked(id);
    });
}

CounterNote *CounterWork::note() const
{
    return m_bar ? m_bar->note() : m_palette.isOpen() ? m_foot : nullptr;
}

void CounterWork::sayDone(const QString &told)
{
    if (CounterNote *seen = note())
        seen->say(told);
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

void CounterWork::listenTo(const CounterNote &note)
{
    connect(&note, &CounterNote::undoAsked, &m_undo, &UndoHistory::takeBackLast);
}

} // namespace ui

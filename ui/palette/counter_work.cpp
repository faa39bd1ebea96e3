#include "ui/palette/counter_work.h"

#include "app/customers/customer_commands.h"
#include "app/customers/typed_name.h"
#include "ui/contacts/contact_work.h"
#include "ui/language/explain.h"
#include "ui/language/word_labels.h"
#include "ui/palette/command_palette.h"
#include "ui/palette/counter_bar.h"
#include "ui/palette/counter_note.h"
#include "ui/shell/doer.h"
#include "ui/shell/navigator.h"
#include "ui/shell/undo_history.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kFailedSeen = 4; // more would leave no room for the list

} // namespace

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
    putBack();
    showFailed();
}

void CounterWork::keepLine()
{
    const auto line = m_bar->halfTyped();
    if (line && m_person.row.id)
        m_lines.insert(m_person.row.id, *line);
    else if (line && !m_linesOfNew.contains(m_madeOf))
        m_linesOfNew.insert(m_madeOf, *line);
    else
        m_lines.remove(m_person.row.id);
}

void CounterWork::leave()
{
    m_whenKnown = {};
    if (m_waiting)
        m_linesOfNew.insert(m_madeOf, *std::exchange(m_waiting, {}));
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
    m_madeOf = typed;
    if (m_linesOfNew.contains(typed)) {
        const CounterLine kept = m_linesOfNew.take(typed);
        m_bar->beginLine(kept.kind, kept.text);
    }
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
                    [this, told, typed, bar = m_bar](const app::SaveOutcome &saved) {
                        sayDone(told);
                        if (bar && bar == m_bar)
                            know(saved.id);
                        else if (m_linesOfNew.contains(typed))
                            m_lines.insert(saved.id, m_linesOfNew.take(typed));
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
    m_waiting.reset();
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
    if (!m_person.row.id && !typed.isEmpty())
        m_waiting = CounterLine{line.kind, typed};
    whenKnown([this, line, typed] {
        const Entered entered{m_person, line, typed};
        next();
        write(entered);
    });
}

void CounterWork::write(const Entered &entered)
{
    const db::CustomerRow &row = entered.person.row;
    const QString told = ContactWork::told(entered.line, row.fullName);
    m_contacts->record(entered.line, {row.id, row.fullName},
                       {.then = [this, told](db::InteractionId) { sayDone(told); },
                        .failed =
                            [this, entered](const db::Error &error) {
                                m_why = explain(error, m_doer.desk().path());
                                keepFailed(entered);
                            },
                        .takenBack = [this, told] { sayUndone(told); }});
}

void CounterWork::keepFailed(const Entered &entered)
{
    m_failed.append(entered);
    if (!m_bar && !m_palette.isTypedIn() && !entered.typed.isEmpty()) {
        m_palette.close();
        choose(entered.person);
        return;
    }
    if (m_bar && m_person.row.id == entered.person.row.id && !m_bar->halfTyped())
        putBack();
    showFailed();
}

void CounterWork::putBack()
{
    const db::CustomerId id = m_person.row.id;
    if (m_lines.contains(id)) {
        const CounterLine kept = m_lines.take(id); // kept again when the bar closes
        m_bar->beginLine(kept.kind, kept.text);
        return;
    }
    const auto failed = std::ranges::find_if(
        m_failed, [id](const Entered &one) { return one.person.row.id == id && !one.typed.isEmpty(); });
    if (failed == m_failed.end())
        return;
    m_bar->beginLine(failed->line.kind, failed->typed);
    m_failed.erase(failed);
}

void CounterWork::showFailed()
{
    QStringList lines;
    for (const Entered &one : std::as_const(m_failed)) {
        const QString kind = labelOf(one.line.kind);
        lines.append(tr("Not recorded for %1: %2", "a customer, what was entered")
                         .arg(one.person.row.fullName,
                              one.typed.isEmpty() ? kind : u"%1 “%2”"_s.arg(kind, one.typed)));
        if (lines.size() == kFailedSeen)
            break;
    }
    if (m_failed.size() > kFailedSeen)
        lines.append(u"…"_s);
    if (!lines.isEmpty())
        lines.append(m_why);
    m_foot->showFailed(lines.join(u'\n'));
    if (m_bar)
        m_bar->note()->showFailed(lines.join(u'\n'));
}

void CounterWork::tryAgain()
{
    const QList<Entered> failed = std::exchange(m_failed, {});
    showFailed();
    for (const Entered &one : failed)
        write(one);
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
    connect(&note, &CounterNote::tryAgainAsked, this, &CounterWork::tryAgain);
    connect(&note, &CounterNote::discardAsked, this, [this] {
        m_failed.clear();
        showFailed();
    });
}

} // namespace ui

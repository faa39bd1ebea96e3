#include "ui/shell/undo_history.h"

#include "ui/shell/actions.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/undo_keys.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr qsizetype kMost = 200;

/// "Skipped – greeting to Lan" for "Skipped: greeting to Lan", to stand behind a colon.
QString withoutColon(QString told)
{
    const qsizetype colon = told.indexOf(u": "_s);
    return colon < 0 ? told : told.replace(colon, 1, u" –"_s);
}
} // namespace

bool mayPassLater(const db::Error &error)
{
    return error.kind != db::ErrorKind::Conflict && error.kind != db::ErrorKind::NotFound;
}

UndoHistory::UndoHistory(Actions &actions, NotificationBar &notifications, QObject *parent)
    : QObject(parent), m_notifications(notifications)
{
    actions.add({.id = u"undo"_s,
                 .text = [] { return tr("Undo the last change"); },
                 .shortcut = QKeySequence::Undo,
                 .run = [this] { takeBackLast(); }});
    actions.add(
        {.id = u"redo"_s,
         .text = [] { return tr("Redo what was undone"); },
         .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
         .otherShortcut = QKeySequence(Qt::CTRL | Qt::Key_Y),
         .run =
             [this] {
                 if (!UndoKeys::redoTyping(QApplication::focusWidget())) // Ctrl+Y is no key of a field
                     redoLast();
             }});
}

UndoHistory::Ticket UndoHistory::done(QObject *owner, const QString &told, Run takeBack)
{
    const Ticket ticket = remember(owner, std::move(takeBack));
    tell(ticket, told);
    return ticket;
}

void UndoHistory::switched(QObject *owner, const QString &told, const Run &back, const Run &again)
{
    drop(m_undone, [](const Step &) { return true; });
    tellSwitched(owner, told, back, again);
}

void UndoHistory::tellSwitched(QObject *owner, const QString &told, const Run &back, const Run &again)
{
    const auto takeBack = [this, owner, told, back, again] { // runs only while there is an owner
        back();
        undone(owner, told, [this, owner, told, back, again] {
            again();
            tellSwitched(owner, told, back, again);
        });
    };
    tell(rememberAgain(owner, takeBack), told);
}

void UndoHistory::thrownAway(QObject *owner, const QString &told, const Run &restore)
{
    done(owner, told, [this, told, restore] {
        restore();
        undone(nullptr, told, {});
    });
}

UndoHistory::Ticket UndoHistory::remember(QObject *owner, Run takeBack)
{
    drop(m_undone, [](const Step &) { return true; }); // what is new comes before it
    return rememberAgain(owner, std::move(takeBack));
}

UndoHistory::Ticket UndoHistory::rememberAgain(QObject *owner, Run takeBack)
{
    return append(m_done, owner, std::move(takeBack));
}

UndoHistory::Ticket UndoHistory::append(Steps &steps, QObject *owner, Run run)
{
    steps.append({++m_last, owner, std::move(run)});
    if (steps.size() > kMost)
        steps.removeFirst();
    connect(owner, &QObject::destroyed, this, &UndoHistory::dropOrphans, Qt::UniqueConnection);
    return m_last;
}

void UndoHistory::tell(Ticket ticket, const QString &told)
{
    const auto step = std::ranges::find(m_done, ticket, &Step::ticket);
    if (step == m_done.end()) {
        m_notifications.show({Notice::Kind::Good, told});
        return;
    }
    offer(*step, Notice::Kind::Good, told);
}

void UndoHistory::tellFailure(Ticket ticket, const QString &why)
{
    const auto step = std::ranges::find(m_done, ticket, &Step::ticket);
    if (step != m_done.end())
        offer(*step, Notice::Kind::Danger, why);
}

void UndoHistory::offer(Step &step, Notice::Kind kind, const QString &text)
{
    step.notice =
        m_notifications.show({kind, text, tr("Undo"), [this, ticket = step.ticket] { takeBack(ticket); }});
}

void UndoHistory::undone(QObject *owner, const QString &told, Run again)
{
    const QString text = tr("Undone: %1", "%1: what had been done").arg(withoutColon(told));
    if (!owner || !again) {
        m_notifications.show({Notice::Kind::Info, text});
        return;
    }
    offerRedo(owner, Notice::Kind::Info, text, std::move(again));
}

void UndoHistory::redoFailed(QObject *owner, const QString &why, Run again)
{
    offerRedo(owner, Notice::Kind::Danger, why, std::move(again));
}

void UndoHistory::offerRedo(QObject *owner, Notice::Kind kind, const QString &text, Run again)
{
    const Ticket ticket = append(m_undone, owner, std::move(again));
    m_undone.last().notice =
        m_notifications.show({kind, text, tr("Redo"), [this, ticket] { run(m_undone, ticket); }});
}

template <class Gone> void UndoHistory::drop(Steps &steps, Gone gone)
{
    QList<quint64> notices;
    steps.removeIf([&](const Step &step) {
        if (!gone(step))
            return false;
        notices.append(step.notice);
        return true;
    });
    for (const quint64 notice : std::as_const(notices))
        m_notifications.withdraw(notice);
}

void UndoHistory::dropOrphans()
{
    for (Steps *all : {&m_done, &m_undone})
        drop(*all, [](const Step &step) { return step.owner.isNull(); });
}

void UndoHistory::forget(Ticket ticket)
{
    drop(m_done, [ticket](const Step &step) { return step.ticket == ticket; });
}

void UndoHistory::forgetAll()
{
    for (Steps *all : {&m_done, &m_undone})
        drop(*all, [](const Step &) { return true; });
}

void UndoHistory::run(Steps &steps, Ticket ticket)
{
    const auto found = std::ranges::find(steps, ticket, &Step::ticket);
    if (found == steps.end())
        return;
    const Step step = *found;
    drop(steps, [ticket](const Step &one) { return one.ticket == ticket; });
    if (step.owner)
        step.run();
}

void UndoHistory::wasUndone(Ticket ticket, const QString &told)
{
    if (m_byKey.remove(ticket))
        takeBackLast();
    else
        m_notifications.show({Notice::Kind::Info, told});
}

void UndoHistory::takeBack(Ticket ticket)
{
    run(m_done, ticket);
}

void UndoHistory::takeBackLast()
{
    if (!m_done.isEmpty()) {
        m_byKey.insert(m_done.constLast().ticket);
        takeBack(m_done.constLast().ticket);
    } else if (m_journal)
        m_journal();
    else
        m_notifications.show({.text = tr("There is nothing to undo.")});
}

void UndoHistory::redoLast()
{
    if (m_undone.isEmpty())
        m_notifications.show({.text = tr("There is nothing to redo.")});
    else
        run(m_undone, m_undone.constLast().ticket);
}

} // namespace ui

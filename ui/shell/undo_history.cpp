#include "ui/shell/undo_history.h"

#include "ui/shell/actions.h"
#include "ui/shell/notification_bar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr qsizetype kMost = 200;
}

UndoHistory::UndoHistory(Actions &actions, NotificationBar &notifications, QObject *parent)
    : QObject(parent), m_notifications(notifications)
{
    actions.add({.id = u"undo"_s,
                 .text = [] { return tr("Take back what was done last"); },
                 .shortcut = QKeySequence::Undo,
                 .run = [this] { takeBackLast(); }});
}

UndoHistory::Ticket UndoHistory::done(QObject *owner, const QString &told, std::function<void()> takeBack)
{
    const Ticket ticket = remember(owner, std::move(takeBack));
    tell(ticket, told);
    return ticket;
}

void UndoHistory::thrownAway(QObject *owner, const QString &told, const std::function<void()> &restore)
{
    done(owner, told, [this, told, restore] {
        restore();
        m_notifications.show({Notice::Kind::Info, tr("Taken back: %1", "%1: what had been done").arg(told)});
    });
}

UndoHistory::Ticket UndoHistory::remember(QObject *owner, std::function<void()> takeBack)
{
    m_deeds.append({++m_last, owner, std::move(takeBack)});
    if (m_deeds.size() > kMost)
        m_deeds.removeFirst();
    return m_last;
}

void UndoHistory::tell(Ticket ticket, const QString &told)
{
    const bool open = std::ranges::find(m_deeds, ticket, &Deed::ticket) != m_deeds.end();
    m_notifications.show(
        {Notice::Kind::Good, told, open ? tr("Undo") : QString(), [this, ticket] { takeBack(ticket); }});
}

void UndoHistory::forget(Ticket ticket)
{
    m_deeds.removeIf([ticket](const Deed &deed) { return deed.ticket == ticket; });
}

void UndoHistory::takeBack(Ticket ticket)
{
    const auto found = std::ranges::find(m_deeds, ticket, &Deed::ticket);
    if (found == m_deeds.end())
        return;
    const Deed deed = std::move(*found);
    m_deeds.erase(found);
    if (deed.owner)
        deed.takeBack();
}

void UndoHistory::takeBackLast()
{
    m_deeds.removeIf([](const Deed &deed) { return deed.owner.isNull(); });
    if (m_deeds.isEmpty() && m_journal)
        m_journal();
    else if (m_deeds.isEmpty())
        m_notifications.show({.text = tr("There is nothing to take back.")});
    else
        takeBack(m_deeds.constLast().ticket);
}

} // namespace ui

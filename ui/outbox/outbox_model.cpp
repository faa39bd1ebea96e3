#include "ui/outbox/outbox_model.h"

#include "ui/language/word_labels.h"
#include "ui/outbox/outbox_words.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/row_delegate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Whether `messages` begins with all of `before`, on the same days, whatever has become of them.
bool beginsWith(const QList<app::OutboxBoardRow> &messages, const QList<app::OutboxBoardRow> &before)
{
    const auto isSame = [](const app::OutboxBoardRow &a, const app::OutboxBoardRow &b) {
        return a.message.id == b.message.id && a.message.dueOn == b.message.dueOn;
    };
    return !before.isEmpty() && before.size() <= messages.size() &&
           std::equal(before.cbegin(), before.cend(), messages.cbegin(), isSame);
}

} // namespace

OutboxModel::OutboxModel(const app::Clock &clock, QObject *parent) : DayListModel(parent), m_clock(clock) {}

void OutboxModel::setMessages(const QList<app::OutboxBoardRow> &messages, bool isWhole)
{
    Entries entries{{}, beginsWith(messages, m_messages), isWhole, m_clock.today()};
    for (const app::OutboxBoardRow &one : messages)
        entries.days.append(one.message.dueOn);
    setEntries(entries, [&] { m_messages = messages; });
}

const app::OutboxBoardRow *OutboxModel::messageAt(int row) const
{
    const qsizetype entry = entryAt(row);
    return entry < 0 ? nullptr : &m_messages.at(entry);
}

int OutboxModel::rowOf(db::MessageId id) const
{
    const auto found = std::ranges::find_if(
        m_messages, [id](const app::OutboxBoardRow &one) { return one.message.id == id; });
    return found == m_messages.cend() ? -1 : rowOfEntry(found - m_messages.cbegin());
}

QString OutboxModel::dayWords(QDate day) const
{
    return OutboxWords::day(day, today());
}

QVariant OutboxModel::entryData(qsizetype entry, QDate, int role) const
{
    const app::OutboxBoardRow &one = m_messages.at(entry);
    switch (role) {
    case Qt::DisplayRole:
        return one.message.customerName;
    case Qt::ToolTipRole:
        return plainTip(one.message.customerName + u'\n' + OutboxWords::secondLine(one, m_clock.zone()));
    case Qt::AccessibleTextRole:
        return OutboxWords::spoken(one, m_clock.zone());
    case row::SecondLine:
        return OutboxWords::secondLine(one, m_clock.zone());
    case row::IconName:
        return iconOf(one.message.channel);
    case row::ChipText:
        return OutboxWords::state(one.message, one.missed);
    case row::RightText:
        return one.message.dueAt.toString(u"HH:mm"_s);
    default:
        return {};
    }
}

} // namespace ui

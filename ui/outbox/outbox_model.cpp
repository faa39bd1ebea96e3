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

OutboxModel::OutboxModel(const app::Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_clock(clock)
{}

void OutboxModel::setMessages(const QList<app::OutboxBoardRow> &messages, bool isWhole)
{
    const QDate today = m_clock.today();
    const bool same = today == m_today && beginsWith(messages, m_messages);
    const qsizetype first = same ? m_messages.size() : 0;
    m_today = today;
    m_isWhole = isWhole;
    if (!same) {
        beginResetModel();
        m_messages = messages;
        m_rows = rowsFrom(0, {});
        endResetModel();
        return;
    }
    m_messages = messages;
    emit dataChanged(index(0), index(rowCount() - 1));
    const QList<Row> rows = rowsFrom(first, m_rows.constLast().day);
    if (rows.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

QList<OutboxModel::Row> OutboxModel::rowsFrom(qsizetype first, QDate lastDay) const
{
    QList<Row> rows;
    for (qsizetype i = first; i < m_messages.size(); ++i) {
        const QDate day = m_messages.at(i).message.dueOn;
        if (day != lastDay)
            rows.append({-1, day});
        rows.append({i, day});
        lastDay = day;
    }
    return rows;
}

const app::OutboxBoardRow *OutboxModel::messageAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).message < 0)
        return nullptr;
    return &m_messages.at(m_rows.at(row).message);
}

int OutboxModel::rowOf(db::MessageId id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const app::OutboxBoardRow *one = messageAt(row);
        if (one && one->message.id == id)
            return row;
    }
    return -1;
}

int OutboxModel::firstMessage() const
{
    return m_rows.isEmpty() ? -1 : 1; // under its day
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant OutboxModel::heading(const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return OutboxWords::day(row.day, m_today);
    case row::Heading:
        return true;
    default:
        return {};
    }
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    if (row.message < 0)
        return heading(row, role);
    const app::OutboxBoardRow &one = m_messages.at(row.message);
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
        return labelOf(one.message.state);
    case row::RightText:
        return one.message.dueAt.toString(u"HH:mm"_s);
    case row::Heading:
        return false;
    default:
        return {};
    }
}

Qt::ItemFlags OutboxModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).message < 0)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool OutboxModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isWhole;
}

void OutboxModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        emit moreAsked();
}

} // namespace ui

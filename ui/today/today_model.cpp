#include "ui/today/today_model.h"

#include "app/greetings/occasion_kind.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"
#include "ui/today/today_words.h"
#include "ui/widgets/initials_disc.h"
#include "ui/widgets/row_delegate.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr Word<TodayRow::Group> kHeadings[]{
    {TodayRow::Group::Due, QT_TRANSLATE_NOOP3("ui::TodayModel", "Due now", "head of a group")},
    {TodayRow::Group::Later, QT_TRANSLATE_NOOP3("ui::TodayModel", "Later today", "head of a group")},
    {TodayRow::Group::Coming, QT_TRANSLATE_NOOP3("ui::TodayModel", "Next 7 days", "head of a group")},
};

QString iconOf(const TodayRow &row)
{
    const db::OutboxMessage &message = row.item.message;
    return message.state == db::MessageState::Sent      ? u"check"_s
           : message.state == db::MessageState::Skipped ? u"skip"_s
                                                        : ui::iconOf(message.channel);
}

} // namespace

// What is the same at both ends stays; the middle is taken out and put in. Marking one greeting is one row
// out, taking it back one row in.
void TodayModel::setRows(QList<TodayRow> rows)
{
    const qsizetype shorter = qMin(rows.size(), m_rows.size());
    qsizetype front = 0;
    while (front < shorter && rows.at(front).isSameAs(m_rows.at(front)))
        ++front;
    qsizetype back = 0;
    while (back < shorter - front &&
           rows.at(rows.size() - 1 - back).isSameAs(m_rows.at(m_rows.size() - 1 - back)))
        ++back;
    const qsizetype out = m_rows.size() - front - back;
    const qsizetype in = rows.size() - front - back;
    if (out > 0) {
        beginRemoveRows({}, static_cast<int>(front), static_cast<int>(front + out - 1));
        m_rows.remove(front, out);
        endRemoveRows();
    }
    if (in > 0)
        beginInsertRows({}, static_cast<int>(front), static_cast<int>(front + in - 1));
    m_rows = std::move(rows);
    if (in > 0)
        endInsertRows();
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

const TodayRow *TodayModel::row(const QModelIndex &index) const
{
    return index.isValid() ? &m_rows.at(index.row()) : nullptr;
}

QModelIndex TodayModel::indexOf(db::MessageId id) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (m_rows.at(i).kind == TodayRow::Kind::Person && m_rows.at(i).item.message.id == id)
            return index(i);
    }
    return {};
}

QModelIndex TodayModel::firstDue() const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (m_rows.at(i).isOpen() && m_rows.at(i).group == TodayRow::Group::Due)
            return index(i);
    }
    return {};
}

QModelIndex TodayModel::nextOpen(const QModelIndex &from) const
{
    const TodayRow *here = row(from);
    if (here && here->isOpen()) {
        const int next = from.row() + 1;
        if (next < rowCount() && m_rows.at(next).isOpen() && m_rows.at(next).group == here->group)
            return index(next);
    }
    const QModelIndex first = firstDue();
    return first == from ? QModelIndex() : first;
}

int TodayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TodayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TodayRow &row = m_rows.at(index.row());
    return row.kind == TodayRow::Kind::Heading  ? headingData(row, role)
           : row.kind == TodayRow::Kind::Person ? personData(row, role)
                                                : dayData(row, role);
}

QVariant TodayModel::headingData(const TodayRow &row, int role) const
{
    if (role == row::Heading)
        return true;
    if (role == OpenRole)
        return row.open;
    if (role == Qt::AccessibleTextRole && row.group == TodayRow::Group::Done)
        return row.open ? tr("Done: %Ln. Enter hides them.", "head of a group", static_cast<int>(row.count))
                        : tr("Done: %Ln. Enter shows them.", "head of a group", static_cast<int>(row.count));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (row.group != TodayRow::Group::Done)
        return wordIn(kHeadings, "ui::TodayModel", row.group);
    return tr("Done · %Ln", "head of a group: how many", static_cast<int>(row.count));
}

QVariant TodayModel::personData(const TodayRow &row, int role) const
{
    const db::OutboxMessage &message = row.item.message;
    switch (role) {
    case Qt::DisplayRole:
        return message.customerName;
    case Qt::AccessibleTextRole:
        return TodayWords::spoken(row.item);
    case row::SecondLine:
        return message.state == db::MessageState::Skipped ? TodayWords::skipReason(message.reason)
                                                          : TodayWords::why(row.item);
    case row::DiscText:
        return initialsOf(message.customerName);
    case row::Prospect:
        return db::audienceOf(message.stage) == db::Audience::Prospect;
    case row::IconName:
        return iconOf(row);
    case row::RightText:
        return TodayWords::hour(message.dueAt);
    default:
        return {};
    }
}

QVariant TodayModel::dayData(const TodayRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return TodayWords::occasion(row.coming.occasion);
    case Qt::AccessibleTextRole:
        return TodayWords::spoken(row.coming);
    case row::SecondLine:
        return TodayWords::whenAndHowMany(row.coming);
    case row::DiscText:
        return row.coming.date.toString(u"dd"_s);
    case row::IconName:
        return app::isBirthday(row.coming.occasion) ? u"cake"_s : u"greetings"_s;
    default:
        return {};
    }
}

// Heads of groups are passed over by the keyboard, but for the one that opens and closes.
Qt::ItemFlags TodayModel::flags(const QModelIndex &index) const
{
    const TodayRow *at = row(index);
    if (!at || (at->kind == TodayRow::Kind::Heading && at->group != TodayRow::Group::Done))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace ui

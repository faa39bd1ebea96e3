#include "ui/today/today_model.h"

#include "app/greetings/occasion_kind.h"
#include "app/outbox/missed_greetings.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"
#include "ui/today/today_words.h"
#include "ui/widgets/initials_disc.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/row_delegate.h"

#include <QHash>
#include <QLocale>

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

QString TodayModel::whyTooLate()
{
    return tr(
        "Missed more than %Ln days ago, and skipped for that. Undo takes one of them back, and it can go "
        "late.",
        nullptr, app::kDaysToSendLate);
}

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

QModelIndex TodayModel::indexOf(const TodayRow &row) const
{
    if (row.kind == TodayRow::Kind::Person)
        return indexOf(row.item.message.id);
    for (int i = 0; i < rowCount(); ++i) {
        if (m_rows.at(i).isSameAs(row))
            return index(i);
    }
    return {};
}

QModelIndex TodayModel::firstOf(TodayRow::Kind kind, std::optional<TodayRow::Group> group) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (m_rows.at(i).kind == kind && (!group || m_rows.at(i).group == *group))
            return index(i);
    }
    return {};
}

QModelIndex TodayModel::firstOpen() const
{
    using enum TodayRow::Group;
    for (const TodayRow::Group group : {Due, Missed, Later}) {
        if (const QModelIndex first = firstOf(TodayRow::Kind::Person, group); first.isValid())
            return first;
    }
    return {};
}

QModelIndex TodayModel::firstComing() const
{
    return firstOf(TodayRow::Kind::Day, {});
}

QModelIndex TodayModel::firstPerson() const
{
    return firstOf(TodayRow::Kind::Person, {});
}

QModelIndex TodayModel::nextOpen(const QModelIndex &from) const
{
    const TodayRow *here = row(from);
    for (int next = from.row() + 1; here && next < rowCount() && m_rows.at(next).group == here->group;
         ++next) {
        if (m_rows.at(next).isOpen())
            return index(next);
    }
    const QModelIndex first = firstOpen();
    return first == from ? QModelIndex() : first;
}

QList<db::MessageId> TodayModel::following(const QModelIndex &from) const
{
    QList<db::MessageId> ids;
    const TodayRow *here = row(from);
    for (int next = from.row() + 1; here && next < rowCount() && m_rows.at(next).group == here->group;
         ++next) {
        if (m_rows.at(next).isOpen())
            ids.append(m_rows.at(next).item.message.id);
    }
    return ids;
}

QModelIndex TodayModel::firstOpenOf(const QList<db::MessageId> &ids) const
{
    QHash<db::MessageId, int> places;
    for (int i = 0; i < rowCount(); ++i) {
        if (m_rows.at(i).isOpen())
            places.insert(m_rows.at(i).item.message.id, i);
    }
    for (const db::MessageId id : ids) {
        if (const auto place = places.constFind(id); place != places.constEnd())
            return index(*place);
    }
    return firstOpen();
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
    if (role == HeadRole)
        return row.isHead();
    if (role == OpenRole)
        return row.open;
    return row.kind == TodayRow::Kind::Heading  ? headingData(row, role)
           : row.kind == TodayRow::Kind::Batch  ? batchData(row, role)
           : row.kind == TodayRow::Kind::Person ? personData(row, role)
                                                : dayData(row, role);
}

QVariant TodayModel::headingData(const TodayRow &row, int role) const
{
    switch (role) {
    case row::Heading:
        return true;
    case Qt::ToolTipRole:
        return plainTip(row.group == TodayRow::Group::TooLate ? whyTooLate() : QString());
    default:
        return headingWords(row, role);
    }
}

QVariant TodayModel::headingWords(const TodayRow &row, int role) const
{
    const int count = static_cast<int>(row.count);
    if (role == Qt::AccessibleTextRole && row.group == TodayRow::Group::Done)
        return row.open ? tr("Done: %Ln. Enter hides them.", "head of a group", count)
                        : tr("Done: %Ln. Enter shows them.", "head of a group", count);
    if (role == Qt::AccessibleTextRole && row.group == TodayRow::Group::Missed)
        return row.open ? tr("Missed: %Ln. Enter hides them.", "head of a group", count)
                        : tr("Missed: %Ln. Enter shows them.", "head of a group", count);
    if (role == Qt::AccessibleTextRole && row.group == TodayRow::Group::TooLate)
        return row.open ? tr("Too late: %Ln. Enter hides them.", "head of a group", count)
                        : tr("Too late: %Ln. Enter shows them.", "head of a group", count);
    if (role == Qt::AccessibleTextRole && row.group == TodayRow::Group::Approved)
        return row.open ? tr("Going by themselves: %Ln. Enter hides them.", "head of a group", count)
                        : tr("Going by themselves: %Ln. Enter shows them.", "head of a group", count);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (row.group == TodayRow::Group::Approved)
        return tr("Going by themselves · %Ln", "head of a group: how many", count);
    if (row.group == TodayRow::Group::TooLate)
        return tr("Too late · %Ln", "head of a group: how many", count);
    if (row.group == TodayRow::Group::Done)
        return tr("Done · %Ln", "head of a group: how many", count);
    if (row.group == TodayRow::Group::Missed)
        return tr("Missed · %Ln", "head of a group: how many", count);
    return wordIn(kHeadings, "ui::TodayModel", row.group);
}

QVariant TodayModel::batchData(const TodayRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return TodayWords::batchHead(row);
    case Qt::AccessibleTextRole:
        return row.open ? tr("%1: %Ln greetings. Enter hides them.", "occasion, channel and template",
                             static_cast<int>(row.count))
                              .arg(TodayWords::batch(row))
                        : tr("%1: %Ln greetings. Enter shows them.", "occasion, channel and template",
                             static_cast<int>(row.count))
                              .arg(TodayWords::batch(row));
    case Qt::ToolTipRole:
        return plainTip(TodayWords::batch(row));
    case row::Heading:
        return true;
    case row::RightText:
        return QLocale().toString(row.count);
    default:
        return {};
    }
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
                                                          : TodayWords::secondLine(row.item);
    case row::DiscText:
        return initialsOf(message.customerName);
    case row::Prospect:
        return db::audienceOf(message.stage) == db::Audience::Prospect;
    case row::IconName:
        return iconOf(row);
    case row::RightText:
        return message.late ? message.dueOn.toString(u"dd/MM"_s) : TodayWords::hour(message.dueAt);
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

// Heads are passed over by the keyboard, but for those that open and close.
Qt::ItemFlags TodayModel::flags(const QModelIndex &index) const
{
    const TodayRow *at = row(index);
    if (!at || (at->kind == TodayRow::Kind::Heading && !at->isHead()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace ui

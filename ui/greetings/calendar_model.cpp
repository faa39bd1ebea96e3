#include "ui/greetings/calendar_model.h"

#include "ui/greetings/calendar_loader.h"
#include "ui/greetings/day_words.h"
#include "ui/widgets/plain_text.h"

#include <QLocale>

namespace ui {

namespace {
constexpr int kDaysOfWeek = 7;
}

CalendarModel::CalendarModel(CalendarLoader &reader, const RuleNames &names, QObject *parent)
    : QAbstractTableModel(parent), m_reader(reader), m_names(names)
{
    connect(&reader, &CalendarLoader::dayRead, this, [this](QDate date) {
        if (const QModelIndex changed = indexOf(date); changed.isValid())
            emit dataChanged(changed, changed);
    });
}

void CalendarModel::setMonth(QDate day, QDate today)
{
    const QDate first(day.year(), day.month(), 1);
    if (first == m_month && today == m_today)
        return;
    beginResetModel();
    m_month = first;
    m_today = today;
    m_first = first.addDays(1 - first.dayOfWeek());
    m_weeks = static_cast<int>((m_first.daysTo(first) + first.daysInMonth() + kDaysOfWeek - 1) / kDaysOfWeek);
    endResetModel();
}

QDate CalendarModel::dateAt(const QModelIndex &index) const
{
    return index.isValid() ? m_first.addDays(index.row() * kDaysOfWeek + index.column()) : QDate();
}

QModelIndex CalendarModel::indexOf(QDate date) const
{
    if (!date.isValid() || !m_first.isValid() || date < m_first || date > lastDay())
        return {};
    const auto place = static_cast<int>(m_first.daysTo(date));
    return index(place / kDaysOfWeek, place % kDaysOfWeek);
}

bool CalendarModel::isInMonth(QDate date) const
{
    return date.year() == m_month.year() && date.month() == m_month.month();
}

const app::CalendarDay *CalendarModel::day(const QModelIndex &index) const
{
    return m_reader.day(dateAt(index));
}

void CalendarModel::refresh()
{
    if (m_weeks > 0)
        emit dataChanged(index(0, 0), index(m_weeks - 1, kDaysOfWeek - 1));
}

int CalendarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_weeks;
}

int CalendarModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kDaysOfWeek;
}

QString CalendarModel::sentence(const QModelIndex &index) const
{
    const app::CalendarDay *known = day(index);
    return DayWords::cell(known ? *known : app::CalendarDay{dateAt(index), {}, {}, false}, m_names, m_today,
                          known != nullptr);
}

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QDate date = dateAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(date.day());
    case Qt::AccessibleTextRole:
        return sentence(index);
    case Qt::ToolTipRole:
        return plainTip(sentence(index));
    default:
        return {};
    }
}

QVariant CalendarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return QLocale().standaloneDayName(section + 1, QLocale::ShortFormat);
    if (role == Qt::AccessibleTextRole)
        return QLocale().standaloneDayName(section + 1, QLocale::LongFormat);
    return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
}

} // namespace ui

#include "ui/greetings/occasion_model.h"

#include "app/calendar/lunar_calendar.h"
#include "app/greetings/occasion_kind.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/widgets/plain_text.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

bool OccasionModel::Row::hasNoRuleYet() const
{
    return occasion.enabled && rules == 0;
}

OccasionModel::OccasionModel(GreetingSetupLoader &setup, int year, QObject *parent)
    : QAbstractTableModel(parent), m_setup(setup), m_year(year)
{
    refresh();
}

void OccasionModel::setYear(int year)
{
    if (year == m_year)
        return;
    m_year = year;
    refresh();
}

void OccasionModel::refresh()
{
    QList<Row> rows;
    for (const db::Occasion &occasion : m_setup.content().occasions) {
        const auto days = app::occasionDatesIn(occasion, m_year, m_setup.content().table);
        Row row{occasion, days.isEmpty() ? QDate() : days.first().date, static_cast<int>(days.size())};
        for (const db::GreetingRule &rule : m_setup.content().rules) {
            const bool own = rule.occasionKey == occasion.key;
            row.rules += own ? 1 : 0;
            row.rulesOn += own && rule.enabled ? 1 : 0;
        }
        rows.append(row);
    }
    std::ranges::stable_sort(rows, {},
                             [](const Row &row) { return std::pair(!row.date.isValid(), row.date); });
    const auto keyOf = [](const Row &row) { return row.occasion.key; };
    const bool same = std::ranges::equal(rows, m_rows, {}, keyOf, keyOf);
    if (!same)
        beginResetModel();
    m_rows = rows;
    if (!same)
        endResetModel();
    else if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString OccasionModel::keyAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? m_rows.at(index.row()).occasion.key : QString();
}

QModelIndex OccasionModel::indexOf(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).occasion.key == key)
            return index(row, 0);
    }
    return {};
}

int OccasionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OccasionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OccasionModel::text(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return GreetingWords::occasion(row.occasion);
    case Solar:
        if (row.days > 1)
            return tr("%Ln days", "an occasion held several times a year", row.days);
        if (row.date.isValid())
            return QLocale().toString(row.date, u"ddd dd/MM"_s);
        return app::isPersonal(row.occasion) ? tr("per customer", "date of an occasion")
                                             : tr("not set", "date of an occasion");
    case Lunar: {
        const auto lunar = app::lunarOf(row.date);
        return row.days == 1 && lunar ? u"%1/%2"_s.arg(lunar->day).arg(lunar->month) : QString();
    }
    case Kind:
        return GreetingWords::kind(row.occasion);
    case Rules:
        if (row.rules > 0 && row.rulesOn == 0)
            return tr("%Ln rules, off", "of an occasion", row.rules);
        return row.rules > 0        ? tr("%Ln rules", nullptr, row.rules)
               : row.hasNoRuleYet() ? tr("no rule yet", "an occasion that greets no one")
                                    : u"–"_s;
    default:
        return {};
    }
}

QVariant OccasionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainTip(text(row, index.column()));
    case Qt::AccessibleTextRole: {
        if (index.column() != Name)
            return text(row, index.column());
        QStringList parts;
        for (int column = 0; column < ColumnCount; ++column)
            parts.append(text(row, column));
        if (row.hasNoRuleYet())
            parts.append(tr("Space creates one"));
        else
            parts.append(row.occasion.enabled ? tr("On", "state of an occasion")
                                              : tr("Off", "state of an occasion"));
        return parts.join(u", "_s);
    }
    case NoRuleYetRole:
        return row.hasNoRuleYet();
    case Qt::CheckStateRole:
        return index.column() == Name && !row.hasNoRuleYet()
                   ? QVariant(row.occasion.enabled ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    default:
        return {};
    }
}

bool OccasionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    if (index.data(NoRuleYetRole).toBool())
        emit ruleWanted(keyAt(index));
    else
        emit toggled(keyAt(index), value.toInt() == Qt::Checked);
    return true;
}

QVariant OccasionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList words{tr("Occasion", "column"), tr("In %1", "column: date in a year").arg(m_year),
                            tr("Lunar", "column: lunar date"), tr("Kind", "column"), tr("Rules", "column")};
    return words.value(section);
}

} // namespace ui

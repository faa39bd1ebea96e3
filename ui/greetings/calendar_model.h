#pragma once

#include "app/greetings/calendar_days.h"
#include "ui/greetings/greeting_words.h"

#include <QAbstractTableModel>
#include <QDate>

namespace ui {

class CalendarLoader;

/// The weeks of a month, Monday first; a cell is a day. What is greeted on it comes from the reader.
class CalendarModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// `reader` and `names` outlive the model.
    CalendarModel(CalendarLoader &reader, const RuleNames &names, QObject *parent = nullptr);

    /// Any day of the month to show.
    void setMonth(QDate day, QDate today);
    QDate month() const { return m_month; } ///< its first day
    QDate today() const { return m_today; }
    QDate firstDay() const { return m_first; }
    QDate lastDay() const { return m_first.addDays(7 * m_weeks - 1); }
    QDate dateAt(const QModelIndex &index) const;
    QModelIndex indexOf(QDate date) const;
    bool isInMonth(QDate date) const;
    /// Nothing while it is not yet counted.
    const app::CalendarDay *day(const QModelIndex &index) const;
    const RuleNames &names() const { return m_names; }
    /// The names have changed.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString sentence(const QModelIndex &index) const;

    CalendarLoader &m_reader;
    const RuleNames &m_names;
    QDate m_month;
    QDate m_today;
    QDate m_first;
    int m_weeks = 0;
};

} // namespace ui

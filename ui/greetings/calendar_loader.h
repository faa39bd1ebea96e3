#pragma once

#include "app/greetings/calendar_days.h"
#include "ui/shell/loader.h"

#include <QDate>
#include <QHash>
#include <QSet>

namespace ui {

/// Reads days for the calendar, a few at a time, so that cells fill as they come and other readers need not
/// wait; then those of the months beside. What was read stays until something changes.
class CalendarLoader final : public QObject
{
    Q_OBJECT
public:
    explicit CalendarLoader(app::Desk &desk, QObject *parent = nullptr);

    /// These days are seen, the chosen one among them; what is missing is read.
    void want(QDate from, QDate to);
    /// The day in full and everybody of it, for the panel; an invalid one: of no day.
    void wantDay(QDate day);
    void wantPeople(QDate day);
    /// Nothing when not read yet.
    const app::CalendarDay *day(QDate date) const;
    /// Everybody in groups, shared with rehearsals; touched on the reading thread only.
    const std::shared_ptr<app::CustomerGroups> &groups() const { return m_cache->groups(); }

signals:
    void dayRead(QDate date);
    void dayInFull(const app::CalendarDay &day);
    void peopleRead(QDate day, const QList<app::DayPerson> &people);
    void failed(const db::Error &error);

private:
    void look(const db::ChangeSet &changes);
    /// What was read may be old.
    void beginAgain(std::shared_ptr<app::CustomerGroups> groups);
    void readNext();
    QList<QDate> missing(QDate from, QDate to) const;
    void take(const QList<app::CalendarDay> &days);

    app::Desk &m_desk;
    std::shared_ptr<app::CalendarCache> m_cache; ///< made here, used on the reading thread
    QHash<QDate, app::CalendarDay> m_days;
    QSet<QDate> m_old; ///< read before the last change
    QDate m_from;
    QDate m_to;
    QDate m_day;
    QDate m_people;
    Loader<QList<app::CalendarDay>> m_some;
    Loader<app::CalendarDay> m_full;
    Loader<QList<app::DayPerson>> m_everybody;
};

} // namespace ui

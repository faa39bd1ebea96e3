#pragma once

#include "app/greetings/calendar_days.h"
#include "db/core/change_set.h"

#include <QDate>
#include <QHash>
#include <QObject>

#include <atomic>
#include <memory>

namespace app {
class Desk;
}

namespace ui {

/// Reads days for the calendar, a few at a time, so that cells fill as they come and nobody else waits; the
/// newest range wins, then its neighbours are read ahead. What was read stays until something changes.
class CalendarReader final : public QObject
{
    Q_OBJECT
public:
    explicit CalendarReader(app::Desk &desk, QObject *parent = nullptr);
    ~CalendarReader() override;

    /// These days are seen, the chosen one among them; what is missing is read.
    void want(QDate from, QDate to);
    /// The day in full and everybody of it, for the panel; the newest wins.
    void wantDay(QDate day);
    void wantPeople(QDate day);
    /// Nothing when not read yet.
    const app::CalendarDay *day(QDate date) const;
    bool isReading() const { return m_reading; }
    /// Everybody in crowds, shared with rehearsals; touched on the database thread only.
    std::shared_ptr<app::Crowds> crowds() const;

signals:
    void dayRead(QDate date);
    void dayInFull(const app::CalendarDay &day);
    void peopleRead(QDate day, const QList<app::DayPerson> &people);
    void failed(const db::Error &error);
    /// What was read may be old; it is read again by itself.
    void stale();

private:
    struct Box; // made here, used on the database thread
    void look(const db::ChangeSet &changes);
    void readNext();
    void ask(QDate from, QDate to, const QList<QDate> &dates);

    app::Desk &m_desk;
    std::shared_ptr<Box> m_box;
    std::shared_ptr<std::atomic_bool> m_stop;
    std::shared_ptr<std::atomic_bool> m_stopDay;
    std::shared_ptr<std::atomic_bool> m_stopPeople;
    QHash<QDate, app::CalendarDay> m_days;
    QSet<QDate> m_old; // read before the last change
    QDate m_from;
    QDate m_to;
    QDate m_day;
    QDate m_people;
    QDate m_today;
    bool m_reading = false;
    int m_generation = 0;
};

} // namespace ui

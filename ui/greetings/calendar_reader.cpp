#include "ui/greetings/calendar_reader.h"

#include "app/desk/desk.h"

#include <QElapsedTimer>

namespace ui {

namespace {

constexpr int kStepMs = 30;           // of the database thread at a time: others want it too
constexpr qint64 kNeighbourDays = 31; // read ahead on either side
constexpr qsizetype kMostDays = 400;

/// What one step brings, and the days still to read.
struct Step
{
    QList<app::CalendarDay> read;
    QList<QDate> left;
};

std::shared_ptr<std::atomic_bool> renewed(std::shared_ptr<std::atomic_bool> &stop)
{
    if (stop)
        stop->store(true, std::memory_order_relaxed);
    stop = std::make_shared<std::atomic_bool>(false);
    return stop;
}

} // namespace

struct CalendarReader::Box
{
    std::shared_ptr<app::Crowds> crowds = std::make_shared<app::Crowds>();
    std::optional<app::CalendarDays> days;

    db::Result<const app::CalendarDays *> get(db::Session &session, QDate today)
    {
        if (!days) {
            MK_TRY(auto loaded, app::CalendarDays::load(session, today, crowds));
            days = std::move(loaded);
        }
        return &*days;
    }
};

CalendarReader::CalendarReader(app::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_box(std::make_shared<Box>()), m_today(desk.clock().today())
{
    connect(&desk, &app::Desk::changed, this, &CalendarReader::look);
}

CalendarReader::~CalendarReader()
{
    for (const auto &stop : {m_stop, m_stopDay, m_stopPeople}) {
        if (stop)
            stop->store(true, std::memory_order_relaxed);
    }
}

std::shared_ptr<app::Crowds> CalendarReader::crowds() const
{
    return m_box->crowds;
}

const app::CalendarDay *CalendarReader::day(QDate date) const
{
    const auto found = m_days.constFind(date);
    return found == m_days.constEnd() ? nullptr : &*found;
}

void CalendarReader::look(const db::ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    auto fresh = std::make_shared<Box>();
    if (!changes.customers)
        fresh->crowds = m_box->crowds;
    m_box = fresh;
    m_old = {m_days.keyBegin(), m_days.keyEnd()};
    emit stale();
    if (m_from.isValid())
        want(m_from, m_to);
    if (m_day.isValid())
        wantDay(m_day);
    if (m_people.isValid())
        wantPeople(m_people);
}

void CalendarReader::want(QDate from, QDate to)
{
    m_from = from;
    m_to = to;
    if (const QDate today = m_desk.clock().today(); today != m_today) { // midnight has passed
        m_today = today;
        m_old = {m_days.keyBegin(), m_days.keyEnd()};
        auto fresh = std::make_shared<Box>();
        fresh->crowds = m_box->crowds;
        m_box = fresh;
    }
    if (m_days.size() > kMostDays)
        m_days.removeIf([&](const auto &entry) {
            return entry.key() < from.addDays(-2 * kNeighbourDays) ||
                   entry.key() > to.addDays(2 * kNeighbourDays);
        });
    ++m_generation;
    renewed(m_stop);
    readNext();
}

void CalendarReader::readNext()
{
    const auto missing = [this](QDate from, QDate to) {
        QList<QDate> dates;
        for (QDate date = from; date <= to; date = date.addDays(1)) {
            if (!m_days.contains(date) || m_old.contains(date))
                dates.append(date);
        }
        return dates;
    };
    m_reading = true;
    if (const auto seen = missing(m_from, m_to); !seen.isEmpty())
        return ask(m_from, m_to, seen);
    if (const auto next = missing(m_to.addDays(1), m_to.addDays(kNeighbourDays)); !next.isEmpty())
        return ask(m_from, m_to, next);
    if (const auto before = missing(m_from.addDays(-kNeighbourDays), m_from.addDays(-1)); !before.isEmpty())
        return ask(m_from, m_to, before);
    m_reading = false;
}

void CalendarReader::ask(QDate from, QDate to, const QList<QDate> &dates)
{
    const auto job = [box = m_box, today = m_today, stop = m_stop, dates,
                      from](db::Session &session) -> db::Result<Step> {
        MK_TRY(const auto days, box->get(session, today));
        const QSet<QDate> wanted(dates.cbegin(), dates.cend());
        Step step;
        step.left = days->quickestFirst(dates.first(), dates.last());
        step.left.removeIf([&wanted](QDate date) { return !wanted.contains(date); });
        QElapsedTimer clock;
        clock.start();
        while (!step.left.isEmpty() && (step.read.isEmpty() || !clock.hasExpired(kStepMs))) {
            MK_TRY(const auto day, days->day(session, step.left.first(), stop.get()));
            step.read.append(day);
            step.left.removeFirst();
        }
        return step;
    };
    m_desk.read(this, job, [this, generation = m_generation, to](const db::Result<Step> &step) {
        if (generation != m_generation)
            return; // a newer question is on its way
        if (!step) {
            m_reading = false;
            if (step.error().kind != db::ErrorKind::Cancelled)
                emit failed(step.error());
            return;
        }
        for (const app::CalendarDay &day : step->read) {
            m_days.insert(day.date, day);
            m_old.remove(day.date);
            emit dayRead(day.date);
        }
        readNext();
    });
}

void CalendarReader::wantDay(QDate day)
{
    m_day = day;
    const auto stop = renewed(m_stopDay);
    m_desk.read(
        this,
        [box = m_box, today = m_today, stop, day](db::Session &session) -> db::Result<app::CalendarDay> {
            MK_TRY(const auto days, box->get(session, today));
            return days->dayInFull(session, day, stop.get());
        },
        [this, day, stop](const db::Result<app::CalendarDay> &read) {
            if (day != m_day || stop->load(std::memory_order_relaxed))
                return;
            if (read)
                emit dayInFull(*read);
            else
                emit failed(read.error());
        });
}

void CalendarReader::wantPeople(QDate day)
{
    m_people = day;
    const auto stop = renewed(m_stopPeople);
    if (!day.isValid())
        return;
    m_desk.read(
        this,
        [box = m_box, today = m_today, stop, day](db::Session &session) -> db::Result<QList<app::DayPerson>> {
            MK_TRY(const auto days, box->get(session, today));
            return days->peopleOf(session, day, stop.get());
        },
        [this, day, stop](const db::Result<QList<app::DayPerson>> &people) {
            if (day != m_people || stop->load(std::memory_order_relaxed))
                return;
            if (people)
                emit peopleRead(day, *people);
            else
                emit failed(people.error());
        });
}

} // namespace ui

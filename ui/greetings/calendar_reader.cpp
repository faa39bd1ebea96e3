#include "ui/greetings/calendar_reader.h"

namespace ui {

namespace {

constexpr int kStepMs = 30;           // of the reading thread at a time: others want it too
constexpr qint64 kNeighbourDays = 31; // read ahead on either side

} // namespace

CalendarReader::CalendarReader(app::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_some(desk, [this](const auto &days) { take(days); }),
      m_full(desk, [this](const app::CalendarDay &day) { emit dayInFull(day); }),
      m_everybody(desk, [this](const auto &people) { emit peopleRead(m_people, people); })
{
    beginAgain(std::make_shared<app::Crowds>());
    connect(&desk, &app::Desk::changed, this, &CalendarReader::look);
    for (LoaderBase *loader : std::initializer_list<LoaderBase *>{&m_some, &m_full, &m_everybody})
        connect(loader, &LoaderBase::failed, this, &CalendarReader::failed);
}

const app::CalendarDay *CalendarReader::day(QDate date) const
{
    const auto found = m_days.constFind(date);
    return found == m_days.constEnd() ? nullptr : &*found;
}

void CalendarReader::beginAgain(std::shared_ptr<app::Crowds> crowds)
{
    m_book = std::make_shared<app::CalendarBook>(m_desk.clock().today(), std::move(crowds));
    m_old = {m_days.keyBegin(), m_days.keyEnd()};
}

void CalendarReader::look(const db::ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    beginAgain(changes.customers ? std::make_shared<app::Crowds>() : crowds());
    if (m_from.isValid())
        readNext();
    wantDay(m_day);
    wantPeople(m_people);
}

void CalendarReader::want(QDate from, QDate to)
{
    m_from = from;
    m_to = to;
    if (m_desk.clock().today() != m_book->today()) // midnight has passed
        beginAgain(crowds());
    readNext();
}

QList<QDate> CalendarReader::missing(QDate from, QDate to) const
{
    QList<QDate> dates;
    for (QDate date = from; date <= to; date = date.addDays(1)) {
        if (!m_days.contains(date) || m_old.contains(date))
            dates.append(date);
    }
    return dates;
}

void CalendarReader::readNext()
{
    QList<QDate> dates = missing(m_from, m_to);
    if (dates.isEmpty())
        dates = missing(m_from.addDays(-kNeighbourDays), m_to.addDays(kNeighbourDays));
    if (dates.isEmpty()) {
        m_some.cancel();
        return;
    }
    m_some.ask(app::askingOf(m_book, &app::CalendarBook::some, dates, kStepMs));
}

void CalendarReader::take(const QList<app::CalendarDay> &days)
{
    for (const app::CalendarDay &day : days) {
        m_days.insert(day.date, day);
        m_old.remove(day.date);
        emit dayRead(day.date);
    }
    readNext();
}

void CalendarReader::wantDay(QDate day)
{
    m_day = day;
    if (!day.isValid()) {
        m_full.cancel();
        return;
    }
    m_full.ask(app::askingOf(m_book, &app::CalendarBook::inFull, day));
}

void CalendarReader::wantPeople(QDate day)
{
    m_people = day;
    if (!day.isValid()) {
        m_everybody.cancel();
        return;
    }
    m_everybody.ask(app::askingOf(m_book, &app::CalendarBook::peopleOf, day));
}

} // namespace ui

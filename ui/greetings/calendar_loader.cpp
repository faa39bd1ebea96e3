#include "ui/greetings/calendar_loader.h"

namespace ui {

namespace {

constexpr int kStepMs = 30;           // of the reading thread at a time: others want it too
constexpr qint64 kNeighbourDays = 31; // read ahead on either side

} // namespace

CalendarLoader::CalendarLoader(app::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_some(desk, [this](const auto &days) { take(days); }),
      m_full(desk, [this](const app::CalendarDay &day) { emit dayInFull(day); }),
      m_everybody(desk, [this](const auto &people) { emit peopleRead(m_people, people); })
{
    beginAgain(std::make_shared<app::CustomerGroups>());
    connect(&desk, &app::Desk::changed, this, &CalendarLoader::look);
    for (LoaderBase *loader : std::initializer_list<LoaderBase *>{&m_some, &m_full, &m_everybody})
        connect(loader, &LoaderBase::failed, this, &CalendarLoader::failed);
}

const app::CalendarDay *CalendarLoader::day(QDate date) const
{
    const auto found = m_days.constFind(date);
    return found == m_days.constEnd() ? nullptr : &*found;
}

void CalendarLoader::beginAgain(std::shared_ptr<app::CustomerGroups> groups)
{
    m_cache = std::make_shared<app::CalendarCache>(m_desk.clock().today(), std::move(groups));
    m_old = {m_days.keyBegin(), m_days.keyEnd()};
}

void CalendarLoader::look(const db::ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    beginAgain(changes.customers ? std::make_shared<app::CustomerGroups>() : groups());
    if (m_from.isValid())
        readNext();
    wantDay(m_day);
    wantPeople(m_people);
}

void CalendarLoader::want(QDate from, QDate to)
{
    m_from = from;
    m_to = to;
    if (m_desk.clock().today() != m_cache->today()) // midnight has passed
        beginAgain(groups());
    readNext();
}

QList<QDate> CalendarLoader::missing(QDate from, QDate to) const
{
    QList<QDate> dates;
    for (QDate date = from; date <= to; date = date.addDays(1)) {
        if (!m_days.contains(date) || m_old.contains(date))
            dates.append(date);
    }
    return dates;
}

void CalendarLoader::readNext()
{
    QList<QDate> dates = missing(m_from, m_to);
    if (dates.isEmpty())
        dates = missing(m_from.addDays(-kNeighbourDays), m_to.addDays(kNeighbourDays));
    if (dates.isEmpty()) {
        m_some.cancel();
        return;
    }
    m_some.ask(app::askingOf(m_cache, &app::CalendarCache::some, dates, kStepMs));
}

void CalendarLoader::take(const QList<app::CalendarDay> &days)
{
    for (const app::CalendarDay &day : days) {
        m_days.insert(day.date, day);
        m_old.remove(day.date);
        emit dayRead(day.date);
    }
    readNext();
}

void CalendarLoader::wantDay(QDate day)
{
    m_day = day;
    if (day.isValid())
        m_full.ask(app::askingOf(m_cache, &app::CalendarCache::inFull, day));
    else
        m_full.cancel();
}

void CalendarLoader::wantPeople(QDate day)
{
    m_people = day;
    if (day.isValid())
        m_everybody.ask(app::askingOf(m_cache, &app::CalendarCache::peopleOf, day));
    else
        m_everybody.cancel();
}

} // namespace ui

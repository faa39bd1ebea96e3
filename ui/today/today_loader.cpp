#include "ui/today/today_loader.h"

#include "app/outbox/board/counted_today.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kSoon = 30ms;
// The clock is looked at this often: a laptop sleeps, and its timers with it; a clock is put right.
constexpr auto kClockLookEvery = 2s;
constexpr auto kAfterAFailure = 60s;
constexpr auto kLongestContactsWait = 60s;
// At the counter each key may record a contact: they wait for each other, and longer in a large shop, where a
// preparation takes its time.
constexpr auto kContactsWait = 1s;
constexpr int kTimesAsLong = 10;

} // namespace

QDateTime nextTurn(const app::TodayBoard &board, const QDateTime &now)
{
    const QDateTime midnight(board.day.addDays(1), QTime(0, 0), now.timeZone());
    if (board.later.isEmpty())
        return midnight;
    return qMin(midnight, QDateTime(board.day, board.later.first().message.dueAt, now.timeZone()));
}

TodayLoader::TodayLoader(app::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_whole(desk, [this](app::TodayBoard board) { show(std::move(board)); }),
      m_some(desk)
{
    for (QTimer *timer : {&m_soon, &m_afterContacts, &m_turn})
        timer->setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &TodayLoader::prepare);
    connect(&m_afterContacts, &QTimer::timeout, this, [this] {
        if (m_asksForContacts)
            reload();
    });
    connect(&m_turn, &QTimer::timeout, this, &TodayLoader::lookAtTheClock);
    for (const LoaderBase *loader : std::initializer_list<LoaderBase *>{&m_whole, &m_some})
        connect(loader, &LoaderBase::failed, this, &TodayLoader::fail);
    connect(&desk, &app::Desk::changed, this, &TodayLoader::follow);
    prepare();
}

void TodayLoader::reload()
{
    m_stale = true;
    if (!m_preparing && !m_soon.isActive())
        m_soon.start(kSoon);
}

void TodayLoader::follow(const db::ChangeSet &changes)
{
    if (changes.customers || changes.greetings || changes.segments || changes.templates || changes.settings)
        return reload();
    if (changes.interactions)
        followContact();
    if (changes.outbox && isLoaded()) // without customers: the day was prepared, and is read after it
        readTouched(changes.customerIds);
}

void TodayLoader::followContact()
{
    using std::chrono::milliseconds;
    if (!m_afterContacts.isActive())
        m_afterContacts.start(
            qBound(milliseconds(kContactsWait), kTimesAsLong * m_took, milliseconds(kLongestContactsWait)));
}

void TodayLoader::readTouched(const QList<db::CustomerId> &customers)
{
    m_touched.append(customers);
    if (m_touched.isEmpty())
        return;
    m_some.ask(app::asking(&app::loadCountedTodayOf, m_desk.clock(), m_touched),
               [this, whom = m_touched](const app::TodayBoard &some) {
                   m_touched.clear();
                   if (some.day != m_board.day)
                       return reload();
                   m_board.takeOver(whom, some);
                   const qsizetype open = m_board.openCount();
                   if (m_board.cut && open < app::kMostOnBoard / 2)
                       m_whole.again(); // the rest comes as the first are done
                   waitForTheNextTurn();
                   emit updated();
               });
}

void TodayLoader::prepare()
{
    m_stale = false;
    m_afterContacts.stop(); // what was recorded so far is read now
    m_begun.start();
    m_preparing = true;
    m_step = {};
    m_preparation = std::make_shared<app::TodayPreparation>(m_desk.clock());
    prepareMore();
}

// A write of its own each step: what the person does meanwhile goes in between.
void TodayLoader::prepareMore()
{
    m_desk.write(this, app::doing(&app::prepareMore, m_preparation),
                 [this](const db::Result<db::Changed<app::PrepareStep>> &taken) {
                     if (taken)
                         return takeStep(taken->value);
                     endPreparing();
                     fail(taken.error()); // what is in the ledger can be read all the same
                     readWhole();
                 });
}

void TodayLoader::takeStep(const app::PrepareStep &step)
{
    const bool todayCameIn = step.todayIsIn && !m_step.todayIsIn;
    const bool dayEnded = step.daysDone > m_step.daysDone;
    m_step = step;
    m_asksForContacts = step.asksForContacts;
    if (todayCameIn && step.days > 0 && !m_stale) {
        setLookingBack(std::make_shared<JobCount>());
        readWhole(); // today can be worked on while the rest is looked through
    }
    if (m_lookingBack)
        m_lookingBack->tell(step.daysDone, step.days + 1); // what is open of them comes last
    const bool stopped = m_lookingBack && m_lookingBack->isStopped();
    // After a day, never within it: however often something changes, the closed days get on.
    if (!step.done && !stopped && !(m_stale && dayEnded))
        return prepareMore();
    endPreparing();
    if (m_stale) // today is entered again, and the closed days go on from where they are
        return m_soon.start(kSoon);
    readWhole();
}

void TodayLoader::endPreparing()
{
    m_preparing = false;
    m_preparation.reset();
    setLookingBack({});
}

void TodayLoader::setLookingBack(const SharedCount &count)
{
    if (m_lookingBack == count)
        return;
    m_lookingBack = count;
    emit lookingBackChanged();
}

void TodayLoader::readWhole()
{
    m_whole.ask(app::asking(&app::loadCountedToday, m_desk.clock(), m_step.report, app::kMostOnBoard));
}

void TodayLoader::show(app::TodayBoard board)
{
    m_board = std::move(board);
    if (m_begun.isValid())
        m_took = std::chrono::milliseconds(m_begun.elapsed());
    m_begun.invalidate();
    waitForTheNextTurn();
    emit updated();
}

// Tried again at the next look at the clock, or when something changes.
void TodayLoader::fail(const db::Error &error)
{
    m_stale = true;
    m_turn.start(kAfterAFailure);
    emit failed(error);
}

void TodayLoader::lookAtTheClock()
{
    const QDateTime now = m_desk.clock().now();
    if (m_stale || m_board.day != now.date()) {
        reload();
        return;
    }
    waitForTheNextTurn();
    if (m_board.turnTo(now.time()))
        emit updated();
}

void TodayLoader::waitForTheNextTurn()
{
    const QDateTime now = m_desk.clock().now();
    const auto wait = std::chrono::milliseconds(now.msecsTo(nextTurn(m_board, now)));
    m_turn.start(qBound(std::chrono::milliseconds(1s), wait, std::chrono::milliseconds(kClockLookEvery)));
}

} // namespace ui

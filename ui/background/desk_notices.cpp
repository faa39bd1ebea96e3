#include "ui/background/desk_notices.h"

#include "app/desk/desk.h"
#include "ui/background/background_words.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/window_state.h"

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

const QString kMorningNote = u"morning"_s; // the day that was summed up last
const QString kSeenNote = u"incoming"_s;   // the step of the journal up to which what came back was seen
constexpr auto kNoticeLookEvery = 1min;
constexpr std::chrono::milliseconds kBetweenNotices = 15min;

std::optional<db::JournalId> storedStep(const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    return isNumber ? std::optional(db::JournalId{value}) : std::nullopt;
}

} // namespace

DeskNotices::DeskNotices(MainWindow &window, const app::Desk &desk, DesktopNotifier *notifier)
    : m_window(window), m_clock(desk.clock()), m_database(desk.path()), m_notifier(notifier),
      m_seen(storedStep(window.state().shopNote(m_database, kSeenNote)))
{
    if (m_notifier)
        connect(m_notifier, &DesktopNotifier::opened, this, &DeskNotices::open);
    connect(&window.notifications(), &NotificationBar::troubled, this, &DeskNotices::hearTrouble);
    m_tick.callOnTimeout(this, &DeskNotices::glanceHasAged);
    m_tick.start(kNoticeLookEvery);
}

void DeskNotices::take(const app::DayGlance &glance)
{
    m_glance = glance;
    look();
}

void DeskNotices::hear(const app::IncomingCounts &incoming)
{
    m_incoming = incoming;
    if (!m_seen)
        noteSeen();
    look();
}

void DeskNotices::look()
{
    const QDateTime now = m_clock.now();
    if (m_glance.day != now.date() || !m_incoming) // not known yet
        return;
    const QString today = m_glance.day.toString(Qt::ISODate);
    const bool isSummedUp = m_window.state().shopNote(m_database, kMorningNote) == today;
    if (isInFront()) {
        m_window.state().setShopNote(m_database, kMorningNote, today);
        noteSeen();
        m_hasTrouble = false;
    } else if (!m_notifier || !m_glance.hours.allow(now.time())) {
        return;
    } else {
        m_window.state().setShopNote(m_database, kMorningNote, today);
        if (isSummedUp)
            tellIncoming();
        else
            tellMorning();
        tellTrouble();
    }
}

bool DeskNotices::isInFront() const
{
    return m_window.isVisible() && !m_window.isMinimized() && m_window.isActiveWindow();
}

void DeskNotices::noteSeen()
{
    m_seen = m_incoming->last;
    m_told = 0;
    m_incoming = app::IncomingCounts{0, 0, *m_seen};
    m_window.state().setShopNote(m_database, kSeenNote, QString::number(m_seen->value));
}

void DeskNotices::tellMorning()
{
    const DesktopNotice notice = BackgroundWords::morning(m_glance, *m_incoming);
    m_told = m_incoming->total();
    if (!notice.text.isEmpty())
        m_notifier->show(notice);
}

void DeskNotices::tellIncoming()
{
    const bool isSoon = m_sinceTold.isValid() && !m_sinceTold.hasExpired(kBetweenNotices.count());
    if (m_incoming->total() <= m_told || isSoon)
        return;
    m_told = m_incoming->total();
    m_sinceTold.start();
    m_notifier->show(BackgroundWords::incoming(*m_incoming));
}

void DeskNotices::hearTrouble()
{
    m_hasTrouble = true;
    look();
}

void DeskNotices::tellTrouble()
{
    if (std::exchange(m_hasTrouble, false))
        m_notifier->show(BackgroundWords::trouble());
}

void DeskNotices::open()
{
    m_window.openPage(PageId::Today);
    m_window.comeForward();
}

} // namespace ui

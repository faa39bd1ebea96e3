#include "ui/desk_pages.h"

#include "app/outbox/board/day_glance.h"
#include "app/outbox/collecting/incoming_counts.h"
#include "ui/background/background_words.h"
#include "ui/background/desk_notices.h"
#include "ui/background/tray_menu.h"
#include "ui/language/explain.h"
#include "ui/platform/tray_icon.h"
#include "ui/shell/doer.h"
#include "ui/shell/loader.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tray_stay.h"

#include <QEvent>

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kFirstGlance = 1500ms; // a start has other things to do
constexpr auto kGlancePause = 500ms;

/// What the desk does while its window is closed, or another is in front of it. Asks the shop only once the
/// window is there.
class BackgroundFrame final : public QObject
{
public:
    BackgroundFrame(MainWindow &window, app::Desk &desk, TrayStay &stay, const Platform &platform)
        : QObject(&window), m_window(window), m_desk(desk), m_stay(stay), m_platform(platform),
          m_doer(desk, window.notifications(), window.undo()),
          m_notices(window, desk, platform.notifier.get()),
          m_glance(desk, [this](const app::DayGlance &glance) { show(glance); }),
          m_incoming(desk, [this](const app::IncomingCounts &counts) { m_notices.hear(counts); })
    {
        for (LoaderBase *loader : std::initializer_list<LoaderBase *>{&m_glance, &m_incoming}) {
            loader->setPause(kGlancePause);
            // In the window, the pages tell.
            connect(loader, &LoaderBase::failed, this,
                    [this](const db::Error &error) { m_stay.setWords(explain(error, m_desk.path())); });
        }
        m_first.setSingleShot(true);
        connect(&m_first, &QTimer::timeout, this, &BackgroundFrame::begin);
        connect(&desk, &app::Desk::opened, this, [this] { m_first.start(kFirstGlance); });
        connect(&desk, &app::Desk::openFailed, this, &BackgroundFrame::showWhatAsks);
        if (desk.isOpen())
            m_first.start(kFirstGlance);
        window.installEventFilter(this);
        stay.setMenu([this] { return menu(); });
        stay.begin();
    }

    ~BackgroundFrame() override
    {
        if (m_platform.tray)
            m_platform.tray->hide(); // before its menu is gone
    }
    Q_DISABLE_COPY_MOVE(BackgroundFrame)

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange && m_notices.glance().day.isValid())
            show(m_notices.glance());
        else if (event->type() == QEvent::WindowActivate)
            m_notices.look();
        return QObject::eventFilter(watched, event);
    }

private:
    void begin()
    {
        if (m_window.covering()) // the first start, for instance
            showWhatAsks();
        connect(&m_desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
            if (changes.outbox || changes.settings || changes.greetings)
                m_glance.again();
            if (changes.interactions || changes.customers)
                askIncoming();
        });
        connect(&m_notices, &DeskNotices::glanceHasAged, this, [this] { m_glance.again(); });
        m_glance.ask(app::asking(&app::dayGlance, m_desk.clock()));
        askIncoming();
    }

    void askIncoming() { m_incoming.ask(app::asking(&app::incomingAfter, m_notices.seen())); }

    void showWhatAsks()
    {
        if (m_stay.isInTray())
            m_window.comeForward();
    }

    void show(const app::DayGlance &glance)
    {
        m_notices.take(glance);
        if (m_menu)
            m_menu->setGlance(glance);
        m_stay.setWords(BackgroundWords::tip(glance));
        m_stay.setStillToGo(glance.isPaused ? 0 : glance.approved);
    }

    /// Made when the icon is first shown.
    QMenu *menu()
    {
        if (!m_menu) {
            m_menu = std::make_unique<TrayMenu>(m_window, m_doer);
            m_menu->setGlance(m_notices.glance());
        }
        return m_menu.get();
    }

    MainWindow &m_window;
    app::Desk &m_desk;
    TrayStay &m_stay;
    Platform m_platform; ///< outlives what is below
    Doer m_doer;
    DeskNotices m_notices;
    std::unique_ptr<TrayMenu> m_menu;
    Loader<app::DayGlance> m_glance;
    Loader<app::IncomingCounts> m_incoming;
    QTimer m_first;
};

} // namespace

void addBackground(MainWindow &window, app::Desk &desk, TrayStay &stay, const Platform &platform)
{
    new BackgroundFrame(window, desk, stay, platform); // the window's child
}

} // namespace ui

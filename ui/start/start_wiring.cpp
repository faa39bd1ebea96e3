#include "ui/desk_pages.h"

#include "app/desk/desk.h"
#include "app/start/shop_setup.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/start/first_start_page.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>

namespace ui {

namespace {

/// Looks whether the shop is new, and covers or opens the desk. A desk in use is covered only where its
/// sample shop was removed, not where the last customer went.
class StartWatch final : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(ui::StartWatch)
public:
    StartWatch(MainWindow &window, app::Desk &desk) : QObject(&window), m_window(window), m_desk(desk)
    {
        connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
            // The news of what the page itself does are told by the page.
            if ((changes.settings || changes.customers) && !(m_page && m_page->isRunning()))
                look();
        });
        look();
    }

private:
    void look()
    {
        m_desk.askInTurn(this, app::asking(&app::loadStartStanding),
                         [this](const db::Result<app::StartStanding> &now) {
                             if (now && !(m_page && m_page->isRunning()))
                                 take(*now);
                         });
    }

    void take(const app::StartStanding &now)
    {
        const bool mayCover = !std::exchange(m_looked, true) || m_wasSample;
        m_wasSample = now.sample;
        if (now.first && !m_page && mayCover)
            showOverlay();
        else if (!now.first && m_page)
            open();
    }

    void showOverlay()
    {
        m_page = new FirstStartPage(m_desk, m_window.actions());
        connect(m_page, &FirstStartPage::importWanted, this, [this] {
            open();
            emit m_window.navigator().importAsked({});
        });
        connect(m_page, &FirstStartPage::sampleMade, this, [this] {
            m_wasSample = true;
            open();
            m_window.openPage(PageId::Today);
            m_window.notifications().show(
                {Notice::Kind::Good,
                 tr("The sample shop is open. Everyone in it is invented. You can remove it in Settings.")});
        });
        m_window.showOverlay(m_page);
    }

    void open()
    {
        m_page = nullptr;
        m_window.removeOverlay();
    }

    MainWindow &m_window;
    app::Desk &m_desk;
    QPointer<FirstStartPage> m_page;
    bool m_looked = false;    ///< the start is over
    bool m_wasSample = false; ///< when it was last looked at
};

} // namespace

void addFirstStart(MainWindow &window, app::Desk &desk)
{
    new StartWatch(window, desk); // the window's child
}

} // namespace ui

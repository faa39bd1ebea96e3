#include "ui/desk_pages.h"

#include "app/desk/desk.h"
#include "app/start/shop_setup.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/start/first_start_page.h"

#include <QCoreApplication>
#include <QPointer>

namespace ui {

namespace {

/// Looks whether the shop is new, and covers or opens the desk.
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
        m_desk.askInTurn(this, app::asking(&app::isFirstStart), [this](const db::Result<bool> &first) {
            if (!first || (m_page && m_page->isRunning()))
                return;
            if (*first && !m_page)
                showOverlay();
            else if (!*first && m_page)
                open();
        });
    }

    void showOverlay()
    {
        m_page = new FirstStartPage(m_desk, m_window.actions());
        connect(m_page, &FirstStartPage::importWanted, this, [this] {
            open();
            emit m_window.navigator().importAsked({});
        });
        connect(m_page, &FirstStartPage::sampleMade, this, [this] {
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
};

} // namespace

void addFirstStart(MainWindow &window, app::Desk &desk)
{
    new StartWatch(window, desk); // the window's child
}

} // namespace ui

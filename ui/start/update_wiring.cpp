#include "ui/desk_pages.h"

#include "app/desk/desk.h"
#include "ui/shell/main_window.h"
#include "ui/start/update_page.h"

#include <QPointer>
#include <QTimer>

namespace ui {

namespace {

/// Covers the window from the first step that takes long until the shop is open, or cannot be opened.
class UpdateCover final : public QObject
{
public:
    UpdateCover(MainWindow &window, app::Desk &desk, std::chrono::milliseconds quiet)
        : QObject(&window), m_window(window), m_desk(desk)
    {
        m_quiet.setSingleShot(true);
        m_quiet.setInterval(quiet);
        connect(&m_quiet, &QTimer::timeout, this, &UpdateCover::cover);
        connect(&desk, &app::Desk::updating, this, &UpdateCover::take);
        connect(&desk, &app::Desk::opened, this, &UpdateCover::end);
        connect(&desk, &app::Desk::openFailed, this, &UpdateCover::end);
    }

private:
    void take(int step, int steps)
    {
        if (m_steps == 0)
            m_quiet.start();
        m_step = step;
        m_steps = steps;
        if (m_page)
            m_page->showStep(step, steps);
    }

    void cover()
    {
        m_page = new UpdatePage;
        m_page->showStep(m_step, m_steps);
        connect(m_page, &UpdatePage::cancelled, &m_desk, &app::Desk::stopUpdate);
        m_window.showOverlay(m_page);
    }

    void end()
    {
        m_quiet.stop();
        m_steps = 0;
        if (m_page && m_window.covering() == m_page)
            m_window.removeOverlay();
    }

    MainWindow &m_window;
    app::Desk &m_desk;
    QTimer m_quiet;
    QPointer<UpdatePage> m_page;
    int m_step = 0;
    int m_steps = 0; ///< 0: nothing is being done
};

} // namespace

void addUpdate(MainWindow &window, app::Desk &desk, std::chrono::milliseconds quiet)
{
    new UpdateCover(window, desk, quiet); // the window's child
}

} // namespace ui

#include "ui/desk_pages.h"

#include "ui/history/history_page.h"
#include "ui/palette/command_field.h"
#include "ui/shell/doer.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_header.h"
#include "ui/shell/undo_history.h"

namespace ui {

namespace {

/// The way to the page, and from it back to where one was.
class HistoryFrame final : public QObject
{
public:
    HistoryFrame(MainWindow &window, app::Desk &desk)
        : QObject(&window), m_window(window), m_doer(desk, window.notifications(), window.undo())
    {
        window.addSidePage(PageId::History, {}, [this] { return make(); });
        connect(&window.navigator(), &Navigator::historyAsked, this, &HistoryFrame::open);
        connect(&window.navigator(), &Navigator::stepAsked, this, &HistoryFrame::openStep);
        connect(&window.undo(), &UndoHistory::leftToHistory, &window.navigator(), &Navigator::stepAsked);
    }

private:
    Page *make()
    {
        auto *page = new HistoryPage({m_doer, m_window.navigator(), m_window.state()});
        page->setCameFrom(m_cameFrom);
        page->header()->addFirst(new CommandField(m_window.actions()));
        connect(page, &HistoryPage::backAsked, this, [this] { m_window.openPage(m_cameFrom); });
        return page;
    }
    void open()
    {
        const auto *inFront = qobject_cast<Page *>(m_window.pages().currentWidget());
        if (inFront && inFront->id() != PageId::History)
            m_cameFrom = inFront->id();
        m_window.openPage(PageId::History);
        if (auto *page = qobject_cast<HistoryPage *>(m_window.pages().made(PageId::History)))
            page->setCameFrom(m_cameFrom);
    }
    void openStep(db::JournalId id)
    {
        open();
        if (auto *page = qobject_cast<HistoryPage *>(m_window.pages().made(PageId::History)))
            page->showStep(id);
    }

    MainWindow &m_window;
    Doer m_doer;
    PageId m_cameFrom = PageId::Today;
};

} // namespace

void addHistory(MainWindow &window, app::Desk &desk)
{
    new HistoryFrame(window, desk); // the window's child
}

} // namespace ui

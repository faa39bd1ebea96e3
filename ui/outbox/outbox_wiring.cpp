#include "ui/desk_pages.h"

#include "app/outbox/board/outbox_board.h"
#include "ui/outbox/outbox_page.h"
#include "ui/palette/command_field.h"
#include "ui/shell/doer.h"
#include "ui/shell/loader.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_header.h"

namespace ui {

namespace {

/// The page, and on the sidebar how many messages wait for a person, whether or not the page was ever shown.
class OutboxFrame final : public QObject
{
public:
    OutboxFrame(MainWindow &window, app::Desk &desk)
        : QObject(&window), m_window(window), m_doer(desk, window.notifications(), window.undo()),
          m_waiting(desk,
                    [this](qint64 waiting) { m_window.setCount(PageId::Outbox, static_cast<int>(waiting)); })
    {
        window.addPage(PageId::Outbox, [this] { return make(); });
        connect(&m_waiting, &LoaderBase::failed, this, [this](const db::Error &error) {
            if (!m_window.pages().made(PageId::Outbox)) // else the page tells
                m_doer.showError(error);
        });
        m_waiting.askAgainWhen([](const db::ChangeSet &changes) { return changes.outbox; });
        connect(&desk, &app::Desk::opened, this, [this] { m_waiting.ask(app::asking(&app::outboxWaiting)); });
        if (desk.isOpen())
            m_waiting.ask(app::asking(&app::outboxWaiting));
    }

private:
    Page *make()
    {
        auto *page = new OutboxPage({m_doer, m_window.navigator(), m_window.dialogs(), m_window.state()});
        page->header()->addFirst(new CommandField(m_window.actions()));
        connect(page, &OutboxPage::todayAsked, this, [this] { m_window.openPage(PageId::Today); });
        return page;
    }

    MainWindow &m_window;
    Doer m_doer;
    Loader<qint64> m_waiting;
};

} // namespace

void addOutbox(MainWindow &window, app::Desk &desk)
{
    new OutboxFrame(window, desk); // the window's child
}

} // namespace ui

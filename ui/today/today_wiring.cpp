#include "ui/desk_pages.h"

#include "ui/shell/doer.h"
#include "ui/shell/link_opener.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/status_line.h"
#include "ui/shell/window_state.h"
#include "ui/today/day_exporter.h"
#include "ui/today/greeting_work.h"
#include "ui/today/missed_dialog.h"
#include "ui/today/today_loader.h"
#include "ui/today/today_page.h"
#include "ui/today/today_words.h"
#include "ui/widgets/pane_splitter.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Carries the news of the day into the window's frame, whether or not the page was ever shown.
class TodayFrame final : public QObject
{
public:
    TodayFrame(MainWindow &window, app::Desk &desk)
        : QObject(&window), m_window(window), m_doer(desk, window.notifications(), window.undo(), this),
          m_loader(desk, this), m_work(m_doer, m_loader, m_links),
          m_exporter({desk, window.notifications(), window.state(), window.dialogs(), &window,
                      [this](const QUrl &file) { return m_links.open(file); }})
    {
        connect(&m_loader, &TodayLoader::updated, this, &TodayFrame::tell);
        connect(&m_loader, &TodayLoader::failed, this, [this](const db::Error &error) {
            if (!m_window.pages().made(PageId::Today)) // else the page tells
                m_doer.showError(error);
        });
        window.addPage(PageId::Today, [this] {
            auto *page = new TodayPage({m_doer, m_loader, m_work, m_window.actions()});
            m_window.state().remember(page->splitter());
            connect(page, &TodayPage::importAsked, &m_window.navigator(), &Navigator::importAsked);
            connect(page, &TodayPage::newCustomerAsked, this,
                    [this] { emit m_window.navigator().newCustomerAsked({}); });
            connect(page, &TodayPage::customerAsked, &m_window.navigator(), &Navigator::customerAsked);
            connect(page, &TodayPage::exportAsked, this,
                    [this](DayExport kind, const auto &only) { m_exporter.begin(kind, {only}); });
            return page;
        });
        connect(&window.navigator(), &Navigator::missedAsked, this, [this](const QList<db::MessageId> &ids) {
            (new MissedDialog(m_doer, &m_window, ids))->open(); // deletes itself
        });
        window.installEventFilter(this);
        connect(&window.statusLine(), &StatusLine::clicked, this, [this](const QString &id) {
            if (id != u"today"_s)
                return;
            m_window.openPage(PageId::Today);
            if (auto *page = qobject_cast<TodayPage *>(m_window.pages().made(PageId::Today)))
                page->goToMissed();
        });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange && m_loader.isLoaded())
            tell();
        else if (event->type() == QEvent::Close && m_loader.lookingBack())
            m_loader.lookingBack()->stop(); // the next start goes on with it
        return QObject::eventFilter(watched, event);
    }

private:
    void tell()
    {
        m_window.setCount(PageId::Today,
                          static_cast<int>(m_loader.board().missed.size() + m_loader.board().due.size()));
        m_window.statusLine().setItem(u"today"_s, TodayWords::waiting(m_loader.board()));
        m_window.statusLine().makeClickable(u"today"_s);
    }

    MainWindow &m_window;
    Doer m_doer;
    TodayLoader m_loader;
    DesktopLinkOpener m_links;
    GreetingWork m_work;
    DayExporter m_exporter;
};

} // namespace

void addToday(MainWindow &window, app::Desk &desk)
{
    new TodayFrame(window, desk); // the window's child
}

} // namespace ui

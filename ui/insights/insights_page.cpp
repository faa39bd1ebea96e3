#include "ui/insights/insights_page.h"

#include "app/desk/desk.h"
#include "ui/insights/chart_view.h"
#include "ui/insights/export_button.h"
#include "ui/insights/figure_panel.h"
#include "ui/insights/insight_bar.h"
#include "ui/insights/insight_export.h"
#include "ui/insights/insight_loader.h"
#include "ui/insights/insight_notes.h"
#include "ui/insights/insight_stack.h"
#include "ui/insights/insight_tabs.h"
#include "ui/insights/insight_watch.h"
#include "ui/insights/lost_segment_words.h"
#include "ui/insights/overview_panel.h"
#include "ui/insights/people_search.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/window_state.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/key_hint_button.h"

#include <QKeyEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
const QString kChoice = u"insights/choice"_s;
} // namespace

InsightsPage::InsightsPage(const Needs &needs, QWidget *parent)
    : Page(PageId::Insights, parent), m_desk(needs.desk), m_notifications(needs.notifications),
      m_state(needs.state), m_tabs(new InsightTabs(needs.state)),
      m_loader(new InsightLoader(needs.desk, this)),
      m_search(new PeopleSearch(*m_loader, needs.notifications, this)),
      m_export(new InsightExport([this]() -> const app::Insight & { return current(); }, needs.notifications,
                                 needs.links, needs.dialogs, this)),
      m_exportButton(new ExportButton(*m_export, this)),
      m_bar(new InsightBar(app::InsightChoice::fromText(needs.state.note(kChoice)),
                           needs.desk.clock().today())),
      m_progress(new JobProgress), m_notes(new InsightNotes), m_stack(new InsightStack)
{
    build();
    connectAll();
    m_loader->ask(m_bar->choice(), m_tabs->dashboard());
    m_stack->wait();
}

void InsightsPage::build()
{
    header()->addTabs(m_tabs);
    header()->addWidget(m_exportButton->button());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_progress, m_notes})
        body()->addWidget(widget);
    body()->addWidget(m_stack, 1);
    m_state.remember(m_stack->figure()->splitter());
    m_bar->setEnabled(false);
    m_exportButton->button()->setEnabled(false);
    new InsightWatch(*m_loader, this); // the page's child
}

void InsightsPage::connectAll()
{
    connect(m_tabs, &InsightTabs::placeChanged, this, &InsightsPage::goToPlace);
    connect(m_stack->figure(), &FigurePanel::backAsked, this, &InsightsPage::closeFigure);
    connect(m_bar, &InsightBar::choiceChanged, this, &InsightsPage::choose);
    connect(m_stack->overview(), &OverviewPanel::opened, this, [this](int insight) {
        m_tabs->openFigure(m_loader->board().insights.at(insight).metric().key);
        takeKeyboard();
    });
    connect(m_bar, &InsightBar::segmentMakingAsked, this, &InsightsPage::startAsked);
    connect(m_stack->figure(), &FigurePanel::openAsked, this,
            [this](int point, int line) { m_search->find(m_stack->figure()->insight(), point, line); });
    connect(m_search, &PeopleSearch::found, this, &InsightsPage::peopleAsked);
    connect(m_stack, &InsightStack::startAsked, this, &InsightsPage::startAsked);
    connect(m_loader, &InsightLoader::updated, this, &InsightsPage::takeBoard);
    connect(m_loader, &InsightLoader::failed, this, [this](const db::Error &error) {
        m_stack->stopWaiting();
        m_progress->end();
        m_notifications.show({Notice::Kind::Danger, explain(error, m_desk.path())});
    });
    connect(m_loader, &InsightLoader::figuresAreSlow, this,
            [this] { m_progress->follow(std::make_shared<JobCount>(), tr("Counting the figures…")); });
    connect(m_progress->cancelButton(), &QPushButton::clicked, this, &InsightsPage::stopReading);
}

void InsightsPage::choose(const app::InsightChoice &choice)
{
    m_progress->end();
    remember();
    m_loader->ask(choice, m_tabs->dashboard());
}

void InsightsPage::goToPlace()
{
    if (m_tabs->dashboard() != m_loader->board().dashboard || !m_loader->isLoaded())
        choose(m_bar->choice());
    else
        showBoard();
}

void InsightsPage::closeFigure()
{
    m_tabs->closeFigure();
    takeKeyboard();
}

void InsightsPage::stopReading()
{
    m_loader->stopReading();
    m_progress->end();
    app::InsightChoice before = m_loader->board().choice;
    if (m_loader->isLoaded() && m_loader->board().dashboard != m_tabs->dashboard())
        m_tabs->goTo(m_loader->board().dashboard);
    if (!m_loader->isLoaded()) { // nothing is shown yet
        before = m_bar->choice();
        before.segment.reset();
    }
    m_bar->setChoice(before);
    choose(before);
}

void InsightsPage::remember() const
{
    m_state.setNote(kChoice, m_bar->choice().toText());
    m_tabs->remember();
}

const app::Insight *InsightsPage::atLarge() const
{
    for (const app::Insight &insight : m_loader->board().insights) {
        if (m_tabs->figure() == insight.metric().key)
            return &insight;
    }
    return nullptr;
}

const app::Insight &InsightsPage::current() const
{
    const QList<app::Insight> &insights = m_loader->board().insights;
    if (const app::Insight *const figure = atLarge())
        return *figure;
    return insights.at(qMin<qsizetype>(m_stack->overview()->current(), insights.size() - 1));
}

void InsightsPage::takeBoard()
{
    m_progress->end();
    const app::InsightBoard &board = m_loader->board();
    m_bar->setSegments(board.segments);
    if (board.lost != app::LostSegment::None) {
        m_notifications.show({Notice::Kind::Info, lostSegmentWords(board.lost)});
        m_bar->setChoice(board.choice);
        m_loader->ask(board.choice, board.dashboard); // from now on, and with every change
    }
    showBoard();
}

void InsightsPage::showBoard()
{
    remember();
    if (!m_loader->isLoaded())
        return;
    const app::InsightBoard &board = m_loader->board();
    if (board.dashboard != m_tabs->dashboard()) // the one in view is being read
        return;
    const app::Insight *const figure = board.hasAnything ? atLarge() : nullptr;
    m_bar->setEnabled(board.hasAnything);
    m_tabs->setEnabled(board.hasAnything);
    m_exportButton->button()->setEnabled(board.hasAnything);
    m_bar->setToday(board.asOf.date());
    m_bar->setAsOf(board.asOf);
    m_bar->setAudienceApplies(isAboutOneAudience());
    m_export->setOrigin(board.shopName, board.asOf);
    m_notes->setBoard(board);
    m_stack->setBoard(board, figure);
    if (figure && m_wantedPoint >= 0)
        m_stack->figure()->chart()->mark(std::exchange(m_wantedPoint, -1));
    if (std::exchange(m_wantsKeyboard, false))
        takeKeyboard();
}

bool InsightsPage::isAboutOneAudience() const
{
    const auto isNarrowed = [](const app::Insight &insight) { return insight.metric().isAboutOneAudience(); };
    if (const app::Insight *const figure = atLarge())
        return isNarrowed(*figure);
    const QList<app::Insight> &insights = m_loader->board().insights;
    return std::any_of(insights.cbegin(), insights.cend(), isNarrowed);
}

void InsightsPage::enter()
{
    if (m_loader->isLoaded())
        takeKeyboard();
    else
        m_wantsKeyboard = true;
}

QVariantMap InsightsPage::place() const
{
    return QVariantMap{{u"point"_s, m_stack->figure()->chart()->marked()}}; // the rest is remembered anyway
}

void InsightsPage::restorePlace(const QVariantMap &place)
{
    m_wantedPoint = place.value(u"point"_s).toInt();
}

bool InsightsPage::isBusy() const
{
    return m_search->isTold();
}

void InsightsPage::takeKeyboard()
{
    m_stack->takeFocus();
}

void InsightsPage::openExportMenu()
{
    m_exportButton->open();
}

void InsightsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_tabs->isAtLarge())
        return Page::keyPressEvent(event);
    closeFigure();
}

} // namespace ui

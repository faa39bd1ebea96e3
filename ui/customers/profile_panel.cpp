#include "ui/customers/profile_panel.h"

#include "ui/customers/fact_grid.h"
#include "ui/customers/history_list.h"
#include "ui/customers/profile_head.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Tab
{
    Timeline,
    Consents,
    Stages,
    TabCount
};

} // namespace

ProfilePanel::ProfilePanel(app::Clock clock, QWidget *parent)
    : QFrame(parent), m_clock(std::move(clock)), m_area(new QScrollArea), m_content(new QWidget),
      m_head(new ProfileHead), m_facts(new FactGrid), m_tabs(new QTabBar), m_history(new HistoryList),
      m_nothing(makeLabel(TextStyle::Secondary, u"historyNothingLabel"_s))
{
    setObjectName(u"profilePanel"_s);
    setFrameShape(NoFrame);
    setMinimumWidth(grid::px(312));
    m_area->setObjectName(u"profileScrollArea"_s);
    m_area->setFrameShape(NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::StrongFocus);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->verticalScrollBar()->setSingleStep(grid::px(24));
    m_area->installEventFilter(this);
    m_content->setAutoFillBackground(false);
    m_tabs->setObjectName(u"profileTabBar"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false); // the first line of the history draws it
    for (int tab = 0; tab < TabCount; ++tab)
        m_tabs->addTab({});
    m_nothing->setContentsMargins(grid::large(), grid::large(), grid::large(), grid::large());
    m_nothing->setWordWrap(true);

    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(grid::large(), grid::large(), grid::large(), 0);
    inner->setSpacing(grid::large());
    inner->addWidget(m_head);
    inner->addWidget(m_facts);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, grid::small());
    column->setSpacing(0);
    column->addLayout(inner);
    column->addSpacing(grid::medium());
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(grid::tight(), 0, 0, 0); // so that words stand in one line
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    column->addLayout(tabs);
    column->addWidget(m_history);
    column->addWidget(m_nothing);
    column->addStretch(1);
    m_area->setWidget(m_content);
    m_content->setAutoFillBackground(false); // QScrollArea switches it on
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(2, 2, 2, 2);
    frame->addWidget(m_area);

    connect(m_tabs, &QTabBar::currentChanged, this, &ProfilePanel::showTab);
    connect(m_history, &HistoryList::lineReached, this, [this](const QRect &line) {
        const QPoint middle = m_history->mapTo(m_content, line.center());
        m_area->ensureVisible(middle.x(), middle.y(), 0, line.height() / 2 + grid::small());
    });
    retranslate();
    m_content->hide();
}

void ProfilePanel::show(app::CustomerProfile profile)
{
    const bool same = m_profile && m_profile->customer.id == profile.customer.id;
    m_profile = std::move(profile);
    fill();
    m_content->show();
    if (!same) {
        m_area->verticalScrollBar()->setValue(0);
        m_tabs->setCurrentIndex(Timeline);
    }
}

void ProfilePanel::clear()
{
    m_profile.reset();
    m_content->hide();
}

db::CustomerId ProfilePanel::shown() const
{
    return m_profile ? m_profile->customer.id : db::CustomerId();
}

void ProfilePanel::takeFocus()
{
    m_area->setFocus(Qt::OtherFocusReason);
}

void ProfilePanel::fill()
{
    m_head->show(*m_profile);
    m_facts->setFacts(factsOf(*m_profile, m_clock.today()));
    m_area->setAccessibleName(tr("Profile of %1").arg(m_profile->customer.fullName));
    QWidget *before = m_area; // the keyboard goes through the facts as they are read
    QList<QWidget *> stops = m_facts->keyboardStops();
    stops.append({m_tabs, m_history});
    for (QWidget *stop : std::as_const(stops)) {
        setTabOrder(before, stop);
        before = stop;
    }
    showTab(m_tabs->currentIndex());
}

void ProfilePanel::showTab(int tab)
{
    if (!m_profile)
        return;
    const QList<HistoryLine> lines = tab == Timeline   ? timelineOf(*m_profile, m_clock)
                                     : tab == Consents ? consentsOf(*m_profile, m_clock)
                                                       : stagesOf(*m_profile, m_clock);
    m_history->setLines(lines);
    m_history->setAccessibleName(m_tabs->tabText(tab));
    m_history->setVisible(!lines.isEmpty());
    m_nothing->setText(tab == Timeline   ? tr("No contact yet. What is sold, said and sent will stand here.")
                       : tab == Consents ? tr("Nothing agreed to or refused yet.")
                                         : tr("The stage has never changed."));
    m_nothing->setVisible(lines.isEmpty());
}

void ProfilePanel::retranslate()
{
    m_tabs->setAccessibleName(tr("Parts of the profile"));
    m_tabs->setTabText(Timeline, tr("Timeline", "tab of a profile"));
    m_tabs->setTabText(Consents, tr("Consents", "tab of a profile"));
    m_tabs->setTabText(Stages, tr("Stages", "tab of a profile"));
    m_area->setAccessibleName(tr("Profile"));
    if (m_profile)
        fill();
}

void ProfilePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ProfilePanel::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = m_area->verticalScrollBar();
    if (event->key() == Qt::Key_Escape)
        emit leaveAsked();
    else if (event->key() == Qt::Key_Home)
        bar->setValue(bar->minimum());
    else if (event->key() == Qt::Key_End)
        bar->setValue(bar->maximum());
    else
        QFrame::keyPressEvent(event);
}

bool ProfilePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update(); // the edge says where the keyboard is
    return QFrame::eventFilter(watched, event);
}

void ProfilePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(painter, rect(), colorOf(Role::Surface1, palette()),
               colorOf(m_area->hasFocus() ? Role::Accent : Role::Line, palette()), grid::radius());
}

} // namespace ui

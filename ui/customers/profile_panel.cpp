#include "ui/customers/profile_panel.h"

#include "ui/customers/consent_pane.h"
#include "ui/customers/fact_grid.h"
#include "ui/customers/history_list.h"
#include "ui/customers/log_field.h"
#include "ui/customers/profile_buttons.h"
#include "ui/customers/profile_head.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
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
    Profile,
    Messages,
    Consents
};

} // namespace

ProfilePanel::ProfilePanel(app::Clock clock, QWidget *parent)
    : Card(parent), m_clock(std::move(clock)), m_area(new QScrollArea), m_content(new QWidget),
      m_head(new ProfileHead), m_buttons(new ProfileButtons), m_log(new LogField(m_clock)),
      m_tabs(new QTabBar), m_facts(new FactGrid), m_consents(new ConsentPane), m_history(new HistoryList),
      m_nothing(makeLabel(TextStyle::Secondary, u"historyNothingLabel"_s))
{
    setObjectName(u"profilePanel"_s);
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
    m_tabs->setDrawBase(false);
    m_tabs->setFont(fontOf(TextStyle::Secondary));
    m_tabs->setAccessibleName(tr("Parts of the profile"));
    for (const QString &text : {tr("Timeline", "tab of a profile"), tr("Profile", "tab of a profile"),
                                tr("Messages", "tab of a profile"), tr("Consents", "tab of a profile")})
        m_tabs->addTab(text);
    m_area->setAccessibleName(tr("Profile"));
    m_nothing->setContentsMargins(grid::large(), grid::large(), grid::large(), grid::large());
    m_nothing->setWordWrap(true);

    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(grid::large(), grid::large(), grid::large(), 0);
    inner->setSpacing(grid::medium());
    inner->addWidget(m_head);
    inner->addWidget(m_buttons);
    inner->addWidget(m_log);
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
    auto *under = new QVBoxLayout;
    under->setContentsMargins(grid::large(), grid::medium(), grid::large(), grid::medium());
    under->addWidget(m_facts);
    under->addWidget(m_consents);
    column->addLayout(under);
    column->addWidget(m_history);
    column->addWidget(m_nothing);
    column->addStretch(1);
    m_area->setWidget(m_content);
    m_content->setAutoFillBackground(false); // QScrollArea switches it on
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(2, 2, 2, 2);
    frame->addWidget(m_area);

    connect(m_tabs, &QTabBar::currentChanged, this, &ProfilePanel::showTab);
    connect(m_log, &LogField::leaveAsked, this, &ProfilePanel::takeFocus);
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, &ProfilePanel::askForMore);
    connect(m_area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ProfilePanel::askForMore);
    connect(m_history, &HistoryList::lineReached, this, [this](const QRect &line) {
        const QPoint middle = m_history->mapTo(m_content, line.center());
        m_area->ensureVisible(middle.x(), middle.y(), 0, line.height() / 2 + grid::small());
    });
    m_content->hide();
}

void ProfilePanel::show(app::CustomerProfile profile)
{
    const bool same = m_profile && m_profile->customer.id == profile.customer.id;
    m_profile = std::move(profile);
    m_asking = false;
    fill();
    m_content->show();
    if (!same) {
        m_area->verticalScrollBar()->setValue(0);
        m_tabs->setCurrentIndex(std::exchange(m_firstTab, Timeline));
        emit shownChanged();
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

int ProfilePanel::tab() const
{
    return m_tabs->currentIndex();
}

void ProfilePanel::takeFocus()
{
    m_area->setFocus(Qt::OtherFocusReason);
}

void ProfilePanel::fill()
{
    m_head->show(*m_profile);
    m_buttons->show(m_profile->customer);
    m_consents->show(m_profile->currentConsents);
    m_area->setAccessibleName(tr("Profile of %1").arg(m_profile->customer.fullName));
    showTab(m_tabs->currentIndex());
}

void ProfilePanel::showTab(int tab)
{
    if (!m_profile)
        return;
    const QDate today = m_clock.today();
    QList<HistoryLine> lines;
    QString nothing;
    switch (tab) {
    case Timeline:
        lines = timelineOf(*m_profile, m_clock);
        nothing = tr("No contact yet. What is sold, said and sent will stand here.");
        break;
    case Profile:
        lines = stagesOf(*m_profile, m_clock); // on the way from stranger to friend
        nothing = tr("Nothing is known yet. F2 adds what is.");
        break;
    case Messages:
        lines = messagesOf(*m_profile, m_clock);
        nothing = tr("Nothing sent and nothing planned yet.");
        break;
    case Consents:
        lines = consentsOf(*m_profile, m_clock);
        nothing = tr("Nothing agreed to or refused yet.");
        break;
    default:
        break;
    }
    const QList<Fact> facts = tab == Profile    ? factsOf(*m_profile, today)
                              : tab == Timeline ? keyFactsOf(*m_profile, today)
                                                : QList<Fact>();
    m_facts->setFacts(facts);
    m_facts->setVisible(!facts.isEmpty());
    m_consents->setVisible(tab == Consents);
    QWidget *before = m_area; // the keyboard goes as one reads
    QList<QWidget *> stops = m_buttons->keyboardStops();
    stops.append({m_log->field(), m_tabs});
    stops.append(m_facts->keyboardStops());
    stops.append(m_history);
    for (QWidget *stop : std::as_const(stops)) {
        setTabOrder(before, stop);
        before = stop;
    }
    m_history->setLines(lines);
    m_history->setAccessibleName(m_tabs->tabText(tab));
    m_history->setVisible(!lines.isEmpty());
    m_nothing->setText(nothing);
    m_nothing->setVisible(lines.isEmpty() && (tab != Profile || facts.isEmpty()));
}

void ProfilePanel::askForMore()
{
    const QScrollBar *bar = m_area->verticalScrollBar();
    const bool nearTheEnd = bar->maximum() - bar->value() < m_area->height();
    if (m_asking || !nearTheEnd || !m_profile || m_profile->timelineIsWhole ||
        m_profile->timeline.isEmpty() || m_tabs->currentIndex() != Timeline || !isVisible())
        return;
    m_asking = true;
    emit moreAsked(m_profile->timeline.last());
}

void ProfilePanel::append(const QList<db::Interaction> &earlier, bool whole)
{
    m_asking = false;
    if (!m_profile)
        return;
    m_profile->timeline.append(earlier);
    m_profile->timelineIsWhole = whole;
    if (m_tabs->currentIndex() == Timeline)
        showTab(Timeline);
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
        Card::keyPressEvent(event);
}

bool ProfilePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        setEdge(event->type() == QEvent::FocusIn ? Role::Accent : Role::Line);
    return Card::eventFilter(watched, event);
}

} // namespace ui

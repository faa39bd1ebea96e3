#include "ui/customers/profile_panel.h"

#include "ui/contacts/log_field.h"
#include "ui/customers/consent_pane.h"
#include "ui/customers/fact_grid.h"
#include "ui/customers/history_list.h"
#include "ui/customers/profile_buttons.h"
#include "ui/customers/profile_head.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/plain_scroll_area.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// In the order of Tab.
constexpr struct
{
    struct
    {
        const char *text;
        const char *comment;
    } title;
    QList<HistoryLine> (*lines)(const app::CustomerProfile &profile, const app::Clock &clock);
    const char *nothing; ///< in place of lines
} kTabs[] = {
    {QT_TRANSLATE_NOOP3("ui::ProfilePanel", "Timeline", "tab of a profile"), &timelineOf,
     QT_TRANSLATE_NOOP("ui::ProfilePanel",
                       "No contacts yet. Purchases, talks and messages will appear here.")},
    {QT_TRANSLATE_NOOP3("ui::ProfilePanel", "Profile", "tab of a profile"), &stagesOf,
     QT_TRANSLATE_NOOP("ui::ProfilePanel", "No details yet. Press F2 to add some.")},
    {QT_TRANSLATE_NOOP3("ui::ProfilePanel", "Messages", "tab of a profile"), &messagesOf,
     QT_TRANSLATE_NOOP("ui::ProfilePanel", "Nothing sent and nothing planned yet.")},
    {QT_TRANSLATE_NOOP3("ui::ProfilePanel", "Consents", "tab of a profile"), &consentsOf,
     QT_TRANSLATE_NOOP("ui::ProfilePanel", "Nothing agreed to or refused yet.")},
};

} // namespace

ProfilePanel::ProfilePanel(app::Clock clock, QWidget *parent)
    : Card(parent), m_clock(std::move(clock)), m_content(new QWidget),
      m_area(new PlainScrollArea(u"profileScrollArea"_s, m_content)), m_head(new ProfileHead),
      m_buttons(new ProfileButtons), m_log(new LogField(m_clock)),
      m_tabs(named(new QTabBar, u"profileTabBar"_s)), m_facts(new FactGrid),
      m_consents(new ConsentPane(m_clock)), m_history(new HistoryList),
      m_nothing(makeWrappedLabel(TextStyle::Secondary, u"historyNothingLabel"_s))
{
    setObjectName(u"profilePanel"_s);
    setMinimumWidth(grid::px(340)); // its four tabs have room, beside the scroll bar too
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_area->setFocusPolicy(Qt::StrongFocus);
    m_area->verticalScrollBar()->setSingleStep(grid::px(24));
    m_area->installEventFilter(this);
    m_area->setAccessibleName(tr("Profile"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    keepTabsReadable(*m_tabs);
    m_tabs->setFont(fontOf(TextStyle::Secondary));
    m_tabs->setAccessibleName(tr("Parts of the profile"));
    for (const auto &tab : kTabs)
        m_tabs->addTab(tr(tab.title.text, tab.title.comment));
    const int large = grid::large();
    const int medium = grid::medium();
    m_nothing->setContentsMargins(large, large, large, large);
    // The tabs' words stand in one line with what is above and under them.
    m_content->setLayout(columnOf(
        0,
        {columnOf(medium,
                  {rowOf(medium, {{m_head, 1}, {m_buttons->more(), 0, Qt::AlignTop}}), m_buttons, m_log},
                  {large, large, large, medium}),
         rowOf(0, {m_tabs, BoxItem::rest()}, {grid::small(), 0, 0, 0}),
         columnOf(0, {m_facts, m_consents}, {large, medium, large, medium}), m_history, m_nothing,
         BoxItem::rest()},
        {0, 0, 0, grid::small()}));
    setLayout(columnOf(0, {m_area}, {2, 2, 2, 2}));

    connect(m_tabs, &QTabBar::currentChanged, this, &ProfilePanel::showTab);
    connect(m_log, &LogField::leaveAsked, this, &ProfilePanel::takeFocus);
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, &ProfilePanel::askForMore);
    connect(m_area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ProfilePanel::askForMore);
    connect(m_history, &HistoryList::menuAsked, this, [this](int row, const QPoint &at) {
        emit lineMenuAsked(static_cast<Tab>(m_tabs->currentIndex()), row, at);
    });
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
    m_head->show(*m_profile);
    m_buttons->show(m_profile->customer);
    m_consents->show(m_profile->currentConsents);
    m_area->setAccessibleName(tr("Profile of %1").arg(m_profile->customer.fullName));
    showTab(m_tabs->currentIndex());
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

int ProfilePanel::tab() const
{
    return m_tabs->currentIndex();
}

void ProfilePanel::takeFocus()
{
    m_area->setFocus(Qt::OtherFocusReason);
}

void ProfilePanel::showTab(int tab)
{
    if (!m_profile || tab < 0)
        return;
    const QDate today = m_clock.today();
    const QList<HistoryLine> lines = kTabs[tab].lines(*m_profile, m_clock);
    const QList<Fact> facts = tab == Profile    ? factsOf(*m_profile, today)
                              : tab == Timeline ? keyFactsOf(*m_profile, today)
                                                : QList<Fact>();
    m_facts->setFacts(facts);
    m_facts->setVisible(!facts.isEmpty());
    m_consents->setVisible(tab == Consents);
    QList<QWidget *> stops = QList<QWidget *>{m_buttons->more()} + m_head->keyboardStops() +
                             m_buttons->keyboardStops() + QList<QWidget *>{m_log->field(), m_tabs};
    stops += m_facts->keyboardStops() + QList<QWidget *>{m_history};
    QWidget *before = m_area; // the keyboard goes as one reads
    for (QWidget *stop : std::as_const(stops))
        setTabOrder(std::exchange(before, stop), stop);
    m_history->setLines(lines);
    m_history->setAccessibleName(m_tabs->tabText(tab));
    m_history->setVisible(!lines.isEmpty());
    m_nothing->setText(tr(kTabs[tab].nothing));
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
    else if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier && m_profile)
        emit menuAsked(m_head->mapToGlobal(m_head->rect().center()));
    else
        Card::keyPressEvent(event);
}

void ProfilePanel::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_profile)
        emit menuAsked(event->reason() == QContextMenuEvent::Keyboard
                           ? m_head->mapToGlobal(m_head->rect().center())
                           : event->globalPos());
}

QString ProfilePanel::lineText(int row) const
{
    return m_history->model()->index(row, 0).data().toString();
}

bool ProfilePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        setEdge(event->type() == QEvent::FocusIn ? Role::Accent : Role::Line);
    return Card::eventFilter(watched, event);
}

} // namespace ui

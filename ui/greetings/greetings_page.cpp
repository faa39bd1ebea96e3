#include "ui/greetings/greetings_page.h"

#include "ui/greetings/calendar_loader.h"
#include "ui/greetings/calendar_model.h"
#include "ui/greetings/calendar_view.h"
#include "ui/greetings/day_panel.h"
#include "ui/greetings/day_words.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/greetings/greetings_bar.h"
#include "ui/greetings/occasions_view.h"
#include "ui/greetings/rules_view.h"
#include "ui/shell/doer.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page_header.h"
#include "ui/shell/window_state.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace ui {

GreetingsPage::GreetingsPage(const Needs &needs, QWidget *parent)
    : Page(PageId::Greetings, parent), m_needs(needs), m_setup(&needs.setup),
      m_reader(new CalendarLoader(needs.doer.desk(), this)),
      m_model(new CalendarModel(*m_reader, m_setup->names(), this)),
      m_month(makeLabel(TextStyle::Body, u"greetingsMonthLabel"_s)),
      m_before(makeButton(u"greetingsBeforeButton"_s, u"‹"_s)),
      m_now(makeButton(u"greetingsTodayButton"_s, {})),
      m_after(makeButton(u"greetingsAfterButton"_s, u"›"_s)),
      m_tabs(named(new QTabBar, u"greetingsTabBar"_s)),
      m_new(named(new KeyHintButton, u"greetingsNewButton"_s)), m_stack(new QStackedWidget),
      m_view(new CalendarView(m_model)), m_panel(new DayPanel(needs.doer.desk(), *m_setup)),
      m_rules(new RulesView({needs.doer, *m_setup, *m_reader})),
      m_occasions(new OccasionsView(*m_setup, needs.doer, needs.doer.desk().clock().today()))
{
    m_month->setForegroundRole(QPalette::PlaceholderText);
    m_new->setDefault(true);
    m_new->setIconName(u"plus"_s);
    for (QPushButton *arrow : {m_before, m_after})
        arrow->setFixedWidth(grid::px(32));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const QString &tab : {tr("Calendar"), tr("Rules"), tr("Occasions")})
        m_tabs->addTab(tab);
    auto *month = new QWidget;
    month->setLayout(rowOf(grid::small(), {m_month, m_before, m_now, m_after}));
    body()->setContentsMargins(0, 0, 0, 0);
    header()->takeWhole(new GreetingsBar(m_tabs, month, m_new));

    auto *card = new Card;
    card->hold(m_view);
    card->layout()->setContentsMargins(1, 1, 1, 1);
    auto *splitter = new PaneSplitter(u"greetingsSplitter"_s);
    splitter->setPanes({{card, 744, 340}, {m_panel, 296, 260}});
    for (PaneSplitter *view : std::initializer_list<PaneSplitter *>{splitter, m_rules, m_occasions}) {
        m_stack->addWidget(view);
        needs.state.remember(view);
    }
    body()->addWidget(m_stack, 1);
    connectAll();
    const QDate today = needs.doer.desk().clock().today();
    m_model->setMonth(today, today);
    m_view->choose(today);
    showMonth();
    m_tabs->setAccessibleName(tr("Views of the page"));
    wordHeader();
    m_view->setAccessibleName(
        tr("Calendar of greetings. Page Up and Page Down change the month, with Shift the "
           "year; Home goes to today."));
}

void GreetingsPage::connectAll()
{
    connect(m_reader, &CalendarLoader::failed, &m_needs.doer, &Doer::showError);
    connect(m_setup, &GreetingSetupLoader::failed, &m_needs.doer, &Doer::showError);
    connect(m_setup, &GreetingSetupLoader::changed, m_model, &CalendarModel::refresh);
    connect(m_tabs, &QTabBar::currentChanged, this, &GreetingsPage::showTab);
    connect(m_before, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_after, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_now, &QPushButton::clicked, this, &GreetingsPage::goToToday);
    connect(m_new, &QPushButton::clicked, this, &GreetingsPage::begin);
    connect(m_occasions, &OccasionsView::ruleAsked, this, [this](const QString &key) {
        m_tabs->setCurrentIndex(Rules);
        m_rules->begin(key);
    });
    connect(m_view, &CalendarView::monthShown, this, &GreetingsPage::showMonth);
    connect(m_view, &CalendarView::dayChosen, this, [this](QDate day) {
        m_panel->setDay(day);
        m_reader->wantDay(day);
    });
    connect(m_view, &CalendarView::dayOpened, m_panel, &DayPanel::openPeople);
    connect(m_reader, &CalendarLoader::dayInFull, m_panel, &DayPanel::show);
    connect(m_reader, &CalendarLoader::peopleRead, m_panel, &DayPanel::showPeople);
    connect(m_panel, &DayPanel::peopleWanted, m_reader, &CalendarLoader::wantPeople);
    connect(m_panel, &DayPanel::todayWanted, this, &GreetingsPage::todayWanted);
    connect(m_panel, &DayPanel::customerChosen, &m_needs.navigator, &Navigator::customerAsked);
    connect(m_panel, &DayPanel::leaveAsked, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    const auto key = [this](const QKeySequence &keys, const QString &what, auto run) {
        connect(addKey(this, keys, what), &QShortcut::activated, this, run);
    };
    key(QKeySequence::New, tr("New rule or occasion"), &GreetingsPage::begin);
    key(Qt::CTRL | Qt::Key_Tab, tr("Next view"),
        [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % 3); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, tr("Previous view"),
        [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 2) % 3); });
}

void GreetingsPage::enter()
{
    showMonth(); // midnight may have passed
    switch (m_tabs->currentIndex()) {
    case Rules:
        return m_rules->takeFocus();
    case Occasions:
        return m_occasions->takeFocus();
    default:
        m_view->setFocus(Qt::OtherFocusReason);
    }
}

QVariantMap GreetingsPage::place() const
{
    return QVariantMap{{u"tab"_s, m_tabs->currentIndex()},
                       {u"day"_s, m_view->chosen()},
                       {u"rule"_s, m_rules->place()},
                       {u"occasion"_s, m_occasions->place()}};
}

void GreetingsPage::restorePlace(const QVariantMap &place)
{
    m_view->choose(place.value(u"day"_s).toDate());
    m_rules->restorePlace(place.value(u"rule"_s).toMap());
    m_occasions->restorePlace(place.value(u"occasion"_s).toMap());
    m_tabs->setCurrentIndex(place.value(u"tab"_s).toInt());
    wordHeader();
}

void GreetingsPage::showDay(QDate day)
{
    if (!day.isValid())
        return;
    m_tabs->setCurrentIndex(Calendar);
    m_view->choose(day);
    m_view->setFocus(Qt::OtherFocusReason);
}

void GreetingsPage::showTab(int tab)
{
    m_stack->setCurrentIndex(tab);
    wordHeader();
    enter();
}

void GreetingsPage::step(int by)
{
    if (m_tabs->currentIndex() == Occasions)
        showYear(m_occasions->year() + by);
    else
        m_view->choose(m_view->chosen().addMonths(by));
}

void GreetingsPage::goToToday()
{
    const QDate today = m_needs.doer.desk().clock().today();
    if (m_tabs->currentIndex() == Occasions)
        showYear(today.year());
    else
        m_view->choose(today);
}

void GreetingsPage::showYear(int year)
{
    m_occasions->setYear(qBound(1900, year, 2100));
    wordHeader();
}

void GreetingsPage::showMonth()
{
    const QDate today = m_needs.doer.desk().clock().today();
    if (today != m_model->today()) {
        m_model->setMonth(m_model->month(), today);
        m_view->choose(m_view->chosen());
    }
    m_reader->want(m_model->firstDay(), m_model->lastDay());
    wordHeader();
}

void GreetingsPage::begin()
{
    if (m_tabs->currentIndex() == Occasions)
        return m_occasions->begin();
    m_tabs->setCurrentIndex(Rules);
    m_rules->begin();
}

/// The bar says what is shown: a month, a year, or all rules.
void GreetingsPage::wordHeader()
{
    const int tab = m_tabs->currentIndex();
    const bool year = tab == Occasions;
    m_month->setText(year ? QString::number(m_occasions->year()) : DayWords::month(m_model->month()));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_month, m_before, m_now, m_after})
        widget->setVisible(tab != Rules);
    m_now->setText(year ? tr("This year") : tr("Today", "button: go to this day"));
    m_before->setAccessibleName(year ? tr("Previous year") : tr("Previous month"));
    m_after->setAccessibleName(year ? tr("Next year") : tr("Next month"));
    for (QPushButton *arrow : {m_before, m_after})
        arrow->setToolTip(plainTip(arrow->accessibleName()));
    m_new->setText(year ? tr("New day") : tr("New rule"));
}

} // namespace ui

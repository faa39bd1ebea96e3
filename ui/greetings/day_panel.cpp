#include "ui/greetings/day_panel.h"

#include "app/desk/desk.h"
#include "ui/greetings/day_people_model.h"
#include "ui/greetings/day_words.h"
#include "ui/greetings/greeting_setup_loader.h"
#include "ui/language/customer_words.h"
#include "ui/language/lunar_words.h"
#include "ui/language/word_labels.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/row_delegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QFrame *newLine()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(1);
    return line;
}

} // namespace

DayPanel::DayPanel(app::Desk &desk, GreetingSetupLoader &setup, QWidget *parent)
    : Card(parent), m_desk(desk), m_setup(setup), m_stack(new QStackedWidget),
      m_dates(makeWrappedLabel(TextStyle::SecondaryStrong, u"dayDatesLabel"_s)),
      m_names(makeWrappedLabel(TextStyle::Section, u"dayNamesLabel"_s)),
      m_kind(makeWrappedLabel(TextStyle::Secondary, u"dayKindLabel"_s)), m_figures(new QVBoxLayout),
      m_nobody(makeWrappedLabel(TextStyle::Secondary, u"dayNobodyLabel"_s)),
      m_today(makeButton(u"dayTodayButton"_s, tr("Open in Today"), ButtonKind::Primary)),
      m_see(makeButton(u"daySeeButton"_s, {})), m_work(new QWidget),
      m_workTitle(makeWrappedLabel(TextStyle::SecondaryStrong, u"dayRulesLabel"_s)),
      m_rules(makeWrappedLabel(TextStyle::Body, u"dayRuleLabel"_s)),
      m_back(makeButton(u"dayBackButton"_s, u"‹"_s, ButtonKind::Quiet)),
      m_peopleTitle(makeWrappedLabel(TextStyle::Strong, u"dayPeopleLabel"_s)),
      m_people(named(new QListView, u"dayPeopleView"_s)),
      m_model(new DayPeopleModel(desk, setup.names(), this))
{
    setObjectName(u"dayPanel"_s);
    setMinimumWidth(grid::px(280));
    m_rules->setTextFormat(Qt::RichText); // what is put in is escaped
    m_people->setModel(m_model);
    m_people->setItemDelegate(new RowDelegate(m_people));
    letLinesReachTheEdge(*m_people);
    m_people->setUniformItemSizes(true);
    m_people->setFrameShape(NoFrame);
    m_people->viewport()->setAutoFillBackground(false);
    m_people->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_people->setMouseTracking(true);

    const int side = grid::medium();
    m_nobody->setContentsMargins(side, side, side, side);
    m_workTitle->setContentsMargins(side, side, side, grid::tight());
    m_rules->setContentsMargins(side, 0, side, 0);
    m_work->setLayout(columnOf(0, {newLine(), m_workTitle, m_rules}));
    auto *buttons = new FlowLayout; // their words are longer than the narrowest panel
    buttons->addWidget(m_today);
    buttons->addWidget(m_see);
    auto *content = new QWidget;
    content->setLayout(
        columnOf(0,
                 {columnOf(grid::tight(), {m_dates, m_names, m_kind}, {side, side, side, side}), m_figures,
                  m_nobody, rowOf(0, {buttons}, {side, grid::small(), side, side}), m_work, BoxItem::rest()},
                 {0, 0, 0, side}));
    auto *people = new QWidget;
    people->setLayout(columnOf(
        grid::small(),
        {rowOf(grid::small(), {m_back, {m_peopleTitle, 1}}, {grid::small(), 0, side, 0}), {m_people, 1}},
        {0, grid::small(), 0, 0}));
    m_stack->addWidget(new PlainScrollArea(u"dayScrollArea"_s, content));
    m_stack->addWidget(people);
    setLayout(columnOf(0, {m_stack}, {1, 1, 1, 1}));

    connect(m_today, &QPushButton::clicked, this, &DayPanel::todayWanted);
    connect(m_see, &QPushButton::clicked, this, &DayPanel::openPeople);
    connect(m_back, &QPushButton::clicked, this, &DayPanel::closePeople);
    connect(m_people, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const db::CustomerId id = m_model->customerAt(index.row()))
            emit customerChosen(id);
    });
    connect(&m_setup, &GreetingSetupLoader::changed, this, &DayPanel::fill);
    m_back->setAccessibleName(tr("Back to the day"));
    m_back->setToolTip(tr("Back to the day"));
    m_people->setAccessibleName(tr("Everyone of this day"));
}

void DayPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        Card::keyPressEvent(event);
        return;
    }
    if (showsPeople())
        closePeople();
    emit leaveAsked();
}

void DayPanel::setDay(QDate day)
{
    if (day == m_day.date)
        return;
    if (showsPeople())
        closePeople();
    m_day = {day, {}, {}, false};
    m_counted = false;
    fill();
}

void DayPanel::show(const app::CalendarDay &day)
{
    m_day = day;
    m_counted = true;
    fill();
}

bool DayPanel::showsPeople() const
{
    return m_stack->currentIndex() == 1;
}

void DayPanel::openPeople()
{
    if (!m_counted || m_day.greetingCounts.isEmpty())
        return;
    m_model->setPeople({});
    m_stack->setCurrentIndex(1);
    m_peopleTitle->setText(tr("Reading…", "a list"));
    m_people->setFocus(Qt::OtherFocusReason);
    emit peopleWanted(m_day.date);
}

void DayPanel::closePeople()
{
    const bool keyboard = isAncestorOf(focusWidget()) || m_people->hasFocus() || m_back->hasFocus();
    m_stack->setCurrentIndex(0);
    m_model->setPeople({});
    if (keyboard)
        m_see->setFocus(Qt::OtherFocusReason);
    emit peopleWanted({});
}

void DayPanel::showPeople(QDate day, const QList<app::DayPerson> &people)
{
    if (day != m_day.date || !showsPeople())
        return;
    const int row = m_people->currentIndex().row();
    m_model->setPeople(people);
    m_peopleTitle->setText(
        u"%1 · %2"_s.arg(QLocale().toString(day, u"dd/MM"_s), DayWords::people(people.size())));
    m_people->setCurrentIndex(m_model->index(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1))));
}

void DayPanel::addFigure(const QString &title, const QString &quiet, const QString &figure, TextStyle style)
{
    m_figures->addWidget(newLine());
    QVBoxLayout *words =
        columnOf(grid::px(2), {makeWrappedLabel(TextStyle::Body, u"dayFigureNameLabel"_s, title)});
    if (!quiet.isEmpty())
        words->addWidget(makeWrappedLabel(TextStyle::Secondary, u"dayFigureQuietLabel"_s, quiet));
    auto *row = new QWidget;
    row->setLayout(rowOf(grid::small(), {{words, 1}, makeText(style, u"dayFigureLabel"_s, figure)},
                         {grid::medium(), grid::small(), grid::medium(), grid::small()}));
    m_figures->addWidget(row);
}

void DayPanel::fill()
{
    if (!m_day.date.isValid())
        return;
    const QString lunar = LunarWords::dayOf(m_day.date);
    m_dates->setText(GreetingWords::weekday(m_day.date) + (lunar.isEmpty() ? QString() : u" · "_s + lunar));
    QStringList names;
    QStringList kinds;
    for (const db::Occasion &one : m_day.occasions) {
        names.append(GreetingWords::occasion(one));
        if (const QString kind = GreetingWords::kind(one); !kind.isEmpty() && !kinds.contains(kind))
            kinds.append(kind);
    }
    m_names->setText(names.isEmpty() ? tr("An ordinary day") : names.join(u"\n"_s));
    m_kind->setText(kinds.join(u" · "_s));
    m_kind->setVisible(!kinds.isEmpty());

    emptyOut(*m_figures);
    const app::DaySums sums = app::sumsOf(m_day);
    for (const app::GreetingCount &one : sums.greetings) {
        const QString title = m_setup.names().titleOf(one.text);
        QStringList quiet;
        if (!title.isEmpty())
            quiet.append(u"“%1”"_s.arg(title));
        if (one.channel) // templates of several channels often have the same title
            quiet.append(labelOf(*one.channel));
        if (m_day.happened || one.state == db::MessageState::Sent)
            quiet.append(DayWords::state(one.state, one.reason));
        QString audience = GreetingWords::audience(one.audience);
        audience[0] = audience.at(0).toUpper();
        addFigure(audience, quiet.join(u" · "_s), QLocale().toString(one.people));
    }
    if (sums.notGreeted > 0)
        addFigure(m_day.happened ? tr("Not greeted") : tr("Skipped"), DayWords::reasons(m_day.greetingCounts),
                  QLocale().toString(sums.notGreeted));
    if (!sums.hours.isEmpty()) {
        QStringList texts;
        for (const QTime &hour : sums.hours)
            texts.append(hour.toString(u"HH:mm"_s));
        const bool golden = std::ranges::all_of(sums.hours, &app::isGoldenHour);
        addFigure(tr("Hour"),
                  golden ? tr("Within the golden hours, 19:00–21:00") : tr("Golden hours: 19:00–21:00"),
                  texts.join(u", "_s), TextStyle::Body);
    }
    for (const app::PersonalDate &one : m_day.personal)
        addFigure(one.fullName, words::personalDay(one.day),
                  one.years ? tr("%n year(s)", "since a wedding, a birth, a death", *one.years) : QString(),
                  TextStyle::Body);
    if (sums.people == 0)
        m_figures->addWidget(newLine());
    m_nobody->setVisible(sums.people == 0);
    m_nobody->setText(!m_counted       ? tr("Counting…")
                      : m_day.happened ? tr("No one was greeted on this day.")
                                       : tr("No one is to be greeted on this day."));
    const bool keyboard = m_see->hasFocus() || m_today->hasFocus();
    const bool onToday = m_today->hasFocus();
    const qint64 greeted = sums.people - sums.notGreeted;
    m_see->setText(greeted > 0 ? tr("See %L1", "button: everybody of a day").arg(greeted)
                               : tr("See who is not greeted"));
    m_see->setAccessibleName(tr("See all %Ln people of this day", nullptr, forPlural(sums.people)));
    m_today->setVisible(m_day.date == m_desk.clock().today());
    m_see->setVisible(sums.people > 0);
    if (keyboard)
        (onToday ? m_today : m_see)->setFocus(Qt::OtherFocusReason);

    QString rules;
    for (const db::RuleId id : sums.rules) {
        if (const db::GreetingRule *rule = m_setup.rule(id))
            rules += u"<p style=\"margin:4px 0\">%1</p>"_s.arg(
                GreetingWords::rich(GreetingWords::sentence(*rule, m_setup.names())));
    }
    m_rules->setText(rules);
    m_workTitle->setText(m_day.happened ? tr("Rules that were at work") : tr("Rules at work"));
    m_work->setVisible(!rules.isEmpty());
}

} // namespace ui

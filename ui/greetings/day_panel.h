#pragma once

#include "app/greetings/calendar_days.h"
#include "db/core/id.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/card.h"

#include <QDate>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace app {
class Desk;
}

namespace ui {

class DayPeopleModel;
class GreetingSetupLoader;

/// The day chosen in the calendar: its dates and names, how many are greeted with which words, who is not and
/// why, the rules at work; and everybody of it as a list.
class DayPanel final : public Card
{
    Q_OBJECT
public:
    /// Both outlive the panel.
    DayPanel(app::Desk &desk, GreetingSetupLoader &setup, QWidget *parent = nullptr);

    /// Another day; its counts follow with show.
    void setDay(QDate day);
    void show(const app::CalendarDay &day);
    void showPeople(QDate day, const QList<app::DayPerson> &people);
    /// The list of people, open or not.
    bool showsPeople() const;
    void openPeople();

signals:
    void peopleWanted(QDate day);
    void todayWanted();
    void customerChosen(db::CustomerId id);
    /// Esc: back into the calendar.
    void leaveAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void addFigure(const QString &title, const QString &quiet, const QString &figure,
                   TextStyle style = TextStyle::Strong);
    void closePeople();

    app::Desk &m_desk;
    GreetingSetupLoader &m_setup;
    app::CalendarDay m_day;
    bool m_counted = false;
    QStackedWidget *m_stack;
    QLabel *m_dates;
    QLabel *m_names;
    QLabel *m_kind;
    QVBoxLayout *m_figures; ///< what is in it is made again for each day
    QLabel *m_nobody;
    QPushButton *m_today;
    QPushButton *m_see;
    QWidget *m_work; ///< the rules at work, where there are any
    QLabel *m_workTitle;
    QLabel *m_rules;
    QPushButton *m_back;
    QLabel *m_peopleTitle;
    QListView *m_people;
    DayPeopleModel *m_model;
};

} // namespace ui

#pragma once

#include "ui/shell/page.h"

#include <QDate>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace ui {

class CalendarModel;
class CalendarLoader;
class CalendarView;
class DayPanel;
class Doer;
class GreetingSetupLoader;
class Navigator;
class OccasionsView;
class RulesView;
class KeyHintButton;
class WindowState;

/// Whom the shop greets on which day: the month as a calendar with its day beside it, the rules as sentences,
/// the occasions of a year.
class GreetingsPage final : public Page
{
    Q_OBJECT
public:
    /// What the page works with; all of it outlives the page.
    struct Needs
    {
        Doer &doer;
        GreetingSetupLoader &setup;
        Navigator &navigator;
        WindowState &state;
    };
    explicit GreetingsPage(const Needs &needs, QWidget *parent = nullptr);

    void enter() override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;
    void showDay(QDate day);

signals:
    void todayWanted();

private:
    enum Tab
    {
        Calendar,
        Rules,
        Occasions
    };
    void connectAll();
    void showTab(int tab);
    /// A month in the calendar, a year among the occasions.
    void step(int by);
    void goToToday();
    void showYear(int year);
    void showMonth();
    void wordHeader();
    void begin();

    Needs m_needs;
    GreetingSetupLoader *m_setup;
    CalendarLoader *m_reader;
    CalendarModel *m_model;
    QLabel *m_month;
    QPushButton *m_before;
    QPushButton *m_now;
    QPushButton *m_after;
    QTabBar *m_tabs;
    KeyHintButton *m_new;
    QStackedWidget *m_stack;
    CalendarView *m_view;
    DayPanel *m_panel;
    RulesView *m_rules;
    OccasionsView *m_occasions;
};

} // namespace ui

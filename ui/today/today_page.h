#pragma once

#include "ui/shell/page.h"
#include "ui/today/day_export.h"
#include "ui/today/greeting_work.h"
#include "ui/today/today_selection.h"

#include <optional>

class QPushButton;

namespace ui {

class Actions;
class GreetingSide;
class MissedBar;
class PaneSplitter;
class TodayActions;
class TodayLines;
class TodayList;
class TodayModel;
class TodayProgress;
class TodayStack;
class TodayTop;

/// "Who is to be greeted, with which words, and it is done": the list of the day and the greeting chosen. One
/// key a step: Enter copies and opens, D marks sent, S skips, E rewords, N goes on, Ctrl+Z takes back.
/// Several can be chosen and done together.
class TodayPage final : public Page
{
    Q_OBJECT
public:
    /// What the page works with; all of it outlives the page.
    struct Needs
    {
        Doer &doer;
        TodayLoader &loader;
        GreetingWork &work;
        Actions &actions;
    };
    explicit TodayPage(const Needs &needs, QWidget *parent = nullptr);

    void enter() override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;
    /// To be remembered by the window.
    PaneSplitter *splitter() const { return m_splitter; }

    /// To what was missed on earlier days, or is too late by now; nowhere when nothing is.
    void goToMissed();

signals:
    /// A list is to be imported; an empty path asks for the file.
    void importAsked(const QString &path);
    /// A first customer is to be typed.
    void newCustomerAsked();
    void customerAsked(db::CustomerId id);
    /// These greetings, or all that are to be sent today.
    void exportAsked(ui::DayExport kind, const std::optional<QSet<db::MessageId>> &only);

private:
    void build(Actions &actions);
    void connectAll();
    /// A new board, or customers came or went: the list again, the selection where it was.
    void refresh();
    /// The list, or what is there in its place.
    void showState();
    void showFailure(const db::Error &error);
    void showChosen();
    void showNotReached();
    void askAboutMissed();
    void focusList();

    Doer &m_doer;
    TodayLoader &m_loader;
    GreetingWork *m_work;
    TodayModel *m_model;
    MissedBar *m_missed;
    TodayTop *m_top;
    PaneSplitter *m_splitter;
    TodayList *m_list;
    TodaySelection m_selection;
    GreetingSide *m_side;
    TodayStack *m_stack;
    TodayLines *m_lines;
    TodayActions *m_actions;
    QPushButton *m_export;
    TodayProgress *m_progress;
    bool m_entered = false;
};

} // namespace ui

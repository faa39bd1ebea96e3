#pragma once

#include "ui/shell/page.h"
#include "ui/today/day_export.h"
#include "ui/today/greeting_work.h"
#include "ui/today/today_rows.h"
#include "ui/today/today_selection.h"

#include <QTimer>

#include <optional>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace ui {

class Actions;
class EmptyState;
class GreetingSide;
class StartActions;
class TodayActions;
class TodayList;
class TodayModel;
class TodayProgress;
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
    QSplitter *splitter() const { return m_splitter; }

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
    /// The page itself, or what is there in place of the list.
    void showState();
    void showFailure(const db::Error &error);
    void showChosen();
    /// Opens or folds the head that is current.
    void turnHead();
    void showNotReached();
    void focusList();

    Doer &m_doer;
    TodayLoader &m_loader;
    GreetingWork *m_work;
    TodayModel *m_model;
    TodayFolds m_folds;
    bool m_refreshing = false;
    bool m_entered = false;
    /// Nothing has been chosen or done yet: the page goes to the greeting to begin with, while the closed
    /// days are still looked through.
    bool m_beginning = true;
    std::optional<db::MessageId> m_wanted; ///< to be chosen as soon as it is in the list
    QTimer m_patience;                     ///< until the loading words show

    TodayTop *m_top;
    QStackedWidget *m_stack;
    QLabel *m_loading;
    QSplitter *m_splitter;
    TodayList *m_list;
    TodaySelection m_selection;
    GreetingSide *m_side;
    TodayActions *m_actions;
    QPushButton *m_export;
    TodayProgress *m_progress;
    EmptyState *m_nobody;
    StartActions *m_start;
};

} // namespace ui

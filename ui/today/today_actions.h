#pragma once

#include "db/core/id.h"
#include "ui/today/day_export.h"

#include <QObject>
#include <QSet>

#include <optional>

class QPoint;

namespace ui {

class Actions;
class GreetingButtons;
class GreetingSide;
class GreetingWork;
class TodayList;
class TodayModel;
class TodaySelection;

/// What the keys, the buttons and the menu of Today do with the greetings chosen there.
class TodayActions final : public QObject
{
    Q_OBJECT
public:
    /// What it works on; all of it outlives this object.
    struct Parts
    {
        TodayList &list;
        const TodayModel &model;
        TodaySelection &selection;
        GreetingSide &side;
        GreetingWork &work;
    };
    /// `page` gets the actions, and owns this object.
    TodayActions(const Parts &parts, Actions &actions, QWidget *page);

    /// Another greeting is chosen: the next Enter copies again.
    void chosen();
    void askCustomer();
    void showMenu(const QPoint &globalPos);

signals:
    void customerAsked(db::CustomerId id);
    /// These greetings, or all that are to be sent today.
    void exportAsked(ui::DayExport kind, const std::optional<QSet<db::MessageId>> &only);
    /// The head that is current is to be opened or folded.
    void headTurned();

private:
    void addActions(Actions &actions);
    void connectButtons(const GreetingButtons &buttons);
    /// Enter: the button that has the keyboard, the heading that opens, or a copy of the greeting.
    void pressEnter();
    void copy();
    void copyAgain();
    void copyPhone();
    void markSent();
    void askWhyNot();
    void takeBack();
    void withdraw();
    void edit();
    void skip(const QString &reason);
    void goOn();
    void exportMany(DayExport kind);
    void showExports(const QPoint &globalPos);
    bool isEditing() const;

    Parts m_parts;
    QWidget *m_page;
    db::MessageId m_copied; ///< by the last key: the next Enter leads to the customer
};

} // namespace ui

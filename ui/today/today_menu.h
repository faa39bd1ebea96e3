#pragma once

#include "app/outbox/today_board.h"
#include "ui/today/day_export.h"

#include <QMenu>

namespace ui {

class GreetingButtons;

/// What can be done with the line under the mouse or the lines chosen. Each entry is a signal; the page does
/// it.
class TodayMenu final : public QMenu
{
    Q_OBJECT
public:
    /// Of one greeting; `buttons` knows the reasons for a skip.
    TodayMenu(const app::TodayItem &item, GreetingButtons &buttons, QWidget *parent);
    /// Of so many.
    TodayMenu(int count, GreetingButtons &buttons, QWidget *parent);

signals:
    void customerWanted();
    void copyWanted();
    void textWanted();
    void phoneWanted();
    void sentWanted();
    void editWanted();
    void takeBackWanted();
    void withdrawWanted();
    void rowsWanted();
    void groupWanted();
    void exportWanted(ui::DayExport kind);

private:
    void addEntry(const QString &name, const QString &text, const QString &keys, void (TodayMenu::*wanted)());
    void addSkip(const QString &text, GreetingButtons &buttons);
};

} // namespace ui

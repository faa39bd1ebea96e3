#pragma once

#include "tests/ui/greetings/greetings_stage.h"

#include "ui/greetings/calendar_view.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QTabBar>
#include <QTest>

#include <memory>

/// The page of greetings in its window, with two birthdays of one day, and what a hand does there.
class GreetingsHands
{
protected:
    void openGreetings()
    {
        m_stage = std::make_unique<GreetingsStage>();
        m_stage->addBirthday(QStringLiteral("Nguyễn Thị Lan"), QDate(1981, 11, 24));
        m_stage->addBirthday(QStringLiteral("Trần Thị Mai"), QDate(1990, 11, 24));
        m_stage->open();
    }
    ui::CalendarView *view() const
    {
        return m_stage->find<ui::CalendarView>(QStringLiteral("greetingsCalendarView"));
    }
    QString cell() const { return view()->currentIndex().data(Qt::AccessibleTextRole).toString(); }
    QString label(const QString &name) const { return m_stage->find<QLabel>(name)->text(); }
    QAbstractItemView *tab(int tab, const QString &name)
    {
        m_stage->find<QTabBar>(QStringLiteral("greetingsTabBar"))->setCurrentIndex(tab);
        return m_stage->find<QAbstractItemView>(name);
    }
    /// Puts the keyboard on the row that says so.
    void goTo(QAbstractItemView *list, const QString &text)
    {
        QTRY_VERIFY(list->model()->rowCount() > 0);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString().contains(text)) {
                list->setCurrentIndex(list->model()->index(row, 0));
                list->setFocus();
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
    std::unique_ptr<GreetingsStage> m_stage;
};

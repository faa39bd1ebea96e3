#pragma once

#include <QDate>
#include <QTableView>

namespace ui {

class CalendarModel;

/// The month as a grid: arrows move a day, also out of the month; PageUp and PageDown a month (with Shift a
/// year), the wheel too; Home goes to today.
class CalendarView final : public QTableView
{
    Q_OBJECT
public:
    explicit CalendarView(CalendarModel *model, QWidget *parent = nullptr);

    QDate chosen() const { return m_chosen; }
    /// Shows its month and marks the day.
    void choose(QDate day);

signals:
    /// Another day is marked.
    void dayChosen(QDate day);
    /// Another month is shown.
    void monthShown();
    /// Enter or a double click on a day.
    void dayOpened(QDate day);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    CalendarModel *m_calendar;
    QDate m_chosen;
    int m_turned = 0; // of the wheel, in eighths of a degree
};

} // namespace ui

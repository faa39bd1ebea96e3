#pragma once

#include "ui/widgets/popup_frame.h"
#include <QDate>

class QCalendarWidget;
class QLabel;

namespace ui {

/// A month to choose a day from, in the language and colours in use, Monday first. Arrows move by a day and
/// a week, PageUp and PageDown by a month, Home and End within the month; Enter or a click chooses, Esc
/// closes.
class CalendarPopup final : public PopupFrame
{
    Q_OBJECT
public:
    CalendarPopup(QDate day, QDate today, QWidget *parent);

    void setDateRange(QDate first, QDate last);
    void openUnder(const QWidget *anchor);

signals:
    void chosen(QDate day);

protected:
private:
    void choose(QDate day);
    void showMonth();

    QCalendarWidget *m_calendar;
    QLabel *m_month;
};

} // namespace ui

#include "ui/widgets/calendar_popup.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/plain_text.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QTextCharFormat>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The days in the colours of the desk; QCalendarWidget has a red of its own for the weekend.
class DeskCalendar final : public QCalendarWidget
{
public:
    explicit DeskCalendar(QDate today) : m_today(today) {}

protected:
    void paintCell(QPainter *painter, const QRect &rect, QDate date) const override
    {
        const QRectF cell = QRectF(rect).adjusted(1, 1, -1, -1);
        const bool chosen = date == selectedDate();
        if (chosen)
            paint::box(*painter, cell, colorOf(Role::Accent, palette()), QColor(), grid::radius());
        else if (date == m_today)
            paint::box(*painter, cell, QColor(), colorOf(Role::Accent, palette()), grid::radius());
        const bool other = date.month() != monthShown() || date < minimumDate() || date > maximumDate();
        painter->setFont(fontOf(date == m_today ? TextStyle::Strong : TextStyle::Body));
        painter->setPen(colorOf(chosen  ? Role::OnAccent
                                : other ? Role::TextSecondary
                                        : Role::Text,
                                palette()));
        painter->drawText(rect, Qt::AlignCenter, QString::number(date.day()));
    }

private:
    QDate m_today;
};

} // namespace

CalendarPopup::CalendarPopup(QDate day, QDate today, QWidget *parent)
    : PopupFrame(parent), m_calendar(named(new DeskCalendar(today), u"calendarWidget"_s)),
      m_month(makeLabel(TextStyle::Strong, u"calendarMonthLabel"_s))
{
    setObjectName(u"calendarPopup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Calendar"));
    m_calendar->setAccessibleName(accessibleName());
    m_calendar->setFirstDayOfWeek(Qt::Monday);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    m_calendar->setGridVisible(false);
    m_calendar->setSelectedDate(day);
    QTextCharFormat quiet;
    quiet.setFont(fontOf(TextStyle::Secondary));
    quiet.setForeground(palette().color(QPalette::PlaceholderText));
    m_calendar->setHeaderTextFormat(quiet);
    for (const Qt::DayOfWeek weekend : {Qt::Saturday, Qt::Sunday})
        m_calendar->setWeekdayTextFormat(weekend, quiet);
    // Its own bar is drawn as selected text, with pictures of another style.
    m_calendar->setNavigationBarVisible(false);
    const auto turner = [this](const QString &name, const QString &text, const QString &spoken,
                               void (QCalendarWidget::*turn)()) {
        auto *button = named(new QToolButton, name);
        button->setText(text);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(spoken);
        button->setToolTip(plainTip(spoken));
        connect(button, &QToolButton::clicked, m_calendar, turn);
        return button;
    };
    auto *bar = rowOf(
        grid::tight(),
        {turner(u"yearBeforeToolButton"_s, u"«"_s, tr("Previous year"), &QCalendarWidget::showPreviousYear),
         turner(u"monthBeforeToolButton"_s, u"‹"_s, tr("Previous month"),
                &QCalendarWidget::showPreviousMonth),
         {m_month, 1},
         turner(u"nextMonthToolButton"_s, u"›"_s, tr("Next month"), &QCalendarWidget::showNextMonth),
         turner(u"nextYearToolButton"_s, u"»"_s, tr("Next year"), &QCalendarWidget::showNextYear)});
    m_month->setAlignment(Qt::AlignCenter);
    connect(m_calendar, &QCalendarWidget::currentPageChanged, this, &CalendarPopup::showMonth);
    showMonth();
    auto *todayButton = makeButton(u"calendarTodayPushButton"_s, tr("&Today"), ButtonKind::Quiet);
    const int edge = grid::small();
    setLayout(columnOf(grid::tight(), {bar, m_calendar, rowOf(0, {todayButton, BoxItem::rest()})},
                       {edge, edge, edge, edge}));
    connect(todayButton, &QPushButton::clicked, this, [this, today] { choose(today); });
    connect(m_calendar, &QCalendarWidget::activated, this, &CalendarPopup::choose); // Enter, or twice a click
    connect(m_calendar, &QCalendarWidget::clicked, this, &CalendarPopup::choose);
}

void CalendarPopup::showMonth()
{
    const QString month = QLocale().standaloneMonthName(m_calendar->monthShown());
    m_month->setText(tr("%1 %2", "title of a calendar: month and year")
                         .arg(month.left(1).toUpper() + month.mid(1))
                         .arg(m_calendar->yearShown()));
}

void CalendarPopup::setDateRange(QDate first, QDate last)
{
    m_calendar->setDateRange(first, last);
}

void CalendarPopup::openUnder(const QWidget *anchor)
{
    adjustSize();
    placeUnder(anchor);
    show();
    if (auto *days = m_calendar->findChild<QTableView *>())
        days->setFocus(Qt::PopupFocusReason);
}

void CalendarPopup::choose(QDate day)
{
    if (!isVisible() || day < m_calendar->minimumDate() || day > m_calendar->maximumDate())
        return;
    close();
    emit chosen(day);
}

} // namespace ui

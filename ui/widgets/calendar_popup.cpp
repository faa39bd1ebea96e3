#include "ui/widgets/calendar_popup.h"

#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/boxes.h"

#include <QCalendarWidget>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
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
    : QFrame(parent, Qt::Popup), m_calendar(named(new DeskCalendar(today), u"calendarWidget"_s))
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
    // Its bar is drawn as selected text, blue; here it is the head of a card.
    if (auto *bar = m_calendar->findChild<QWidget *>(u"qt_calendar_navigationbar"_s))
        bar->setBackgroundRole(QPalette::Base);
    for (auto *button : m_calendar->findChildren<QToolButton *>()) {
        button->setForegroundRole(QPalette::Text);
        button->setAutoRaise(true);
    }
    if (auto *back = m_calendar->findChild<QToolButton *>(u"qt_calendar_prevmonth"_s))
        back->setAccessibleName(tr("Month before"));
    if (auto *on = m_calendar->findChild<QToolButton *>(u"qt_calendar_nextmonth"_s))
        on->setAccessibleName(tr("Next month"));
    auto *todayButton = makeButton(u"calendarTodayPushButton"_s, tr("&Today"), ButtonKind::Quiet);
    const int edge = grid::small();
    setLayout(columnOf(grid::tight(), {m_calendar, rowOf(0, {todayButton, BoxItem::rest()})},
                       {edge, edge, edge, edge}));
    connect(todayButton, &QPushButton::clicked, this, [this, today] { choose(today); });
    connect(m_calendar, &QCalendarWidget::activated, this, &CalendarPopup::choose); // Enter, or twice a click
    connect(m_calendar, &QCalendarWidget::clicked, this, &CalendarPopup::choose);
}

void CalendarPopup::setDateRange(QDate first, QDate last)
{
    m_calendar->setDateRange(first, last);
}

void CalendarPopup::openUnder(const QWidget *anchor)
{
    adjustSize();
    const QRect screen = anchor->screen()->availableGeometry();
    const QPoint under = anchor->mapToGlobal(QPoint(0, anchor->height() + grid::px(2)));
    const bool fits = under.y() + height() <= screen.bottom();
    const int above = anchor->mapToGlobal(QPoint()).y() - height() - grid::px(2);
    move(qBound(screen.left(), under.x(), qMax(screen.left(), screen.right() - width())),
         qMax(screen.top(), fits ? under.y() : above));
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

void CalendarPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorOf(Role::Surface1, palette()));
    paint::box(painter, rect(), colorOf(Role::Surface1, palette()), colorOf(Role::Line, palette()), 0);
}

} // namespace ui

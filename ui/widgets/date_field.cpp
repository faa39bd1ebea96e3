#include "ui/widgets/date_field.h"

#include "app/people/typed_moment.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/calendar_popup.h"
#include "ui/widgets/plain_text.h"

#include <QKeyEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
const QString kDateFormat = u"dd/MM/yyyy"_s;
}

DateField::DateField(QDate today, QWidget *parent)
    : TypedField(parent), m_today(today), m_first(1900, 1, 1), m_last(2100, 12, 31),
      m_button(new QToolButton(this))
{
    m_button->setObjectName(u"calendarToolButton"_s);
    m_button->setIcon(Icons::icon(u"today"_s));
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::NoFocus); // Alt+Down does it from the field
    m_button->setCursor(Qt::ArrowCursor);
    const int room = grid::px(30);
    setTextMargins(0, 0, room, 0);
    setMinimumWidth(fontMetrics().horizontalAdvance(u"00/00/0000"_s) + room + 2 * grid::medium());
    connect(m_button, &QToolButton::clicked, this, &DateField::openCalendar);
    retranslate();
    present();
}

void DateField::retranslate()
{
    m_button->setAccessibleName(tr("Choose from the calendar"));
    m_button->setToolTip(plainTip(tr("Choose from the calendar (Alt+Down)")));
}

void DateField::setDate(QDate date)
{
    m_date = m_before = date;
    present();
}

void DateField::setDateRange(QDate first, QDate last)
{
    m_first = first;
    m_last = last;
}

void DateField::openCalendar()
{
    auto *calendar = new CalendarPopup(m_date.isValid() ? m_date : m_today, m_today, this);
    calendar->setDateRange(m_first, m_last);
    connect(calendar, &CalendarPopup::chosen, this, [this](QDate day) {
        change(day);
        present();
        m_before = day;
        emit editingFinished();
    });
    calendar->openUnder(this);
}

void DateField::step(Stride stride, int by)
{
    const QDate from = m_date.isValid() ? m_date : m_today.addDays(-by);
    const QDate to = stride == Stride::Large ? from.addMonths(by) : from.addDays(by);
    change(qBound(m_first, to, m_last));
}

bool DateField::take(const QString &typed)
{
    const auto date = app::typedDate(typed, m_today);
    if (!date || *date < m_first || *date > m_last)
        return false;
    change(*date);
    return true;
}

void DateField::change(QDate date)
{
    if (date == m_date)
        return;
    m_date = date;
    emit dateChanged(date);
}

QString DateField::shown() const
{
    return m_date.toString(kDateFormat);
}

QString DateField::refusal(const QString &typed) const
{
    const auto date = app::typedDate(typed, m_today);
    if (date)
        return tr("%1 cannot be taken. Choose a day from %2 to %3.")
            .arg(date->toString(kDateFormat), m_first.toString(kDateFormat), m_last.toString(kDateFormat));
    return typed.trimmed().isEmpty()
               ? tr("Type a day, such as 15/8 or “today”.")
               : tr("“%1” is not a day. Type it as 15/8, 15/8/2026 or “today”.").arg(typed);
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    const bool altDown = event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier;
    if (altDown || (event->key() == Qt::Key_F4 && event->modifiers() == Qt::NoModifier))
        openCalendar();
    else
        TypedField::keyPressEvent(event);
}

void DateField::resizeEvent(QResizeEvent *event)
{
    TypedField::resizeEvent(event);
    const int side = height() - grid::px(6);
    m_button->setGeometry(width() - side - grid::px(3), grid::px(3), side, side);
}

void DateField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TypedField::changeEvent(event);
}

} // namespace ui

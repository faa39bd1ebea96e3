#include "ui/greetings/calendar_view.h"

#include "ui/greetings/calendar_delegate.h"
#include "ui/greetings/calendar_model.h"
#include "ui/theme/grid.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWheelStep = 120;
constexpr int kMonthsOfYear = 12;
// The lunar calendar is known for these years.
const QDate kFirst(1900, 1, 1);
const QDate kLast(2100, 12, 31);

} // namespace

CalendarView::CalendarView(CalendarModel *model, QWidget *parent) : QTableView(parent), m_calendar(model)
{
    setObjectName(u"greetingsCalendarView"_s);
    setModel(model);
    setItemDelegate(new CalendarDelegate(this));
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(grid::px(420));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(grid::px(24));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(grid::px(24));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(grid::px(30));
}

void CalendarView::choose(QDate day)
{
    day = qBound(kFirst, day, kLast);
    const bool otherMonth = !m_calendar->isInMonth(day);
    if (otherMonth) {
        m_calendar->setMonth(day, m_calendar->today());
        fit();
    }
    const bool other = day != m_chosen;
    m_chosen = day;
    setCurrentIndex(m_calendar->indexOf(day));
    if (otherMonth)
        emit monthShown();
    if (other)
        emit dayChosen(day);
}

void CalendarView::keyPressEvent(QKeyEvent *event)
{
    const bool year = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_chosen.addDays(-1));
    case Qt::Key_Right:
        return choose(m_chosen.addDays(1));
    case Qt::Key_Up:
        return choose(m_chosen.addDays(-7));
    case Qt::Key_Down:
        return choose(m_chosen.addDays(7));
    case Qt::Key_PageUp:
        return choose(m_chosen.addMonths(year ? -kMonthsOfYear : -1));
    case Qt::Key_PageDown:
        return choose(m_chosen.addMonths(year ? kMonthsOfYear : 1));
    case Qt::Key_Home:
        return choose(m_calendar->today());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit dayOpened(m_chosen);
        return;
    default:
        event->ignore(); // letters are no search among numbers
    }
}

void CalendarView::wheelEvent(QWheelEvent *event)
{
    m_turned += event->angleDelta().y();
    for (; m_turned >= kWheelStep; m_turned -= kWheelStep)
        choose(m_chosen.addMonths(-1));
    for (; m_turned <= -kWheelStep; m_turned += kWheelStep)
        choose(m_chosen.addMonths(1));
    event->accept();
}

void CalendarView::mousePressEvent(QMouseEvent *event)
{
    const QDate day = m_calendar->dateAt(indexAt(event->pos()));
    if (day.isValid() && event->button() == Qt::LeftButton)
        choose(day);
    event->accept();
}

void CalendarView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit dayOpened(m_chosen);
}

void CalendarView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

/// Weeks and days share the room evenly, to the last pixel.
void CalendarView::fit()
{
    const int weeks = m_calendar->rowCount();
    if (weeks == 0)
        return;
    const QSize room = viewport()->size();
    const auto share = [](int whole, int parts, int part) {
        return whole * (part + 1) / parts - whole * part / parts;
    };
    for (int row = 0; row < weeks; ++row)
        setRowHeight(row, share(room.height(), weeks, row));
    for (int column = 0; column < m_calendar->columnCount(); ++column)
        setColumnWidth(column, share(room.width(), m_calendar->columnCount(), column));
}

} // namespace ui

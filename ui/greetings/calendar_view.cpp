#include "ui/greetings/calendar_view.h"

#include "app/greetings/occasion_kind.h"
#include "ui/greetings/calendar_model.h"
#include "ui/greetings/day_words.h"
#include "ui/greetings/switch_delegate.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWheelStep = 120;
constexpr int kMonthsOfYear = 12;
// The lunar calendar is known for these years.
const QDate kFirst(1900, 1, 1);
const QDate kLast(2100, 12, 31);

/// A line of a cell.
struct Mark
{
    QString text;
    Role ink = Role::Existing;
    Role fill = Role::ExistingSoft;
    QString icon;                       ///< may be empty
    QString brief = {};                 ///< where the text has no room; may be empty
    QString number = {};                ///< where that has none either
    QString numberIcon = {};            ///< what says beside it whose number it is
    QString more = {};                  ///< how many stepped back, behind any of them
    std::optional<DayPeople> sent = {}; ///< instead of all these words, those for the room there is
};

QFont markFont()
{
    QFont font = fontOf(TextStyle::Secondary);
    font.setPointSizeF(font.pointSizeF() * 0.97);
    return font;
}

Mark peopleMark(const DayPeople &some)
{
    using Outcome = DayPeople::Outcome;
    const QString text = DayWords::whole(some);
    const QString brief = DayWords::brief(some);
    const QString number = QLocale().toString(some.people);
    const QString kind = app::isBirthday(some.occasion) ? u"cake"_s : u"customers"_s;
    switch (some.outcome) {
    case Outcome::Planned:
        return {text, Role::Existing, Role::ExistingSoft, {}, {}, brief, kind};
    case Outcome::Sent:
        return {text, Role::Good, Role::GoodSoft, u"check"_s, {}, {}, u"check"_s, {}, some};
    case Outcome::Missed:
    case Outcome::InDoubt:
        return {text, Role::Danger, Role::DangerSoft, u"alert"_s, brief, number, u"alert"_s};
    case Outcome::NotGreeted:
        return {text, Role::TextSecondary, Role::Surface2, u"skip"_s, brief, number, u"skip"_s};
    }
    return {};
}

/// Who is passed over on a day to come is told beside it: the cell shows what is to be done.
QList<Mark> marksOf(const app::CalendarDay &day, const RuleNames &names)
{
    QList<Mark> marks;
    for (const db::Occasion &occasion : day.occasions)
        marks.append({GreetingWords::occasion(occasion), Role::Prospect, Role::ProspectSoft, {}});
    for (const DayPeople &some : DayWords::peopleOf(day, names)) {
        if (day.happened || some.outcome != DayPeople::Outcome::NotGreeted)
            marks.append(peopleMark(some));
    }
    return marks;
}

void paintMark(QPainter &painter, const QRect &rect, const Mark &mark, const QPalette &palette, bool plain)
{
    if (!plain)
        paint::box(painter, rect, colorOf(mark.fill, palette), QColor(), grid::px(3));
    QRect inside = rect.adjusted(grid::px(5), 0, -grid::px(3), 0);
    const int size = grid::px(12);
    const bool hasIcon = mark.sent || !mark.icon.isEmpty(); // a shortened one says sent by its icon
    const int taken = hasIcon ? size + grid::px(3) : 0;
    const auto fits = [&](const QString &words) {
        return QFontMetrics(markFont()).horizontalAdvance(words + mark.more) <= inside.width() - taken;
    };
    QString icon = mark.icon;
    QString text = mark.text;
    if (mark.sent)
        text = DayWords::sent(*mark.sent, fits);
    if (mark.sent && text != mark.text)
        icon = mark.numberIcon; // it says sent
    if (!fits(text) && !mark.brief.isEmpty())
        text = mark.brief;
    if (!fits(text) && !mark.number.isEmpty()) {
        text = mark.number;
        icon = mark.numberIcon;
    }
    const bool isWhole = mark.sent && fits(text);
    if (!icon.isEmpty()) {
        Icons::icon(icon, mark.ink)
            .paint(&painter, QRect(inside.left(), rect.center().y() - size / 2, size, size));
        inside.setLeft(inside.left() + size + grid::px(3));
    }
    painter.setFont(markFont());
    painter.setPen(colorOf(mark.ink, palette));
    text += mark.more;
    if (!isWhole) // eliding is stricter than fitting by a pixel, and would take the count
        text = QFontMetrics(markFont()).elidedText(text, Qt::ElideRight, inside.width());
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// So many lines of these fit; people are never the ones that step back.
QList<Mark> fitting(const QList<Mark> &marks, int lines)
{
    if (marks.size() <= lines)
        return marks;
    QList<Mark> names;
    QList<Mark> people;
    for (const Mark &mark : marks)
        (mark.ink == Role::Prospect ? names : people).append(mark);
    const auto room = std::max<qsizetype>(0, lines - people.size());
    QList<Mark> shown = names.mid(0, room) + people;
    const auto left = marks.size() - std::min<qsizetype>(shown.size(), lines);
    shown = shown.mid(0, lines);
    if (!shown.isEmpty() && left > 0) {
        shown.last().more = u" +%1"_s.arg(left);
        shown.last().icon.clear(); // there is room for only one of both
    }
    return shown;
}

/// A day: its number large, the lunar day small, occasions as amber chips, people as teal ones.
class CalendarDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = static_cast<const CalendarModel *>(index.model());
        painter->save();
        const QPalette &palette = option.palette;
        const QRect rect = option.rect;
        const QDate date = model->dateAt(index);
        const bool inMonth = model->isInMonth(date);
        const bool chosen = option.state & QStyle::State_Selected;
        const bool today = date == model->today();
        const QColor line = colorOf(Role::Line, palette);
        paintUnder(*painter, option);
        painter->fillRect(rect.left(), rect.top(), rect.width(), 1, line);
        if (index.column() > 0)
            painter->fillRect(rect.left(), rect.top(), 1, rect.height(), line);
        if (today)
            painter->fillRect(rect.left() + (index.column() > 0 ? 1 : 0), rect.top(), rect.width(),
                              grid::px(3), colorOf(Role::Accent, palette));

        const int margin = grid::small();
        QFont numbers = fontOf(TextStyle::Strong);
        numbers.setPointSizeF(numbers.pointSizeF() * 1.12);
        const int height = QFontMetrics(numbers).height();
        const QRect top(rect.left() + margin, rect.top() + grid::px(5), rect.width() - 2 * margin, height);
        const QColor quiet = colorOf(Role::TextSecondary, palette);
        painter->setFont(numbers);
        painter->setPen(today     ? colorOf(Role::Accent, palette)
                        : inMonth ? colorOf(Role::Text, palette)
                                  : quiet);
        painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter, QString::number(date.day()));
        painter->setFont(markFont());
        painter->setPen(quiet);
        painter->drawText(top, Qt::AlignRight | Qt::AlignVCenter, DayWords::lunarInCell(date));

        if (const app::CalendarDay *day = model->day(index)) {
            const int step = QFontMetrics(markFont()).height() + grid::px(4);
            int y = top.bottom() + grid::tight();
            const int lines = qMax(0, (rect.bottom() - grid::px(3) - y) / step);
            for (const Mark &mark : fitting(marksOf(*day, model->names()), lines)) {
                paintMark(*painter,
                          QRect(rect.left() + margin, y, rect.width() - 2 * margin, step - grid::px(3)), mark,
                          palette, !inMonth || (chosen && mark.ink == Role::Existing));
                y += step;
            }
        }
        paintKeyboard(*painter, option);
        painter->restore();
    }
};

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
    verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(grid::px(24));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(grid::px(30));
}

void CalendarView::choose(QDate day)
{
    day = qBound(kFirst, day, kLast);
    const bool otherMonth = !m_calendar->isInMonth(day);
    if (otherMonth)
        m_calendar->setMonth(day, m_calendar->today());
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

} // namespace ui

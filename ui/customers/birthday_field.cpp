#include "ui/customers/birthday_field.h"

#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QLineEdit *dateField(const QString &name, const QString &placeholder, const QString &accessibleName)
{
    auto *edit = named(new QLineEdit, name);
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(accessibleName);
    edit->setMaxLength(10); // a slip of the finger stays to be seen
    // Room for the word that stands there before the number.
    edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(placeholder) + grid::px(12));
    return edit;
}

} // namespace

BirthdayField::BirthdayField(QWidget *parent)
    : QWidget(parent), m_calendar(makeComboBox(u"calendarComboBox"_s, tr("Calendar of the birthday"))),
      m_day(dateField(u"birthDayLineEdit"_s, tr("Day"), tr("Birthday: day"))),
      m_month(dateField(u"birthMonthLineEdit"_s, tr("Month"), tr("Birthday: month"))),
      m_year(dateField(u"birthYearLineEdit"_s, tr("Year"), tr("Birthday: year"))),
      m_leap(named(new QCheckBox(tr("leap month")), u"leapMonthCheckBox"_s)),
      m_approximate(named(new QCheckBox(tr("not sure")), u"approximateCheckBox"_s))
{
    m_calendar->addItems({tr("solar", "calendar of a birthday"), tr("lunar", "calendar of a birthday")});
    m_approximate->setToolTip(
        tr("For information only, never greeted: an approximate date, or the 1 January of an identity card"));
    setLayout(
        columnOf(grid::px(6), {rowOf(grid::tight(), {{m_day, 10}, {m_month, 12}, {m_year, 9}, m_calendar}),
                               rowOf(grid::large(), {m_approximate, m_leap, BoxItem::rest()})}));
    for (const QLineEdit *part : {m_day, m_month, m_year})
        connect(part, &QLineEdit::textEdited, this, &BirthdayField::changed);
    connect(m_calendar, &QComboBox::currentIndexChanged, this, [this](int calendar) {
        m_leap->setVisible(calendar == static_cast<int>(db::Calendar::Lunar));
        emit changed();
    });
    for (const QCheckBox *mark : {m_leap, m_approximate})
        connect(mark, &QCheckBox::toggled, this, &BirthdayField::changed);
    m_leap->hide();
}

QList<QWidget *> BirthdayField::keyboardStops() const
{
    return {m_day, m_month, m_year, m_calendar, m_approximate, m_leap};
}

app::DateDraft BirthdayField::date() const
{
    app::DateDraft date;
    date.calendar = static_cast<db::Calendar>(m_calendar->currentIndex());
    date.day = m_day->text();
    date.month = m_month->text();
    date.year = m_year->text();
    date.leapMonth = m_leap->isChecked() && date.calendar == db::Calendar::Lunar;
    date.approximate = m_approximate->isChecked();
    return date;
}

void BirthdayField::show(const app::DateDraft &date)
{
    m_calendar->setCurrentIndex(static_cast<int>(date.calendar));
    m_day->setText(date.day);
    m_month->setText(date.month);
    m_year->setText(date.year);
    m_leap->setChecked(date.leapMonth);
    m_approximate->setChecked(date.approximate);
}

void BirthdayField::setAbout(const QString &name)
{
    m_calendar->setAccessibleName(tr("%1: calendar", "a date of a customer").arg(name));
    m_day->setAccessibleName(tr("%1: day", "a date of a customer").arg(name));
    m_month->setAccessibleName(tr("%1: month", "a date of a customer").arg(name));
    m_year->setAccessibleName(tr("%1: year", "a date of a customer").arg(name));
    m_leap->setAccessibleName(tr("%1: leap month", "a date of a customer").arg(name));
    m_approximate->setAccessibleName(tr("%1: not sure", "a date of a customer").arg(name));
}

} // namespace ui

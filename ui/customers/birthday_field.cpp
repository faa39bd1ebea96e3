#include "ui/customers/birthday_field.h"

#include "ui/theme/grid.h"
#include "ui/widgets/calm_wheel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

BirthdayField::BirthdayField(QWidget *parent)
    : QWidget(parent), m_calendar(new QComboBox), m_day(new QLineEdit), m_month(new QLineEdit),
      m_year(new QLineEdit), m_leap(new QCheckBox(tr("leap month"))),
      m_approximate(new QCheckBox(tr("not sure")))
{
    m_calendar->setObjectName(u"calendarComboBox"_s);
    m_calendar->addItems({tr("solar", "calendar of a birthday"), tr("lunar", "calendar of a birthday")});
    m_calendar->setAccessibleName(tr("Calendar of the birthday"));
    m_day->setPlaceholderText(tr("Day"));
    m_month->setPlaceholderText(tr("Month"));
    m_year->setPlaceholderText(tr("Year"));
    m_day->setAccessibleName(tr("Birthday: day"));
    m_month->setAccessibleName(tr("Birthday: month"));
    m_year->setAccessibleName(tr("Birthday: year"));
    m_approximate->setToolTip(tr("Known, but never greeted: a guess, or the 1 January of an identity card"));
    calmWheel(m_calendar);
    m_day->setObjectName(u"birthDayLineEdit"_s);
    m_month->setObjectName(u"birthMonthLineEdit"_s);
    m_year->setObjectName(u"birthYearLineEdit"_s);
    m_leap->setObjectName(u"leapMonthCheckBox"_s);
    m_approximate->setObjectName(u"approximateCheckBox"_s);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(grid::tight());
    parts->addWidget(m_day, 3);
    parts->addWidget(m_month, 4);
    parts->addWidget(m_year, 5);
    parts->addWidget(m_calendar);
    auto *marks = new QHBoxLayout;
    marks->setSpacing(grid::large());
    marks->addWidget(m_approximate);
    marks->addWidget(m_leap);
    marks->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::px(6));
    column->addLayout(parts);
    column->addLayout(marks);
    for (QLineEdit *part : {m_day, m_month, m_year}) {
        part->setMaxLength(10); // a slip of the finger stays to be seen
        part->setMinimumWidth(grid::px(36));
        connect(part, &QLineEdit::textEdited, this, &BirthdayField::changed);
    }
    connect(m_calendar, &QComboBox::currentIndexChanged, this, [this](int calendar) {
        m_leap->setVisible(calendar == static_cast<int>(db::Calendar::Lunar));
        emit changed();
    });
    connect(m_leap, &QCheckBox::toggled, this, &BirthdayField::changed);
    connect(m_approximate, &QCheckBox::toggled, this, &BirthdayField::changed);
    m_leap->hide();
}

QList<QWidget *> BirthdayField::keyboardStops() const
{
    return {m_day, m_month, m_year, m_calendar, m_approximate, m_leap};
}

void BirthdayField::read(app::CustomerDraft &draft) const
{
    draft.calendar = static_cast<db::Calendar>(m_calendar->currentIndex());
    draft.birthDay = m_day->text();
    draft.birthMonth = m_month->text();
    draft.birthYear = m_year->text();
    draft.leapMonth = m_leap->isChecked() && draft.calendar == db::Calendar::Lunar;
    draft.approximate = m_approximate->isChecked();
}

void BirthdayField::show(const app::CustomerDraft &draft)
{
    m_calendar->setCurrentIndex(static_cast<int>(draft.calendar));
    m_day->setText(draft.birthDay);
    m_month->setText(draft.birthMonth);
    m_year->setText(draft.birthYear);
    m_leap->setChecked(draft.leapMonth);
    m_approximate->setChecked(draft.approximate);
}

} // namespace ui

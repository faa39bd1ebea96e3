#include "ui/insights/own_period.h"

#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString written(QDate date)
{
    return QLocale().toString(date, u"dd/MM/yyyy");
}

} // namespace

OwnPeriod::OwnPeriod(QWidget *parent)
    : QWidget(parent), m_from(new QLineEdit), m_to(new QLineEdit),
      m_problem(makeLabel(TextStyle::Body, u"periodProblemLabel"_s))
{
    m_from->setObjectName(u"fromLineEdit"_s);
    m_to->setObjectName(u"toLineEdit"_s);
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    auto *fromLabel = makeLabel(TextStyle::Body, u"fromLabel"_s);
    fromLabel->setText(tr("From", "first day of a period"));
    fromLabel->setBuddy(m_from);
    auto *toLabel = makeLabel(TextStyle::Body, u"toLabel"_s);
    toLabel->setText(tr("to", "last day of a period"));
    toLabel->setBuddy(m_to);
    m_problem->setForegroundRole(QPalette::BrightText); // Role::Danger
    m_problem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small());
    for (QLineEdit *field : {m_from, m_to}) {
        field->setMaxLength(20);
        field->setFixedWidth(grid::px(128));
        connect(field, &QLineEdit::editingFinished, this, &OwnPeriod::apply);
    }
    row->addWidget(fromLabel);
    row->addWidget(m_from);
    row->addWidget(toLabel);
    row->addWidget(m_to);
    row->addWidget(m_problem, 1);
}

void OwnPeriod::setPeriod(const app::Period &period)
{
    m_told = period;
    m_found = app::PeriodProblem::None;
    m_from->setText(written(period.from));
    m_to->setText(written(period.to));
    showProblem();
}

void OwnPeriod::takeFocus()
{
    m_from->setFocus(Qt::OtherFocusReason);
    m_from->selectAll();
}

void OwnPeriod::apply()
{
    app::Period period;
    m_found = app::readPeriodTexts(m_from->text(), m_to->text(), period);
    showProblem();
    if (m_found != app::PeriodProblem::None || period == m_told)
        return;
    setPeriod(period); // as dates are written here
    emit periodChosen(period);
}

void OwnPeriod::showProblem()
{
    const QString example = written(m_told.from.isValid() ? m_told.from : QDate(2026, 11, 21));
    QString words;
    switch (m_found) {
    case app::PeriodProblem::None:
        break;
    case app::PeriodProblem::FromUnreadable:
        words = tr("“From” is no date. Write day/month/year, such as %1.").arg(example);
        break;
    case app::PeriodProblem::ToUnreadable:
        words = tr("“To” is no date. Write day/month/year, such as %1.").arg(example);
        break;
    case app::PeriodProblem::UpsideDown:
        words = tr("“To” lies before “From”. Swap the dates, or put one of them right.");
        break;
    case app::PeriodProblem::TooLong:
        words = tr("More than ten years. Choose a shorter period.");
        break;
    }
    m_problem->setText(words);
    m_problem->setToolTip(plainTip(words));
    const bool from = m_found == app::PeriodProblem::FromUnreadable;
    m_from->setAccessibleDescription(from ? words : QString());
    m_to->setAccessibleDescription(from ? QString() : words);
}

} // namespace ui

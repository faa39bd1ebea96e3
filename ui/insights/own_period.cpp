#include "ui/insights/own_period.h"

#include "ui/language/customer_words.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// In the order of app::PeriodProblem.
constexpr const char *kProblems[] = {
    nullptr, QT_TRANSLATE_NOOP("ui::OwnPeriod", "“From” is no date. Write day/month/year, such as %1."),
    QT_TRANSLATE_NOOP("ui::OwnPeriod", "“To” is no date. Write day/month/year, such as %1."),
    QT_TRANSLATE_NOOP("ui::OwnPeriod", "“To” lies before “From”. Swap the dates, or put one of them right."),
    QT_TRANSLATE_NOOP("ui::OwnPeriod", "More than ten years. Choose a shorter period.")};

} // namespace

OwnPeriod::OwnPeriod(QDate today, QWidget *parent)
    : QWidget(parent), m_from(new DateField(today)), m_to(new DateField(today)),
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
    for (DateField *field : {m_from, m_to}) {
        field->setFixedWidth(grid::px(140));
        connect(field, &DateField::editingFinished, this, &OwnPeriod::apply);
    }
    setLayout(rowOf(grid::small(), {fromLabel, m_from, toLabel, m_to, {m_problem, 1}}));
}

void OwnPeriod::setPeriod(const app::Period &period)
{
    m_told = period;
    m_found = app::PeriodProblem::None;
    m_from->setDate(period.from);
    m_to->setDate(period.to);
    showProblem();
}

void OwnPeriod::setToday(QDate today)
{
    for (DateField *field : {m_from, m_to})
        field->setToday(today);
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
    const QString example = words::fullDate(m_told.from.isValid() ? m_told.from : QDate(2026, 11, 21));
    const QString problem = tr(kProblems[static_cast<int>(m_found)]).replace(u"%1"_s, example);
    m_problem->setText(problem);
    m_problem->setToolTip(plainTip(problem));
    const bool from = m_found == app::PeriodProblem::FromUnreadable;
    m_from->setAccessibleDescription(from ? problem : QString());
    m_to->setAccessibleDescription(from ? QString() : problem);
}

} // namespace ui

#pragma once

#include "app/insights/period.h"

#include <QWidget>

class QLabel;

namespace ui {

class DateField;

/// Two dates to type, from and to, with a word about what is wrong with them. A period is told when both are
/// right and the person is done with a field (Enter, or another field).
class OwnPeriod final : public QWidget
{
    Q_OBJECT
public:
    explicit OwnPeriod(QDate today, QWidget *parent = nullptr);

    void setToday(QDate today);

    void setPeriod(const app::Period &period);
    /// Puts the keyboard into the first date.
    void takeFocus();

signals:
    void periodChosen(const app::Period &period);

private:
    void apply();
    void showProblem();

    DateField *m_from;
    DateField *m_to;
    QLabel *m_problem;
    app::PeriodProblem m_found = app::PeriodProblem::None;
    app::Period m_told;
};

} // namespace ui

#pragma once

#include "app/outbox/policy/limit_table.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace ui {

class TimeField;

/// The fields by which one limit is set, as its kind wants them.
class LimitEditor final : public QWidget
{
    Q_OBJECT
public:
    /// Shows how the limit stands; `limit` is of sendLimits().
    LimitEditor(const app::SendLimit &limit, const app::SendLimits &limits, QWidget *parent = nullptr);

    /// What is entered, in the limit's form; it may be none, see SendLimit::read.
    QString text() const;

signals:
    void changed();

private:
    void addHours(const QString &stored);
    void addNumbers(const QStringList &stored, const QStringList &labels);
    void addWeekdays(int weekdays);
    QCheckBox *addBox(const QString &objectName, const QString &text, bool isChecked);
    QLineEdit *addLine(const QString &objectName, const QString &label, const QString &text,
                       const QString &hint);
    QString hoursEntered() const;
    QString weekdaysEntered() const;
    QString datesEntered() const;

    const app::SendLimit &m_limit;
    TimeField *m_from = nullptr;
    TimeField *m_until = nullptr;
    QCheckBox *m_any = nullptr;    ///< at any hour
    QCheckBox *m_demand = nullptr; ///< the rule is kept
    QList<QCheckBox *> m_weekdays; ///< from Monday on
    QList<QLineEdit *> m_lines;    ///< numbers, or the dates
};

} // namespace ui

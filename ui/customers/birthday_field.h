#pragma once

#include "app/customers/customer_draft.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

/// A birthday of either calendar, any part of which may be unknown.
class BirthdayField final : public QWidget
{
    Q_OBJECT
public:
    explicit BirthdayField(QWidget *parent = nullptr);

    /// Puts calendar, parts and marks into the draft.
    void read(app::CustomerDraft &draft) const;
    void show(const app::CustomerDraft &draft);
    QLineEdit *field() const { return m_day; }
    QList<QWidget *> keyboardStops() const;

signals:
    void changed();

private:
    QComboBox *m_calendar;
    QLineEdit *m_day;
    QLineEdit *m_month;
    QLineEdit *m_year;
    QCheckBox *m_leap;
    QCheckBox *m_approximate;
};

} // namespace ui

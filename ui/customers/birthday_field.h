#pragma once

#include "app/customers/date_draft.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

/// A birthday or another date of either calendar, any part of which may be unknown.
class BirthdayField final : public QWidget
{
    Q_OBJECT
public:
    explicit BirthdayField(QWidget *parent = nullptr);

    app::DateDraft date() const;
    void show(const app::DateDraft &date);
    /// Says in the names of its parts whose date it is; else the customer's birthday.
    void setAbout(const QString &name);
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

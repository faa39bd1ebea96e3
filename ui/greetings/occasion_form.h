#pragma once

#include "db/greetings/occasion.h"

#include <QDate>
#include <QVariantMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ui {

class GreetingSetupLoader;
class ToneLabel;

/// The fields of a day of the shop's own, and what is to be said of it as it is typed.
class OccasionForm final : public QWidget
{
    Q_OBJECT
public:
    /// `setup` outlives the form.
    OccasionForm(const GreetingSetupLoader &setup, QDate today, QWidget *parent = nullptr);

    /// Shows the day as it is stored; what is typed goes.
    void fill(const db::Occasion &stored);
    /// The day has been stored again: what is typed stays, and is compared with that.
    void setStored(const db::Occasion &stored);
    db::Occasion typed() const;
    bool isChanged() const;
    /// Can be stored as it is typed.
    bool isSound() const;
    /// It cannot be stored: why not, in red, and the keyboard in the field that is to blame.
    void pointOut();
    /// What is typed, for the form made in this one's stead.
    QVariantMap place() const;
    void restorePlace(const QVariantMap &place);

signals:
    void changed();
    /// Enter: what is typed is to be stored.
    void submitted();

private:
    void put(const db::Occasion &occasion);
    bool sameName() const;
    void check();

    const GreetingSetupLoader &m_setup;
    QDate m_today;
    db::Occasion m_stored;
    QLineEdit *m_vi;
    QLineEdit *m_en;
    QComboBox *m_calendar;
    QSpinBox *m_day;
    QSpinBox *m_month;
    QSpinBox *m_from;
    QCheckBox *m_solemn;
    ToneLabel *m_hint;
    bool m_pointedOut = false; ///< until it can be stored, or another day is shown
};

} // namespace ui

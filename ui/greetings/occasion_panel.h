#pragma once

#include "db/greetings/occasion.h"
#include "ui/widgets/card.h"

#include <QDate>
#include <QVariantMap>

class QLabel;
class QPushButton;

namespace ui {

class DateField;
class Doer;
class GreetingSetupLoader;
class OccasionForm;

/// The occasion chosen: its next day, the rules that use it, the date of a year when a table gives it; and
/// the form of a day of the shop's own.
class OccasionPanel final : public Card
{
    Q_OBJECT
public:
    /// Both outlive the panel.
    OccasionPanel(GreetingSetupLoader &setup, Doer &doer, QDate today, QWidget *parent = nullptr);

    void show(const QString &key, int year);
    void begin();
    void refresh();
    bool isNew() const { return m_new; }
    void takeFocus();
    /// What is typed and not yet saved, for the panel made in this one's stead; empty: nothing.
    QVariantMap place() const;
    void restorePlace(const QVariantMap &place);

signals:
    /// Also again, with another content.
    void saved(const QString &key);
    /// A rule for this day is wanted.
    void ruleAsked(const QString &key);
    /// A new day was given up, or a day deleted.
    void gone();

private:
    void fill();
    /// Which of the buttons can be pressed.
    void allow();
    void save();
    void remove();
    void setDate(QDate date);

    GreetingSetupLoader &m_setup;
    Doer &m_doer;
    QDate m_today;
    db::Occasion m_shown;
    int m_year = 0;
    bool m_new = false;
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_rules;
    QPushButton *m_makeRule;
    QPushButton *m_hide; ///< a day without a rule has no switch
    QWidget *m_dateRow;
    QLabel *m_dateLabel;
    DateField *m_date;
    QPushButton *m_unsetDate;
    QWidget *m_own; ///< the form and its buttons, for a day of the shop's own
    OccasionForm *m_form;
    QPushButton *m_save;
    QPushButton *m_giveUp;
    QPushButton *m_delete;
};

} // namespace ui

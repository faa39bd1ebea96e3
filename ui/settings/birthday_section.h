#pragma once

#include "app/shop/birthday_policy.h"
#include "ui/settings/setting_card.h"

#include <QDate>

namespace ui {

class ChoiceRow;
class ShopWork;

/// When a birthday is greeted in a year that does not have its day, each choice with the next day it decides.
class BirthdaySection final : public SettingCard
{
    Q_OBJECT
public:
    /// The keeper outlives this object.
    BirthdaySection(ShopWork &keeper, QDate today, QWidget *parent = nullptr);

private:
    void show();
    void choose(const QString &key);

    ShopWork &m_keeper;
    QDate m_today;
    ChoiceRow *m_leapDay;
    ChoiceRow *m_shortMonth;
    ChoiceRow *m_leapMonth;
    QLabel *m_leapDayExample;
    QLabel *m_shortMonthExample;
    QLabel *m_leapMonthExample;
};

} // namespace ui

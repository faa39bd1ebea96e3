#pragma once

#include "ui/settings/setting_card.h"

class QTimeEdit;

namespace ui {

class ShopWork;

/// Between which hours greetings go, and the hour new rules start with.
class HoursSection final : public SettingCard
{
    Q_OBJECT
public:
    /// The keeper outlives this object.
    explicit HoursSection(ShopWork &keeper, QWidget *parent = nullptr);

    /// Hours that cannot be kept as they stand; mostly none.
    QVariantList unsaved() const;
    /// Such hours stand here again.
    void resume(const QVariantList &hours);

private:
    void show();
    void save();

    ShopWork &m_keeper;
    QTimeEdit *m_from;
    QTimeEdit *m_until;
    QTimeEdit *m_usual;
    QLabel *m_problem;
    QLabel *m_outside;
};

} // namespace ui

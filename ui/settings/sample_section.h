#pragma once

#include "ui/settings/setting_card.h"

class QPushButton;

namespace app {
class Desk;
}

namespace ui {

class JobProgress;
class ShopWork;
class NotificationBar;

/// The way out of the sample shop; shown only in one. It cannot be taken back, so it asks first, and says
/// how many it concerns.
class SampleSection final : public SettingCard
{
    Q_OBJECT
public:
    /// All outlive this object.
    SampleSection(app::Desk &desk, ShopWork &keeper, NotificationBar &notifications,
                  QWidget *parent = nullptr);

    /// Asks whether the shop shall go, and says how many people it concerns.
    void ask();
    bool isAsking() const { return m_asking; }

private:
    void show();
    void keep();
    void remove();

    app::Desk &m_desk;
    ShopWork &m_keeper;
    NotificationBar &m_notifications;
    qint64 m_people = 0;
    bool m_asking = false;
    QLabel *m_words;
    QPushButton *m_remove;
    QPushButton *m_yes;
    QPushButton *m_keep;
    JobProgress *m_progress;
};

} // namespace ui

#pragma once

#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace app {
class Desk;
}

namespace ui {

class JobProgress;
class NotificationBar;

/// In a sample shop, before a list is imported: offers to remove the invented customers first. Hidden in
/// every other shop.
class SampleOffer final : public Card
{
    Q_OBJECT
public:
    SampleOffer(app::Desk &desk, NotificationBar &notifications, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void look();
    void showWords();
    void remove();

    app::Desk &m_desk;
    NotificationBar &m_notifications;
    int m_invented = 0;
    QLabel *m_words;
    QPushButton *m_remove;
    JobProgress *m_progress;
};

} // namespace ui

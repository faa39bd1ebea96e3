#pragma once

#include <QWidget>

namespace ui {

class PageStack;
class NotificationBar;

/// The pages with the notification bar at their foot: passing news floats over the page, a failure pushes it
/// up.
class PageArea final : public QWidget
{
    Q_OBJECT
public:
    PageArea(PageStack *stack, NotificationBar *notifications, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    PageStack *m_stack;
    NotificationBar *m_notifications;
};

} // namespace ui

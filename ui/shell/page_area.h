#pragma once

#include <QWidget>

namespace ui {

class NotificationBar;

/// The desk above the status line, and the notification bar: passing news lies over the status line, where
/// nothing waits to be pressed; for a failure, which stays, the desk gives way.
class PageArea final : public QWidget
{
    Q_OBJECT
public:
    PageArea(QWidget *desk, QWidget *statusLine, NotificationBar *notifications, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    QWidget *m_desk;
    QWidget *m_statusLine;
    NotificationBar *m_notifications;
};

} // namespace ui

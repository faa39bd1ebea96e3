#pragma once

#include <QWidget>

namespace ui {

class NotificationBar;

/// The desk above the status line, and the notification bar between them, for which the desk gives way: news
/// covers neither the page nor the status line.
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

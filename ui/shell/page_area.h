#pragma once

#include <QWidget>

namespace ui {

class NotificationBar;

/// The desk above the status line, and the notification bar over the middle of that line: what is under the
/// pointer stays there when news comes or goes. The desk gives way to a failure of several lines alone.
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

#pragma once

#include <QStackedWidget>
#include <QTimer>

namespace app {
class Desk;
struct TodayBoard;
} // namespace app

class QLabel;

namespace ui {

class EmptyState;
class NotificationBar;
class StartActions;

/// What the page Today shows below its bars: that the greetings are being read, the list of them, that there
/// is no one to greet, or the ways to start a shop.
class TodayStack final : public QStackedWidget
{
    Q_OBJECT
public:
    /// Desk and notification bar outlive this object, to which `list` goes.
    TodayStack(app::Desk &desk, NotificationBar &notifications, QWidget *list);

    /// The first board is asked for; after a moment it says that the greetings are being read.
    void wait();
    void stopWaiting() { m_patience.stop(); }
    /// There is no board, and this is why.
    void showFailure(const QString &why);
    /// What this board asks for; a start that is still running stays until it is done.
    void present(const app::TodayBoard &board);
    bool showsList() const { return currentWidget() == m_list; }

signals:
    /// A list is to be imported; an empty path asks for the file.
    void importAsked(const QString &path);
    /// A first customer is to be typed.
    void addAsked();

private:
    QWidget *m_list;
    QLabel *m_reading;
    EmptyState *m_nobody;
    StartActions *m_start;
    QTimer m_patience; // before saying that greetings are being read
};

} // namespace ui

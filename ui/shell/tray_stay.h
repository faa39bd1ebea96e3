#pragma once

#include <QObject>

#include <functional>

class QMenu;

namespace ui {

class MainWindow;
class TrayIcon;

/// Closing the window leaves the desk running in the tray, where the person wants that and the desktop has
/// one. Who has messages that would still go today is asked once.
class TrayStay final : public QObject
{
    Q_OBJECT
public:
    /// The window's child. The icon outlives it; null: there is no tray here.
    TrayStay(MainWindow &window, TrayIcon *icon);

    /// Off unless the person has chosen it.
    bool isWanted() const;
    void setWanted(bool wanted);
    /// Whether the desktop has a tray at this moment.
    bool isPossible() const;

    /// Gives what the icon opens, asked for when the icon is first shown; it outlives this object.
    void setMenu(std::function<QMenu *()> menu) { m_menu = std::move(menu); }
    /// The window was put away, and was not opened since.
    bool isInTray() const;

    /// What the icon says under the pointer.
    void setWords(const QString &words);
    /// How many messages would still go today by themselves.
    void setStillToGo(qint64 messages) { m_stillToGo = messages; }

    /// From now on closing the window means that, but not where the system ends the program. Sooner than
    /// whoever else listens to the window: what they do before the program ends is not done then.
    void begin();
    /// Instead of showing the window, as at a start at login. Where no tray comes, the window is shown,
    /// and says why.
    void startInTray();

signals:
    void wantedChanged(bool wanted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Whether something keeps the window from being closed, when the program is to end.
    bool keepsFromEnding(QEvent &event);
    void showIcon();
    void goIntoTray();
    void askOnce();

    MainWindow &m_window;
    TrayIcon *m_icon;
    std::function<QMenu *()> m_menu;
    qint64 m_stillToGo = 0;
    quint64 m_notice = 0;
    int m_looks = 0; ///< for a tray, at the start
    bool m_isPutAway = false;
};

} // namespace ui

#pragma once

#include <QObject>
#include <QTimer>

namespace app {
class Desk;
}

namespace ui {

class MainWindow;

/// Keeps the window open while something is not in the file yet, for instance because another program holds
/// it: says so after a moment, closes as soon as it is written, and stays where it could not be.
class CloseWait final : public QObject
{
    Q_OBJECT
public:
    /// The window's child; the desk outlives it.
    CloseWait(MainWindow &window, app::Desk &desk);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class State
    {
        Open,
        Waiting,
        Leaving ///< without waiting any longer
    };
    /// Fields and drafts store what was typed when they are left.
    void finishTyping();
    void tell();
    void hearWritten(bool well);

    MainWindow &m_window;
    app::Desk &m_desk;
    State m_state = State::Open;
    QTimer m_quiet; ///< what is written soon needs no words
    quint64 m_notice = 0;
};

} // namespace ui

#pragma once

#include <QObject>

namespace ui {

class CommandPalette;
class CounterWork;
class MainWindow;

/// Keeps the window open over lines of the counter that are not recorded, and says how many would be lost;
/// closes all the same for whoever wants it. What is still being written is CloseWait's.
class CounterClose final : public QObject
{
    Q_OBJECT
public:
    /// The counter's child; the others outlive it.
    CounterClose(MainWindow &window, CommandPalette &palette, CounterWork &counter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask(qsizetype lines);

    MainWindow &m_window;
    CommandPalette &m_palette;
    CounterWork &m_counter;
    bool m_isLeaving = false; // the lines are given up
    quint64 m_notice = 0;
};

} // namespace ui

#pragma once

#include <QObject>

namespace ui {

class CommandPalette;
class CounterWork;
class MainWindow;

/// Keeps the window open over lines of the counter that are not recorded, and says how many would be lost;
/// closes all the same for whoever wants it. Should the window stay open after that, it asks about the lines
/// that come to be afterwards. What is still being written is CloseWait's.
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
    qsizetype m_givenUp = 0; // so many of the lines
    quint64 m_notice = 0;
};

} // namespace ui

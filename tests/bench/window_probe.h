#pragma once

#include "tests/bench/stopwatch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPointer>

namespace bench {

/// An application that watches itself: how long each event keeps the main thread, and whose it was.
class WatchedApplication final : public QApplication
{
public:
    WatchedApplication(int &argc, char **argv) : QApplication(argc, argv) {}

    bool notify(QObject *receiver, QEvent *event) override;
    /// Forgets what was seen so far.
    void watch();
    /// "longest 4.20 ms (ui::CustomerTable, paint), 2 over 16 ms"
    QString longest() const;

private:
    int m_depth = 0;
    double m_longestMs = 0;
    QString m_whose;
    int m_late = 0; ///< events that took longer than a frame of a 60 Hz screen
};

/// Waits for what one sees after a key or a click: the first paint of a widget after its content has changed.
class PaintWatch final : public QObject
{
public:
    /// Watches `viewport`; call touched() when its content has changed.
    explicit PaintWatch(QWidget *viewport);

    void touched() { m_touched = true; }
    /// Does `deed`, and runs events until something new has been painted; milliseconds, or -1 after 10 s.
    double msUntilPainted(const std::function<void()> &deed, int patienceMs = 10'000);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QWidget> m_viewport;
    bool m_touched = false;
    bool m_painted = false;
};

/// Runs events until there was none for so many milliseconds.
void settle(int quietMs = 30);

} // namespace bench

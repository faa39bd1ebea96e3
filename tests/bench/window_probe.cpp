#include "tests/bench/window_probe.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>
#include <QTimer>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr double kFrameMs = 1000.0 / 60;

} // namespace

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0 || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const QString name = QString::fromLatin1(receiver->metaObject()->className());
    const QEvent::Type type = event->type();
    ++m_depth;
    bool handled = false;
    const double ms = timed([&] { handled = QApplication::notify(receiver, event); });
    --m_depth;
    m_late += ms > kFrameMs ? 1 : 0;
    if (ms > m_longestMs) {
        m_longestMs = ms;
        m_whose =
            u"%1, %2"_s.arg(name, QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)));
    }
    return handled;
}

void WatchedApplication::watch()
{
    m_longestMs = 0;
    m_whose.clear();
    m_late = 0;
}

QString WatchedApplication::longest() const
{
    return u"longest %1 ms (%2), %3 over a frame"_s.arg(m_longestMs, 0, 'f', 2).arg(m_whose).arg(m_late);
}

PaintWatch::PaintWatch(QWidget *viewport) : m_viewport(viewport)
{
    viewport->installEventFilter(this);
}

bool PaintWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_viewport && event->type() == QEvent::Paint && m_touched)
        m_painted = true; // its event loop round ends after it was drawn and flushed
    return false;
}

double PaintWatch::msUntilPainted(const std::function<void()> &deed, int patienceMs)
{
    m_touched = false;
    m_painted = false;
    QElapsedTimer timer;
    timer.start();
    deed();
    QTimer tick; // wakes the loop, which else sleeps as a person's window does
    tick.start(50);
    while (!m_painted && timer.elapsed() < patienceMs)
        QCoreApplication::eventDispatcher()->processEvents(QEventLoop::WaitForMoreEvents);
    return m_painted ? static_cast<double>(timer.nsecsElapsed()) / 1e6 : -1;
}

void settle(int quietMs)
{
    QElapsedTimer quiet;
    quiet.start();
    while (quiet.elapsed() < quietMs) {
        if (QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents))
            quiet.restart();
        else
            QThread::msleep(1); // sleeps: leaves the processor to what is measured
    }
}

} // namespace bench

#pragma once

#include <QElapsedTimer>
#include <QString>

#include <vector>

namespace bench {

/// Durations of one kind of work, in milliseconds.
class Figures final
{
public:
    void add(double ms) { m_ms.push_back(ms); }
    /// quantile 0.5: median; nothing measured gives 0.
    double at(double quantile) const;
    std::size_t count() const { return m_ms.size(); }
    /// "median 1.23, p95 4.56, max 7.89 ms over 100"
    QString text() const;

private:
    std::vector<double> m_ms;
};

/// Milliseconds that `work` takes.
template <class Work> double timed(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Prints one line of the table.
void say(const QString &what, const QString &figure);

/// Prints a figure and whether it is within its limit: "12.3 ms (limit 16)", "20.1 ms (over the limit of
/// 16)".
void sayWithin(const QString &what, double figure, double limit, const QString &unit);

/// Processor time of this process in milliseconds, of all its threads; says more than the clock where other
/// programs run.
double processorMs();

/// Peak memory of this process in MB, where the system tells.
double peakMemoryMb();

/// What this process has in memory now, in MB, where the system tells: all of it, and with what it shares
/// with other programs counted by shares.
struct Memory
{
    double resident = 0;
    double shared = 0;
};
Memory memoryMb();

} // namespace bench

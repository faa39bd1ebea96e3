#include "tests/bench/stopwatch.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

/// The figure of a line "Rss:  1234 kB" of a file of the system; 0 where there is none.
double kilobytes(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QRegularExpression line(u"\\b%1:\\s+(\\d+) kB"_s.arg(name));
    return line.match(QString::fromLatin1(file.readAll())).captured(1).toDouble();
}

} // namespace

double Figures::at(double quantile) const
{
    if (m_ms.empty())
        return 0;
    std::vector<double> sorted = m_ms;
    std::sort(sorted.begin(), sorted.end());
    const auto place = static_cast<std::size_t>(std::ceil(quantile * static_cast<double>(sorted.size())));
    return sorted.at(std::clamp<std::size_t>(place, 1, sorted.size()) - 1);
}

QString Figures::text() const
{
    return u"median %1, p95 %2, max %3 ms over %4"_s.arg(at(0.5), 0, 'f', 2)
        .arg(at(0.95), 0, 'f', 2)
        .arg(at(1), 0, 'f', 2)
        .arg(count());
}

void say(const QString &what, const QString &figure)
{
    std::printf("%-58s %s\n", qUtf8Printable(what), qUtf8Printable(figure));
    std::fflush(stdout);
}

void sayWithin(const QString &what, double figure, double limit, const QString &unit)
{
    say(what, u"%1 %2 (%3 %4)"_s.arg(figure, 0, 'f', 1)
                  .arg(unit, figure <= limit ? u"limit"_s : u"over the limit of"_s)
                  .arg(limit, 0, 'f', 0));
}

double processorMs()
{
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

double peakMemoryMb()
{
    return kilobytes(u"/proc/self/status"_s, u"VmHWM"_s) / 1024;
}

Memory memoryMb()
{
    const QString rollup = u"/proc/self/smaps_rollup"_s;
    return {kilobytes(rollup, u"Rss"_s) / 1024, kilobytes(rollup, u"Pss"_s) / 1024};
}

} // namespace bench

#include "tests/bench/stopwatch.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace bench {

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

double peakMemoryMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(u"VmHWM:\\s+(\\d+) kB"_s);
    const auto match = line.match(QString::fromLatin1(status.readAll()));
    return match.captured(1).toDouble() / 1024;
}

} // namespace bench

#pragma once

#include <QtGlobal>

#include <ctime>

namespace test {

/// How long this process has worked, in milliseconds: a promise of speed that holds beside other programs,
/// too.
class CpuTimer final
{
public:
    void start() { m_start = std::clock(); }
    qint64 elapsed() const { return nsecsElapsed() / 1000000; }
    qint64 nsecsElapsed() const { return qint64{std::clock() - m_start} * (1000000000 / CLOCKS_PER_SEC); }

private:
    std::clock_t m_start = std::clock();
};

} // namespace test

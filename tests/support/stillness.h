#pragma once

#include <QElapsedTimer>
#include <QTest>

namespace test {

/// What `read` gives when it has given the same for so long: longer than any loader waits before it asks.
/// Gives what it has after ten seconds.
template <class Read> auto whenStill(Read read, int quietMs = 160)
{
    QElapsedTimer patience;
    patience.start();
    auto last = read();
    while (patience.elapsed() < 10'000 && QTest::qWaitFor([&] { return read() != last; }, quietMs))
        last = read();
    return last;
}

} // namespace test

#pragma once

#include "db/engine/connection.h"

#include <algorithm>
#include <future>
#include <thread>
#include <type_traits>
#include <vector>

namespace db {

/// Answers part(connection, first, last) for the customers after `first` and up to `last`, in order. Where
/// there are many, several threads read at once, each on a connection of its own; then it is of what is
/// committed.
template <class Part> auto inParts(const Connection &connection, qint64 last, Part part)
{
    using Answer = std::invoke_result_t<Part, const Connection &, qint64, qint64>;
    constexpr qint64 kWorthAThread = 25'000; // of fewer customers one is not worth its connection
    constexpr qint64 kMostThreads = 4;
    constexpr int kBusyTimeoutMs = 1'000;
    const qint64 threads =
        std::min<qint64>(kMostThreads, std::thread::hardware_concurrency()); // 0: not known
    const qint64 parts = connection.inTransaction()
                             ? 1
                             : std::clamp<qint64>(last / kWorthAThread, 1, std::max<qint64>(threads, 1));
    std::vector<std::future<Answer>> others;
    for (qint64 i = 1; i < parts; ++i)
        others.push_back(std::async(
            std::launch::async | std::launch::deferred, [&part, &connection, i, last, parts]() -> Answer {
                MK_TRY(const auto own,
                       Connection::open(connection.path(), Connection::Mode::ReadOnly, kBusyTimeoutMs));
                return part(*own, last * i / parts, last * (i + 1) / parts);
            }));
    std::vector<Answer> answers;
    answers.push_back(part(connection, 0, last / parts));
    for (std::size_t i = 0; i < others.size(); ++i) {
        answers.push_back(others[i].get());
        const auto at = static_cast<qint64>(i) + 1;
        if (!answers.back()) // there can be no second connection, such as to a file opened as immutable
            answers.back() = part(connection, last * at / parts, last * (at + 1) / parts);
    }
    return answers;
}

} // namespace db

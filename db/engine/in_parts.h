#pragma once

#include "db/core/stop_flag.h"
#include "db/engine/connection.h"
#include "db/engine/interruptible.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>
#include <type_traits>
#include <vector>

namespace db {

/// Whether no other connection can read the file beside this one, such as on a full disk.
inline bool isAlone(const Connection &connection)
{
    const auto mode = connection.scalar(QStringLiteral("PRAGMA locking_mode"));
    return !mode || mode->toString() == QLatin1String("exclusive");
}

/// Whether the error is of a second connection that could not be had, such as to a file opened as immutable.
inline bool isOfOpening(const Error &error)
{
    return error.kind == ErrorKind::FileAccess || error.kind == ErrorKind::ReadOnly ||
           error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Busy;
}

/// Answers part(connection, first, last) for the customers after `first` and up to `last`, in order. Where
/// there are many, several threads read at once, each on a connection of its own; then it is of what is
/// committed. Once `stale`, which may be null, is set, each part ends as Cancelled where a statement of it
/// still runs; without it, what interrupts the caller's connection ends the other parts, too.
template <class Part>
auto inParts(const Connection &connection, qint64 last, Part part, const std::atomic_bool *stale = nullptr)
{
    using Answer = std::invoke_result_t<Part, const Connection &, qint64, qint64>;
    constexpr qint64 kWorthAThread = 25'000; // of fewer customers one is not worth its connection
    constexpr qint64 kMostThreads = 4;
    constexpr int kBusyTimeoutMs = 1'000;
    const qint64 threads =
        std::min<qint64>(kMostThreads, std::thread::hardware_concurrency()); // 0: not known
    const qint64 worth = std::clamp<qint64>(last / kWorthAThread, 1, std::max<qint64>(threads, 1));
    const qint64 parts = worth == 1 || connection.inTransaction() || isAlone(connection) ? 1 : worth;
    std::atomic_bool stop = false;
    const Interruptible asked(connection, untilSet(stale));
    std::vector<std::future<Answer>> others;
    for (qint64 i = 1; i < parts; ++i)
        others.push_back(std::async(
            std::launch::async | std::launch::deferred,
            [&part, &connection, &stop, stale, i, last, parts]() -> Answer {
                MK_TRY(const auto own,
                       Connection::open(connection.path(), Connection::Mode::ReadOnly, kBusyTimeoutMs));
                const Interruptible ownAsked(*own, [&stop, stale] { return !stop && !isSet(stale); });
                return part(*own, last * i / parts, last * (i + 1) / parts);
            }));
    std::vector<Answer> answers;
    answers.push_back(part(connection, 0, last / parts));
    stop = !answers.back();
    for (std::size_t i = 0; i < others.size(); ++i) {
        answers.push_back(others[i].get());
        const auto at = static_cast<qint64>(i) + 1;
        if (!answers.back() && !stop && isOfOpening(answers.back().error()))
            answers.back() = part(connection, last * at / parts, last * (at + 1) / parts);
    }
    return answers;
}

} // namespace db

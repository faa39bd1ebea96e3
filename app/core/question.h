#pragma once

#include "db/core/error.h"

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace db {
class Session;
}

namespace app {

/// A query with its arguments, ready to be asked on the reading thread; a window holds one without knowing
/// sessions. The flag, which may be null, lets a long query give up early with Cancelled once it is set.
template <class T> using Question = std::function<db::Result<T>(db::Session &, const std::atomic_bool *)>;

/// asking(&loadProfile, id, clock): a query whose first argument is the session; one that takes a stop flag
/// takes it last.
template <class Query, class... Arguments> auto asking(Query query, Arguments... arguments)
{
    using Stop = const std::atomic_bool *;
    const auto ask = [query, arguments...](db::Session &session, [[maybe_unused]] Stop stale) {
        if constexpr (std::is_invocable_v<Query, db::Session &, Arguments..., Stop>)
            return std::invoke(query, session, arguments..., stale);
        else
            return std::invoke(query, session, arguments...);
    };
    return Question<typename std::invoke_result_t<decltype(ask), db::Session &, Stop>::value_type>(ask);
}

/// working(&readPicture, file): work that does not read the shop, but takes a while and so runs where
/// questions are answered. Answers a Result.
template <class Work, class... Arguments> auto working(Work work, Arguments... arguments)
{
    return asking(
        [work](db::Session & /*unused*/, const Arguments &...values) { return std::invoke(work, values...); },
        std::move(arguments)...);
}

/// askingOf(book, &CalendarCache::inFull, day): of an object that remembers from one question to the next.
template <class Object, class Query, class... Arguments>
auto askingOf(std::shared_ptr<Object> object, Query query, Arguments... arguments)
{
    return asking(
        [object = std::move(object), query](db::Session &session, const Arguments &...values,
                                            const std::atomic_bool *stale) {
            return std::invoke(query, *object, session, values..., stale);
        },
        std::move(arguments)...);
}

/// What a question answers, made into something else on the same thread.
template <class T, class Make> auto made(Question<T> ask, Make make)
{
    using Made = std::invoke_result_t<Make, T>;
    return Question<Made>([ask = std::move(ask), make = std::move(make)](
                              db::Session &session, const std::atomic_bool *stale) -> db::Result<Made> {
        return ask(session, stale).map(make);
    });
}

/// As asking(), for work that writes and has no undo (a backup, the sample shop): for Desk::write.
template <class Work, class... Arguments> auto doing(Work work, Arguments... arguments)
{
    return [ask = asking(std::move(work), std::move(arguments)...)](db::Session &session) {
        return ask(session, nullptr);
    };
}

} // namespace app

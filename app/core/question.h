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
/// sessions.
template <class T> class Question
{
public:
    using Answer = db::Result<T>;
    using Ask = std::function<Answer(db::Session &, const std::atomic_bool *)>;

    explicit Question(Ask ask) : m_ask(std::move(ask)) {}
    /// `stale`, once set, lets a long query give up early with Cancelled.
    Answer operator()(db::Session &session, const std::atomic_bool *stale = nullptr) const
    {
        return m_ask(session, stale);
    }

private:
    Ask m_ask;
};

/// asking(&loadProfile, id, clock): a query whose first argument is the session; one that takes a stop flag
/// takes it last.
template <class Query, class... Arguments> auto asking(Query query, Arguments... arguments)
{
    constexpr bool stops = std::is_invocable_v<Query, db::Session &, Arguments..., const std::atomic_bool *>;
    if constexpr (stops) {
        using Answer = std::invoke_result_t<Query, db::Session &, Arguments..., const std::atomic_bool *>;
        return Question<typename Answer::value_type>(
            [query, arguments...](db::Session &session, const std::atomic_bool *stale) {
                return std::invoke(query, session, arguments..., stale);
            });
    } else {
        using Answer = std::invoke_result_t<Query, db::Session &, Arguments...>;
        return Question<typename Answer::value_type>(
            [query, arguments...](db::Session &session, const std::atomic_bool *) {
                return std::invoke(query, session, arguments...);
            });
    }
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

/// The same for work that writes and that nobody takes back (a backup, the sample shop): for Desk::write.
template <class Work, class... Arguments> auto doing(Work work, Arguments... arguments)
{
    return asking(std::move(work), std::move(arguments)...);
}

} // namespace app

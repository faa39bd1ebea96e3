#pragma once

#include "db/engine/statement.h"

#include <QList>

namespace db {

/// Calls take() on every row of `select`. take() may answer a Result<void>, whose error ends the reading.
template <class Take> Result<void> forEachRow(Statement &select, Take take)
{
    for (;;) {
        MK_TRY(const auto row, select.step());
        if (!row)
            return {};
        if constexpr (std::is_void_v<std::invoke_result_t<Take>>)
            take();
        else
            MK_CHECK(take());
    }
}

/// All rows, each as read(select) makes it.
template <class Read>
auto readAll(Statement &select, Read read) -> Result<QList<std::invoke_result_t<Read, const Statement &>>>
{
    QList<std::invoke_result_t<Read, const Statement &>> rows;
    MK_CHECK(forEachRow(select, [&] { rows.append(read(select)); }));
    return rows;
}
template <class Read> auto readAll(Statement &&select, Read read)
{
    return readAll(select, read);
}

/// The first row, if there is one; the others stay unread.
template <class Read>
auto readFirst(Statement &select, Read read)
    -> Result<std::optional<std::invoke_result_t<Read, const Statement &>>>
{
    MK_TRY(const auto row, select.step());
    if (!row)
        return std::nullopt;
    std::optional<std::invoke_result_t<Read, const Statement &>> first(read(select));
    select.reset();
    return first;
}
template <class Read> auto readFirst(Statement &&select, Read read)
{
    return readFirst(select, read);
}

/// The row that must be there; else NotFound names it: "segment 7".
template <class Read>
auto readOne(Statement &select, Read read, const QString &name)
    -> Result<std::invoke_result_t<Read, const Statement &>>
{
    MK_TRY(auto found, readFirst(select, read));
    if (!found)
        return failure(ErrorKind::NotFound, name);
    return *std::move(found);
}

} // namespace db

#pragma once

#include "app/core/command.h"
#include "app/customers/customer_subjects.h"

#include <QList>

namespace app {

// What the commands on many customers have in common.

/// So many between two looks at whether to stop; a few milliseconds of work.
inline constexpr qsizetype kCustomersAtOnce = 1'000;

/// Calls work(ids) for piece after piece.
template <class Work>
db::Result<void> inPieces(const QList<db::CustomerId> &ids, const Progress &telling, Work work)
{
    for (qsizetype first = 0; first < ids.size(); first += kCustomersAtOnce) {
        if (telling && !telling(first, ids.size()))
            return db::failure(db::ErrorKind::Cancelled, QStringLiteral("stopped; nothing was changed"));
        MK_CHECK(work(ids.mid(first, kCustomersAtOnce)));
    }
    return {};
}

/// The same where the work answers whom it changed: all of them.
template <class Work>
db::Result<QList<db::CustomerId>> changedInPieces(const QList<db::CustomerId> &ids, const Progress &telling,
                                                  Work work)
{
    QList<db::CustomerId> changed;
    MK_CHECK(inPieces(ids, telling, [&](const QList<db::CustomerId> &some) -> db::Result<void> {
        MK_TRY(const auto those, work(some));
        changed.append(those);
        return {};
    }));
    return changed;
}

/// How many were changed, and the trace; `subject` names what was touched of each.
template <class Subject>
Effect<qint64> effectOnGroup(const QList<db::CustomerId> &changed, const QString &about, const Step &inverse,
                             Subject subject)
{
    constexpr qsizetype kMostNamed = 1'000; // pages are told of more than these as "many"
    Trace trace{{}, about, {}, inverse};
    trace.changes.customers = !changed.isEmpty();
    if (changed.size() <= kMostNamed)
        trace.changes.customerIds = changed;
    trace.subjects.reserve(changed.size());
    for (const db::CustomerId id : changed)
        trace.subjects.append(subject(id));
    return {changed.size(), std::move(trace)};
}

inline QString countOf(const QList<db::CustomerId> &ids)
{
    return QString::number(ids.size());
}

/// "VIP · 12".
inline QString aboutWord(const QString &word, const QList<db::CustomerId> &ids)
{
    return QStringLiteral("%1 · %2").arg(word, countOf(ids));
}

inline auto fieldSubject(CustomerField field)
{
    return [field](db::CustomerId id) { return fieldSubjectOf(id, field); };
}

} // namespace app

#pragma once

#include "app/core/arguments.h"
#include "app/core/progress.h"
#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/safekeeping/journal_store.h"
#include "db/session/session.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>

/// A command is one thing a person does, the same for window, command line and service: a struct of its
/// arguments with `apply`, which checks its rule and writes. run() gives it its one transaction and its row
/// in the journal.
///
///     struct DeleteCustomer
///     {
///         static constexpr QStringView kName = u"customer.delete"; // stored: never changed once landed
///         db::CustomerId id;
///         static constexpr std::tuple kArguments{Argument{"id", &DeleteCustomer::id}};
///
///         db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
///     };
///
/// One whose arguments are not plain has toJson(), and fromJson() if it undoes another. One that undoes
/// another is named in app/desk/command_registry.cpp as well.
namespace app {

/// A command written down: what the journal keeps, and undo runs.
struct Step
{
    QString command;
    QJsonObject arguments;
};

/// What a command leaves in the journal and tells the pages.
struct Trace
{
    db::ChangeSet changes;
    QString about;        ///< whom or what, for History: a customer's name, a template's title
    QStringList subjects; ///< what it touched, as finely as two commands can be in each other's way; none:
                          ///< nothing was done, and nothing is written down
    std::optional<Step> inverse; ///< nothing: it cannot be taken back
    QJsonObject details = {};    ///< what else there is to tell of it, for whoever takes it back
};

struct Nothing
{
    friend bool operator==(const Nothing &, const Nothing &) = default;
};

/// What apply() answers.
template <class T> struct Effect
{
    T value;
    Trace trace;
};

/// What run() answers.
template <class T> struct Done
{
    T value;
    db::ChangeSet changes;
    db::JournalId entry; ///< none: nothing was done
};

template <class C>
concept JournaledCommand = requires(const C &command, db::Session &session, const db::Act &act)
{
    QStringView(C::kName);
    command.apply(session, act)->trace;
};

/// Can be run from its row of the journal: what is the inverse of another.
template <class C>
concept RepeatableCommand = JournaledCommand<C> &&
    (HasFields<C> || requires(const QJsonObject &json) { C::fromJson(json); });

/// Does what takes long before its transaction, reading or in short transactions of its own, so that no other
/// writer waits for it: prepare(). What that leaves in the file means nothing until finish() has done the
/// rest. apply() does both. Where finish() fails, abandon() takes out what prepare() has left, if anything.
template <class C>
concept PreparedCommand = JournaledCommand<C> &&
    requires(const C &command, db::Session &session, const db::Act &act)
{
    command.finish(session, act, *command.prepare(session, act))->trace;
};

template <class C>
using ValueOf = decltype(std::declval<const C &>().apply(std::declval<db::Session &>(), db::Act())->value);

template <JournaledCommand C> Step stepOf(const C &command)
{
    return {C::kName.toString(), argumentsOf(command)};
}

/// The row of the journal as it is written; none of its ids.
[[nodiscard]] db::JournalEntry rowOf(const Step &step, const Trace &trace, const db::Act &act);
/// Writes the row of the journal, in the caller's transaction.
[[nodiscard]] db::Result<db::JournalId> writeDown(db::Session &session, const Step &step, const Trace &trace,
                                                  const db::Act &act);

/// Runs what applies a command in one transaction with its row of the journal.
template <JournaledCommand C, class Apply>
[[nodiscard]] db::Result<Done<ValueOf<C>>> runWith(db::Session &session, const C &command, const db::Act &act,
                                                   const Apply &apply)
{
    return session.inTransaction([&]() -> db::Result<Done<ValueOf<C>>> {
        MK_TRY(auto effect, apply());
        MK_TRY(const auto entry, writeDown(session, stepOf(command), effect.trace, act));
        return Done<ValueOf<C>>{std::move(effect.value), std::move(effect.trace.changes), entry};
    });
}

/// The rest of a command that is prepared, in its transaction.
template <PreparedCommand C, class Prepared>
[[nodiscard]] db::Result<Done<ValueOf<C>>> runPrepared(db::Session &session, const C &command,
                                                       const db::Act &act, const Prepared &prepared)
{
    auto done = runWith(session, command, act, [&] { return command.finish(session, act, prepared); });
    if constexpr (requires { command.abandon(session, prepared); }) {
        if (!done)
            MK_CHECK(command.abandon(session, prepared));
    }
    return done;
}

/// Runs a command, in one transaction but for what a PreparedCommand does before.
template <JournaledCommand C>
[[nodiscard]] db::Result<Done<ValueOf<C>>> run(db::Session &session, const C &command, const db::Act &act)
{
    if constexpr (PreparedCommand<C>) {
        MK_TRY(const auto prepared, command.prepare(session, act));
        return runPrepared(session, command, act, prepared);
    } else {
        return runWith(session, command, act, [&] { return command.apply(session, act); });
    }
}

} // namespace app

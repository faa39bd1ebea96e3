#include "app/core/command.h"

#include "app/core/json_words.h"

using namespace Qt::StringLiterals;

namespace app {

db::JournalEntry rowOf(const Step &step, const Trace &trace, const db::Act &act)
{
    db::JournalEntry entry;
    entry.atMs = act.ms;
    entry.agent = act.agent;
    entry.command = step.command;
    entry.arguments = compactText(step.arguments);
    if (trace.inverse) {
        entry.inverseCommand = trace.inverse->command;
        entry.inverseArguments = compactText(trace.inverse->arguments);
    }
    entry.about = trace.about;
    return entry;
}

db::Result<db::JournalId> writeDown(db::Session &session, const Step &step, const Trace &trace,
                                    const db::Act &act)
{
    if (trace.subjects.isEmpty())
        return db::JournalId();
    return session.journal().add(rowOf(step, trace, act), trace.subjects);
}

tl::unexpected<db::Error> badArguments(QStringView command, QStringView what)
{
    return db::failure(db::ErrorKind::InvalidInput, u"journal: %1: %2"_s.arg(command, what));
}

} // namespace app

#include "app/core/command.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString textOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

db::JournalEntry rowOf(const Step &step, const Trace &trace, const db::Act &act)
{
    db::JournalEntry entry;
    entry.atMs = act.ms;
    entry.agent = act.agent;
    entry.command = step.command;
    entry.arguments = textOf(step.arguments);
    if (trace.inverse) {
        entry.inverseCommand = trace.inverse->command;
        entry.inverseArguments = textOf(trace.inverse->arguments);
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

#include "app/cli/documents.h"
#include "app/cli/outbox_list_calls.h"
#include "app/cli/values.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/missed_greetings.h"
#include "app/outbox/skip_reasons.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Each once, however often it is named.
Read<QList<db::MessageId>> readIds(const Arguments &arguments)
{
    QList<db::MessageId> ids;
    for (const QString &word : arguments.words()) {
        MK_TRY(const auto number, readNumber(u"ID"_s, word, 1));
        if (const db::MessageId id{number}; !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

/// Runs a command on each message named. What was done stays done when a later one is refused; the answer
/// names both.
template <class Make>
Outcome settle(CliContext &context, const Arguments &arguments, const QString &did, Make commandFor)
{
    MK_TRY(const auto ids, readIds(arguments));
    MK_TRY(const auto session, context.session(DbUse::Write));
    QList<db::OutboxMessage> done;
    QStringList refused;
    for (const db::MessageId id : ids) {
        if (const auto settled = context.tried(*session, commandFor(id)); !settled) {
            refused.append(settled.error().text);
            continue;
        }
        MK_TRY(const auto message, context.tried(session->outbox().byId(id)));
        done.append(message);
        if (!context.json())
            context.out() << "message " << id.value << " to " << message.customerName << ": " << did << '\n';
    }
    if (context.json() && !done.isEmpty())
        context.print({{u"messages"_s, documentsOf(done)}});
    return refused.isEmpty() ? Outcome() : workFailed(refused.join(u"\nmenkhach-cli: "_s));
}

Outcome runSent(CliContext &context, const Arguments &arguments)
{
    const bool anyway = arguments.has(u"anyway"_s);
    return settle(context, arguments, u"marked sent"_s, [anyway](db::MessageId id) {
        return MarkMessageSent{id, {}, anyway};
    });
}

Outcome runSkip(CliContext &context, const Arguments &arguments)
{
    const QString reason = arguments.value(u"reason"_s)->simplified();
    if (reason.isEmpty())
        return wrongCall(u"--reason must not be empty"_s);
    if (reason.size() > kLongestSkipReason)
        return wrongCall(u"--reason has %1 characters at most"_s.arg(kLongestSkipReason));
    return settle(context, arguments, u"skipped"_s, [&reason](db::MessageId id) {
        return SkipMessage{id, reason};
    });
}

Outcome runUndo(CliContext &context, const Arguments &arguments)
{
    return settle(context, arguments, u"taken back"_s, [](db::MessageId id) { return ReopenMessage{id}; });
}

} // namespace

QList<CliCommand> outboxCommands()
{
    const Positional id{u"ID"_s, u"the number of a message, as \"outbox\" lists them"_s};
    const Positional ids{id.name, id.help, Positional::Count::OneOrMore};
    return {
        {u"outbox list"_s,
         u"Lists the messages that wait, with their texts; \"outbox\" alone does the same."_s,
         &listOutbox,
         {},
         {{u"state"_s, u"S"_s, u"only those: "_s + db::allKeys<db::MessageState>().join(u", "_s)},
          {u"from"_s, u"D"_s, u"due on this day or later"_s},
          {u"to"_s, u"D"_s, u"due on this day or earlier"_s},
          {u"channel"_s, u"C"_s, u"only those: "_s + db::allKeys<db::Channel>().join(u", "_s)},
          {u"account"_s, u"A"_s, u"only those by this account, by its number or name"_s},
          {u"all"_s, {}, u"everything there ever was"_s},
          {u"limit"_s, u"N"_s, u"at most so many (500; with --json, all)"_s},
          {u"no-prepare"_s, {}, u"only list; do not enter today's greetings first"_s}},
         u"First enters today's greetings, each once however often this is run. Without --state, --from, "
         "--to or --all: what is due from today on, what was missed and can still go, and what was "
         "settled today. What must not go, as to who has refused since, is shown with the reason.\nWhat was "
         "missed goes with late words; what was missed more than %1 days ago is "
         "skipped, and \"outbox undo\" takes that back."_s.arg(kDaysToSendLate)},
        {u"outbox export"_s,
         u"Writes the greetings that are to be sent today to a list, missed ones included."_s,
         &exportDay,
         {{u"FILE"_s,
           u"the file to write, a workbook where its name ends in .xlsx, else CSV; one that is there is replaced"_s}},
         {listLanguageOption(), {u"no-prepare"_s, {}, u"only write; do not enter today's greetings first"_s}},
         u"Columns: phone, name, channel, hour, occasion, text. Those whose words speak of another day are "
         "left out, those that must not go, as to who refused or is deleted, and what is approved, for that "
         "goes "
         "by itself; those that must not go are counted."_s},
        {u"outbox sent"_s,
         u"Records that messages were sent by hand; each can be sent only once."_s,
         &runSent,
         {ids},
         {{u"anyway"_s,
           {},
           u"it has gone out although it was cancelled, or nothing may be sent to them any more"_s}},
         u"Refused when the customer has meanwhile changed to the other audience, has refused the channel "
         "(refused), asked that their data is not used (restricted), or has the number of a person who was "
         "erased (erased-before); of the last three --anyway records that it went out."_s},
        {u"outbox skip"_s,
         u"Takes a message out of the queue and keeps the reason."_s,
         &runSkip,
         {id},
         {{u"reason"_s, u"TEXT"_s, u"why it is not sent"_s, true}}},
        {u"outbox undo"_s,
         u"Takes back \"outbox sent\" or \"outbox skip\"."_s,
         &runUndo,
         {ids},
         {},
         u"A message stays skipped when the customer has meanwhile changed to the other audience, has "
         u"refused "
         "the channel, asked that their data is not used or is deleted, when the number is greeted for "
         "another "
         "customer, or when no rule greets them that day any more. What a person who was erased was sent "
         "stands for good."_s}};
}

} // namespace app

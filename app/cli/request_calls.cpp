#include "app/cli/documents.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/core/nfc.h"
#include "app/rights/request_commands.h"
#include "app/rights/request_due.h"
#include "app/rights/request_list.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonObject documentOfRequest(const db::DataRequest &request)
{
    return {{u"id"_s, request.id.value},
            {u"customer"_s, request.customer ? QJsonValue(request.customer->value) : QJsonValue()},
            {u"name"_s, request.name},
            {u"right"_s, db::keyOf(request.right)},
            {u"channel"_s, db::keyOf(request.channel)},
            {u"receivedOn"_s, dateOrNull(request.receivedOn)},
            {u"replyDueOn"_s, dateOrNull(request.replyDueOn)},
            {u"doneDueOn"_s, dateOrNull(request.doneDueOn)},
            {u"thirdParty"_s, request.thirdParty},
            {u"extended"_s, request.extended},
            {u"repliedAt"_s, instantOrNull(request.repliedAtMs.value_or(0))},
            {u"doneAt"_s, instantOrNull(request.doneAtMs.value_or(0))},
            {u"outcome"_s, request.outcome ? QJsonValue(db::keyOf(*request.outcome)) : QJsonValue()},
            {u"liftedAt"_s, instantOrNull(request.liftedAtMs.value_or(0))},
            {u"note"_s, request.note}};
}

QString standingOf(const db::DataRequest &request)
{
    if (!request.isOpen())
        return db::keyOf(*request.outcome);
    return (request.repliedAtMs ? u"due "_s : u"reply due "_s) + request.nextDueOn().toString(Qt::ISODate);
}

Read<db::DataRequestId> readRequestId(const Arguments &arguments)
{
    MK_TRY(const auto id, readNumber(u"REQUEST"_s, arguments.word(0), 1));
    return db::DataRequestId{id};
}

/// Runs a command on a request and says what became of it.
template <class Command>
Outcome runOnRequest(CliContext &context, const Command &command, const QString &told)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto done, context.tried(*session, command));
    return context.answer(documentOfRequest(done.value), told.arg(QString::number(done.value.id.value),
                                                                  done.value.name, standingOf(done.value)));
}

Outcome runRequestList(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto all, context.tried(loadRequests(*session)));
    TextTable table({u"ID"_s, u"DUE"_s, u"RIGHT"_s, u"NAME"_s, u"RECEIVED"_s, u"CHANNEL"_s});
    QJsonArray documents;
    for (const db::DataRequest &request : all) {
        if (!request.isOpen() && !arguments.has(u"all"_s))
            continue;
        table.add({QString::number(request.id.value), standingOf(request), db::keyOf(request.right),
                   request.name, request.receivedOn.toString(Qt::ISODate), db::keyOf(request.channel)});
        documents.append(documentOfRequest(request));
    }
    return context.answer({{u"requests"_s, documents}},
                          table.isEmpty() ? u"No request is open."_s : table.text());
}

Outcome runRequestAdd(CliContext &context, const Arguments &arguments)
{
    AddRequest command;
    MK_TRY(command.right, readWord<db::DataRight>(u"RIGHT"_s, arguments.word(0)));
    MK_TRY(const auto channel, readWord<db::Channel>(arguments, u"channel"_s));
    MK_TRY(command.receivedOn, readDate(arguments, u"on"_s, context.clock().today()));
    command.channel = channel.value_or(db::Channel::Store);
    command.name = nfc(arguments.value(u"name"_s).value_or(QString()).simplified());
    command.thirdParty = arguments.has(u"third-party"_s);
    command.note = nfc(arguments.value(u"note"_s).value_or(QString()));
    const auto customer = arguments.value(u"customer"_s);
    if (customer.has_value() != command.name.isEmpty())
        return wrongCall(u"say who asks: either --customer or --name"_s);
    if (command.receivedOn > context.clock().today())
        return wrongCall(u"--on %1 lies in the future"_s.arg(command.receivedOn.toString(Qt::ISODate)));
    if (command.receivedOn < kFirstRequestDay)
        return wrongCall(u"--on %1 is too early: people have had these rights since %2"_s.arg(
            command.receivedOn.toString(Qt::ISODate), kFirstRequestDay.toString(Qt::ISODate)));
    if (customer) {
        MK_TRY(const auto session, context.session(DbUse::Write));
        MK_TRY(command.customer, knownCustomer(context, *session, *customer));
    }
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto done, context.tried(*session, command));
    const db::DataRequest &request = done.value;
    return context.answer(documentOfRequest(request),
                          u"Request %1 of %2 recorded: reply due %3, to be carried out by %4"_s.arg(
                              QString::number(request.id.value), request.name,
                              request.replyDueOn.toString(Qt::ISODate),
                              request.doneDueOn.toString(Qt::ISODate)));
}

Outcome runRequestReply(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto id, readRequestId(arguments));
    return runOnRequest(context, AnswerRequest{id}, u"Request %1 of %2 is answered: %3"_s);
}

Outcome runRequestExtend(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto id, readRequestId(arguments));
    return runOnRequest(context, ExtendRequest{id}, u"Request %1 of %2 is put off: %3"_s);
}

Outcome runRequestDone(CliContext &context, const Arguments &arguments)
{
    CloseRequest command;
    MK_TRY(command.id, readRequestId(arguments));
    MK_TRY(const auto outcome, readWord<db::RequestOutcome>(arguments, u"outcome"_s));
    command.outcome = outcome.value_or(db::RequestOutcome::Done);
    command.note = nfc(arguments.value(u"note"_s).value_or(QString()));
    return runOnRequest(context, command, u"Request %1 of %2 has ended: %3"_s);
}

Outcome runRequestLift(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto id, readRequestId(arguments));
    return runOnRequest(context, LiftRestriction{id}, u"Request %1 of %2 no longer restricts anything: %3"_s);
}

} // namespace

QList<CliCommand> requestCommands()
{
    const Positional request{u"REQUEST"_s, u"its number, as \"request list\" shows it"_s};
    const Option note{u"note"_s, u"TEXT"_s, u"in your own words"_s};
    return {{u"request list"_s,
             u"Lists what people asked about their personal data, what is due first at the top."_s,
             &runRequestList,
             {},
             {{u"all"_s, {}, u"those that have ended too"_s}}},
            {u"request add"_s,
             u"Records a request about personal data with its due dates."_s,
             &runRequestAdd,
             {{u"RIGHT"_s, db::allKeys<db::DataRight>().join(u", "_s)}},
             {{u"customer"_s, u"CUSTOMER"_s, u"who asks: a number, or the shop's own code"_s},
              {u"name"_s, u"NAME"_s, u"who asks, where they are not among the customers"_s},
              {u"channel"_s, u"C"_s, db::allKeys<db::Channel>().join(u", "_s) + u" (store)"_s},
              {u"on"_s, u"DATE"_s, u"the day it came (today)"_s},
              {u"third-party"_s, {}, u"whoever else holds the data must act as well: more time"_s},
              note},
             u"The dates are those of Decree 356/2025. While a request to restrict stands, no message is "
             "planned for the customer."_s},
            {u"request reply"_s,
             u"Records that a request was answered: it is being dealt with."_s,
             &runRequestReply,
             {request}},
            {u"request extend"_s,
             u"Puts a request off, once, by as much as the decree allows."_s,
             &runRequestExtend,
             {request}},
            {u"request done"_s,
             u"Records that a request was carried out, or how else it ended."_s,
             &runRequestDone,
             {request},
             {{u"outcome"_s, u"O"_s, db::allKeys<db::RequestOutcome>().join(u", "_s) + u" (done)"_s}, note},
             u"It does nothing else: \"export-person\" writes what was asked for, \"erase\" deletes."_s},
            {u"request lift"_s,
             u"Ends a restriction: the customer's data may be used again."_s,
             &runRequestLift,
             {request}}};
}

} // namespace app

#include "app/cli/approval_answer.h"
#include "app/cli/bounced_text.h"
#include "app/cli/documents.h"
#include "app/cli/values.h"
#include "app/outbox/accounts/approved_template.h"
#include "app/outbox/board/next_steps.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/sending/due_messages.h"
#include "app/outbox/sending/send_again.h"
#include "app/outbox/sending/sending_commands.h"
#include "db/outbox/approval_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Those that were planned for today and that an account can send. A campaign is approved as a whole.
Read<QList<db::MessageId>> messagesOfToday(CliContext &context, db::Session &session)
{
    MK_TRY(const auto planned, context.tried(session.approvals().plannedOf(context.clock().today())));
    MK_TRY(const auto due, context.tried(loadDueMessages(session, context.clock())));
    QList<db::MessageId> ids;
    for (const db::MessageId id : planned) {
        MK_TRY(const auto message, context.tried(session.outbox().byId(id)));
        const auto account = due.accounts.constFind(message.channel);
        if (!message.campaign && account != due.accounts.cend() && sendsTheseWords(*account, message))
            ids.append(id);
    }
    return ids;
}

Outcome runApprove(CliContext &context, const Arguments &arguments)
{
    const bool ofToday = arguments.has(u"day"_s);
    if (ofToday != arguments.words().isEmpty())
        return wrongCall(u"name messages, or all of today with --day"_s);
    MK_TRY(auto ids, namedMessages(arguments.words()));
    MK_TRY(const auto session, context.session(DbUse::Write));
    if (ofToday) {
        MK_TRY(ids, messagesOfToday(context, *session));
        if (ids.isEmpty())
            return answerSteps(context, {}, u"approved"_s);
    }
    MK_TRY(const auto done, context.tried(*session, ApproveMessages{ids}));
    MK_CHECK(sayLackingSecrets(context, *session));
    return answerSteps(context, done.value, u"approved"_s);
}

Outcome runWithdraw(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto ids, namedMessages(arguments.words()));
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto done, context.tried(*session, WithdrawApprovals{ids}));
    return answerSteps(context, done.value, u"withdrawn"_s);
}

Outcome answerMessage(CliContext &context, db::Session &session, db::MessageId id, const QString &did)
{
    MK_TRY(const auto message, context.tried(session.outbox().byId(id)));
    return context.answer(
        {{u"messages"_s, QJsonArray{documentOf(message)}}},
        u"message %1 to %2: %3"_s.arg(QString::number(id.value), message.customerName, did));
}

Outcome runRetry(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto ids, namedMessages(arguments.words()));
    MK_TRY(const auto session, context.session(DbUse::Write));
    const auto bounced = bouncedBefore(*session, ids.constFirst()); // as long as it has not been approved
    MK_CHECK(context.tried(*session, SendMessagesAgain{ids}));
    if (const QString why = bounced ? bouncedText(*bounced) : QString(); !why.isEmpty())
        context.say(u"note: %1; correct the address in the profile first: \"outbox withdraw %2\" keeps the "
                    "message meanwhile"_s.arg(why, QString::number(ids.constFirst().value)));
    MK_TRY(const auto message, context.tried(session->outbox().byId(ids.constFirst())));
    return answerMessage(
        context, *session, message.id,
        mayHaveGoneBefore(message)
            ? u"to be sent again; a server may have it, so that the customer may get it twice"_s
            : u"to be sent again"_s);
}

Outcome runResolve(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto number, readNumber(u"ID"_s, arguments.word(0), 1));
    const QString &word = arguments.word(1);
    if (word != "sent"_L1 && word != "failed"_L1)
        return notOneOf(u"OUTCOME"_s, word, {u"sent"_s, u"failed"_s});
    const db::MessageId id{number};
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto message, context.tried(session->outbox().byId(id)));
    if (message.state != db::MessageState::Uncertain)
        return workFailed(
            u"message %1 is %2, not uncertain"_s.arg(QString::number(number), db::keyOf(message.state)));
    if (word == "sent"_L1)
        MK_CHECK(context.tried(*session, MarkMessageSent{id}));
    else
        MK_CHECK(context.tried(*session, ResolveNotSent{id}));
    return answerMessage(context, *session, id, word);
}

Outcome pauseOrResume(CliContext &context, bool on)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto done, context.tried(*session, PauseSending{on}));
    const QString told =
        on ? u"Sending is paused; \"outbox resume\" lets it go on."_s : u"Sending goes on."_s;
    return context.answer({{u"paused"_s, on}, {u"changed"_s, bool(done.entry)}}, told);
}

Outcome runPause(CliContext &context, const Arguments &)
{
    return pauseOrResume(context, true);
}

Outcome runResume(CliContext &context, const Arguments &)
{
    return pauseOrResume(context, false);
}

} // namespace

QList<CliCommand> approvalCommands()
{
    const QString help = u"the number of a message, as \"outbox\" lists them"_s;
    return {
        {u"outbox approve"_s,
         u"Lets messages be sent by \"send\", \"run\" or the desk at their hours."_s,
         &runApprove,
         {{u"ID"_s, help, Positional::Count::Any}},
         {{u"day"_s,
           {},
           u"all that are planned for today and that an account can send, but for those of campaigns"_s}},
         u"The rules of sending are asked for the hour of each message, and again when it goes. Nothing goes "
         "in the first seconds, so that it can be taken back."_s},
        {u"outbox withdraw"_s,
         u"Takes approvals back, as long as nothing has gone."_s,
         &runWithdraw,
         {{u"ID"_s, help, Positional::Count::OneOrMore}}},
        {u"outbox retry"_s,
         u"Sends a message once more that failed, or of which it is not known whether it went."_s,
         &runRetry,
         {{u"ID"_s, help}},
         {},
         u"Of an uncertain one the customer may then have two; \"outbox resolve\" is for one of which you "
         "found out. Whether the address was unknown to a server before is said here and, beforehand, by "
         "\"outbox show\"; nothing goes in the first seconds, so that \"outbox withdraw\" can keep it."_s},
        {u"outbox resolve"_s,
         u"Says whether an uncertain message went out."_s,
         &runResolve,
         {{u"ID"_s, help}, {u"OUTCOME"_s, u"sent or failed"_s}}},
        {u"outbox pause"_s, u"Stops all sending by programs, of every desk at this file."_s, &runPause},
        {u"outbox resume"_s, u"Lets it go on."_s, &runResume}};
}

} // namespace app

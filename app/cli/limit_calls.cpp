#include "app/cli/documents.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/core/nfc.h"
#include "app/outbox/policy/ask_policy.h"
#include "app/outbox/policy/limit_commands.h"
#include "app/outbox/policy/limit_table.h"
#include "app/outbox/sending/sending_times.h"
#include "db/outbox/message_state.h"
#include "db/outbox/outbox_store.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QStringList limitNames()
{
    QStringList names;
    for (const SendLimit &limit : sendLimits())
        names.append(limit.name.toString());
    return names;
}

QStringList settableNames()
{
    QStringList names = limitNames();
    for (const SendingTime &time : sendingTimes())
        names.append(time.name.toString());
    return names;
}

Read<const SendLimit *> chosenLimit(const QString &name)
{
    const SendLimit *limit = sendLimit(name);
    if (!limit)
        return notOneOf(u"NAME"_s, name, settableNames());
    return limit;
}

TextTable timesTable(const SendingSettings &sending)
{
    TextTable table({u"NAME"_s, u"TIME"_s, u"DEFAULT"_s, u"FROM-TO"_s, u"WHAT"_s});
    for (const SendingTime &time : sendingTimes())
        table.add({time.name.toString(), QString::number(sending.*time.value),
                   QString::number(time.standard()), u"%1-%2"_s.arg(time.least).arg(time.most),
                   labelOf(time)});
    return table;
}

QJsonArray timeDocuments(const SendingSettings &sending)
{
    QJsonArray documents;
    for (const SendingTime &time : sendingTimes())
        documents.append(QJsonObject{{u"name"_s, time.name.toString()},
                                     {u"value"_s, sending.*time.value},
                                     {u"default"_s, time.standard()},
                                     {u"least"_s, time.least},
                                     {u"most"_s, time.most}});
    return documents;
}

Outcome setTime(CliContext &context, const SendingTime &time, int number)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto done, context.tried(*session, SetSendingTime{time.name.toString(), number}));
    return context.answer(
        {{u"changed"_s, bool(done.entry)}, {u"name"_s, time.name.toString()}, {u"value"_s, number}},
        done.entry ? u"%1 is %2 now; \"undo\" takes that back"_s.arg(time.name).arg(number)
                   : u"%1 is %2 already"_s.arg(time.name).arg(number));
}

Outcome runLimits(CliContext &context, const Arguments &)
{
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto limits, context.tried(loadSendLimits(*session)));
    const SendLimits lawful;
    TextTable table({u"NAME"_s, u"LIMIT"_s, u"DEFAULT"_s, u"WHAT"_s, u"SOURCE"_s});
    QJsonArray documents;
    for (const SendLimit &limit : sendLimits()) {
        const bool loosened = limit.isLooser(limits, lawful);
        const QString text = limit.text(limits);
        table.add({limit.name.toString(), loosened ? text + u" (loosened)"_s : text, limit.text(lawful),
                   labelOf(limit), sourceOf(limit)});
        documents.append(QJsonObject{{u"name"_s, limit.name.toString()},
                                     {u"value"_s, text},
                                     {u"default"_s, limit.text(lawful)},
                                     {u"rule"_s, keyOf(limit.rule)},
                                     {u"source"_s, sourceOf(limit)},
                                     {u"loosened"_s, loosened}});
    }
    MK_TRY(const auto sending, context.tried(SendingSettings::load(*session)));
    const TextTable times = timesTable(sending);
    return context.answer({{u"limits"_s, documents}, {u"times"_s, timeDocuments(sending)}},
                          u"%1\n\n%2"_s.arg(table.text(80), times.text(80)));
}

/// Changes the limits and says which of them are looser than the law's now.
Outcome changeLimits(CliContext &context, const ChangeSendLimits &command)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto done, context.tried(*session, command));
    QJsonArray rules;
    for (const SendRule rule : rulesOf(done.value))
        rules.append(keyOf(rule));
    const QString told =
        done.entry ? u"The limits are changed; \"undo\" takes that back"_s : u"The limits are so already"_s;
    return context.answer(
        {{u"changed"_s, bool(done.entry)},
         {u"loosened"_s, QJsonArray::fromStringList(done.value)},
         {u"rules"_s, rules}},
        done.value.isEmpty() ? told : told + u"\nLooser than the default: "_s + done.value.join(u", "_s));
}

Outcome runLimitsSet(CliContext &context, const Arguments &arguments)
{
    if (const SendingTime *time = sendingTime(arguments.word(0))) {
        if (arguments.has(u"reason"_s))
            return wrongCall(u"--reason is for limits; %1 is a time"_s.arg(time->name));
        MK_TRY(const auto number, readNumber(u"VALUE"_s, arguments.word(1), time->least, time->most));
        return setTime(context, *time, static_cast<int>(number));
    }
    MK_TRY(const auto limit, chosenLimit(arguments.word(0)));
    const QString value = arguments.word(1);
    if (SendLimits any; !limit->read(value, any))
        return wrongCall(u"VALUE of %1 is %2, not \"%3\""_s.arg(limit->name.toString(),
                                                                QString::fromLatin1(limit->form), value));
    return changeLimits(context, {{{limit->name.toString(), value}},
                                  nfc(arguments.value(u"reason"_s).value_or(QString()).simplified())});
}

Outcome runLimitsReset(CliContext &context, const Arguments &arguments)
{
    const SendLimits lawful;
    if (const SendingTime *time = sendingTime(arguments.words().value(0))) {
        if (arguments.words().size() > 1)
            return wrongCall(u"%1 is a time: reset it by itself"_s.arg(time->name));
        return setTime(context, *time, time->standard());
    }
    const QStringList names = arguments.words().isEmpty() ? limitNames() : arguments.words();
    ChangeSendLimits command;
    for (const QString &name : names) {
        MK_TRY(const auto limit, chosenLimit(name));
        command.values.append({name, limit->text(lawful)});
    }
    return changeLimits(context, command);
}

Outcome answerWish(CliContext &context, db::CustomerId customer, const db::SendingWish &wish)
{
    const QString cap = textOf(capOf(wish));
    const QString quiet = weekdaysText(wish.quietWeekdays);
    return context.answer({{u"customer"_s, customer.value}, {u"cap"_s, cap}, {u"quiet"_s, quiet}},
                          u"Customer %1: messages within days: %2; quiet days: %3"_s.arg(
                              QString::number(customer.value), cap, quiet));
}

Outcome runLimitsPerson(CliContext &context, const Arguments &arguments)
{
    const auto cap = arguments.value(u"cap"_s);
    const auto quiet = arguments.value(u"quiet"_s);
    std::optional<MessageCap> anyCap;
    int anyDays = 0;
    if (cap && !readText(*cap, anyCap))
        return wrongCall(u"--cap is MOST/DAYS or any, not \"%1\""_s.arg(*cap));
    if (quiet && !readWeekdays(*quiet, anyDays))
        return wrongCall(u"--quiet is days such as \"sat,sun\" or none, not \"%1\""_s.arg(*quiet));
    const bool changes = cap || quiet;
    MK_TRY(const auto session, context.session(changes ? DbUse::Write : DbUse::Read));
    MK_TRY(const auto customer, chosenCustomer(context, *session, arguments.word(0)));
    if (!changes) {
        MK_TRY(const auto wish, context.tried(session->sendingWishes().of(customer)));
        return answerWish(context, customer, wish);
    }
    MK_TRY(const auto done, context.tried(*session, ChangeSendingWish{customer, cap, quiet}));
    return answerWish(context, customer, done.value);
}

QString verdictText(const SendVerdict &verdict)
{
    if (verdict.kind == SendVerdict::Kind::Allowed)
        return u"It may go now."_s;
    QStringList lines{verdict.kind == SendVerdict::Kind::Later
                          ? u"It may go from %1 on:"_s.arg(verdict.earliest.toString(u"yyyy-MM-dd HH:mm"_s))
                          : u"It must not go:"_s};
    for (const SendRule rule : verdict.rules) {
        const QString law = lawOf(rule);
        lines.append(u"  %1: %2"_s.arg(keyOf(rule), reasonInFull(keyOf(rule))) +
                     (law.isEmpty() ? QString() : u" (%1)"_s.arg(law)));
    }
    return lines.join(u'\n');
}

Outcome runLimitsCheck(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto number, readNumber(u"MESSAGE"_s, arguments.word(0), 1));
    MK_TRY(const auto session, context.session(DbUse::Read));
    MK_TRY(const auto message, context.tried(session->outbox().byId(db::MessageId{number})));
    MK_TRY(const auto verdict,
           context.tried(askPolicyByHand(*session, db::MessageId{number}, context.clock().nowMs())));
    QJsonArray rules;
    for (const SendRule rule : verdict.rules)
        rules.append(keyOf(rule));
    return context.answer(
        {{u"message"_s, number},
         {u"state"_s, db::keyOf(message.state)},
         {u"verdict"_s, keyOf(verdict.kind)},
         {u"rules"_s, rules},
         {u"earliest"_s,
          verdict.earliest.isValid() ? instantOrNull(verdict.earliest.toMSecsSinceEpoch()) : QJsonValue()}},
        db::isOpen(message.state)
            ? verdictText(verdict)
            : u"It is %1, and does not wait to be sent."_s.arg(db::keyOf(message.state)));
}

} // namespace

QList<CliCommand> limitCommands()
{
    const Positional name{u"NAME"_s, u"of a limit, as \"limits\" lists it"_s};
    return {
        {u"limits"_s,
         u"Lists the limits of sending, each with its default and the law it comes from."_s,
         &runLimits,
         {},
         {},
         u"Below them stand the times of sending, in whole seconds or minutes. A shop may set its own. What "
         u"is looser than the default is recorded with the rules it loosens. "
         "Whom a text is for, refusals, and persons who were erased are no settings."_s},
        {u"limits set"_s,
         u"Sets a limit, or a time of sending."_s,
         &runLimitsSet,
         {name,
          {u"VALUE"_s, u"the limit, in the form of the one that is listed; of a time, a whole number"_s}},
         {{u"reason"_s, u"TEXT"_s, u"why it is loosened; History keeps it"_s}}},
        {u"limits reset"_s,
         u"Gives limits their defaults again; without a name, all but the times."_s,
         &runLimitsReset,
         {{u"NAME"_s, name.help, Positional::Count::Any}}},
        {u"limits person"_s,
         u"Shows or sets how often and on which days a customer wants messages."_s,
         &runLimitsPerson,
         {{u"CUSTOMER"_s, u"the customer's number, or the shop's own code for them"_s}},
         {{u"cap"_s, u"MOST/DAYS"_s, u"at most so many messages within so many days; any: no cap"_s},
          {u"quiet"_s, u"DAYS"_s, u"weekdays without messages, such as \"sat,sun\"; none: no such day"_s}}},
        {u"limits check"_s,
         u"Says whether a message may go now, and which rules keep it back."_s,
         &runLimitsCheck,
         {{u"MESSAGE"_s, u"its number, as \"outbox\" lists it"_s}}}};
}

} // namespace app

#include "app/cli/account_arguments.h"
#include "app/cli/documents.h"
#include "app/cli/error_text.h"
#include "app/cli/reason_text.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/outbox/board/outbox_queue.h"
#include "app/outbox/day_list.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/missed_greetings.h"
#include "db/greetings/greeting_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

bool isMissed(const db::OutboxMessage &message, QDate today)
{
    return db::isOpen(message.state) && message.dueOn < today;
}

/// "planned", "skipped: phoned", "missed, opened".
QString stateText(const db::OutboxMessage &message, QDate today)
{
    const QString state = isMissed(message, today) ? u"missed"_s : db::keyOf(message.state);
    if (!message.reason.isEmpty())
        return u"%1: %2"_s.arg(state, reasonText(message.reason));
    if (!db::isOpen(message.state))
        return state;
    return message.openedAtMs > 0   ? state + u", opened"_s
           : message.copiedAtMs > 0 ? state + u", copied"_s
                                    : state;
}

QJsonArray messageDocuments(const QList<db::OutboxMessage> &messages, QDate today)
{
    QJsonArray array;
    for (const db::OutboxMessage &message : messages) {
        QJsonObject document = documentOf(message);
        document.insert(u"missed"_s, isMissed(message, today));
        document.insert(u"openedAt"_s, instantOrNull(message.openedAtMs));
        document.insert(u"copiedAt"_s, instantOrNull(message.copiedAtMs));
        array.append(document);
    }
    return array;
}

/// As "plan" calls them, by key.
db::Result<QHash<QString, QString>> occasionNames(db::Session &session)
{
    MK_TRY(const auto occasions, session.greetings().occasions());
    QHash<QString, QString> names;
    for (const db::Occasion &occasion : occasions)
        names.insert(occasion.key, occasion.nameEn);
    return names;
}

/// Whether today's greetings are in the ledger.
enum class OutboxToday
{
    Entered,
    NoWrites, ///< the file takes none
    NoRoom
};

QString textOf(const QList<db::OutboxMessage> &messages, const QHash<QString, QString> &occasions,
               qint64 total, const Clock &clock, std::optional<OutboxToday> entered)
{
    if (messages.isEmpty())
        return entered == OutboxToday::NoWrites ? u"There are no messages so far; today's are not entered."_s
                                                : u"There are no messages."_s;
    const QDate today = clock.today();
    TextTable table(
        {u"ID"_s, u"DUE"_s, u"CUSTOMER"_s, u"OCCASION"_s, u"CHANNEL"_s, u"ADDRESS"_s, u"STATE"_s, u"TEXT"_s});
    QMap<QString, qint64> states;
    for (const db::OutboxMessage &one : messages) {
        ++states[isMissed(one, today) ? u"missed"_s : db::keyOf(one.state)];
        table.add({QString::number(one.id.value),
                   one.dueOn.toString(Qt::ISODate) + u' ' + one.dueAt.toString(u"HH:mm"_s), one.customerName,
                   occasions.value(one.occasionKey, one.occasionKey), db::keyOf(one.channel), one.address,
                   stateText(one, today), one.text});
    }
    const QString text = u"%1\n\n%2"_s.arg(table.text(36), countsText(states));
    return total > messages.size() ? text + u"\n%1 of %2 shown"_s.arg(messages.size()).arg(total) : text;
}

/// Enters today's greetings into the ledger, where that is possible.
Read<OutboxToday> prepareToday(CliContext &context, db::Session &session)
{
    if (context.readOnly()) {
        context.say(u"note: the file cannot be written, so today's plan was not entered"_s);
        return OutboxToday::NoWrites;
    }
    const Progress progress = context.beginLongWork(u"entering today's greetings"_s);
    const auto entered =
        app::prepareToday(session, context.clock(), [&progress](qint64 done) { return progress(done, 0); });
    if (!entered && entered.error().kind == db::ErrorKind::DiskFull) {
        context.say(u"note: the disk is full, so today's plan was not entered; make room and try again"_s);
        return OutboxToday::NoRoom;
    }
    MK_TRY(const auto prepared, context.tried(entered));
    if (prepared.value.unwritten > 0)
        context.say(u"note: %1 of today without a text that can be sent; \"plan\" lists them"_s.arg(
            counted(prepared.value.unwritten, "greeting")));
    if (prepared.value.expired > 0)
        context.say(
            u"note: greetings missed more than %1 days ago are skipped, \"outbox undo\" takes that back: %2"_s
                .arg(QString::number(kDaysToSendLate), QString::number(prepared.value.expired)));
    return OutboxToday::Entered;
}

Outcome runList(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto state, readWord<db::MessageState>(arguments, u"state"_s));
    MK_TRY(const auto channel, readWord<db::Channel>(arguments, u"channel"_s));
    MK_TRY(const auto period, readPeriod(arguments, QDate(1, 1, 1), QDate(9999, 12, 31)));
    MK_TRY(const auto limit, readNumber(arguments, u"limit"_s, 0, 100'000'000, -1));
    MK_TRY(const auto session, context.session(DbUse::Look));
    MK_TRY(const auto account, optionalAccount(context, *session, arguments));
    std::optional<OutboxToday> entered;
    if (!arguments.has(u"no-prepare"_s)) {
        MK_TRY(entered, prepareToday(context, *session));
    }
    const bool narrowed = arguments.has(u"state"_s) || arguments.has(u"from"_s) || arguments.has(u"to"_s) ||
                          arguments.has(u"all"_s);
    MK_TRY(auto messages, context.tried(narrowed ? session->outbox().list({period.from, period.to, state, -1,
                                                                           0, channel, account})
                                                 : outboxQueue(*session, context.clock(), channel, account)));
    if (messages.isEmpty() && entered == OutboxToday::NoRoom)
        return workFailed(u"there is no message to list without today's plan"_s);
    const qint64 total = messages.size();
    if (limit >= 0 && limit < total)
        messages.resize(limit);
    MK_TRY(const auto occasions, context.tried(occasionNames(*session)));
    return context.answer(
        {{u"total"_s, total},
         {u"messages"_s, messageDocuments(messages, context.clock().today())},
         {u"todayEntered"_s, entered ? QJsonValue(*entered == OutboxToday::Entered) : QJsonValue()}},
        textOf(messages, occasions, total, context.clock(), entered));
}

/// The day's list with its texts, for a spreadsheet or for who sends them.
Outcome runExportDay(CliContext &context, const Arguments &arguments)
{
    const QString file = arguments.word(0);
    MK_CHECK(mayWrite(context, u"FILE"_s, file));
    MK_TRY(const auto language, readListLanguage(arguments));
    const bool looksOnly = arguments.has(u"no-prepare"_s);
    MK_TRY(const auto session, context.session(looksOnly ? DbUse::Look : DbUse::Begin));
    if (!looksOnly) {
        MK_TRY(const auto entered, prepareToday(context, *session));
        if (entered == OutboxToday::NoRoom)
            return workFailed(u"there is no list of the day without today's plan"_s);
    }
    MK_TRY(const auto list, context.tried(readDayList(*session, context.clock(), {})));
    const auto written =
        writeDayList(list, file, dayListWords(language), context.beginLongWork(u"writing the day's list"_s));
    if (!written)
        return workFailed(explain(written.error(), file));
    const DayListReport &report = *written;
    if (report.outOfPlace > 0)
        context.say(u"note: %1 left out, whose words speak of another day"_s.arg(
            counted(report.outOfPlace, "greeting")));
    return context.answer(
        {{u"greetings"_s, report.written}, {u"outOfPlace"_s, report.outOfPlace}, {u"file"_s, file}},
        u"%1 written to %2"_s.arg(counted(report.written, "greeting"), file));
}

Read<QList<db::MessageId>> readIds(const Arguments &arguments)
{
    QList<db::MessageId> ids;
    for (const QString &word : arguments.words()) {
        MK_TRY(const auto number, readNumber(u"ID"_s, word, 1));
        ids.append(db::MessageId{number});
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
         &runList,
         {},
         {{u"state"_s, u"S"_s, u"only those: "_s + db::allKeys<db::MessageState>().join(u", "_s)},
          {u"from"_s, u"D"_s, u"due on this day or later"_s},
          {u"to"_s, u"D"_s, u"due on this day or earlier"_s},
          {u"channel"_s, u"C"_s, u"only those: "_s + db::allKeys<db::Channel>().join(u", "_s)},
          {u"account"_s, u"A"_s, u"only those by this account, by its number or name"_s},
          {u"all"_s, {}, u"everything there ever was"_s},
          {u"limit"_s, u"N"_s, u"at most so many"_s},
          {u"no-prepare"_s, {}, u"only list; do not enter today's greetings first"_s}},
         u"First enters today's greetings, each once however often this is run. Without --state, --from, "
         "--to or --all: what is due from today on, what was missed and can still go, and what was "
         "settled today.\nWhat was missed goes with late words; what was missed more than %1 days ago is "
         "skipped, and \"outbox undo\" takes that back."_s.arg(kDaysToSendLate)},
        {u"outbox export"_s,
         u"Writes the greetings that are to be sent today to a list, missed ones included."_s,
         &runExportDay,
         {{u"FILE"_s,
           u"the file to write, a workbook where its name ends in .xlsx, else CSV; one that is there is replaced"_s}},
         {listLanguageOption(), {u"no-prepare"_s, {}, u"only write; do not enter today's greetings first"_s}},
         u"Columns: phone, name, channel, hour, occasion, text. Those whose words speak of another day are "
         "left out, and so is what is approved, for that goes by itself."_s},
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
         u"A message stays skipped when the customer has meanwhile changed to the other audience."_s}};
}

} // namespace app

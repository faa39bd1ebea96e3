#include "app/cli/approval_answer.h"
#include "app/cli/documents.h"
#include "app/cli/outbox_list_calls.h"
#include "app/cli/reason_text.h"
#include "app/cli/text_table.h"
#include "app/core/counted.h"
#include "app/outbox/batch_commands.h"
#include "app/outbox/missed/missed_commands.h"
#include "app/outbox/missed/missed_list.h"
#include "app/outbox/sending/sending_settings.h"
#include "app/outbox/skip_reasons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QStringList keysOfChoices(const QList<MissedChoice> &choices)
{
    QStringList keys;
    for (const MissedChoice choice : choices)
        keys.append(keyOf(choice));
    return keys;
}

QString momentText(qint64 ms, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone).toString(u"yyyy-MM-dd HH:mm"_s);
}

QJsonObject missedDocument(const MissedItem &item)
{
    QJsonObject document = documentOf(item.message);
    document.insert(u"kind"_s, keyOf(item.kind));
    document.insert(u"choices"_s, QJsonArray::fromStringList(keysOfChoices(item.choices)));
    document.insert(u"goesByItself"_s, item.goesByItself);
    document.insert(u"whyNot"_s, textOrNull(item.reason));
    return document;
}

QJsonValue restoredDocument(const MissedList &list)
{
    if (!list.restored || list.doubted == 0)
        return QJsonValue();
    return QJsonObject{{u"backupOf"_s, instantOrNull(list.restored->untilMs)},
                       {u"at"_s, instantOrNull(list.restored->atMs)},
                       {u"messages"_s, list.doubted}};
}

QJsonArray groupDocuments(const QList<MissedGroup> &groups)
{
    QJsonArray documents;
    for (const MissedGroup &group : groups) {
        QJsonObject document{{u"messages"_s, group.messages}};
        if (group.scope.day.isValid())
            document.insert(u"day"_s, group.scope.day.toString(Qt::ISODate));
        else if (group.scope.campaign)
            document.insert(u"campaign"_s, group.scope.campaign.value);
        else
            document.insert(u"occasion"_s, group.scope.occasionKey);
        documents.append(document);
    }
    return documents;
}

/// All of them where nothing is said.
Read<MissedScope> readMissedScope(const Arguments &arguments)
{
    MissedScope scope;
    MK_TRY(scope.day, readDate(arguments, u"day"_s, QDate()));
    scope.occasionKey = arguments.value(u"occasion"_s).value_or(QString());
    if (const auto campaign = arguments.value(u"campaign"_s)) {
        MK_TRY(const auto number, readNumber(u"--campaign"_s, *campaign, 1));
        scope.campaign = db::CampaignId{number};
    }
    return scope;
}

QList<Option> missedScopeOptions(const QString &verb)
{
    return {{u"day"_s, u"D"_s, verb + u" what was due on that day"_s},
            {u"occasion"_s, u"KEY"_s, verb + u" the greetings of that occasion"_s},
            {u"campaign"_s, u"ID"_s, verb + u" the messages of that campaign"_s}};
}

QString missedText(const MissedList &list, const QTimeZone &zone)
{
    if (list.total == 0)
        return u"Nothing was missed."_s;
    if (list.inScope == 0)
        return u"Nothing of that was missed; %1 missed in all."_s.arg(counted(list.total, "message"));
    TextTable table(
        {u"ID"_s, u"DUE"_s, u"CUSTOMER"_s, u"CHANNEL"_s, u"WHAT"_s, u"CHOICES"_s, u"WHY NOT"_s, u"TEXT"_s});
    for (const MissedItem &item : list.items) {
        const db::OutboxMessage &message = item.message;
        table.add({QString::number(message.id.value),
                   message.dueOn.toString(Qt::ISODate) + u' ' + message.dueAt.toString(u"HH:mm"_s),
                   message.customerName, db::keyOf(message.channel), keyOf(item.kind).replace(u'-', u' '),
                   keysOfChoices(item.choices).join(u", "_s), reasonText(item.reason), message.text});
    }
    QStringList lines{table.text(36), counted(list.inScope, "message") + u" missed"_s};
    if (list.total > list.inScope)
        lines.append(counted(list.total, "message") + u" missed in all"_s);
    if (list.inScope > list.items.size())
        lines.append(u"%1 of %2 shown"_s.arg(list.items.size()).arg(list.inScope));
    if (list.restored && list.doubted > 0)
        lines.append(
            u"The shop was restored on %1 from a backup of %2: of %3 it is not known whether they went "
            "meanwhile, and nothing goes by itself until you have answered."_s.arg(
                momentText(list.restored->atMs, zone), momentText(list.restored->untilMs, zone),
                counted(list.doubted, "message")));
    return lines.join(u'\n');
}

Outcome runMissed(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto limit, readNumber(arguments, u"limit"_s, 0, 100'000'000, kMostMissedAtOnce));
    MK_TRY(const auto scope, readMissedScope(arguments));
    MK_TRY(const auto session, context.session(DbUse::Look));
    if (!arguments.has(u"no-prepare"_s))
        MK_CHECK(enterToday(context, *session));
    MK_TRY(const auto list,
           context.tried(loadMissed(*session, context.clock(), static_cast<int>(limit), scope)));
    QJsonArray documents;
    for (const MissedItem &item : list.items)
        documents.append(missedDocument(item));
    return context.answer({{u"total"_s, list.total},
                           {u"inScope"_s, list.inScope},
                           {u"groups"_s, groupDocuments(list.groups)},
                           {u"restored"_s, restoredDocument(list)},
                           {u"messages"_s, documents}},
                          missedText(list, context.clock().zone()));
}

/// Those that wait for this answer, of those named: a message that is not late is not sent so.
Outcome mustAllow(CliContext &context, db::Session &session, MissedChoice choice,
                  const QList<db::MessageId> &ids)
{
    MK_TRY(const auto allowed, context.tried(missedToAnswer(session, context.clock(), {}, choice)));
    for (const db::MessageId id : ids) {
        if (!allowed.contains(id))
            return workFailed(u"message %1 was not missed, or cannot be answered so (%2); \"outbox missed\" "
                              "lists the choices"_s.arg(QString::number(id.value), keyOf(choice)));
    }
    return {};
}

template <class Command>
Outcome settleMissed(CliContext &context, db::Session &session, const Command &command, const QString &did)
{
    MK_TRY(const auto done, context.tried(session, command));
    const BatchReport &report = done.value;
    MK_CHECK(context.answer({{did, static_cast<qint64>(report.done.size())}, {u"left"_s, report.refused}},
                            u"%1 %2"_s.arg(counted(report.done.size(), "message"), did)));
    return report.refused == 0 ? Outcome()
                               : workFailed(u"%1 left as they were: they changed meanwhile"_s.arg(
                                     counted(report.refused, "message")));
}

Outcome answerMissed(CliContext &context, db::Session &session, MissedChoice choice,
                     const QList<db::MessageId> &ids)
{
    switch (choice) {
    case MissedChoice::WentOut:
        return settleMissed(context, session, MarkMessagesSent{.ids = ids}, u"sent"_s);
    case MissedChoice::Skip:
        return settleMissed(context, session,
                            SkipMessages{.ids = ids, .reason = keyOf(SkippedBecause::NotLate)}, u"skipped"_s);
    case MissedChoice::SendNow:
    case MissedChoice::SendLate:
        break;
    }
    MK_TRY(const auto done, context.tried(session, SendMissed{.ids = ids}));
    return answerSteps(context, done.value, u"released"_s);
}

Outcome runAnswer(CliContext &context, const Arguments &arguments)
{
    const QString &word = arguments.word(0);
    const auto *choice =
        std::ranges::find_if(kMissedChoices, [&word](MissedChoice one) { return keyOf(one) == word; });
    if (choice == kMissedChoices.end())
        return notOneOf(u"CHOICE"_s, word, keysOfChoices({kMissedChoices.cbegin(), kMissedChoices.cend()}));
    MK_TRY(const auto scope, readMissedScope(arguments));
    const bool all = arguments.has(u"all"_s);
    if ((all || !scope.isAll()) != (arguments.words().size() == 1) || (all && !scope.isAll()))
        return wrongCall(
            u"name messages, or all that were missed with --all, or those of a --day, an --occasion "
            "or a --campaign"_s);
    MK_TRY(auto ids, namedMessages(arguments.words().mid(1)));
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_CHECK(enterToday(context, *session));
    if (!all && scope.isAll()) {
        MK_CHECK(mustAllow(context, *session, *choice, ids));
    } else {
        MK_TRY(ids, context.tried(missedToAnswer(*session, context.clock(), scope, *choice)));
        if (ids.isEmpty())
            return workFailed(u"nothing that was missed can be answered so"_s);
    }
    return answerMissed(context, *session, *choice, ids);
}

} // namespace

QList<CliCommand> missedCommands()
{
    return {
        {u"outbox missed"_s,
         u"Lists what was missed while nothing was running, and what may be done with it."_s,
         &runMissed,
         {},
         QList<Option>{{u"limit"_s, u"N"_s, u"at most so many (500)"_s},
                       {u"no-prepare"_s, {}, u"only list; do not enter today's greetings first"_s}} +
             missedScopeOptions(u"only"_s),
         u"Messages that were approved and did not go for as long after they could as \"limits\" says of "
         "grace-minutes, at first two hours, greetings and campaigns of days that are over, campaigns that "
         "were not approved so long after their hour, and, where the shop is a restored backup, what may "
         "have gone since the backup. None of "
         "them goes before \"outbox answer\", and what was answered is not listed again."_s},
        {u"outbox answer"_s,
         u"Says what becomes of messages that were missed: one step, however many."_s,
         &runAnswer,
         {{u"CHOICE"_s, u"send-now, send-late with words that say so, went-out or skip"_s},
          {u"ID"_s, u"the number of a message, as \"outbox missed\" lists them"_s, Positional::Count::Any}},
         QList<Option>{{u"all"_s, {}, u"all that were missed and to which this answer may be given"_s}} +
             missedScopeOptions(u"of these,"_s),
         u"What goes by itself goes at most twenty a minute, within the hours; what goes by hand waits in "
         u"the "
         "list of the day. \"undo\" takes it back as far as nothing has gone."_s}};
}

} // namespace app

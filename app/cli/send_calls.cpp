#include "app/cli/documents.h"
#include "app/cli/send_text.h"
#include "app/cli/stop_watch.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/missed/missed_list.h"
#include "app/outbox/policy/ask_policy.h"
#include "app/outbox/sending/message_releaser.h"
#include "app/outbox/sending/sender.h"
#include "app/outbox/sending/sender_kind.h"
#include "app/outbox/sending/sending_forecast.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString courseKey(ReleaseReport::Course course)
{
    static constexpr std::array kKeys{"done", "paused", "restored-backup", "other-desk"};
    return QString::fromLatin1(kKeys.at(static_cast<std::size_t>(course)));
}

/// What a person should know of a round beside its messages.
QStringList notesOf(const ReleaseReport &report)
{
    QStringList notes;
    if (report.course == ReleaseReport::Course::Paused)
        notes.append(u"note: sending is paused; \"outbox resume\" lets it go on"_s);
    if (report.course == ReleaseReport::Course::Doubted)
        notes.append(doubtedNote());
    if (report.course == ReleaseReport::Course::OtherDesk)
        notes.append(u"note: another desk is sending: %1"_s.arg(report.desk));
    if (report.recovered > 0)
        notes.append(u"note: %1 uncertain: the program that was sending does not answer"_s.arg(
            counted(report.recovered, "message")));
    return notes;
}

QStringList notEnteredLines(const ReleaseReport &report)
{
    QStringList lines;
    for (const NotEntered &one : report.notEntered)
        lines.append(notEnteredText(one));
    return lines;
}

QJsonObject documentOf(const ReleaseReport &report, const QJsonArray &messages)
{
    SendTotals totals;
    totals.add(report);
    QJsonObject document = totals.document();
    QJsonArray troubles;
    for (const AccountTrouble &one : report.troubles)
        troubles.append(QJsonObject{{u"account"_s, one.account}, {u"detail"_s, one.detail}});
    document.insert(u"course"_s, courseKey(report.course));
    document.insert(u"desk"_s, textOrNull(report.desk));
    document.insert(u"troubles"_s, troubles);
    document.insert(u"notEntered"_s, QJsonArray::fromStringList(notEnteredLines(report)));
    document.insert(u"nextAt"_s, instantOrNull(report.nextMs.value_or(0)));
    document.insert(u"messages"_s, messages);
    return document;
}

/// What a person has to decide about now.
QStringList undecidedLines(const ReleaseReport &report)
{
    QStringList lines;
    if (const qint64 failed = report.count(Released::Failed); failed > 0)
        lines.append(u"%1 failed; \"outbox retry\" sends again"_s.arg(counted(failed, "message")));
    if (const qint64 uncertain = report.count(Released::Uncertain) + report.recovered; uncertain > 0)
        lines.append(
            u"%1 uncertain; \"outbox resolve\" says what became of it"_s.arg(counted(uncertain, "message")));
    return lines;
}

Outcome answerRound(CliContext &context, const ReleaseReport &report, const QJsonArray &messages)
{
    for (const QString &note : notesOf(report))
        context.say(note);
    SendTotals totals;
    totals.add(report);
    MK_CHECK(context.answer(documentOf(report, messages), totals.text()));
    const QStringList lines = undecidedLines(report) + troubleLines(report);
    return lines.isEmpty() ? Outcome() : workFailed(lines.join(u"\nmenkhach-cli: "_s));
}

/// By when the limits of each account let go what is due.
Read<QJsonArray> forecastDocuments(CliContext &context, db::Session &session, QStringList &lines)
{
    MK_TRY(const auto forecasts, context.tried(loadSendingForecast(session, context.clock())));
    QJsonArray documents;
    for (const AccountForecast &one : forecasts) {
        documents.append(QJsonObject{{u"account"_s, one.account.name},
                                     {u"sent"_s, one.sent},
                                     {u"waiting"_s, one.waiting},
                                     {u"lastAt"_s, instantOrNull(one.finishMs)},
                                     {u"parts"_s, one.parts},
                                     {u"cost"_s, numberOrNull(one.cost)}});
        if (one.waiting == 0)
            continue;
        const QDateTime last = QDateTime::fromMSecsSinceEpoch(one.finishMs, context.clock().zone());
        lines.append(u"%1: %2%3, the last at %4"_s.arg(one.account.name, counted(one.waiting, "message"),
                                                       costText(one.parts, one.cost),
                                                       last.toString(u"yyyy-MM-dd HH:mm"_s)));
    }
    return documents;
}

Outcome runDryRun(CliContext &context, db::Session &session)
{
    MK_TRY(const auto due, context.tried(loadDueMessages(session, context.clock())));
    MK_TRY(const auto policy, context.tried(loadShopPolicy(session)));
    TextTable table({u"ID"_s, u"CUSTOMER"_s, u"CHANNEL"_s, u"ADDRESS"_s, u"ACCOUNT"_s, u"MAY GO"_s});
    QJsonArray documents;
    for (const db::DueMessage &one : due.messages) {
        const db::SendingAccount account = due.accounts.value(one.channel);
        MK_TRY(const auto message, context.tried(session.outbox().byId(one.id)));
        MK_TRY(const auto verdict, context.tried(askPolicy(session, policy, one.id, context.clock().nowMs(),
                                                           senderKindOf(account.kind))));
        const bool isAllowed = verdict.kind == SendVerdict::Kind::Allowed;
        const QString keys = keysOf(verdict.rules);
        const QString by = verdict.refusedBy ? u" (customer %1)"_s.arg(verdict.refusedBy->value) : QString();
        table.add({QString::number(one.id.value), message.customerName, db::keyOf(one.channel),
                   message.address, account.name, isAllowed ? u"yes"_s : reasonsText(keys) + by});
        documents.append(QJsonObject{
            {u"id"_s, one.id.value},
            {u"customer"_s, message.customer.value},
            {u"channel"_s, db::keyOf(one.channel)},
            {u"address"_s, message.address},
            {u"account"_s, account.name},
            {u"mayGo"_s, isAllowed},
            {u"reason"_s, textOrNull(keys)},
            {u"refusedBy"_s, verdict.refusedBy ? QJsonValue(verdict.refusedBy->value) : QJsonValue()}});
    }
    QStringList lines{documents.isEmpty() ? u"Nothing is due."_s : table.text(40)};
    MK_TRY(const auto accounts, forecastDocuments(context, session, lines));
    return context.answer({{u"paused"_s, due.settings.paused},
                           {u"restoredBackup"_s, due.settings.isDoubted},
                           {u"messages"_s, documents},
                           {u"accounts"_s, accounts}},
                          lines.join(u'\n'));
}

Outcome runSend(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto limit, readNumber(arguments, u"limit"_s, 1, 100'000'000, -1));
    const bool isDryRun = arguments.has(u"dry-run"_s);
    MK_TRY(const auto session, context.session(isDryRun ? DbUse::Read : DbUse::Write));
    if (isDryRun)
        return runDryRun(context, *session);
    const Progress progress = context.beginLongWork(u"sending"_s);
    MK_CHECK(context.tried(
        prepareToday(*session, context.clock(), [&progress](qint64 done) { return progress(done, 0); })));
    const StopWatch stop(context.streams().stopped);
    QJsonArray messages;
    const auto tell = [&](const ReleasedMessage &one) {
        if (context.json())
            messages.append(documentOf(one));
        else
            context.out() << lineOf(one) << '\n';
    };
    MessageReleaser releaser({transportsWith(context.streams().secrets),
                              {newHolder(), deskName(kCliDesk.toString())},
                              tell,
                              stop.flag()});
    const auto round = releaser.round(*session, context.clock(), limit);
    if (!round) { // no other of this program enters it
        for (const QString &line : releaser.acceptedLines())
            context.say(u"note: "_s + line);
    }
    MK_TRY(const auto report, context.tried(round));
    MK_TRY(const auto missed, context.tried(countMissed(*session, context.clock())));
    if (missed.total > 0)
        context.say(
            u"note: %1 missed, waiting for \"outbox answer\""_s.arg(counted(missed.total, "message")));
    return answerRound(context, report, messages);
}

} // namespace

QList<CliCommand> sendCommands()
{
    return {
        {u"send"_s,
         u"Sends the approved messages whose hour has come, each once."_s,
         &runSend,
         {},
         {{u"due"_s, {}, u"what is due"_s, true},
          {u"limit"_s, u"N"_s, u"at most so many, without what is skipped or comes back unsent"_s},
          {u"dry-run"_s, {}, u"only list them, with the rules that keep them back"_s}},
         u"What did not go for two hours after it could, or as \"limits set grace-minutes\" says, or on its "
         "day, was missed and waits for \"outbox answer\". An account's limits put the rest off. A message "
         "of which "
         "it is not known whether it went "
         "becomes uncertain and is "
         "not sent again by itself: \"outbox resolve\", \"outbox retry\". The exit code is 1 when a message "
         "failed or became uncertain, or an account cannot send; what could go has gone all the same."_s}};
}

} // namespace app

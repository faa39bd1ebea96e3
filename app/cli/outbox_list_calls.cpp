#include "app/cli/outbox_list_calls.h"

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
#include "app/outbox/missed/missed_course.h"
#include "app/outbox/missed_greetings.h"
#include "app/outbox/policy/ask_policy.h"
#include "db/greetings/greeting_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

// By a person, without --limit; the rules of sending are asked of each that is shown.
constexpr qint64 kOutboxListed = 500;

const QString kMissedWord = u"missed"_s;

/// As the messages are counted.
QString stateKind(const db::OutboxMessage &message, const MissedMoment &moment, const RulesAgainst &against)
{
    const bool isMissed = db::isOpen(message.state) && isAskedAbout(message, moment);
    return against.contains(message.id) ? u"must not go"_s
           : isMissed                   ? kMissedWord
                                        : db::keyOf(message.state);
}

/// "planned", "skipped: phoned", "missed, opened", "must not go: they refused such messages".
QString stateText(const db::OutboxMessage &message, const MissedMoment &moment, const RulesAgainst &against)
{
    const QString state = stateKind(message, moment, against);
    if (const QString rules = keysOf(against.value(message.id)); !rules.isEmpty())
        return u"%1: %2"_s.arg(state, reasonText(rules));
    if (!message.reason.isEmpty())
        return u"%1: %2"_s.arg(state, reasonText(message.reason));
    if (!db::isOpen(message.state))
        return state;
    return message.openedAtMs > 0   ? state + u", opened"_s
           : message.copiedAtMs > 0 ? state + u", copied"_s
                                    : state;
}

QJsonArray messageDocuments(const QList<db::OutboxMessage> &messages, const MissedMoment &moment,
                            const RulesAgainst &against)
{
    QJsonArray array;
    for (const db::OutboxMessage &message : messages) {
        QJsonObject document = documentOf(message);
        document.insert(u"missed"_s, isAskedAbout(message, moment));
        document.insert(u"mustNotGo"_s, textOrNull(keysOf(against.value(message.id))));
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

QString textOf(const QList<db::OutboxMessage> &messages, const QHash<QString, QString> &occasions,
               const RulesAgainst &against, qint64 total, const MissedMoment &moment,
               std::optional<OutboxToday> entered)
{
    if (messages.isEmpty())
        return entered == OutboxToday::NoWrites ? u"There are no messages so far; today's are not entered."_s
                                                : u"There are no messages."_s;
    TextTable table(
        {u"ID"_s, u"DUE"_s, u"CUSTOMER"_s, u"OCCASION"_s, u"CHANNEL"_s, u"ADDRESS"_s, u"STATE"_s, u"TEXT"_s});
    QMap<QString, qint64> states;
    for (const db::OutboxMessage &one : messages) {
        ++states[stateKind(one, moment, against)];
        table.add({QString::number(one.id.value),
                   one.dueOn.toString(Qt::ISODate) + u' ' + one.dueAt.toString(u"HH:mm"_s), one.customerName,
                   occasions.value(one.occasionKey, one.occasionKey), db::keyOf(one.channel), one.address,
                   stateText(one, moment, against), one.text});
    }
    QString text = u"%1\n\n%2"_s.arg(table.text(36), countsText(states));
    if (states.contains(kMissedWord))
        text += u"\nwhat was missed does not go before you answer: \"outbox missed\" lists the choices"_s;
    return total > messages.size() ? text + u"\n%1 of %2 shown"_s.arg(messages.size()).arg(total) : text;
}

} // namespace

Read<OutboxToday> enterToday(CliContext &context, db::Session &session)
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

Outcome listOutbox(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto state, readWord<db::MessageState>(arguments, u"state"_s));
    MK_TRY(const auto channel, readWord<db::Channel>(arguments, u"channel"_s));
    MK_TRY(const auto period, readPeriod(arguments, QDate(1, 1, 1), QDate(9999, 12, 31)));
    MK_TRY(const auto limit,
           readNumber(arguments, u"limit"_s, 0, 100'000'000, context.json() ? -1 : kOutboxListed));
    MK_TRY(const auto session, context.session(DbUse::Look));
    MK_TRY(const auto account, optionalAccount(context, *session, arguments));
    std::optional<OutboxToday> entered;
    if (!arguments.has(u"no-prepare"_s)) {
        MK_TRY(entered, enterToday(context, *session));
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
    MK_TRY(const auto against, context.tried(rulesAgainstEach(*session, messages, context.clock().nowMs())));
    MK_TRY(const auto moment, context.tried(missedMoment(*session, context.clock())));
    return context.answer(
        {{u"total"_s, total},
         {u"messages"_s, messageDocuments(messages, moment, against)},
         {u"todayEntered"_s, entered ? QJsonValue(*entered == OutboxToday::Entered) : QJsonValue()}},
        textOf(messages, occasions, against, total, moment, entered));
}

Outcome exportDay(CliContext &context, const Arguments &arguments)
{
    const QString file = arguments.word(0);
    MK_CHECK(mayWrite(context, u"FILE"_s, file));
    MK_TRY(const auto language, readListLanguage(arguments));
    const bool looksOnly = arguments.has(u"no-prepare"_s);
    MK_TRY(const auto session, context.session(looksOnly ? DbUse::Look : DbUse::Begin));
    if (!looksOnly) {
        MK_TRY(const auto entered, enterToday(context, *session));
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
    const qint64 mustNotGo = countOf(report.mustNotGo);
    if (mustNotGo > 0)
        context.say(u"note: %1 left out that must not go (%2)"_s.arg(counted(mustNotGo, "greeting"),
                                                                     inBrief(report.mustNotGo)));
    return context.answer({{u"greetings"_s, report.written},
                           {u"outOfPlace"_s, report.outOfPlace},
                           {u"mustNotGo"_s, mustNotGo},
                           {u"file"_s, file}},
                          u"%1 written to %2"_s.arg(counted(report.written, "greeting"), file));
}

} // namespace app

#include "app/outbox/message_commands.h"

#include "app/core/json_words.h"
#include "app/core/nfc.h"
#include "app/outbox/batch_commands.h"
#include "app/outbox/message_refusals.h"
#include "app/outbox/other_entries.h"
#include "app/outbox/shared_number.h"
#include "app/outbox/skip_reasons.h"
#include "db/core/iso_date.h"
#include "db/safekeeping/journal_store.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

db::MessageId messageIn(const QJsonObject &json)
{
    return db::MessageId{json.value(u"id"_s).toInteger()};
}

QString stateSubject(db::MessageId id)
{
    return u"message/%1/state"_s.arg(id.value);
}

QString textSubject(db::MessageId id)
{
    return u"message/%1/text"_s.arg(id.value);
}

/// What was sent keeps its words, so whoever marks it is in the way of whoever rewords it.
QStringList subjectsOfSent(db::MessageId id)
{
    return {stateSubject(id), textSubject(id)};
}

db::MessageStatus statusOf(const db::OutboxMessage &message)
{
    return {message.state, message.reason};
}

/// What a mark or a skip found, alone or in a batch, by its row of the journal; planned, where it was made
/// without one.
db::Result<db::MessageStatus> statusBefore(db::Session &session, db::MessageId id)
{
    MK_TRY(const auto entry, session.journal().standing(stateSubject(id)));
    if (!entry)
        return db::MessageStatus();
    const auto json = QJsonDocument::fromJson(entry->inverseArguments.toUtf8()).object();
    if (entry->inverseCommand == ReopenMessages::kName) {
        MK_TRY(const auto batch, commandOf<ReopenMessages>(json));
        const auto own = std::find_if(batch.to.cbegin(), batch.to.cend(),
                                      [id](const ReopenedMessage &one) { return one.id == id; });
        return own == batch.to.cend() ? db::MessageStatus() : db::MessageStatus{own->state, own->reason};
    }
    if (entry->inverseCommand != ReopenMessage::kName)
        return db::MessageStatus();
    MK_TRY(const auto reopen, ReopenMessage::fromJson(json));
    return reopen.to.value_or(db::MessageStatus());
}

/// What a server may have does not wait again: a person says what became of it.
db::MessageStatus statusToReopen(const db::OutboxMessage &message, const db::MessageStatus &before)
{
    const bool mayHaveGone = message.sending.claimedAtMs != 0 && message.sending.acceptedAtMs == 0;
    const bool waits = db::isOpen(before.state) || before.state == db::MessageState::Cancelled;
    return mayHaveGone && waits ? db::MessageStatus{db::MessageState::Uncertain, {}} : before;
}

QJsonObject wordsJsonOf(const db::MessageWords &words)
{
    return {{u"text"_s, words.text}, {u"edited"_s, words.edited}};
}

db::MessageWords messageWordsIn(const QJsonValue &json)
{
    return {json[u"text"_s].toString(), json[u"edited"_s].toBool()};
}

} // namespace

QJsonObject MarkMessageSent::toJson() const
{
    QJsonObject json{{u"id"_s, id.value}};
    if (anyway)
        json.insert(u"anyway"_s, true);
    if (before) {
        QJsonObject record{
            {u"at"_s, before->atMs}, {u"on"_s, db::isoText(before->on)}, {u"text"_s, before->text}};
        if (before->stage)
            record.insert(u"stage"_s, db::keyOf(*before->stage));
        json.insert(u"before"_s, record);
    }
    return json;
}

db::Result<MarkMessageSent> MarkMessageSent::fromJson(const QJsonObject &json)
{
    MarkMessageSent command{messageIn(json)};
    command.anyway = json.value(u"anyway"_s).toBool();
    if (json.contains(u"before"_s)) {
        const QJsonObject record = json.value(u"before"_s).toObject();
        command.before = {record.value(u"at"_s).toInteger(), db::dateOfIso(record.value(u"on"_s).toString()),
                          db::wordOf<db::LifecycleStage>(record.value(u"stage"_s).toString()),
                          record.value(u"text"_s).toString()};
        if (!command.before->on.isValid())
            return badArguments(kName, u"no day");
    }
    return command;
}

db::Result<Effect<Nothing>> MarkMessageSent::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto message, session.outbox().byId(id));
    const bool isCancelled = message.state == db::MessageState::Cancelled;
    if (isCancelled)
        MK_CHECK(refuseErased(session, message));
    if (isCancelled && !before && !anyway)
        return tl::unexpected(messageConflict(
            id, u"it is cancelled; \"outbox sent --anyway\" records one that has gone out"_s));
    const auto *step = db::findStep(db::MessageAction::MarkSent, message.state, db::MessageState::Sent);
    if (step && step->policy == db::StepPolicy::Asked) {
        if (!before) // else it has left, whoever they are now
            MK_CHECK(mayStillGo(session, message));
        MK_CHECK(refuseGreetedNumber(session, message));
        if (!before && !anyway)
            MK_CHECK(refuseBarred(session, message));
    }
    if (before && before->text != message.text)
        return tl::unexpected(messageConflict(
            id,
            u"it says something else now; \"outbox sent %1\" records one that has gone out"_s.arg(id.value)));
    MK_TRY(auto changes,
           before ? session.outbox().markSentAgain(id, *before) : session.outbox().markSent(id, act));
    MK_TRY(const auto kept, settleForKept(session, message, act));
    if (kept)
        changes.customerIds.append(*kept);
    return Effect<Nothing>{
        {},
        {changes, message.customerName, subjectsOfSent(id), stepOf(ReopenMessage{id, statusOf(message)})}};
}

db::Result<Effect<Nothing>> SkipMessage::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto why, cleanSkipReason(reason));
    MK_TRY(const auto message, session.outbox().byId(id));
    if (message.state == db::MessageState::Cancelled)
        MK_CHECK(refuseErased(session, message));
    MK_TRY(const auto changes, session.outbox().skip(id, why, act));
    return Effect<Nothing>{
        {},
        {changes, message.customerName, {stateSubject(id)}, stepOf(ReopenMessage{id, statusOf(message)})}};
}

QJsonObject ReopenMessage::toJson() const
{
    QJsonObject json{{u"id"_s, id.value}};
    if (to) {
        json.insert(u"state"_s, db::keyOf(to->state));
        json.insert(u"reason"_s, to->reason);
    }
    return json;
}

db::Result<ReopenMessage> ReopenMessage::fromJson(const QJsonObject &json)
{
    ReopenMessage command{messageIn(json)};
    if (json.contains(u"state"_s)) {
        const auto state = db::wordOf<db::MessageState>(json.value(u"state"_s).toString());
        if (!state || !db::leadsTo(db::MessageAction::Reopen, *state))
            return badArguments(kName, u"state");
        command.to = {*state, json.value(u"reason"_s).toString()};
    }
    return command;
}

db::Result<Effect<Nothing>> ReopenMessage::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto message, session.outbox().byId(id));
    MK_CHECK(refuseErased(session, message));
    MK_TRY(auto before, to ? db::Result<db::MessageStatus>(*to) : statusBefore(session, id));
    if (!to && skippedBecause(message.reason) == SkippedBecause::Missed)
        before.reason = kTakenBack.toString();
    before = statusToReopen(message, before);
    Trace trace{{},
                message.customerName,
                {stateSubject(id)},
                stepOf(SkipMessage{id, message.reason.left(kLongestSkipReason)})};
    if (message.state == db::MessageState::Sent) {
        MK_TRY(const auto record, session.outbox().sentRecord(id));
        trace.subjects = subjectsOfSent(id);
        trace.inverse = stepOf(MarkMessageSent{id, record});
    }
    if (message.state == db::MessageState::Skipped && db::isOpen(before.state)) {
        MK_CHECK(mayWaitAgain(session, message));
        if (!to) // else what stood comes back, as it stood
            MK_CHECK(refuseVainWait(session, message, act.day));
    }
    MK_TRY(trace.changes, session.outbox().reopen(id, act, before));
    if (message.state == db::MessageState::Sent) {
        MK_TRY(const auto kept, planForKept(session, message, act));
        if (kept)
            trace.changes.customerIds.append(*kept);
    }
    return Effect<Nothing>{{}, std::move(trace)};
}

QJsonObject RewordMessage::toJson() const
{
    QJsonObject json{{u"id"_s, id.value}, {u"to"_s, wordsJsonOf(to)}};
    if (from)
        json.insert(u"from"_s, wordsJsonOf(*from));
    return json;
}

db::Result<RewordMessage> RewordMessage::fromJson(const QJsonObject &json)
{
    RewordMessage command{messageIn(json), messageWordsIn(json.value(u"to"_s))};
    if (json.contains(u"from"_s))
        command.from = messageWordsIn(json.value(u"from"_s));
    return command;
}

db::Result<Effect<Nothing>> RewordMessage::apply(db::Session &session, const db::Act &act) const
{
    const db::MessageWords words{nfc(to.text), to.edited};
    if (words.text.trimmed().isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"a message needs words"_s);
    MK_TRY(const auto message, session.outbox().byId(id));
    MK_CHECK(refuseErased(session, message));
    const db::MessageWords stored{message.text, message.edited};
    if (from && *from != stored)
        return tl::unexpected(
            messageConflict(id, u"it says something else now"_s, db::kDoneMeanwhile.toString()));
    if (words == stored)
        return Effect<Nothing>{{}, {{}, message.customerName, {}, {}}};
    MK_TRY(const auto changes, session.outbox().setText(id, words, act));
    return Effect<Nothing>{
        {}, {changes, message.customerName, {textSubject(id)}, stepOf(RewordMessage{id, stored, words})}};
}

} // namespace app

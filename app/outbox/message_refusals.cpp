#include "app/outbox/message_refusals.h"

#include "app/greetings/greeting_bars.h"
#include "app/greetings/greeting_plan.h"
#include "app/messages/audience_guard.h"
#include "app/outbox/policy/gather_facts.h"
#include "db/customers/customer_reader.h"
#include "db/messages/template_store.h"
#include "db/outbox/message_state.h"
#include "db/outbox/outbox_reader.h"
#include "db/safekeeping/erasure_store.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

tl::unexpected<db::Error> staysSkipped(const db::OutboxMessage &message, const QString &why,
                                       const QString &reason = {})
{
    return tl::unexpected(db::Error{
        db::ErrorKind::Conflict, u"message %1 stays skipped: %2"_s.arg(message.id.value).arg(why), reason});
}

/// Another greeting goes first there: it has gone out, or it was entered earlier.
bool isGreetedFirst(const db::SameNumber &other, const db::OutboxMessage &message)
{
    return !db::isOpen(other.state) || other.message < message.id;
}

/// Whether a rule that is on greets them on that day. What is past goes late whatever became of its rule.
db::Result<bool> isStillDue(db::Session &session, const db::OutboxMessage &message, QDate today)
{
    if (message.occasionKey.isEmpty() || message.dueOn < today)
        return true;
    MK_TRY(const auto plan, GreetingPlan::load(session));
    bool found = false;
    const auto asked = plan.forEach(session, message.dueOn, message.dueOn, [&](const Occurrence &one) {
        found = found || (one.customer == message.customer && one.occasionKey == message.occasionKey &&
                          one.occasionYear == message.occasionYear);
        return !found;
    });
    if (!found) // else it was stopped there
        MK_CHECK(asked);
    return found;
}

/// Conflict that names who refused such messages at its address.
db::Result<void> refuseForAnother(db::Session &session, const db::OutboxMessage &message)
{
    MK_TRY(const auto other,
           refusedByAnother(session, message.customer, message.purpose, message.channel, message.address));
    if (!other)
        return {};
    db::Error refused = messageConflict(
        message.id,
        u"%1 (customer %2) refused such messages at %3: it must not go out; \"outbox sent --anyway\" records "
        "one that has gone out"_s.arg(other->name, QString::number(other->customer.value), message.address),
        keyOf(SendRule::RefusedByAnother));
    refused.names = {other->name};
    return tl::unexpected(std::move(refused));
}

} // namespace

db::Error messageConflict(db::MessageId id, const QString &why, const QString &reason)
{
    return {db::ErrorKind::Conflict, u"message %1: %2"_s.arg(id.value).arg(why), reason};
}

db::Result<void> refuseErased(db::Session &session, const db::OutboxMessage &message)
{
    MK_TRY(const auto traces, session.erasure().tracesOf(message.customer));
    if (!traces.erased)
        return {};
    return db::failure(
        db::ErrorKind::Conflict,
        u"message %1 belongs to a person who was erased; it stands for good"_s.arg(message.id.value));
}

db::Result<void> mayStillGo(db::Session &session, const db::OutboxMessage &message)
{
    MK_TRY(const auto text, session.templates().byId(message.templateId));
    MK_TRY(const auto customer, session.reader().read(message.customer));
    if (const auto refused = refusal(text, customer))
        return tl::unexpected(
            messageConflict(message.id, u"%1, %2"_s.arg(refused->reason, refused->detail), refused->reason));
    if (customer.deleted)
        return tl::unexpected(
            messageConflict(message.id, u"the customer is deleted"_s, keyOf(SendRule::Deleted)));
    return {};
}

db::Result<void> refuseBarred(db::Session &session, const db::OutboxMessage &message)
{
    MK_TRY(const auto bar, barOfWritten(session, message));
    if (bar == SkipReason::None)
        return refuseForAnother(session, message);
    return tl::unexpected(messageConflict(
        message.id,
        u"%1: it must not go out; \"outbox sent --anyway\" records one that has gone out"_s.arg(keyOf(bar)),
        keyOf(bar)));
}

db::Result<void> mayWaitAgain(db::Session &session, const db::OutboxMessage &message)
{
    MK_TRY(const auto text, session.templates().byId(message.templateId));
    MK_TRY(const auto customer, session.reader().read(message.customer));
    const auto refused = refusal(text, customer);
    if (!refused)
        return {};
    return staysSkipped(message,
                        u"%1; if %2 (customer %3) is entered wrongly, correct that first"_s.arg(
                            refused->detail, customer.fullName, QString::number(customer.id.value)),
                        refused->reason);
}

db::Result<void> refuseVainWait(db::Session &session, const db::OutboxMessage &message, QDate today)
{
    MK_TRY(const auto customer, session.reader().read(message.customer));
    if (customer.deleted)
        return staysSkipped(message, reasonInFull(keyOf(SendRule::Deleted)), keyOf(SendRule::Deleted));
    MK_TRY(const auto bar, barOfWritten(session, message));
    if (bar != SkipReason::None)
        return staysSkipped(message, reasonInFull(keyOf(bar)), keyOf(bar));
    MK_CHECK(refuseForAnother(session, message));
    MK_TRY(const auto other, session.outboxReader().sameNumber(message.id));
    if (other && isGreetedFirst(*other, message))
        return staysSkipped(message,
                            u"%1 is greeted for this occasion, as %2 (customer %3)"_s.arg(
                                message.address, other->name, QString::number(other->customer.value)),
                            keyOf(SendRule::SameAddress));
    MK_TRY(const auto isDue, isStillDue(session, message, today));
    return isDue ? db::Result<void>() : staysSkipped(message, u"no rule that is on greets them that day"_s);
}

} // namespace app

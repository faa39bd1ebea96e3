#include "app/outbox/shared_number.h"

#include "app/outbox/rules/send_rule.h"
#include "db/outbox/outbox_reader.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kSameNumber = keyOf(SendRule::SameAddress) + u':';

} // namespace

QString sameNumberReason(db::CustomerId other)
{
    return kSameNumber + QString::number(other.value);
}

std::optional<db::CustomerId> greetedInstead(QStringView reason)
{
    if (!reason.startsWith(kSameNumber))
        return std::nullopt;
    return db::CustomerId{reason.mid(kSameNumber.size()).toLongLong()};
}

QString kindOfReason(const QString &reason)
{
    return reason.startsWith(kSameNumber) ? kSameNumber.chopped(1) : reason;
}

db::Result<bool> skipIfNumberIsGreeted(db::Session &session, db::MessageId id, const db::Act &act)
{
    MK_TRY(const auto other, session.outboxReader().sameNumber(id)); // first: hardly any has one
    if (!other)
        return false;
    MK_TRY(const auto message, session.outbox().byId(id));
    if (!db::isOpen(message.state))
        return false;
    MK_CHECK(session.outbox().skip(id, sameNumberReason(other->customer), act));
    return true;
}

db::Result<bool> planIfNumberIsFree(db::Session &session, db::MessageId id, const db::Act &act)
{
    MK_TRY(const auto message, session.outbox().byId(id));
    if (message.state != db::MessageState::Skipped || !greetedInstead(message.reason))
        return false;
    MK_TRY(const auto other, session.outboxReader().sameNumber(id));
    if (other)
        return false;
    const auto reopened = session.outbox().reopen(id, act);
    if (!reopened && reopened.error().kind == db::ErrorKind::Conflict)
        return false; // a server was given it, or its words are for the other audience
    MK_CHECK(reopened);
    return true;
}

db::Result<void> refuseGreetedNumber(db::Session &session, const db::OutboxMessage &message)
{
    MK_TRY(const auto other, session.outboxReader().sameNumber(message.id));
    if (!other || db::isOpen(other->state))
        return {};
    return tl::unexpected(
        db::Error{db::ErrorKind::Conflict,
                  u"message %1: %2 was greeted for this occasion, as %3 (customer %4)"_s.arg(
                      QString::number(message.id.value), message.address, other->name,
                      QString::number(other->customer.value)),
                  keyOf(SendRule::SameAddress)});
}

} // namespace app

#include "app/outbox/sending/claim_message.h"

#include "app/outbox/late_wording.h"
#include "app/outbox/late_words.h"
#include "app/outbox/sending/notification.h"
#include "app/outbox/sending/sender_kind.h"
#include "app/outbox/sending/sending_settings.h"
#include "app/shop/shop_settings.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/late_message_store.h"
#include "db/outbox/message_file_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/release_lease_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/outbox/sending_store.h"
#include "db/session/session.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Renewed with each turn of claims and while a server is slow (LeaseRenewal). Where a computer slept
// meanwhile, the message may be made uncertain by another desk; its answer is entered all the same.
constexpr std::chrono::minutes kLeaseLasting{2};

db::Result<void> putOffUntil(db::Session &session, const QDateTime &earliest, const QString &reason,
                             const db::Act &act, Claimed &claimed)
{
    claimed.news.became = Released::Postponed;
    claimed.news.reason = reason;
    claimed.news.nextMs = earliest.toMSecsSinceEpoch();
    MK_TRY(claimed.changes,
           session.approvals().postpone(claimed.news.id, claimed.news.nextMs, claimed.news.reason, act));
    return {};
}

db::Result<void> skipFor(db::Session &session, const QString &reason, const db::Act &act, Claimed &claimed)
{
    claimed.news.became = Released::Skipped;
    claimed.news.reason = reason;
    MK_TRY(claimed.changes, session.sending().refuse(claimed.news.id, reason, act));
    return {};
}

/// The day of the greeting is over.
bool isBehindItsDay(const db::OutboxMessage &message, QDate today)
{
    return !message.occasionKey.isEmpty() && message.occasionOn.isValid() && message.occasionOn < today;
}

/// A greeting whose day is over says so, however it came to go only now: it was put off, tried again or sent
/// once more, and no desk has prepared this day yet.
db::Result<db::OutboxMessage> broughtUpTo(db::Session &session, const Clock &clock,
                                          const db::OutboxMessage &message, const db::Act &act)
{
    const bool isWorded = message.late && !isOutOfPlace(message, clock.today());
    if (!isBehindItsDay(message, clock.today()) || isWorded)
        return message;
    MK_TRY(const auto shop, ShopSettings::load(session));
    MK_TRY(auto wording, LateWording::begin(session, clock, shop));
    MK_TRY(const auto words, wording.wordsOf(session, message));
    MK_CHECK(session.lateMessages().setLate(message.id, words, act));
    return session.outbox().byId(message.id);
}

/// Its words speak of another day. Of one to come, it waits; of one that is over a person has written them,
/// and says what becomes of it.
db::Result<void> leaveForItsDay(db::Session &session, const Clock &clock, const db::OutboxMessage &message,
                                const db::Act &act, Claimed &claimed)
{
    if (isBehindItsDay(message, clock.today())) {
        MK_TRY(claimed.changes, session.approvals().withdraw(message.id, act));
        return {};
    }
    const QDateTime tomorrow(clock.today().addDays(1), message.dueAt, clock.zone());
    return putOffUntil(session, tomorrow, u"other-day"_s, act, claimed);
}

/// As the account takes it: a mail with its files, by Zalo, an approved template with its parameters.
db::Result<OutgoingMessage> outgoingBy(db::Session &session, const Clock &clock,
                                       const db::OutboxMessage &message, const ClaimCourse &course)
{
    MK_TRY(const auto files, session.messageFiles().of(message.id));
    MK_TRY(auto outgoing, outgoingMessage(message, course.account, clock.now(), course.random, files));
    if (course.account.kind != db::AccountKind::Zalo)
        return outgoing;
    MK_TRY(const auto library, loadTemplates(session));
    MK_TRY(const auto notification, notificationOf(session, library, message, course.account));
    outgoing.item.templateId = notification.templateId;
    outgoing.item.parameters = notification.parameters;
    outgoing.payload = notification.bytes();
    outgoing.kept.bytes = outgoing.payload;
    return outgoing;
}

db::Result<void> claimAllowed(db::Session &session, const Clock &clock, const db::OutboxMessage &message,
                              const ClaimCourse &course, Claimed &claimed)
{
    const db::Act act = clock.act();
    auto outgoing = outgoingBy(session, clock, message, course);
    if (!outgoing && outgoing.error().kind == db::ErrorKind::InvalidInput) {
        const db::Error &why = outgoing.error();
        return skipFor(session, why.reason.isEmpty() ? why.detail : why.reason, act, claimed);
    }
    MK_CHECK(outgoing);
    MK_TRY(claimed.changes,
           session.sending().claim({message.id, outgoing->messageId, course.account.id, outgoing->costParts,
                                    outgoing->kept.bytes, outgoing->kept.bodiesAt},
                                   course.holder, act));
    claimed.attempts = message.sending.attempts + 1;
    claimed.outgoing = *std::move(outgoing);
    return {};
}

} // namespace

ReleasedMessage newsOf(const db::OutboxMessage &message)
{
    return {message.id, message.customer, message.customerName, message.channel, Released::Held, {}, 0};
}

db::Result<bool> takeLease(db::Session &session, const LeaseHolder &lease, const db::Act &now)
{
    return session.releaseLease().take(lease.holder, lease.desk, kLeaseLasting, now);
}

db::Result<ClaimTerms> takeClaimTerms(db::Session &session, const LeaseHolder &lease, const db::Act &now)
{
    ClaimTerms terms;
    MK_TRY(const auto settings, SendingSettings::load(session));
    MK_TRY(const bool holds, takeLease(session, lease, now));
    terms.mayClaim = holds && !settings.isHeld();
    if (!terms.mayClaim)
        return terms;
    MK_TRY(terms.policy, loadShopPolicy(session));
    return terms;
}

db::Result<Claimed> claimMessage(db::Session &session, const Clock &clock, db::MessageId id,
                                 const ClaimCourse &course)
{
    return session.inTransaction([&]() -> db::Result<Claimed> {
        const db::Act act = clock.act();
        MK_TRY(auto message, session.outbox().byId(id));
        Claimed claimed{newsOf(message)};
        MK_TRY(const auto account, session.sendingAccounts().byId(course.account.id));
        claimed.hasAccountChanged = account != course.account;
        if (claimed.hasAccountChanged || message.state != db::MessageState::Approved)
            return claimed;
        MK_TRY(message, broughtUpTo(session, clock, message, act));
        if (isOutOfPlace(message, clock.today())) { // perhaps it is in place, or was reworded, by then
            MK_CHECK(leaveForItsDay(session, clock, message, act, claimed));
            return claimed;
        }
        MK_TRY(const auto verdict,
               askPolicy(session, course.terms.policy, id, act.ms, senderKindOf(course.account.kind)));
        switch (verdict.kind) {
        case SendVerdict::Kind::Allowed:
            MK_CHECK(claimAllowed(session, clock, message, course, claimed));
            break;
        case SendVerdict::Kind::Later:
            MK_CHECK(putOffUntil(session, verdict.earliest, keysOf(verdict.rules), act, claimed));
            break;
        case SendVerdict::Kind::Refused:
            MK_CHECK(skipFor(session, keysOf(verdict.rules), act, claimed));
            break;
        }
        return claimed;
    });
}

} // namespace app

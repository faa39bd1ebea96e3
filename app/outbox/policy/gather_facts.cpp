#include "app/outbox/policy/gather_facts.h"

#include "app/messages/ad_label.h"
#include "app/messages/courtesy_words.h"
#include "app/shop/shop_settings.h"
#include "db/customers/consent_store.h"
#include "db/outbox/outbox_reader.h"
#include "db/rights/do_not_call_store.h"
#include "db/rights/sending_wish_store.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kMsOfDay = 24LL * 60 * 60 * 1000;

/// What the message itself says.
void addWords(const db::SendFactRow &row, SendFacts &facts)
{
    const bool isMail = row.channel == db::Channel::Email;
    facts.complete = !row.text.trimmed().isEmpty() && !(isMail && row.subject.trimmed().isEmpty()) &&
                     !row.text.contains("{{"_L1) && !row.subject.contains("{{"_L1);
    facts.hasLabel = adLabelLength(isMail ? row.subject : row.text) > 0;
    facts.hasOptOutLine = PhraseFinder(row.text).contains(Wording::OptOut, 0, row.text.size());
}

void addCustomer(const db::SendFactRow &row, SendFacts &facts)
{
    facts.textAudience = row.textAudience;
    facts.textRecipient = row.textRecipient;
    facts.stage = row.stage;
    facts.customerKind = row.customerKind;
    facts.deleted = row.deleted;
    facts.restricted = row.restricted;
    facts.addressIsTheirs = row.addressIsTheirs;
    facts.addressErased = row.addressErased;
    facts.addressBounced = row.addressBounced;
}

db::Result<void> addWishes(db::Session &session, db::CustomerId customer, SendFacts &facts)
{
    MK_TRY(const auto consents, session.consents().current(customer));
    for (const db::Consent &one : consents)
        facts.consents.append({one.channel, one.purpose, one.granted});
    MK_TRY(const auto wishes, session.sendingWishes().ofPerson(customer));
    for (const db::SendingWish &wish : wishes) {
        if (wish.most && wish.withinDays)
            facts.ownCaps.append({*wish.most, *wish.withinDays});
        facts.ownQuiet.weekdays |= wish.quietWeekdays;
    }
    return {};
}

/// When messages went there before; `id`: but for this one.
db::Result<void> addPast(db::Session &session, db::MessageId id, const db::SendFactRow &row, SendFacts &facts)
{
    const qint64 atMs = facts.at.toMSecsSinceEpoch();
    MK_TRY(facts.messagedMs,
           session.sendFacts().messagedMs(id, row.customer, atMs - MessageCap::kMostDays * kMsOfDay,
                                          MessageCap::kMost));
    if (!facts.isAdvertising())
        return {};
    MK_TRY(facts.advertisedMs, session.sendFacts().advertisedMs(id, row, atMs - kMsOfDay));
    if (row.address.startsWith(u'+')) {
        MK_TRY(facts.onDoNotCallList, session.doNotCall().has(row.address));
    }
    return {};
}

/// All but whether the same goes to another there.
db::Result<SendFacts> factsOfRow(db::Session &session, db::MessageId id, const db::SendFactRow &row,
                                 const QDateTime &at, SenderKind sender)
{
    SendFacts facts;
    facts.at = at;
    facts.purpose = row.purpose;
    facts.channel = row.channel;
    facts.sender = sender;
    facts.address = row.address;
    addWords(row, facts);
    addCustomer(row, facts);
    MK_CHECK(addWishes(session, row.customer, facts));
    MK_CHECK(addPast(session, id, row, facts));
    MK_TRY(const auto other, refusedByAnother(session, row.customer, row.purpose, row.channel, row.address));
    facts.refusedBy = other ? std::optional(other->customer) : std::nullopt;
    return facts;
}

} // namespace

db::Result<SendFacts> sendFactsOf(db::Session &session, db::MessageId id, qint64 atMs, SenderKind sender)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    return sendFactsOf(session, id, QDateTime::fromMSecsSinceEpoch(atMs, shop.zone), sender);
}

db::Result<SendFacts> sendFactsOf(db::Session &session, db::MessageId id, const QDateTime &at,
                                  SenderKind sender)
{
    MK_TRY(const auto row, session.sendFacts().byMessage(id));
    MK_TRY(auto facts, factsOfRow(session, id, row, at, sender));
    MK_TRY(const auto other, session.outboxReader().sameNumber(id));
    facts.goesToAnother = other.has_value();
    if (facts.isAdvertising()) {
        MK_TRY(const auto twice, session.sendFacts().isAdvertisedTwice(id));
        facts.goesToAnother = facts.goesToAnother || twice;
    }
    return facts;
}

db::Result<SendFacts> sendFactsOfDraft(db::Session &session, const db::OutboxMessage &draft,
                                       const QDateTime &at, SenderKind sender)
{
    MK_TRY(const auto row, session.sendFacts().ofDraft(draft));
    MK_TRY(auto facts, factsOfRow(session, {}, row, at, sender));
    if (facts.isAdvertising()) {
        MK_TRY(facts.goesToAnother, session.sendFacts().isAdvertisedTwice(draft));
    }
    return facts;
}

db::Result<std::optional<db::RefusedBy>> refusedByAnother(db::Session &session, db::CustomerId customer,
                                                          db::Purpose purpose, db::Channel channel,
                                                          const QString &address)
{
    if (purpose == db::Purpose::Care)
        return std::nullopt;
    db::SendFactRow asked;
    asked.customer = customer;
    asked.purpose = purpose;
    asked.channel = channel;
    asked.address = address;
    return session.sendFacts().refusedByAnother(asked);
}

} // namespace app

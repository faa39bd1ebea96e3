#include "app/customers/relation_commands.h"

#include "db/customers/customer_store.h"
#include "db/customers/interaction_store.h"
#include "db/customers/relation_store.h"
#include "db/safekeeping/journal_store.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Of both customers, so that erasing either finds the step.
QStringList subjectsOf(const db::Relation &relation)
{
    const auto subject = [&](db::CustomerId one, db::CustomerId with) {
        return u"customer/%1/relation-%2-%3"_s.arg(one.value).arg(with.value).arg(db::keyOf(relation.kind));
    };
    return {subject(relation.customer, relation.other), subject(relation.other, relation.customer)};
}

db::Interaction referralBy(db::CustomerId customer, const QString &brought, const db::Act &act)
{
    db::Interaction contact;
    contact.customer = customer;
    contact.occurredAtMs = act.ms;
    contact.occurredOn = act.day;
    contact.channel = db::Channel::Store;
    contact.direction = db::Direction::In;
    contact.kind = db::InteractionKind::Referral;
    contact.note = brought;
    return contact;
}

} // namespace

db::Result<bool> isNotedByHand(db::Session &session, const db::Relation &relation)
{
    MK_TRY(const auto step, session.journal().standing(subjectsOf(relation).constFirst()));
    return step && step->command == AddRelation::kName;
}

db::Result<Effect<db::Relation>> AddRelation::apply(db::Session &session, const db::Act &act) const
{
    const db::Relation relation{customer, other, kind};
    if (customer == other)
        return db::failure(db::ErrorKind::InvalidInput,
                           kind == db::RelationKind::ReferredBy
                               ? u"a customer cannot be their own referrer"_s
                               : u"a customer cannot be related to themselves"_s);
    MK_TRY(const auto one, session.customers().byId(customer));
    MK_CHECK(session.customers().byId(other));
    MK_TRY(auto changes, session.relations().add(relation));
    RemoveRelation inverse{customer, other, kind};
    if (logs && kind == db::RelationKind::ReferredBy) {
        MK_TRY(const auto added, session.interactions().add(referralBy(other, one.fullName, act)));
        inverse.contact = added.value;
        changes.interactions = true;
    }
    return Effect<db::Relation>{relation, {changes, one.fullName, subjectsOf(relation), stepOf(inverse)}};
}

db::Result<Effect<db::Relation>> RemoveRelation::apply(db::Session &session, const db::Act &) const
{
    const db::Relation relation{customer, other, kind};
    const auto one = session.customers().byId(customer); // may be deleted meanwhile
    if (!one && one.error().kind != db::ErrorKind::NotFound)
        return tl::unexpected(one.error());
    MK_TRY(auto changes, session.relations().remove(relation));
    bool logged = false;
    if (contact) {
        const auto removed = session.interactions().remove(*contact, other);
        if (!removed && removed.error().kind != db::ErrorKind::NotFound) // else it was removed by hand
            return tl::unexpected(removed.error());
        logged = removed.has_value();
        changes.interactions = logged;
    }
    return Effect<db::Relation>{relation,
                                {changes, one ? one->fullName : QString(), subjectsOf(relation),
                                 stepOf(AddRelation{customer, other, kind, logged})}};
}

} // namespace app

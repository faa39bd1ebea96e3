#include "app/customers/contact_commands.h"

#include "app/customers/customer_json.h"
#include "db/customers/customer_store.h"
#include "db/safekeeping/draft_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// With the customer: the number of a contact that was taken out is given again.
QStringList subjectsOf(db::CustomerId customer, db::InteractionId id)
{
    return {u"contact/%1/%2"_s.arg(customer.value).arg(id.value)};
}

} // namespace

QJsonObject LogContact::toJson() const
{
    return jsonOf(contact);
}

db::Result<LogContact> LogContact::fromJson(const QJsonObject &json)
{
    LogContact command{interactionOfJson(json), {}};
    if (!command.contact.customer || !command.contact.occurredOn.isValid())
        return badArguments(kName, u"no customer or no day");
    return command;
}

db::Result<Effect<db::InteractionId>> LogContact::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto customer, session.customers().byId(contact.customer));
    MK_TRY(const auto added, session.interactions().add(contact));
    if (!draftKey.isEmpty())
        MK_CHECK(session.drafts().remove(draftKey));
    return Effect<db::InteractionId>{added.value,
                                     {added.changes, customer.fullName,
                                      subjectsOf(contact.customer, added.value),
                                      stepOf(RemoveContact{added.value})}};
}

db::Result<bool> isProspect(db::Session &session, db::CustomerId id)
{
    MK_TRY(const auto customer, session.customers().byId(id));
    return customer.audience() == db::Audience::Prospect;
}

db::Result<Effect<Nothing>> RemoveContact::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto contact, session.interactions().byId(id));
    const auto customer = session.customers().byId(contact.customer); // may be deleted meanwhile
    MK_TRY(const auto changes, session.interactions().remove(id, contact.customer));
    return Effect<Nothing>{{},
                           {changes, customer ? customer->fullName : QString(),
                            subjectsOf(contact.customer, id), stepOf(LogContact{contact, {}})}};
}

} // namespace app

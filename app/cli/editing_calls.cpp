#include "app/cli/cli_context.h"
#include "app/cli/customer_choice.h"
#include "app/cli/values.h"
#include "app/customers/customer_commands.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

Outcome runStage(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto stage, readWord<db::LifecycleStage>(u"STAGE"_s, arguments.word(1)));
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto id, chosenCustomer(context, *session, arguments.word(0)));
    MK_TRY(const auto customer, context.tried(session->customers().byId(id)));
    MK_TRY(const auto before, context.tried(run(*session, SetStage{id, stage}, context.clock().act())));
    const QString audience = db::keyOf(db::audienceOf(stage));
    if (context.json()) {
        context.print({{u"customer"_s, id.value},
                       {u"from"_s, db::keyOf(before.value)},
                       {u"stage"_s, db::keyOf(stage)},
                       {u"audience"_s, audience}});
    } else {
        context.out() << customer.fullName << " (" << id.value << "): " << db::keyOf(before.value) << " to "
                      << db::keyOf(stage) << " (" << audience << ")\n";
    }
    return {};
}

Outcome tell(CliContext &context, const db::Customer &customer, bool deleted)
{
    if (context.json())
        context.print({{u"customer"_s, customer.id.value}, {u"deleted"_s, deleted}});
    else if (deleted)
        context.out() << customer.fullName << " (" << customer.id.value << ") is deleted; \"undelete "
                      << customer.id.value << "\" brings them back\n";
    else
        context.out() << customer.fullName << " (" << customer.id.value << ") is there again\n";
    return {};
}

Outcome runDelete(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto id, chosenCustomer(context, *session, arguments.word(0)));
    MK_TRY(const auto removed, context.tried(run(*session, DeleteCustomer{id}, context.clock().act())));
    return tell(context, removed.value, true);
}

Outcome runUndelete(CliContext &context, const Arguments &arguments)
{
    const QString text = arguments.word(0);
    MK_TRY(const auto session, context.session(DbUse::Write));
    // Whoever is deleted is found by nobody, so the number or the code is looked up as it stands in the file.
    bool isNumber = false;
    db::CustomerId id{text.toLongLong(&isNumber)};
    auto customer = session->reader().read(id);
    if (!isNumber || !customer) {
        const auto owner = session->reader().ownerOfCode(text);
        if (!owner)
            return context.failed(owner.error());
        if (!*owner)
            return workFailed(u"there is no customer \"%1\", neither by number nor by code"_s.arg(text));
        id = (*owner)->id;
        customer = session->reader().read(id);
        if (!customer)
            return context.failed(customer.error());
    }
    if (!customer->deleted)
        return workFailed(u"customer %1 is not deleted"_s.arg(id.value));
    if (const auto restored = run(*session, RestoreCustomer{id}, context.clock().act()); !restored)
        return context.failed(restored.error());
    return tell(context, *customer, false);
}

} // namespace

QList<CliCommand> editingCommands()
{
    const QString section = u"Customers"_s;
    const Positional customer{u"CUSTOMER"_s, u"the customer's number, or the shop's own code for them"_s,
                              Positional::Count::One};
    return {
        {u"stage"_s,
         section,
         u"Moves a customer to another stage; the history keeps both."_s,
         {customer, {u"STAGE"_s, db::allKeys<db::LifecycleStage>().join(u", "_s), Positional::Count::One}},
         {},
         u"The first three stages are prospects, the last two existing customers: messages for the one are\n"
         "never sent to the other."_s,
         &runStage},
        {u"delete"_s,
         section,
         u"Deletes a customer; nobody finds them until \"undelete\"."_s,
         {customer},
         {},
         {},
         &runDelete},
        {u"undelete"_s,
         section,
         u"Brings a deleted customer back with everything."_s,
         {customer},
         {},
         {},
         &runUndelete}};
}

} // namespace app

#include "app/cli/values.h"
#include "app/core/counted.h"
#include "app/customers/customer_commands.h"
#include "app/customers/group_commands.h"
#include "app/customers/province_commands.h"
#include "app/import/import_follow_up.h"
#include "app/people/name_spelling.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"
#include "db/customers/import_batch_store.h"
#include "db/safekeeping/erasure_store.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Those who have a purchase of the import that is named, and still count as prospects.
Read<QList<db::CustomerId>> buyersOfImport(const CliContext &context, db::Session &session,
                                           const Arguments &arguments)
{
    MK_TRY(const auto number, readNumber(arguments, u"import"_s, 1, std::numeric_limits<qint64>::max(), 1));
    MK_TRY(const auto imports, context.tried(session.imports().list(std::numeric_limits<int>::max())));
    const bool stands = std::any_of(imports.cbegin(), imports.cend(), [number](const db::ImportBatch &one) {
        return one.id.value == number && one.undoneAtMs == 0;
    });
    if (!stands)
        return workFailed(u"import %1 is not remembered: there is none, or it was taken back"_s.arg(number));
    MK_TRY(const auto buyers,
           context.tried(session.interactions().prospectsWhoBought(db::ImportBatchId{number})));
    return customersOf(buyers);
}

Outcome runStage(CliContext &context, const Arguments &arguments)
{
    const QStringList &words = arguments.words();
    MK_TRY(const auto stage, readWord<db::LifecycleStage>(u"STAGE"_s, words.last()));
    const bool ofImport = arguments.has(u"import"_s);
    if (ofImport && words.size() > 1)
        return wrongCall(u"name customers, or those who bought in an import with --import, not both"_s);
    if (!ofImport && words.size() < 2)
        return wrongCall(u"missing argument CUSTOMER"_s);
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto ids, ofImport ? buyersOfImport(context, *session, arguments)
                                    : chosenCustomers(context, *session, words.first(words.size() - 1)));
    const QString to = db::keyOf(stage);
    const QString audience = db::keyOf(db::audienceOf(stage));
    if (ids.size() > 1 || ofImport) {
        MK_TRY(const auto moved, context.tried(*session, SetStages{ids, stage}));
        return context.answer({{u"customers"_s, ids.size()},
                               {u"changed"_s, moved.value},
                               {u"stage"_s, to},
                               {u"audience"_s, audience}},
                              u"%1 of %2 moved to %3 (%4)"_s.arg(QString::number(moved.value),
                                                                 counted(ids.size(), "customer"), to,
                                                                 audience));
    }
    const db::CustomerId id = ids.constFirst();
    MK_TRY(const auto customer, context.tried(session->customers().byId(id)));
    MK_TRY(const auto before, context.tried(*session, SetStage{id, stage}));
    const QString from = db::keyOf(before.value);
    return context.answer(
        {{u"customer"_s, id.value}, {u"from"_s, from}, {u"stage"_s, to}, {u"audience"_s, audience}},
        u"%1 (%2): %3"_s.arg(customer.fullName, QString::number(id.value),
                             from == to ? u"in %1 already (%2)"_s.arg(to, audience)
                                        : u"%1 to %2 (%3)"_s.arg(from, to, audience)));
}

/// "tag" and "untag".
template <class Command>
Outcome changeTag(CliContext &context, const Arguments &arguments, const QString &told)
{
    const QString name = cleanName(arguments.word(0));
    if (name.isEmpty())
        return wrongCall(u"TAG must be a word"_s);
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto ids, chosenCustomers(context, *session, arguments.words().mid(1)));
    MK_TRY(const auto changed, context.tried(*session, Command{ids, arguments.word(0)}));
    return context.answer({{u"customers"_s, ids.size()}, {u"changed"_s, changed.value}, {u"tag"_s, name}},
                          told.arg(QString::number(changed.value), counted(ids.size(), "customer"), name));
}

Outcome runTag(CliContext &context, const Arguments &arguments)
{
    return changeTag<TagCustomers>(context, arguments, u"%1 of %2 tagged \"%3\""_s);
}

Outcome runUntag(CliContext &context, const Arguments &arguments)
{
    return changeTag<UntagCustomers>(context, arguments, u"Tag \"%3\" taken off %1 of %2"_s);
}

Outcome runProvince(CliContext &context, const Arguments &arguments)
{
    const QStringList &words = arguments.words();
    const auto province = provinceToStore(words.last());
    if (!province)
        return wrongCall(
            u"PROVINCE must be one of Vietnam, as it is called today or was before July 2025, not \"%1\""_s
                .arg(words.last()));
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto ids, chosenCustomers(context, *session, words.first(words.size() - 1)));
    MK_TRY(const auto moved, context.tried(*session, SetProvinces{ids, *province}));
    return context.answer(
        {{u"customers"_s, ids.size()}, {u"changed"_s, moved.value}, {u"province"_s, *province}},
        u"%1 of %2 moved to %3"_s.arg(QString::number(moved.value), counted(ids.size(), "customer"),
                                      *province));
}

Outcome answer(CliContext &context, const db::Customer &customer, bool deleted)
{
    const QString id = QString::number(customer.id.value);
    const QString text =
        deleted ? u"%1 (%2) is deleted; \"undelete %2\" restores them"_s : u"%1 (%2) is there again"_s;
    return context.answer({{u"customer"_s, customer.id.value}, {u"deleted"_s, deleted}},
                          text.arg(customer.fullName, id));
}

Outcome runDelete(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto ids, chosenCustomers(context, *session, arguments.words()));
    if (ids.size() > 1) {
        MK_TRY(const auto gone, context.tried(*session, DeleteCustomers{ids}));
        return context.answer({{u"customers"_s, ids.size()}, {u"deleted"_s, gone.value}},
                              u"deleted: %1; \"undo\" restores them"_s.arg(counted(gone.value, "customer")));
    }
    MK_TRY(const auto removed, context.tried(*session, DeleteCustomer{ids.constFirst()}));
    return answer(context, removed.value, true);
}

Outcome runUndelete(CliContext &context, const Arguments &arguments)
{
    const QString text = arguments.word(0);
    MK_TRY(const auto session, context.session(DbUse::Write));
    // A search leaves deleted customers out, so the number or the code is looked up as it stands in the file.
    bool isNumber = false;
    auto read = session->reader().read(db::CustomerId{text.toLongLong(&isNumber)});
    if (!isNumber || !read) {
        MK_TRY(const auto owner, context.tried(session->reader().ownerOfCode(text)));
        if (!owner)
            return noCustomer(text);
        read = session->reader().read(owner->id);
    }
    MK_TRY(const auto customer, context.tried(read));
    MK_TRY(const auto traces, context.tried(session->erasure().tracesOf(customer.id)));
    if (traces.erased)
        return workFailed(
            u"customer %1 was erased for good; nothing of them is left to restore"_s.arg(customer.id.value));
    if (!customer.deleted)
        return workFailed(u"customer %1 is not deleted"_s.arg(customer.id.value));
    MK_CHECK(mustNotBeMerged(context, *session, customer.id));
    MK_CHECK(context.tried(*session, RestoreCustomer{.id = customer.id, .anyway = true}));
    return answer(context, customer, false);
}

} // namespace

QList<CliCommand> groupCommands()
{
    const Positional customer{u"CUSTOMER"_s, u"the customer's number, or the shop's own code for them"_s};
    const Positional customers{u"CUSTOMER"_s, u"the customers' numbers, or the shop's own codes for them"_s,
                               Positional::Count::OneOrMore};
    return {
        {u"stage"_s,
         u"Moves customers to another stage; the history keeps both."_s,
         &runStage,
         {{customers.name, customers.help, Positional::Count::Any},
          {u"STAGE"_s, db::allKeys<db::LifecycleStage>().join(u", "_s)}},
         {{u"import"_s, u"NUMBER"_s,
           u"instead of customers: those who bought in that import and still count as prospects"_s}},
         u"The first three stages are prospects, the last two existing customers: messages for the one are "
         "never sent to the other."_s},
        {u"province"_s,
         u"Puts customers into a province; \"undo\" puts them back."_s,
         &runProvince,
         {customers,
          {u"PROVINCE"_s, u"its name of today or of before July 2025, with or without accents, or HCM"_s}}},
        {u"tag"_s,
         u"Gives customers a tag; who has it keeps it."_s,
         &runTag,
         {{u"TAG"_s, u"the tag, which is made where there is none"_s}, customers}},
        {u"untag"_s, u"Takes a tag from customers."_s, &runUntag, {{u"TAG"_s, u"the tag"_s}, customers}},
        {u"delete"_s,
         u"Deletes customers; they are not found until \"undelete\"."_s,
         &runDelete,
         {customers}},
        {u"undelete"_s, u"Brings a deleted customer back with everything."_s, &runUndelete, {customer}},
        exportPersonCommand(),
        eraseCommand()};
}

} // namespace app

#include "app/cli/documents.h"
#include "app/cli/values.h"
#include "app/customers/relation_commands.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The two customers and what they are to each other, as the call names them.
Read<db::Relation> readRelation(const CliContext &context, db::Session &session, const Arguments &arguments)
{
    MK_TRY(const auto kind, readWord<db::RelationKind>(u"KIND"_s, arguments.word(1)));
    MK_TRY(const auto customer, chosenCustomer(context, session, arguments.word(0)));
    MK_TRY(const auto other, chosenCustomer(context, session, arguments.word(2)));
    return db::Relation{customer, other, kind};
}

Outcome answer(CliContext &context, const QString &what, const db::Relation &relation)
{
    return context.answer(documentOf(relation), u"%1: customer %2 %3 customer %4"_s.arg(what)
                                                    .arg(relation.customer.value)
                                                    .arg(db::keyOf(relation.kind))
                                                    .arg(relation.other.value));
}

Outcome runAdd(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto relation, readRelation(context, *session, arguments));
    if (arguments.has(u"log"_s) && relation.kind != db::RelationKind::ReferredBy)
        return wrongCall(u"--log is for referred_by"_s);
    MK_CHECK(context.tried(
        *session, AddRelation{relation.customer, relation.other, relation.kind, arguments.has(u"log"_s)}));
    return answer(context, u"Added"_s, relation);
}

Outcome runRemove(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto session, context.session(DbUse::Write));
    MK_TRY(const auto relation, readRelation(context, *session, arguments));
    MK_CHECK(context.tried(*session, RemoveRelation{relation.customer, relation.other, relation.kind}));
    return answer(context, u"Removed"_s, relation);
}

} // namespace

QList<CliCommand> relationCommands()
{
    const QList<Positional> words{
        {u"CUSTOMER"_s, u"the customer's number, or the shop's own code for them"_s},
        {u"KIND"_s, u"what the other one is: "_s + db::allKeys<db::RelationKind>().join(u", "_s)},
        {u"OTHER"_s, u"the other customer's number or code"_s}};
    return {{u"relation add"_s,
             u"Notes what one customer is to another."_s,
             &runAdd,
             words,
             {{u"log"_s, {}, u"of referred_by: a contact \"referral\" with the one who did, too"_s}}},
            {u"relation remove"_s, u"Removes such a relation again."_s, &runRemove, words}};
}

} // namespace app

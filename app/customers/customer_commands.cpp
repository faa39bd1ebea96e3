#include "app/customers/customer_commands.h"

#include "app/customers/customer_json.h"
#include "app/customers/customer_subjects.h"
#include "app/customers/merge_customers.h"
#include "app/customers/removed_by_undo.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"
#include "db/customers/customer_writer.h"
#include "db/customers/relation_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The fields that differ.
QStringList subjectsOf(const db::Customer &before, const db::Customer &after)
{
    QStringList subjects;
    for (const CustomerField field : changedFields(before, after))
        subjects.append(fieldSubjectOf(after.id, field));
    return subjects;
}

} // namespace

QJsonObject SaveCustomer::toJson() const
{
    return jsonOf(request.mine);
}

db::Result<Effect<SaveOutcome>> SaveCustomer::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(auto saved, saveCustomer(session, request, act));
    SaveOutcome &outcome = saved.value;
    Trace trace{saved.changes, outcome.after.fullName, {}, {}};
    if (outcome.state == SaveOutcome::State::Saved && !outcome.before) {
        trace.subjects.append(deletedSubjectOf(outcome.id));
        trace.inverse = stepOf(DeleteCustomer{outcome.id});
    } else if (outcome.state == SaveOutcome::State::Saved) {
        trace.subjects = subjectsOf(*outcome.before, outcome.after);
        trace.inverse = stepOf(ReviseCustomer{outcome.after, *outcome.before});
        if (outcome.before->deleted)
            trace.subjects.append(deletedSubjectOf(outcome.id));
    }
    return Effect<SaveOutcome>{std::move(outcome), std::move(trace)};
}

QJsonObject ReviseCustomer::toJson() const
{
    return {{u"from"_s, jsonOf(from)}, {u"to"_s, jsonOf(to)}};
}

db::Result<ReviseCustomer> ReviseCustomer::fromJson(const QJsonObject &json)
{
    ReviseCustomer command{customerOfJson(json.value(u"from"_s).toObject()),
                           customerOfJson(json.value(u"to"_s).toObject())};
    if (!command.from.id || command.from.id != command.to.id)
        return badArguments(kName, u"not one customer");
    return command;
}

db::Result<Effect<Nothing>> ReviseCustomer::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto now, session.customers().byId(from.id));
    const CustomerMerge merge = mergeChanges(from, to, now);
    if (!merge.clashes.isEmpty())
        return tl::unexpected(db::Error{db::ErrorKind::Conflict,
                                        u"customer %1 was changed since"_s.arg(from.id.value),
                                        db::kDoneMeanwhile.toString()});
    MK_CHECK(session.writer().takeBack(now, merge.merged, act));
    MK_TRY(const auto stored, session.reader().read(from.id));
    const db::ChangeSet changes{.customers = true, .customerIds = {from.id}};
    return Effect<Nothing>{
        {}, {changes, stored.fullName, subjectsOf(now, stored), stepOf(ReviseCustomer{stored, now})}};
}

db::Result<Effect<db::LifecycleStage>> SetStage::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto before, session.customers().byId(id));
    MK_TRY(const auto changes, session.customers().setStage(id, stage, act));
    MK_TRY(const auto after, session.customers().byId(id));
    return Effect<db::LifecycleStage>{
        before.stage,
        {changes, after.fullName, subjectsOf(before, after), stepOf(ReviseCustomer{after, before})}};
}

db::Result<Effect<db::Customer>> DeleteCustomer::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto customer, session.customers().byId(id));
    MK_TRY(const auto changes, session.customers().remove(id, act));
    return Effect<db::Customer>{
        customer, {changes, customer.fullName, {deletedSubjectOf(id)}, stepOf(RestoreCustomer{id})}};
}

QJsonObject RestoreCustomer::toJson() const
{
    QJsonObject json{{u"id"_s, id.value}};
    if (anyway)
        json.insert(u"anyway"_s, true);
    return json;
}

db::Result<RestoreCustomer> RestoreCustomer::fromJson(const QJsonObject &json)
{
    RestoreCustomer command;
    if (!readArgument(json.value(u"id"_s), command.id))
        return badArguments(kName, u"id");
    command.anyway = json.value(u"anyway"_s).toBool();
    return command;
}

db::Result<Effect<db::Customer>> RestoreCustomer::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto before, session.reader().read(id));
    if (!before.deleted)
        return db::failure(db::ErrorKind::Conflict, u"customer %1 is not deleted"_s.arg(id.value));
    MK_CHECK(refuseMerged(session, id));
    if (!anyway) {
        MK_TRY(const auto removed, session.imports().removedOf({id}));
        if (!removed.isEmpty())
            return tl::unexpected(removedByUndo(removed.constFirst()));
    }
    MK_TRY(const auto changes, session.customers().restore(id, act));
    MK_CHECK(session.relations().refuseReferralCircles(id));
    return Effect<db::Customer>{
        before, {changes, before.fullName, {deletedSubjectOf(id)}, stepOf(DeleteCustomer{id})}};
}

} // namespace app

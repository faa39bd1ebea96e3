#include "app/rights/request_commands.h"

#include "app/rights/request_due.h"
#include "db/customers/customer_reader.h"
#include "db/customers/merge_store.h"
#include "db/rights/data_request_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// By its number, which a merge does not change; and below its customer, so that erasing the customer finds
/// what the history says of it.
QStringList subjectsOfRequest(const db::DataRequest &request)
{
    QStringList subjects{u"request/%1"_s.arg(request.id.value)};
    if (request.customer)
        subjects.append(u"customer/%1/%2"_s.arg(QString::number(request.customer->value), subjects.first()));
    return subjects;
}

db::Error requestConflict(db::DataRequestId id, const QString &why)
{
    return {db::ErrorKind::Conflict, u"request %1: %2"_s.arg(QString::number(id.value), why)};
}

db::Result<db::DataRequest> openRequest(db::Session &session, db::DataRequestId id)
{
    MK_TRY(auto request, session.requests().byId(id));
    if (!request.isOpen())
        return tl::unexpected(requestConflict(id, u"it has ended"_s));
    return request;
}

/// Writes a request that has changed; undone, it is as it was before.
db::Result<Effect<db::DataRequest>> writeRequest(db::Session &session, const db::DataRequest &before,
                                                 const db::DataRequest &after)
{
    MK_TRY(const auto changes, session.requests().put(after));
    return Effect<db::DataRequest>{
        after, {changes, after.name, subjectsOfRequest(after), stepOf(PutRequest{before})}};
}

} // namespace

db::Result<Effect<db::DataRequest>> AddRequest::apply(db::Session &session, const db::Act &act) const
{
    db::DataRequest request;
    request.customer = customer;
    request.name = name.simplified();
    if (customer) {
        MK_TRY(const auto person, session.reader().read(*customer));
        request.name = person.fullName;
    }
    if (request.name.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"a request needs a customer or a name"_s);
    request.right = right;
    request.channel = channel;
    request.receivedOn = receivedOn.isValid() ? receivedOn : act.day;
    if (request.receivedOn > act.day)
        return db::failure(db::ErrorKind::InvalidInput, u"a request cannot have come in the future"_s);
    if (request.receivedOn < kFirstRequestDay)
        return db::failure(db::ErrorKind::InvalidInput,
                           u"a request cannot have come before %1, when people were given these rights"_s.arg(
                               kFirstRequestDay.toString(Qt::ISODate)));
    const RequestDue due =
        dueOf(right, request.receivedOn, thirdParty ? ThirdParty::Involved : ThirdParty::None);
    request.replyDueOn = due.reply;
    request.doneDueOn = due.done;
    request.thirdParty = thirdParty;
    request.note = note.trimmed();
    request.recordedAtMs = act.ms;
    request.recordedBy = act.agent;
    MK_TRY(const auto added, session.requests().add(request));
    request.id = added.value;
    return Effect<db::DataRequest>{
        request,
        {added.changes, request.name, subjectsOfRequest(request), stepOf(RemoveRequest{request.id})}};
}

db::Result<Effect<db::DataRequest>> AnswerRequest::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto before, openRequest(session, id));
    if (before.repliedAtMs)
        return tl::unexpected(requestConflict(id, u"it was answered already"_s));
    db::DataRequest after = before;
    after.repliedAtMs = act.ms;
    return writeRequest(session, before, after);
}

db::Result<Effect<db::DataRequest>> ExtendRequest::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto before, openRequest(session, id));
    if (before.extended)
        return tl::unexpected(requestConflict(id, u"it was put off already, which the decree allows once"_s));
    db::DataRequest after = before;
    after.extended = true;
    after.doneDueOn = before.doneDueOn.addDays(extensionDays(before.right));
    return writeRequest(session, before, after);
}

db::Result<Effect<db::DataRequest>> CloseRequest::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto before, openRequest(session, id));
    db::DataRequest after = before;
    after.outcome = outcome;
    after.doneAtMs = act.ms;
    if (!note.trimmed().isEmpty())
        after.note = before.note.isEmpty() ? note.trimmed() : before.note + u'\n' + note.trimmed();
    return writeRequest(session, before, after);
}

db::Result<Effect<db::DataRequest>> LiftRestriction::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto before, session.requests().byId(id));
    if (!before.restricts())
        return tl::unexpected(requestConflict(id, u"nothing is restricted by it"_s));
    db::DataRequest after = before;
    after.liftedAtMs = act.ms;
    if (before.isOpen()) { // it was carried out as long as it stood
        after.outcome = db::RequestOutcome::Done;
        after.doneAtMs = act.ms;
    }
    return writeRequest(session, before, after);
}

db::Result<Effect<Nothing>> RemoveRequest::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto request, session.requests().byId(id));
    MK_TRY(const auto changes, session.requests().remove(request));
    return Effect<Nothing>{{},
                           {changes, request.name, subjectsOfRequest(request), stepOf(PutRequest{request})}};
}

db::Result<Effect<Nothing>> PutRequest::apply(db::Session &session, const db::Act &) const
{
    const auto before = session.requests().byId(request.id);
    if (!before && before.error().kind != db::ErrorKind::NotFound)
        return tl::unexpected(before.error());
    db::DataRequest after = request;
    if (before)
        after.customer = before->customer;
    else if (request.customer) {
        MK_TRY(const auto kept, session.merges().keptOf(*request.customer));
        after.customer = kept ? kept : request.customer;
    }
    MK_TRY(const auto changes, session.requests().put(after));
    const Step inverse = before ? stepOf(PutRequest{*before}) : stepOf(RemoveRequest{request.id});
    return Effect<Nothing>{{}, {changes, after.name, subjectsOfRequest(after), inverse}};
}

} // namespace app

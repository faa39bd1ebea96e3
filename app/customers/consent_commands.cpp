#include "app/customers/consent_commands.h"

#include "app/outbox/refused_messages.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Two lines are in each other's way when they speak of the same purpose and channel.
QStringList subjectsOf(const db::Consent &consent)
{
    return {u"consent/%1/%2/%3"_s.arg(QString::number(consent.customer.value), db::keyOf(consent.purpose),
                                      consent.channel)};
}

db::Result<QString> nameOf(db::Session &session, db::CustomerId id)
{
    MK_TRY(const auto rows, session.customers().rows({id}));
    return rows.isEmpty() ? QString() : rows.constFirst().fullName; // a deleted customer's is not needed
}

/// Writes on lines of a customer's ledger, which must hold them all.
template <class Write>
db::Result<Trace> changeLines(db::Session &session, db::CustomerId customer, const QList<db::ConsentId> &ids,
                              Step inverse, Write write)
{
    Trace trace{{}, {}, {}, std::move(inverse)};
    MK_TRY(trace.about, nameOf(session, customer));
    MK_TRY(const auto ledger, session.consents().ledger(customer));
    for (const db::ConsentId id : ids) {
        const auto line = std::find_if(ledger.cbegin(), ledger.cend(),
                                       [id](const db::Consent &consent) { return consent.id == id; });
        if (line == ledger.cend())
            return db::failure(db::ErrorKind::NotFound, u"consent %1"_s.arg(id.value));
        MK_TRY(trace.changes, write(id));
        trace.subjects += subjectsOf(*line);
    }
    return trace;
}

/// When the first refusal among these lines was recorded, UTC epoch milliseconds; nothing: none is one.
db::Result<std::optional<qint64>> refusedSince(db::Session &session, db::CustomerId customer,
                                               const QList<db::ConsentId> &ids)
{
    MK_TRY(const auto ledger, session.consents().ledger(customer));
    std::optional<qint64> since;
    for (const db::Consent &line : ledger) {
        if (!line.granted && ids.contains(line.id))
            since = std::min(since.value_or(line.recordedAtMs), line.recordedAtMs);
    }
    return since;
}

/// Answers the messages that were skipped for it.
db::Result<Effect<QList<db::MessageId>>> voidLines(db::Session &session, db::CustomerId customer,
                                                   const QList<db::ConsentId> &ids, Step inverse,
                                                   const db::Act &act)
{
    MK_TRY(auto trace, changeLines(session, customer, ids, std::move(inverse), [&](db::ConsentId id) {
               return session.consents().voidLine(id, customer, act);
           }));
    MK_TRY(const auto since, refusedSince(session, customer, ids));
    QList<db::MessageId> skipped;
    if (since) {
        MK_TRY(skipped, skippedForRefusal(session, customer, *since, act.day));
    }
    trace.details = detailsOfSkipped(skipped);
    return Effect<QList<db::MessageId>>{skipped, std::move(trace)};
}

db::Result<Trace> restoreLines(db::Session &session, db::CustomerId customer, const QList<db::ConsentId> &ids,
                               Step inverse)
{
    return changeLines(session, customer, ids, std::move(inverse),
                       [&](db::ConsentId id) { return session.consents().restoreLine(id, customer); });
}

} // namespace

QJsonObject RecordConsent::toJson() const
{
    QJsonObject json{{u"customer"_s, consent.customer.value}, {u"purpose"_s, db::keyOf(consent.purpose)},
                     {u"channel"_s, consent.channel},         {u"granted"_s, consent.granted},
                     {u"source"_s, consent.source},           {u"wording"_s, consent.wording}};
    if (consent.way)
        json.insert(u"way"_s, db::keyOf(*consent.way));
    if (consent.givenOn.isValid())
        json.insert(u"given_on"_s, consent.givenOn.toString(Qt::ISODate));
    return json;
}

db::Result<RecordConsent> RecordConsent::fromJson(const QJsonObject &json)
{
    const auto purpose = db::wordOf<db::Purpose>(json.value(u"purpose"_s).toString());
    if (!purpose)
        return badArguments(kName, u"no purpose");
    const auto text = [&json](const QString &key) { return json.value(key).toString(); };
    return RecordConsent{{{},
                          db::CustomerId{json.value(u"customer"_s).toInteger()},
                          text(u"channel"_s),
                          *purpose,
                          json.value(u"granted"_s).toBool(),
                          text(u"source"_s),
                          text(u"wording"_s),
                          0,
                          false,
                          db::wordOf<db::ConsentWay>(text(u"way"_s)),
                          QDate::fromString(text(u"given_on"_s), Qt::ISODate)}};
}

db::Result<Effect<db::ConsentId>> RecordConsent::apply(db::Session &session, const db::Act &act) const
{
    db::Consent line = consent;
    line.recordedAtMs = act.ms;
    line.recordedBy = act.agent;
    MK_TRY(const auto about, nameOf(session, line.customer));
    MK_TRY(const auto recorded, session.consents().record(line));
    return Effect<db::ConsentId>{
        recorded.value,
        {recorded.changes, about, subjectsOf(line), stepOf(VoidConsent{recorded.value, line.customer})}};
}

db::Result<Effect<QString>> OptOut::apply(db::Session &session, const db::Act &act) const
{
    VoidConsents inverse{customer, {}};
    Trace trace;
    MK_TRY(trace.about, nameOf(session, customer));
    for (const db::Purpose purpose : {db::Purpose::Care, db::Purpose::Greeting, db::Purpose::Promotion}) {
        const db::Consent line{{}, customer, channel, purpose, false,   source,
                               {}, act.ms,   false,   way,     act.day, act.agent};
        MK_TRY(const auto recorded, session.consents().record(line));
        inverse.ids.append(recorded.value);
        trace.changes = recorded.changes;
        trace.subjects += subjectsOf(line);
    }
    trace.inverse = stepOf(inverse);
    return Effect<QString>{trace.about, trace};
}

db::Result<Effect<QList<db::MessageId>>> VoidConsent::apply(db::Session &session, const db::Act &act) const
{
    return voidLines(session, customer, {id}, stepOf(RestoreConsent{id, customer}), act);
}

db::Result<Effect<QList<db::MessageId>>> VoidConsents::apply(db::Session &session, const db::Act &act) const
{
    return voidLines(session, customer, ids, stepOf(RestoreConsents{customer, ids}), act);
}

db::Result<Effect<Nothing>> RestoreConsent::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(auto trace, restoreLines(session, customer, {id}, stepOf(VoidConsent{id, customer})));
    return Effect<Nothing>{{}, std::move(trace)};
}

db::Result<Effect<Nothing>> RestoreConsents::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(auto trace, restoreLines(session, customer, ids, stepOf(VoidConsents{customer, ids})));
    return Effect<Nothing>{{}, std::move(trace)};
}

} // namespace app

#include "app/customers/consent_commands.h"

#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"

#include <algorithm>

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

db::Result<db::Consent> lineIn(db::Session &session, db::ConsentId id, db::CustomerId customer)
{
    MK_TRY(const auto ledger, session.consents().ledger(customer));
    const auto line = std::find_if(ledger.cbegin(), ledger.cend(),
                                   [id](const db::Consent &consent) { return consent.id == id; });
    if (line == ledger.cend())
        return db::failure(db::ErrorKind::NotFound, u"consent %1"_s.arg(id.value));
    return *line;
}

} // namespace

QJsonObject RecordConsent::toJson() const
{
    return {{u"customer"_s, consent.customer.value}, {u"purpose"_s, db::keyOf(consent.purpose)},
            {u"channel"_s, consent.channel},         {u"granted"_s, consent.granted},
            {u"source"_s, consent.source},           {u"wording"_s, consent.wording}};
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
                          text(u"wording"_s)}};
}

db::Result<Effect<db::ConsentId>> RecordConsent::apply(db::Session &session, const db::Act &act) const
{
    db::Consent line = consent;
    line.recordedAtMs = act.ms;
    MK_TRY(const auto about, nameOf(session, line.customer));
    MK_TRY(const auto recorded, session.consents().record(line));
    return Effect<db::ConsentId>{
        recorded.value,
        {recorded.changes, about, subjectsOf(line), stepOf(VoidConsent{recorded.value, line.customer})}};
}

db::Result<Effect<Nothing>> VoidConsent::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto line, lineIn(session, id, customer));
    MK_TRY(const auto about, nameOf(session, customer));
    MK_TRY(const auto changes, session.consents().voidLine(id, customer, act));
    return Effect<Nothing>{{}, {changes, about, subjectsOf(line), stepOf(RestoreConsent{id, customer})}};
}

db::Result<Effect<Nothing>> RestoreConsent::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto line, lineIn(session, id, customer));
    MK_TRY(const auto about, nameOf(session, customer));
    MK_TRY(const auto changes, session.consents().restoreLine(id, customer));
    return Effect<Nothing>{{}, {changes, about, subjectsOf(line), stepOf(VoidConsent{id, customer})}};
}

} // namespace app

#include "app/rights/person_facts.h"

#include "app/outbox/policy/open_hours.h"
#include "db/core/iso_date.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"
#include "db/customers/import_batch_store.h"
#include "db/customers/interaction_store.h"
#include "db/customers/merge_store.h"
#include "db/customers/picture_store.h"
#include "db/customers/relation_store.h"
#include "db/outbox/message_file_store.h"
#include "db/outbox/outbox_store.h"
#include "db/rights/data_request_store.h"
#include "db/rights/sending_wish_store.h"
#include "db/safekeeping/erasure_store.h"
#include "db/session/session.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using FactKind = PersonFact::Kind;
constexpr int kAllOfThem = -1;

QJsonValue knownText(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template <class Number> QJsonValue knownNumber(const std::optional<Number> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

PersonFact dayFact(const char *key, QDate day)
{
    return {key, knownText(day.toString(Qt::ISODate)), FactKind::Day};
}

PersonFact instantFact(const char *key, qint64 ms)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc());
    return {key, ms == 0 ? QJsonValue() : QJsonValue(at.toString(Qt::ISODate)), FactKind::Instant};
}

template <class Word> PersonFact wordFact(const char *key, const std::optional<Word> &word)
{
    return {key, word ? QJsonValue(db::keyOf(*word)) : QJsonValue(), FactKind::Word};
}

QList<PersonFact> factsOf(const db::Customer &customer)
{
    const db::Birthday &birthday = customer.birthday;
    const bool isBorn = birthday.day || birthday.month || birthday.year;
    return {{"number", customer.id.value},
            {"code", knownText(customer.code)},
            wordFact("kind", std::optional(customer.kind)),
            {"name", customer.fullName},
            {"givenName", knownText(customer.givenName)},
            wordFact("gender", customer.gender),
            {"honorific", knownText(customer.honorific)},
            wordFact("stage", std::optional(customer.stage)),
            {"birthDay", knownNumber(birthday.day)},
            {"birthMonth", knownNumber(birthday.month)},
            {"birthYear", knownNumber(birthday.year)},
            wordFact("birthCalendar", isBorn ? std::optional(birthday.calendar) : std::nullopt),
            {"birthLeapMonth", isBorn ? QJsonValue(birthday.leapMonth) : QJsonValue(), FactKind::YesNo},
            {"birthApproximate", isBorn ? QJsonValue(birthday.approximate) : QJsonValue(), FactKind::YesNo},
            wordFact("preferredChannel", customer.preferredChannel),
            {"preferredHour", knownText(db::isoText(customer.preferredHour))},
            {"address", knownText(customer.address)},
            {"province", knownText(customer.province)},
            {"occupation", knownText(customer.occupation)},
            {"tags", knownText(customer.tags.join(u", "_s))},
            {"note", knownText(customer.note)},
            dayFact("since", customer.since),
            instantFact("createdAt", customer.createdAtMs),
            instantFact("updatedAt", customer.updatedAtMs),
            {"deleted", customer.deleted, FactKind::YesNo}};
}

QList<PersonFact> factsOf(const db::ContactPoint &point)
{
    return {wordFact("kind", std::optional(point.kind)),
            {"value", point.value},
            {"normalized", point.normalized},
            {"primary", point.primary, FactKind::YesNo}};
}

QList<PersonFact> factsOf(const db::PersonalDay &day)
{
    return {wordFact("kind", std::optional(day.kind)),
            {"name", knownText(day.name)},
            {"day", knownNumber(day.date.day)},
            {"month", knownNumber(day.date.month)},
            {"year", knownNumber(day.date.year)},
            wordFact("calendar", std::optional(day.date.calendar)),
            {"leapMonth", day.date.leapMonth, FactKind::YesNo},
            {"approximate", day.date.approximate, FactKind::YesNo}};
}

// What they are to each other, and not to whom: that would be another person's data.
QList<PersonFact> factsOf(const db::SeenRelation &seen)
{
    return {wordFact("kind", std::optional(seen.relation.kind)),
            {"fromOther", seen.fromOther, FactKind::YesNo}};
}

QList<PersonFact> factsOf(const db::Consent &consent)
{
    return {wordFact("purpose", std::optional(consent.purpose)),
            {"channel", consent.channel, FactKind::Word},
            {"granted", consent.granted, FactKind::YesNo},
            wordFact("way", consent.way),
            {"source", consent.source},
            {"wording", knownText(consent.wording)},
            dayFact("givenOn", consent.givenOn),
            instantFact("recordedAt", consent.recordedAtMs),
            {"recordedBy", knownText(consent.recordedBy)},
            {"voided", consent.voided, FactKind::YesNo}};
}

// The note of a referral says whom they brought: another person's data, as in the relations.
QList<PersonFact> factsOf(const db::Interaction &contact)
{
    const bool ofAnother = contact.kind == db::InteractionKind::Referral;
    return {instantFact("at", contact.occurredAtMs),
            wordFact("kind", std::optional(contact.kind)),
            wordFact("channel", std::optional(contact.channel)),
            wordFact("direction", std::optional(contact.direction)),
            {"amount", knownNumber(contact.amount), FactKind::Money},
            {"score", knownNumber(contact.score)},
            {"note", ofAnother ? QJsonValue() : knownText(contact.note)}};
}

QList<PersonFact> factsOf(const db::StageChange &change)
{
    return {instantFact("at", change.atMs), wordFact("from", change.from),
            wordFact("to", std::optional(change.to))};
}

QList<PersonFact> factsOf(const db::OutboxMessage &message)
{
    return {wordFact("state", std::optional(message.state)),
            wordFact("channel", std::optional(message.channel)),
            wordFact("purpose", std::optional(message.purpose)),
            {"occasion", knownText(message.occasionKey)},
            {"address", message.address},
            dayFact("dueOn", message.dueOn),
            instantFact("sentAt", message.sentAtMs),
            {"subject", knownText(message.subject)},
            {"text", message.text},
            {"reason", knownText(message.reason)}};
}

QList<PersonFact> factsOf(const db::ImportBatch &batch)
{
    return {{"file", knownText(batch.fileName)}, instantFact("importedAt", batch.importedAtMs)};
}

QList<PersonFact> factsOf(const db::DataRequest &request)
{
    return {wordFact("right", std::optional(request.right)),
            wordFact("channel", std::optional(request.channel)),
            dayFact("receivedOn", request.receivedOn),
            dayFact("replyDueOn", request.replyDueOn),
            dayFact("doneDueOn", request.doneDueOn),
            instantFact("repliedAt", request.repliedAtMs.value_or(0)),
            instantFact("doneAt", request.doneAtMs.value_or(0)),
            wordFact("outcome", request.outcome),
            instantFact("liftedAt", request.liftedAtMs.value_or(0)),
            {"note", knownText(request.note)}};
}

QList<PersonFact> factsOf(const db::SendingWish &wish)
{
    return {{"most", knownNumber(wish.most)},
            {"withinDays", knownNumber(wish.withinDays)},
            {"quietWeekdays", wish.quietWeekdays == 0 ? QJsonValue() : weekdaysText(wish.quietWeekdays)}};
}

template <class Record> PersonSection sectionOf(const char *key, const QList<Record> &records)
{
    PersonSection section{key, {}};
    for (const Record &record : records)
        section.rows.append(factsOf(record));
    return section;
}

db::Result<PersonSection> sectionOfMessages(db::Session &session, db::CustomerId id)
{
    MK_TRY(const auto messages, session.outbox().listOf(id, kAllOfThem));
    MK_TRY(const auto files, session.messageFiles().namesOf(id));
    PersonSection section = sectionOf("messages", messages);
    for (qsizetype i = 0; i < messages.size(); ++i)
        section.rows[i].append({"files", knownText(files.value(messages.at(i).id).join(u", "_s))});
    return section;
}

/// The person's other entries, as they were when they were merged into this one.
db::Result<QList<db::Customer>> mergedEntries(db::Session &session, db::CustomerId kept)
{
    MK_TRY(const auto ids, session.merges().mergedInto(kept));
    QList<db::Customer> entries;
    for (const db::CustomerId id : ids) {
        MK_TRY(const auto entry, session.reader().read(id));
        entries.append(entry);
    }
    return entries;
}

} // namespace

db::Result<QList<PersonSection>> loadPersonFacts(db::Session &session, db::CustomerId id)
{
    MK_TRY(const auto traces, session.erasure().tracesOf(id));
    if (traces.erased)
        return db::failure(db::ErrorKind::NotFound, u"customer %1, who is erased"_s.arg(id.value));
    MK_TRY(const auto customer, session.reader().read(id));
    MK_TRY(const auto consents, session.consents().ledger(id));
    MK_TRY(const auto contacts, session.interactions().timeline(id, kAllOfThem));
    MK_TRY(const auto stages, session.customers().stageHistory(id));
    MK_TRY(const auto messages, sectionOfMessages(session, id));
    MK_TRY(const auto imports, session.imports().listOf(id));
    MK_TRY(const auto requests, session.requests().listOf(id));
    MK_TRY(const auto wishes, session.sendingWishes().ofPerson(id));
    MK_TRY(const auto merged, mergedEntries(session, id));
    MK_TRY(const auto relations, session.relations().of(id));
    MK_TRY(const auto picture, session.pictures().of(id));
    PersonSection profile = sectionOf("customer", QList{customer});
    profile.rows.first().append({"hasPicture", !picture.isEmpty(), FactKind::YesNo}); // a card has it
    profile.isOne = true;
    QList<PersonSection> sections{profile,
                                  sectionOf("contactPoints", customer.contactPoints),
                                  sectionOf("personalDays", customer.personalDays),
                                  sectionOf("relations", relations),
                                  sectionOf("consents", consents),
                                  sectionOf("sendingWishes", wishes),
                                  sectionOf("interactions", contacts),
                                  sectionOf("stages", stages),
                                  messages,
                                  sectionOf("imports", imports),
                                  sectionOf("requests", requests)};
    if (!merged.isEmpty())
        sections.append(sectionOf("mergedEntries", merged));
    return sections;
}

} // namespace app

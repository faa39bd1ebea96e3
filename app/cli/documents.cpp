#include "app/cli/documents.h"

#include "db/core/iso_date.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonValue birthdayDocument(const db::Birthday &birthday)
{
    if (!birthday.day && !birthday.month && !birthday.year)
        return {};
    return QJsonObject{{u"calendar"_s, db::keyOf(birthday.calendar)},
                       {u"year"_s, numberOrNull(birthday.year)},
                       {u"month"_s, numberOrNull(birthday.month)},
                       {u"day"_s, numberOrNull(birthday.day)},
                       {u"leap"_s, birthday.leapMonth},
                       {u"approximate"_s, birthday.approximate}};
}

} // namespace

QJsonValue dateOrNull(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QString utcText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QJsonValue instantOrNull(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(utcText(ms));
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject documentOf(const db::CustomerRow &row)
{
    return {{u"id"_s, row.id.value},
            {u"code"_s, row.code},
            {u"name"_s, row.fullName},
            {u"phone"_s, row.phone},
            {u"email"_s, row.email},
            {u"stage"_s, db::keyOf(row.stage)},
            {u"audience"_s, db::keyOf(db::audienceOf(row.stage))},
            {u"lastContact"_s, dateOrNull(row.lastContactOn)}};
}

QJsonObject documentOf(const db::Customer &customer)
{
    const auto firstOf = [&customer](db::ContactKind kind) {
        for (const db::ContactPoint &point : customer.contactPoints) {
            if (point.kind == kind)
                return point.normalized;
        }
        return QString();
    };
    return {{u"id"_s, customer.id.value},
            {u"code"_s, customer.code},
            {u"kind"_s, db::keyOf(customer.kind)},
            {u"name"_s, customer.fullName},
            {u"givenName"_s, customer.givenName},
            {u"gender"_s, customer.gender ? QJsonValue(db::keyOf(*customer.gender)) : QJsonValue()},
            {u"phone"_s, firstOf(db::ContactKind::Phone)},
            {u"email"_s, firstOf(db::ContactKind::Email)},
            {u"stage"_s, db::keyOf(customer.stage)},
            {u"audience"_s, db::keyOf(customer.audience())},
            {u"birthday"_s, birthdayDocument(customer.birthday)},
            {u"preferredChannel"_s,
             customer.preferredChannel ? QJsonValue(db::keyOf(*customer.preferredChannel)) : QJsonValue()},
            {u"preferredHour"_s, textOrNull(db::isoText(customer.preferredHour))},
            {u"address"_s, customer.address},
            {u"province"_s, customer.province},
            {u"occupation"_s, customer.occupation},
            {u"note"_s, customer.note},
            {u"since"_s, dateOrNull(customer.since)},
            {u"tags"_s, QJsonArray::fromStringList(customer.tags)},
            {u"createdAt"_s, instantOrNull(customer.createdAtMs)},
            {u"updatedAt"_s, instantOrNull(customer.updatedAtMs)},
            {u"deleted"_s, customer.deleted}};
}

QJsonObject documentOf(const db::PersonalDay &day)
{
    return {{u"kind"_s, db::keyOf(day.kind)},
            {u"number"_s, day.number},
            {u"name"_s, textOrNull(day.name)},
            {u"date"_s, birthdayDocument(day.date)}};
}

QJsonObject documentOf(const ComingPersonalDay &coming)
{
    QJsonObject document = documentOf(coming.day);
    document.insert(u"next"_s, dateOrNull(coming.next));
    document.insert(u"years"_s, numberOrNull(coming.years));
    return document;
}

QJsonObject documentOf(const db::Relation &relation)
{
    return {{u"customer"_s, relation.customer.value},
            {u"kind"_s, db::keyOf(relation.kind)},
            {u"other"_s, relation.other.value}};
}

QJsonObject documentOf(const db::SeenRelation &seen)
{
    QJsonObject document = documentOf(seen.relation);
    document.insert(u"name"_s, seen.name);
    return document;
}

QJsonObject documentOf(const db::ContactPoint &point)
{
    return {{u"kind"_s, db::keyOf(point.kind)},
            {u"value"_s, point.value},
            {u"normalized"_s, point.normalized},
            {u"primary"_s, point.primary},
            {u"takesText"_s, point.takesText}};
}

QJsonObject documentOf(const db::Consent &consent)
{
    return {{u"channel"_s, consent.channel},
            {u"purpose"_s, db::keyOf(consent.purpose)},
            {u"granted"_s, consent.granted},
            {u"source"_s, consent.source},
            {u"wording"_s, consent.wording},
            {u"recordedAt"_s, instantOrNull(consent.recordedAtMs)},
            {u"way"_s, consent.way ? QJsonValue(db::keyOf(*consent.way)) : QJsonValue()},
            {u"givenOn"_s, dateOrNull(consent.givenOn)},
            {u"recordedBy"_s, textOrNull(consent.recordedBy)},
            {u"voided"_s, consent.voided}};
}

QJsonObject documentOf(const db::Interaction &interaction)
{
    return {{u"id"_s, interaction.id.value},
            {u"at"_s, utcText(interaction.occurredAtMs)},
            {u"date"_s, dateOrNull(interaction.occurredOn)},
            {u"kind"_s, db::keyOf(interaction.kind)},
            {u"channel"_s, db::keyOf(interaction.channel)},
            {u"direction"_s, db::keyOf(interaction.direction)},
            {u"stage"_s, db::keyOf(interaction.stage)},
            {u"amount"_s, numberOrNull(interaction.amount)},
            {u"score"_s, numberOrNull(interaction.score)},
            {u"note"_s, interaction.note}};
}

QJsonObject documentOf(const db::StageChange &change)
{
    return {{u"from"_s, change.from ? QJsonValue(db::keyOf(*change.from)) : QJsonValue()},
            {u"to"_s, db::keyOf(change.to)},
            {u"at"_s, instantOrNull(change.atMs)},
            {u"date"_s, dateOrNull(change.on)}};
}

QJsonObject documentOf(const db::Template &text)
{
    return {{u"id"_s, text.id.value},
            {u"key"_s, textOrNull(text.key)},
            {u"title"_s, text.title},
            {u"audience"_s, db::keyOf(text.audience)},
            {u"recipient"_s, db::keyOf(text.recipient)},
            {u"purpose"_s, db::keyOf(text.purpose)},
            {u"channel"_s, db::keyOf(text.channel)},
            {u"occasion"_s, textOrNull(text.occasionKey)},
            {u"language"_s, text.language},
            {u"version"_s, text.version},
            {u"subject"_s, text.subject},
            {u"body"_s, text.body},
            {u"archived"_s, text.archived},
            {u"updatedAt"_s, instantOrNull(text.updatedAtMs)}};
}

QJsonObject documentOf(const db::TemplateFile &file)
{
    return {{u"name"_s, file.name},
            {u"mediaType"_s, file.mediaType},
            {u"place"_s, db::keyOf(file.place)},
            {u"size"_s, file.size}};
}

QJsonObject documentOf(const db::OutboxMessage &message)
{
    return {
        {u"id"_s, message.id.value},
        {u"customer"_s, message.customer.value},
        {u"customerName"_s, message.customerName},
        {u"occasion"_s, textOrNull(message.occasionKey)},
        {u"occasionYear"_s, message.occasionYear == 0 ? QJsonValue() : QJsonValue(message.occasionYear)},
        {u"channel"_s, db::keyOf(message.channel)},
        {u"purpose"_s, db::keyOf(message.purpose)},
        {u"rule"_s, message.rule ? QJsonValue(message.rule.value) : QJsonValue()},
        {u"template"_s, message.templateId ? QJsonValue(message.templateId.value) : QJsonValue()},
        {u"campaign"_s, message.campaign ? QJsonValue(message.campaign.value) : QJsonValue()},
        {u"address"_s, message.address},
        {u"date"_s, dateOrNull(message.dueOn)},
        {u"time"_s, message.dueAt.toString(u"HH:mm"_s)},
        {u"subject"_s, message.subject},
        {u"text"_s, message.text},
        {u"edited"_s, message.edited},
        {u"state"_s, db::keyOf(message.state)},
        {u"reason"_s, textOrNull(message.reason)},
        {u"sentAt"_s, instantOrNull(message.sentAtMs)},
        {u"attempts"_s, message.sending.attempts},
        {u"nextAttemptAt"_s, instantOrNull(message.sending.nextAttemptAtMs)},
        {u"acceptedAt"_s, instantOrNull(message.sending.acceptedAtMs)},
        {u"account"_s, message.sending.account ? QJsonValue(message.sending.account.value) : QJsonValue()},
        {u"messageId"_s, textOrNull(message.sending.internetMessageId)},
        {u"costParts"_s, numberOrNull(message.sending.costParts)}};
}

QJsonObject documentOf(const db::JournalEntry &entry)
{
    const auto idOrNull = [](db::JournalId id) { return id ? QJsonValue(id.value) : QJsonValue(); };
    return {{u"id"_s, entry.id.value},
            {u"at"_s, utcText(entry.atMs)},
            {u"agent"_s, textOrNull(entry.agent)},
            {u"command"_s, entry.command},
            {u"about"_s, textOrNull(entry.about)},
            {u"takesBack"_s, idOrNull(entry.undoes)},
            {u"takenBackBy"_s, idOrNull(entry.undoneBy)},
            {u"undoable"_s, entry.canBeTakenBack()}};
}

QJsonObject documentOf(const db::ImportBatch &batch)
{
    return {{u"id"_s, batch.id.value},
            {u"file"_s, textOrNull(batch.fileName)},
            {u"importedAt"_s, utcText(batch.importedAtMs)},
            {u"created"_s, batch.created},
            {u"updated"_s, batch.updated},
            {u"undoneAt"_s, instantOrNull(batch.undoneAtMs)},
            {u"undoable"_s, batch.remembered}};
}

QJsonObject documentOf(const Finding &finding)
{
    return {{u"severity"_s, keyOf(finding.severity)},
            {u"code"_s, finding.code},
            {u"part"_s, keyOf(finding.part)},
            {u"line"_s, finding.line},
            {u"column"_s, finding.column},
            {u"text"_s, finding.text},
            {u"argument"_s, finding.argument},
            {u"suggestion"_s, finding.suggestion}};
}

QJsonObject documentOf(const Series &series, const SeriesQuery &query)
{
    QJsonArray points;
    for (qsizetype i = 0; i < series.dates.size(); ++i) {
        points.append(QJsonObject{{u"date"_s, dateOrNull(series.dates.at(i))},
                                  {u"value"_s, numberOrNull(series.total.values.at(i))}});
    }
    QJsonArray lines;
    for (const Series::Line &line : series.lines) {
        QJsonArray values;
        for (const auto &value : line.values)
            values.append(numberOrNull(value));
        lines.append(QJsonObject{{u"key"_s, line.key}, {u"values"_s, values}});
    }
    return {{u"metric"_s, QString(series.metric->key)},
            {u"by"_s, keyOf(series.by)},
            {u"from"_s, dateOrNull(query.from)},
            {u"to"_s, dateOrNull(query.to)},
            {u"audience"_s, query.audience ? QJsonValue(db::keyOf(*query.audience)) : QJsonValue()},
            {u"segment"_s, query.segment ? QJsonValue(query.segment->name) : QJsonValue()},
            {u"points"_s, points},
            {u"lines"_s, lines}};
}

} // namespace app

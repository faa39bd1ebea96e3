#pragma once

#include "app/greetings/personal_days.h"
#include "app/insights/series.h"
#include "app/messages/finding.h"
#include "db/customers/customer.h"
#include "db/customers/customer_store.h"
#include "db/customers/import_batch_store.h"
#include "db/customers/interaction_store.h"
#include "db/customers/relation.h"
#include "db/messages/template.h"
#include "db/messages/template_file.h"
#include "db/outbox/outbox_store.h"
#include "db/safekeeping/journal_store.h"

#include <QJsonArray>
#include <QJsonObject>

/// The parts of which the documents of --json are made: dates ISO, instants UTC, nothing known is null.
namespace app {

QJsonValue dateOrNull(QDate date);
QJsonValue instantOrNull(qint64 ms);
QJsonValue textOrNull(const QString &text);
template <class Number> QJsonValue numberOrNull(const std::optional<Number> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}
/// "2026-11-20T01:30:00Z".
QString utcText(qint64 ms);

QJsonObject documentOf(const db::CustomerRow &row);
QJsonObject documentOf(const db::Customer &customer);
QJsonObject documentOf(const db::PersonalDay &day);
QJsonObject documentOf(const ComingPersonalDay &day);
QJsonObject documentOf(const db::Relation &relation);
QJsonObject documentOf(const db::SeenRelation &seen);
QJsonObject documentOf(const db::ContactPoint &point);
QJsonObject documentOf(const db::Consent &consent);
QJsonObject documentOf(const db::Interaction &interaction);
QJsonObject documentOf(const db::StageChange &change);
QJsonObject documentOf(const db::Template &text);
QJsonObject documentOf(const db::TemplateFile &file);
QJsonObject documentOf(const db::OutboxMessage &message);
QJsonObject documentOf(const db::JournalEntry &entry);
QJsonObject documentOf(const db::ImportBatch &batch);
QJsonObject documentOf(const Finding &finding);
QJsonObject documentOf(const Series &series, const SeriesQuery &query);

template <class List> QJsonArray documentsOf(const List &list)
{
    QJsonArray array;
    for (const auto &one : list)
        array.append(documentOf(one));
    return array;
}

} // namespace app
